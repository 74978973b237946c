import type { Span } from '../text/span.ts'
import type { ReadSentence, Scene } from './reading.ts'
import type { Token } from './tokens.ts'

/** Longest role, in tokens: what is longer tells a story. */
export const MAX_ROLE_TOKENS = 16

/** What is looked up while roles are read. */
export type Setting = Pick<Scene, 'text' | 'lexicon'>

/** A sentence, and which nouns tell what its entity is. */
export interface Reader {
  readonly sentence: ReadSentence
  readonly setting: Setting
  readonly isNoun: (token: Token) => boolean
}

/** Where a role stands in the text; null where there is none or it is longer than a role. */
export function spanOf(tokens: readonly Token[], from: number, to: number): Span | null {
  const first = tokens[from]
  const last = tokens[to - 1]
  return first && last && to > from && to - from <= MAX_ROLE_TOKENS ? { start: first.start, end: last.end } : null
}
