import { anyVerbAfter, clauseAfter, clauseAtEnd, clauseOfFrontedParticiple } from './clauses-after.ts'
import { clauseBefore } from './clauses-before.ts'
import { type Clause, hasSubject, type OwnedClause, type ReadSentence, type Scene } from './reading.ts'

/** Where a passage stands, and what is known of the passage before it in its sentence. */
export interface PassagePlace {
  readonly scene: Scene
  readonly sentence: ReadSentence
  /** Number of the sentence. */
  readonly number: number
  /** Index of the passage's token in the sentence. */
  readonly at: number
  /** Number of the passage. */
  readonly quote: number
  readonly previous: PreviousPassage | null
}

/** What a passage needs to know of the one before it in the same sentence. */
interface PreviousPassage {
  readonly at: number
  readonly isSpeech: boolean
  readonly hasVoice: boolean
}

/** The clause of saying in the same sentence: the one behind first, then the one before, back to the passage before. */
export function findClause(place: PassagePlace): Clause | null {
  const { sentence, at, scene } = place
  const after = clauseAfter(sentence, at + 1, scene)
  if (after) {
    const isPlain = scene.lexicon.plainVerbs.has(sentence.tokens[after.cue]?.lower ?? '')
    return (isPlain ? null : partOf(place)) ?? after
  }
  return (leadsOn(place) || isCommaBehind(place) ? anyVerbAfter(sentence, at + 1, scene) : null) ?? clauseAround(place)
}

/** Ends in a sign behind which the sentence goes on to say who spoke. */
function leadsOn({ scene, quote }: PassagePlace): boolean {
  return /[,?!]/.test(scene.text[(scene.passages[quote]?.end ?? 0) - 1] ?? '')
}

/** The comma stands behind the mark, as most languages set it. */
function isCommaBehind({ sentence, at }: PassagePlace): boolean {
  return sentence.tokens[at + 1]?.text === ','
}

/** The clause before, or at the end of the sentence. */
function clauseAround({ sentence, at, scene, previous }: PassagePlace): Clause | null {
  const before = clauseBefore(sentence, at, previous?.isSpeech ? previous.at + 1 : 0, scene)
  // "She called it “bad luck” and had one wish: “…”": the speaker before goes on.
  if (before?.rule === 'introduced-by-colon' && previous?.hasVoice) return null
  if (before?.subject) return before
  const beyond = previous?.isSpeech && before ? clauseBefore(sentence, at, 0, scene) : null
  if (beyond?.subject && beyond.cue === before?.cue) return beyond
  return clauseOfFrontedParticiple(before, sentence, at, scene) ?? clauseAtEnd(sentence, at, scene) ?? before
}

/** Tokens between verb and passage, at most, where the passage is a part of what the verb reports. */
const PART_TOKENS = 4

/** "said he would “protect the harbour,” the crowd cheered": a part of a sentence belongs to the verb right before it. */
function partOf({ sentence, at, scene, previous, quote }: PassagePlace): OwnedClause | null {
  const passage = scene.passages[quote]
  if (!passage || !/^\p{Ll}/u.test(scene.text.slice(passage.start, passage.start + 2))) return null
  const before = clauseBefore(sentence, at, previous ? previous.at + 1 : 0, scene)
  return before && hasSubject(before) && at - before.cue <= PART_TOKENS ? before : null
}

/** “We will go.” Tolland said. — the attribution as a sentence of its own right behind. */
export function clauseBehind({ scene, sentence, number, at }: PassagePlace): OwnedClause | null {
  const next = scene.sentences[number + 1]
  if (!next || at !== sentence.tokens.length - 1 || next.paragraph !== sentence.paragraph || next.quotes > 0)
    return null
  const clause = clauseAfter(next, 0, scene)
  if (!clause || !hasSubject(clause)) return null
  const rest = next.tokens[Math.max(clause.cue + 1, clause.subject.to)]
  if (clause.rule === 'according-to') return !rest || rest.text === '.' ? clause : null
  const isWhole = !rest || (rest.kind === 'sign' && rest.text !== ':') || scene.lexicon.prepositions.has(rest.lower)
  return isWhole ? clause : null
}
