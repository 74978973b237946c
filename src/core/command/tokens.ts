/** A word or a phrase of a command. */
export interface Token {
  /** As written, its key and marks included. */
  readonly raw: string
  /** A word without the punctuation around it ('' for punctuation alone), or what stands between the marks of a phrase. */
  readonly text: string
  /** `outlet` of `outlet:"Lune Herald"`, in lower case; null where none of the keys asked for stands before. */
  readonly key: string | null
  readonly isQuoted: boolean
  /** False for a phrase whose closing mark is missing: it goes on to the end. */
  readonly isClosed: boolean
}

const MARKS = '"“”„‟«»'

/** What people leave at the ends of a word, with the signs of bold and slanted type. A stop before a word can be part of it. */
const STRAY_BEFORE = '([{<,;:!?…*_~`'
const STRAY_AFTER = ')]}>,;:.!?…*_~`'

const BLANK = /\s*/y
const KEY = /([a-z]+(?:-[a-z]+)?):\s*/iy
const WORD = /\S+/y

/**
 * Cuts a command into words and phrases between double marks, straight or curly, in order. `keys` may stand before either
 * with a colon (`outlet:lune.example`). Linear in the text; never fails.
 */
export function tokenise(text: string, keys: readonly string[] = []): Token[] {
  const tokens: Token[] = []
  let at = matchAt(BLANK, text, 0).length
  while (at < text.length) {
    const key = keyAt(text, at, keys)
    const start = at + key.length
    const isPhrase = start < text.length && MARKS.includes(text.charAt(start))
    const { end, ...written } = isPhrase ? phraseAt(text, start) : wordAt(text, start)
    tokens.push({ ...written, raw: text.slice(at, end), key: key.name })
    at = end + matchAt(BLANK, text, end).length
  }
  return tokens
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

function keyAt(text: string, at: number, keys: readonly string[]): { name: string | null; length: number } {
  const written = matchAt(KEY, text, at)
  const name = written.slice(0, written.indexOf(':')).toLowerCase()
  return keys.includes(name) ? { name, length: written.length } : { name: null, length: 0 }
}

interface Written extends Pick<Token, 'text' | 'isQuoted' | 'isClosed'> {
  readonly end: number
}

function wordAt(text: string, at: number): Written {
  const raw = matchAt(WORD, text, at)
  const bare = trimSigns(raw, STRAY_BEFORE, STRAY_AFTER)
  return { text: hasWords(bare) ? bare : '', isQuoted: false, isClosed: true, end: at + raw.length }
}

/** Any double mark closes any other: keyboards make one curly and forget the next. A backslash keeps the sign after it. */
function phraseAt(text: string, at: number): Written {
  let inside = ''
  for (let next = at + 1; next < text.length; next++) {
    const sign = text.charAt(next)
    if (MARKS.includes(sign)) return { text: inside.trim(), isQuoted: true, isClosed: true, end: next + 1 }
    if (sign === '\\') next++
    inside += text.charAt(next)
  }
  return { text: inside.trim(), isQuoted: true, isClosed: false, end: text.length }
}

/** A word without any of `before` at its start and of `after` at its end. */
export function trimSigns(word: string, before: string, after: string): string {
  let start = 0
  let end = word.length
  while (start < end && before.includes(word.charAt(start))) start++
  while (end > start && after.includes(word.charAt(end - 1))) end--
  return word.slice(start, end)
}

/** Whether anything but signs stands in a text. */
export const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text)

/** The words and phrases in one line, without stray punctuation. */
export const joinTokens = (tokens: readonly Token[]) =>
  tokens.flatMap(({ text }) => (text === '' ? [] : [text])).join(' ')

/** The tokens as they were written. */
export const joinRaw = (tokens: readonly Token[]) => tokens.map(({ raw }) => raw).join(' ')
