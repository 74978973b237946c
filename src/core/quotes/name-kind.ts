import type { Lexicon } from './lexicon/lexicon.ts'

/** What a name is of, as far as it tells by itself. */
export type NameKind = 'person' | 'organisation' | 'place' | 'unknown'

/** The gender that the first name of a name of two words or more shows; null where it shows none. */
export function genderOfName(
  words: readonly string[],
  { maleNames, femaleNames, eitherNames }: Lexicon,
): 'female' | 'male' | null {
  if (words.length < 2) return null
  // "Jean-Luc": where the first half tells nothing, the other does.
  const halves = (words[0] ?? '').toLowerCase().split('-')
  const first = halves.find((half) => !eitherNames.has(half)) ?? ''
  const isMale = maleNames.has(first)
  const isFemale = femaleNames.has(first)
  return isMale === isFemale ? null : isMale ? 'male' : 'female'
}

/** What a name is of, by its words and whether a title stands before it. */
export function kindOfName(
  words: readonly string[],
  isTitled: boolean,
  gender: 'female' | 'male' | null,
  lexicon: Lexicon,
): NameKind {
  if (isTitled) return 'person'
  const lower = words.map((word) => word.toLowerCase().replace(/\.$/, ''))
  if (isPlace(lower, gender, lexicon)) return 'place'
  if (isBody(lower, gender, lexicon)) return 'organisation'
  if (gender !== null || (words.length > 1 && lexicon.eitherNames.has(lower[0] ?? ''))) return 'person'
  return words.length === 1 && /^\p{Lu}[\p{Lu}&.]+$/u.test(words[0] ?? '') ? 'organisation' : 'unknown'
}

function isPlace(lower: readonly string[], gender: string | null, { places, placeWords }: Lexicon): boolean {
  if (places.has(lower.join(' '))) return true
  return lower.length > 1 && gender === null && placeWords.has(lower.at(-1) ?? '')
}

function isBody(lower: readonly string[], gender: string | null, lexicon: Lexicon): boolean {
  const { organisationWords, bodyOpeners } = lexicon
  const mayEnd = !(gender !== null && lower.length === 2)
  return (
    (mayEnd && organisationWords.has(lower.at(-1) ?? '')) || lower.slice(0, -1).some((word) => bodyOpeners.has(word))
  )
}
