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

/** "al-Hadi", "duMoor", "d’Orme": the small beginning of a last name, written with it. */
const NAME_PREFIX = /^(?:d[aeiu]?|l[ae]|v[ao]n|a[ldnrst]-|ash-|el-|[dlo]['’])\p{Lu}\p{Ll}/u

/** Whether a word begins with a capital letter, or as last names with a small beginning do. */
export function startsWithCapital(word: string): boolean {
  const code = word.charCodeAt(0)
  if (code < 128) return code <= 90 ? code >= 65 : NAME_PREFIX.test(word)
  return CAPITAL.test(word)
}
