import type { MarkedSpan } from '../text/marks.ts'
import type { Sentence } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'
import type { Lexicon } from './lexicon/lexicon.ts'

/** A word, a number, a sign, or a whole passage between marks, as the rules read it. */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'sign' | 'quote'
  /** As it stands, without the possessive's ending; with the full stop of an abbreviation. */
  readonly text: string
  /** Lower case, without a last full stop. */
  readonly lower: string
  readonly isCapital: boolean
  /** Ends in 's or s'. */
  readonly isPossessive: boolean
  /** Number of the passage among those given; -1 for all but quotes. */
  readonly quote: number
}

/** A sentence of narration with its tokens; passages between marks are one token each. */
export interface TokenSentence extends Span {
  /** Without the dateline at its start and without short asides in round brackets. */
  readonly tokens: readonly Token[]
  readonly paragraph: number
  /** Single capital words in brackets ("the Harbour Trade Board (HTB)") and the token that each stands behind. */
  readonly aliases: readonly Alias[]
}

/** Another name of what ends before token `at`. */
export interface Alias {
  readonly at: number
  readonly text: string
}

const TOKEN =
  /[$€£#@]?[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.'’\-‑&/][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|\.{2,}|…|[^\s\p{L}\p{M}\p{N}]/gu

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
    for (; next < passages.length && (passages[next]?.outer.start ?? end) < end; next++) {
      const passage = passages[next]
      if (!passage) break
      const outer = { start: Math.max(passage.outer.start, at), end: passage.outer.end }
      tokens.push(...narrationTokens(text, { start: at, end: outer.start }, lexicon))
      tokens.push({ ...outer, kind: 'quote', text: '', lower: '', isCapital: false, isPossessive: false, quote: next })
      at = outer.end
    }
    tokens.push(...narrationTokens(text, { start: at, end }, lexicon))
    return { start, end, paragraph, ...withoutAsides(tokens) }
  })
}

/** Asides of more tokens are part of the sentence. */
const MAX_ASIDE = 14
/** A dateline is shorter: "PORT ALDER, Norland, March 3 (Northline) —". */
const MAX_DATELINE = 10

/** Leaves out the dateline and short asides: they stand between a name and its verb, and hold names that say nothing here. */
function withoutAsides(all: readonly Token[]): Pick<TokenSentence, 'tokens' | 'aliases'> {
  const tokens: Token[] = []
  const aliases: Alias[] = []
  let asideBefore = -1
  for (let index = 0; index < all.length; index++) {
    const token = all[index]
    if (!token) continue
    const close = token.text === '(' ? asideEnd(all, index) : -1
    if (close > 0) {
      const [only, ...others] = all.slice(index + 1, close)
      if (only?.isCapital && others.length === 0) aliases.push({ at: tokens.length, text: only.text })
      asideBefore = tokens.length
      index = close
      continue
    }
    if (tokens.length > 0 && tokens.length <= MAX_DATELINE && /^[–—―-]$/.test(token.text)) {
      if (isDateline(tokens, asideBefore)) {
        tokens.length = 0
        aliases.length = 0
        continue
      }
    }
    tokens.push(token)
  }
  return { tokens, aliases }
}

function asideEnd(tokens: readonly Token[], open: number): number {
  for (let index = open + 1; index < Math.min(tokens.length, open + MAX_ASIDE); index++) {
    if (tokens[index]?.kind === 'quote') return -1
    if (tokens[index]?.text === ')') return index
  }
  return -1
}

/** Capital words, numbers and commas before a dash, with a place in capitals or an agency in brackets among them. */
function isDateline(tokens: readonly Token[], asideAt: number): boolean {
  const isPlain = tokens.every(({ kind, isCapital, text }) => kind === 'number' || isCapital || text === ',')
  return isPlain && (asideAt === tokens.length || tokens.some(({ text }) => /^\p{Lu}{3,}$/u.test(text)))
}

const WORD_START = /^[$€£#@]?[\p{L}\p{N}]/u

function narrationTokens(text: string, { start, end }: Span, lexicon: Lexicon): Token[] {
  if (end <= start) return []
  const tokens: Token[] = []
  const part = text.slice(start, end)
  let taken = 0
  for (const { 0: found, index } of part.matchAll(TOKEN)) {
    if (index < taken) continue
    const token = WORD_START.test(found) ? wordToken(part, found, index, lexicon) : signToken(found, index)
    taken = token.end
    tokens.push({ ...token, start: token.start + start, end: token.end + start })
  }
  return tokens
}

function signToken(sign: string, start: number): Token {
  const end = start + sign.length
  return { kind: 'sign', text: sign, lower: sign, start, end, isCapital: false, isPossessive: false, quote: -1 }
}

function wordToken(part: string, found: string, start: number, { abbreviations }: Lexicon): Token {
  const possessive = OWNER.test(found)
  const base = possessive ? found.slice(0, -2) : found
  let end = start + found.length
  const isPlural = !possessive && isApostrophe(part[end]) && /s$/i.test(found) && !/\S/.test(part[end + 1] ?? '')
  if (isPlural) end++
  const hasStop = part[end] === '.' && isAbbreviation(base, abbreviations)
  if (hasStop) end++
  const lower = base.toLowerCase()
  return {
    kind: LETTER.test(base) ? 'word' : 'number',
    text: hasStop ? `${base}.` : base,
    lower: lower.includes('’') ? lower.replaceAll('’', "'") : lower,
    start,
    end,
    isCapital: isCapital(base),
    isPossessive: possessive || isPlural,
    quote: -1,
  }
}

const OWNER = /['’]s$/i
const LETTER = /\p{L}/u
const isApostrophe = (sign: string | undefined) => sign === "'" || sign === '’'

/** Most words are of ASCII letters; the others, and those with a sign before them, take a regular expression. */
function isCapital(word: string): boolean {
  const code = word.charCodeAt(0)
  if (code >= 97 && code <= 122) return false
  return (code >= 65 && code <= 90) || /^[@#]?\p{Lu}/u.test(word)
}

/** A full stop belongs to an initial ("J."), letters with points ("U.S.") and the listed abbreviations. */
function isAbbreviation(word: string, abbreviations: ReadonlySet<string>): boolean {
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return true
  const lower = word.toLowerCase()
  return abbreviations.has(lower) || abbreviations.has(lower.slice(lower.lastIndexOf('-') + 1))
}
