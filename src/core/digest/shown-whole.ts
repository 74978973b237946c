import { countWords } from '../text/words.ts'
import type { Digest } from './digest.ts'

/** An article of so few sentences cannot be made shorter and still be told: it is shown as it is. */
export const MAX_WHOLE_SENTENCES = 3
/** And of so few words: a paragraph that is read in twenty seconds. */
export const MAX_WHOLE_WORDS = 80

/** Whether a digest's points are the whole article, because it was too short to shorten. */
export function isShownWhole({ points, words }: Pick<Digest, 'points' | 'words'>): boolean {
  return points.length > 0 && points.reduce((sum, { text }) => sum + countWords(text), 0) >= 0.95 * words
}
