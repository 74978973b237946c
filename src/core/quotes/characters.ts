/** What a character is to a reader of words. */
export type CharacterClass = 'space' | 'alphanumeric' | 'combining' | 'sign'

const ALPHANUMERIC = /[\p{L}\p{N}]/u
const COMBINING = /\p{M}/u
const SPACE = /\s/

const ASCII: readonly CharacterClass[] = Array.from({ length: 128 }, (_, code) => classByPattern(code))

function classByPattern(code: number): CharacterClass {
  const character = String.fromCodePoint(code)
  if (ALPHANUMERIC.test(character)) return 'alphanumeric'
  if (COMBINING.test(character)) return 'combining'
  return SPACE.test(character) ? 'space' : 'sign'
}

/** The class of a code point. Most are ASCII, and the others mostly dashes and quotation marks (U+2010 to U+2027). */
export function classOf(code: number): CharacterClass {
  if (code < 128) return ASCII[code] ?? 'sign'
  return code >= 0x2010 && code <= 0x2027 ? 'sign' : classByPattern(code)
}

const CAPITAL = /^\p{Lu}/u

/** Whether a word begins with a capital letter. */
export function startsWithCapital(word: string): boolean {
  const code = word.charCodeAt(0)
  if (code < 128) return code >= 65 && code <= 90
  return CAPITAL.test(word)
}
