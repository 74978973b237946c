import { eld } from 'eld/extrasmall'
import { normaliseTag, primarySubtag } from './language.ts'

/** Enough of a text to tell its language: more changes nothing and costs time. */
const MAX_CHARS = 1_000

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
