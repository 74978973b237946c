import type { MarkedSpan } from '../text/marks.ts'
import type { Sentence } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'
import { withoutAsides } from './asides.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { scanTokens } from './scan-tokens.ts'

/** A word, a number, a sign, or a whole passage between marks, as the rules read it. */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'sign' | 'quote'
  /** As it stands, without the possessive's ending; with the full stop of an abbreviation. */
  readonly text: string
  /** Lower case, without a last full stop. */
  readonly lower: string
  /** Begins with a capital that may mark a name. */
  readonly isCapital: boolean
  /** Ends in 's or s'. */
  readonly isPossessive: boolean
  /** Number of the passage among those given; -1 for all but quotes. */
  readonly quote: number
}

/** Another name of what ends before token `at`. */
export interface Alias {
  readonly at: number
  readonly text: string
}

/** A sentence of narration with its tokens; passages between marks are one token each. */
export interface TokenSentence extends Span {
  /** Without the dateline at its start and without short asides in round brackets. */
  readonly tokens: readonly Token[]
  readonly paragraph: number
  /** Single capital words in brackets ("the Harbour Trade Board (HTB)") and the token that each stands behind. */
  readonly aliases: readonly Alias[]
}

/** Splits each sentence into tokens. `passages` are the outermost passages in order. */
export function findTokens(
  text: string,
  sentences: readonly Sentence[],
  passages: readonly MarkedSpan[],
  lexicon: Lexicon,
): TokenSentence[] {
  let next = 0
  return sentences.map(({ start, end, paragraph }) => {
    const tokens: Token[] = []
    let at = start
    for (let passage = passages[next]; passage && passage.outer.start < end; passage = passages[++next]) {
      const outer = { start: Math.max(passage.outer.start, at), end: passage.outer.end }
      scanTokens(text, { start: at, end: outer.start }, lexicon, tokens)
      tokens.push({ ...outer, kind: 'quote', text: '', lower: '', isCapital: false, isPossessive: false, quote: next })
      at = outer.end
    }
    scanTokens(text, { start: at, end }, lexicon, tokens)
    return { start, end, paragraph, ...withoutAsides(tokens) }
  })
}
