import type { Digest } from '../digest/digest.ts'
import { cutLine, toLine } from './line.ts'
import type { Choice } from './message.ts'
import { toShownQuote } from './shown-quote.ts'
import { TEXTS } from './texts.ts'

/**
 * The key quotes of a digest to choose from, as forms show them: who spoke and how it begins, in at most `maxChars`. The
 * target is `digestId` with the place of the quote, as `report` takes it.
 */
export function toQuoteChoices(digest: Digest, digestId: string, maxChars: number): Choice[] {
  return digest.quotes.map((quote, place) => {
    const { attribution } = toShownQuote(quote)
    const who = attribution?.name ?? attribution?.role ?? null
    const [open] = TEXTS.quoteMarks
    const words = `${open}${toLine(quote.text) ?? ''}`
    return { label: cutLine(who === null ? words : `${who}: ${words}`, maxChars), target: `${digestId}.${place}` }
  })
}
