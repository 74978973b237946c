import type { Lexicon } from './lexicon/lexicon.ts'
import type { NameKind } from './name-kind.ts'

/** A word of a name as it is compared: lower case, without points and apostrophes. */
export const nameKey = (word: string) => word.toLowerCase().replace(/[.’']/g, '')

/** The last name among the words of a name, its suffix left out; '' where there is none. */
export function lastNameKey(keys: readonly string[], { suffixes }: Lexicon): string {
  return keys.findLast((word) => !suffixes.has(word)) ?? ''
}

/** A full name that shorter forms are held against. */
export interface FullName {
  readonly keys: readonly string[]
  readonly kind: NameKind
  readonly aliases: ReadonlySet<string>
}

/** Whether a form (its words as keys) can mean the bearer of a full name. */
export function isFormOf(form: readonly string[], full: FullName, lexicon: Lexicon): boolean {
  const last = form.at(-1) ?? ''
  const own = full.keys
  if (full.aliases.has(last) && form.slice(0, -1).every((word) => own.includes(word))) return true
  if (form.length === own.length) return form.every((word, index) => word === own[index])
  if (form.length === 1) return isSingleFormOf(last, full, lexicon)
  if (full.kind === 'organisation') return form.every((word, index) => word === own[index]) || isCutFormOf(form, own)
  return isSameByShortName(form, own, lexicon) || isCutFormOf(form, own) || isTailOf(form, own)
}

/** "Al Tolland", "Lind Reyes": the last two names or more of Omar Al Tolland, Ada Lind Reyes. */
function isTailOf(form: readonly string[], own: readonly string[]): boolean {
  const from = own.length - form.length
  return from > 0 && form.every((word, index) => word === own[from + index])
}

function isSingleFormOf(word: string, { keys, kind }: FullName, lexicon: Lexicon): boolean {
  if (!keys.includes(word) || kind === 'place') return false
  return kind === 'organisation' ? !lexicon.places.has(word) && keys[0] === word : isEnd(word, keys, lexicon)
}

/** The last name, or the first of a name in the order of East Asia ("Wang" for Wang Yi), or a given name. */
function isEnd(word: string, own: readonly string[], lexicon: Lexicon): boolean {
  const bare = own.filter((each) => !lexicon.suffixes.has(each))
  return bare.at(-1) === word || bare[0] === word
}

/** "Tom Reyes" and "Tom J. Reyes"; "Ministry of Trade" and "Trade Ministry" stay apart. */
function isCutFormOf(form: readonly string[], own: readonly string[]): boolean {
  return form[0] === own[0] && form.at(-1) === own.at(-1) && form.every((word) => own.includes(word))
}

/** "Pat Lind" and "Patrick Lind Jr.": one last name, and one first name that begins the other. */
function isSameByShortName(form: readonly string[], own: readonly string[], { suffixes }: Lexicon): boolean {
  const [bare = [], known = []] = [form, own].map((words) => words.filter((word) => !suffixes.has(word)))
  if (bare.length < 2 || known.length < 2 || bare.at(-1) !== known.at(-1)) return false
  const first = bare[0] ?? ''
  const other = known[0] ?? ''
  const shorter = Math.min(first.length, other.length)
  return first === other || (shorter >= 3 && (first.startsWith(other) || other.startsWith(first)))
}
