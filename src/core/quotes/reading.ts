import type { MarkedSpan } from '../text/marks.ts'
import type { Descriptions } from './descriptions.ts'
import type { Lexicon, VerbForm } from './lexicon/lexicon.ts'
import type { NameRun } from './names.ts'
import type { Register } from './people.ts'
import type { TokenSentence } from './tokens.ts'

/** One sentence as the rules of attribution see it. */
export interface ReadSentence extends TokenSentence {
  readonly names: readonly NameRun[]
  /** The same by the token where each begins, with its titles and without, and where it ends. */
  readonly nameWithTitlesAt: ReadonlyMap<number, NameRun>
  readonly nameAt: ReadonlyMap<number, NameRun>
  readonly nameBefore: ReadonlyMap<number, NameRun>
  /** The tokens that are verbs of saying, with their forms, in order. */
  readonly verbs: ReadonlyMap<number, VerbForm>
  /** How many passages between marks it holds. */
  readonly quotes: number
}

/** All that the rules of attribution look at; made once for an article. */
export interface Scene {
  readonly text: string
  readonly sentences: readonly ReadSentence[]
  readonly passages: readonly MarkedSpan[]
  readonly register: Register
  readonly descriptions: Descriptions
  readonly lexicon: Lexicon
  /** How often the words of a passage stand in marks, by their folded form. */
  readonly timesMarked: ReadonlyMap<string, number>
  /** The marks that the article sets its quotations in: single ones where no passage has double ones. */
  readonly marksBy: 'single' | 'double'
}

/** Who is meant by a clause: a name, a pronoun, or a description, by token indexes in its sentence. */
export interface Subject {
  readonly kind: 'name' | 'pronoun' | 'description'
  readonly from: number
  readonly to: number
  /** The name, where it is one. */
  readonly run: NameRun | null
  /** The noun of a description, or the pronoun, lower case. */
  readonly head: string
  /** The other of two who speak together. */
  readonly partner?: NameRun
  /** True for a name between commas behind a description ("his wife, Ada Lind, said"). */
  readonly isApposed?: boolean
}

/** A clause of saying found near a passage. */
export interface Clause {
  readonly rule: string
  /** null where a verb of saying is plain but not whose. */
  readonly subject: Subject | null
  /** Token index of the verb or noun of saying; -1 for a label. */
  readonly cue: number
  /** How much the rule is worth by itself, 0 to 1. */
  readonly weight: number
}

/** A clause that says whose the passage is. */
export type OwnedClause = Clause & { readonly subject: Subject }

/** Whether a clause says whose the passage is. */
export const hasSubject = (clause: Clause): clause is OwnedClause => clause.subject !== null

/** Whether a passage is all that its sentence has. */
export function standsAlone({ tokens }: ReadSentence, at: number): boolean {
  return at === 0 && tokens.every(({ kind }, index) => index === 0 || kind === 'sign')
}
