import { eld } from 'eld/extrasmall'

/** Enough of a text to tell its language: more changes nothing and costs time. */
const MAX_CHARS = 2_000

/** Below this a guess is worth less than what the page says of itself. */
const MIN_CHARS = 40

/**
 * The language of a text as a BCP 47 tag. `prior` is what the page or feed says of itself: its region is kept where the
 * text is in that language, and it decides alone where the text is short or unclear. null where nothing tells.
 *
 * The smallest data set of eld serves: articles are long, and it loads in 0.1 s and 90 MB against 0.9 s and 400 MB.
 */
export function detectLanguage(text: string, prior: string | null): string | null {
  const tag = normaliseTag(prior)
  const sample = text.slice(0, MAX_CHARS)
  if (sample.trim().length < MIN_CHARS) return tag
  const result = eld.detect(sample)
  const found = result.language === '' ? null : result.language
  if (found === null || (tag !== null && !result.isReliable())) return tag
  return tag !== null && primarySubtag(tag) === found ? tag : found
}

/** The primary subtag of a tag: "en" of "en-GB". */
export function primarySubtag(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? tag
}

/** A tag as pages write it (`en_US`, `EN-us`) in its canonical form (RFC 5646 section 4.5); null where it is none. */
export function normaliseTag(tag: string | null): string | null {
  const written = tag?.trim().replace(/_/g, '-') ?? ''
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(written)) return null
  try {
    return Intl.getCanonicalLocales(written)[0] ?? null
  } catch (fault) {
    // The only fault it has: the tag is not well-formed.
    if (fault instanceof RangeError) return null
    throw fault
  }
}
