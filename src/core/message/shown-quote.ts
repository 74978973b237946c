import type { Speaker } from '../quotes/quotation.ts'
import { toLine } from './line.ts'
import type { Attribution, ShownQuote } from './message.ts'

/** A quotation as a message shows it: its words untouched, its speaker as far as the article gives one. */
export function toShownQuote(quote: {
  readonly text: string
  readonly speaker: Speaker | null
  readonly link: string | null
}): ShownQuote {
  return { text: quote.text, attribution: toAttribution(quote.speaker), link: quote.link }
}

/** "Name, role" with only what the article gives; by what the speaker is called near the quotation where it gives neither. null for nobody. */
function toAttribution(speaker: Speaker | null): Attribution | null {
  if (speaker === null) return null
  const name = toLine(speaker.name)
  const role = toLine(speaker.role) ?? (name === null ? toLine(speaker.mention) : null)
  return name === null && role === null ? null : { name, role }
}
