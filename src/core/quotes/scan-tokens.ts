import type { Span } from '../text/span.ts'
import { classOf, startsWithCapital } from './characters.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import type { Token } from './tokens.ts'

/** Signs that belong to the word behind them: sums of money, addresses, topics. */
const WORD_OPENERS = '$€£#@'
/** Signs that join the parts of one word: "U.S", "well-kept", "O’Neil", "and/or". */
const WORD_JOINTS = ".'’-‑&/"

/** Adds the tokens of a stretch of narration to `tokens`, in order. */
export function scanTokens(text: string, { start, end }: Span, lexicon: Lexicon, tokens: Token[]): void {
  let at = start
  while (at < end) {
    const code = text.codePointAt(at) ?? 0
    const kind = classOf(code)
    const isOpener =
      kind === 'sign' && at + 1 < end && WORD_OPENERS.includes(text[at] ?? '') && isAlphanumeric(text, at + 1)
    if (kind === 'alphanumeric' || isOpener) at = scanWord(text, at, end, lexicon, tokens)
    else if (kind === 'sign') at = scanSign(text, at, end, tokens)
    else at += code > 0xffff ? 2 : 1
  }
}

const isAlphanumeric = (text: string, at: number) => classOf(text.codePointAt(at) ?? 32) === 'alphanumeric'

function scanSign(text: string, start: number, end: number, tokens: Token[]): number {
  let to = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1)
  if (text[start] === '.') while (to < end && text[to] === '.') to++
  const sign = text.slice(start, to)
  tokens.push({
    kind: 'sign',
    text: sign,
    lower: sign,
    start,
    end: to,
    isCapital: false,
    isPossessive: false,
    quote: -1,
  })
  return to
}

function scanWord(text: string, start: number, end: number, lexicon: Lexicon, tokens: Token[]): number {
  const to = wordEnd(text, start, end)
  const elided = lexicon.elisions.size > 0 ? elisionEnd(text, start, to, lexicon) : start
  if (elided > start) tokens.push(plainToken(text, start, elided))
  const verb = lexicon.enclitics.size > 0 ? encliticStart(text, elided, to, lexicon) : to
  if (verb === to) return pushWord(text, elided, to, end, lexicon, tokens)
  tokens.push(plainToken(text, elided, verb), plainToken(text, text.lastIndexOf('-', to) + 1, to))
  return to
}

/** Where a word ends, with the joints inside it. */
function wordEnd(text: string, start: number, end: number): number {
  let to = start + 1
  while (to < end) {
    const code = text.codePointAt(to) ?? 0
    const kind = classOf(code)
    if (kind === 'alphanumeric' || kind === 'combining') to += code > 0xffff ? 2 : 1
    else if (kind === 'sign' && to + 1 < end && WORD_JOINTS.includes(text[to] ?? '') && isAlphanumeric(text, to + 1))
      to++
    else break
  }
  return Math.min(to, end)
}

/** "l’équipe": one past the apostrophe of a small word that lost its vowel; `start` where there is none. */
function elisionEnd(text: string, start: number, to: number, { elisions }: Lexicon): number {
  for (let at = start + 1; at < Math.min(to - 1, start + 9); at++) {
    if (isApostrophe(text[at])) return elisions.has(`${text.slice(start, at).toLowerCase()}'`) ? at + 1 : start
  }
  return start
}

/** "dit-il", "a-t-elle": where the verb ends before the hyphen of its pronoun; `to` where there is none. */
function encliticStart(text: string, start: number, to: number, { enclitics }: Lexicon): number {
  const hyphen = text.lastIndexOf('-', to - 1)
  if (hyphen <= start || !enclitics.has(text.slice(hyphen + 1, to).toLowerCase())) return to
  return /^-t$/i.test(text.slice(hyphen - 2, hyphen)) && hyphen - 2 > start ? hyphen - 2 : hyphen
}

function plainToken(text: string, start: number, end: number): Token {
  const word = text.slice(start, end)
  return {
    kind: 'word',
    text: word,
    lower: word.toLowerCase().replaceAll('’', "'"),
    start,
    end,
    isCapital: startsWithCapital(word),
    isPossessive: false,
    quote: -1,
  }
}

function pushWord(text: string, start: number, to: number, limit: number, lexicon: Lexicon, tokens: Token[]): number {
  const isOwner = lexicon.hasPossessive && endsInOwner(text, start, to)
  const base = text.slice(start, isOwner ? to - 2 : to)
  let end = to
  const isPlural = lexicon.hasPossessive && !isOwner && to < limit && isPluralOwner(text, to)
  if (isPlural) end++
  const hasStop = end < limit && text[end] === '.' && isAbbreviation(base, lexicon.abbreviations)
  if (hasStop) end++
  const lower = base.toLowerCase()
  tokens.push({
    kind: hasLetter(base) ? 'word' : 'number',
    text: hasStop ? `${base}.` : base,
    lower: lower.includes('’') ? lower.replaceAll('’', "'") : lower,
    start,
    end,
    isCapital: startsWithCapital('@#'.includes(base[0] ?? ' ') ? base.slice(1) : base),
    isPossessive: isOwner || isPlural,
    quote: -1,
  })
  return end
}

const isApostrophe = (sign: string | undefined) => sign === "'" || sign === '’'
const isS = (letter: string | undefined) => letter === 's' || letter === 'S'

function endsInOwner(text: string, start: number, to: number): boolean {
  return to - start > 2 && isS(text[to - 1]) && isApostrophe(text[to - 2])
}

function isPluralOwner(text: string, to: number): boolean {
  return isApostrophe(text[to]) && isS(text[to - 1]) && !/\S/.test(text[to + 1] ?? '')
}

const LETTER = /\p{L}/u

function hasLetter(word: string): boolean {
  const last = word.charCodeAt(word.length - 1)
  return (last >= 97 && last <= 122) || LETTER.test(word)
}

/** A full stop belongs to an initial ("J."), letters with points ("U.S.") and the listed abbreviations. */
function isAbbreviation(word: string, abbreviations: ReadonlySet<string>): boolean {
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return true
  const lower = word.toLowerCase()
  return abbreviations.has(lower) || abbreviations.has(lower.slice(lower.lastIndexOf('-') + 1))
}
