import type { Block, Message } from './message.ts'
import { toNote } from './note.ts'
import { TEXTS } from './texts.ts'

/** A message that no longer shows a quote with these words; null where it shows none. */
export function withoutQuote(message: Message, words: string): Message | null {
  const kept = message.blocks.flatMap((block) => withoutQuoteIn(block, words))
  const isUntouched = kept.length === message.blocks.length && kept.every((block, at) => block === message.blocks[at])
  return isUntouched ? null : { ...message, blocks: kept.flatMap(toFittingHeading) }
}

/** The same, with a line before its actions that says so, and when: `time` in words. */
export function toCorrected(message: Message, words: string, time: string): Message | null {
  const without = withoutQuote(message, words)
  if (without === null) return null
  const at = without.blocks.findIndex(({ kind }) => kind === 'actions')
  const end = at < 0 ? without.blocks.length : at
  const note = toNote('info', TEXTS.corrected(time))
  return { ...without, blocks: without.blocks.toSpliced(end, 0, note) }
}

function withoutQuoteIn(block: Block, words: string): Block[] {
  if (block.kind === 'quote' && block.text === words) return []
  return block.kind === 'story' && block.quote?.text === words ? [{ ...block, quote: null }] : [block]
}

/** A heading over the key quotes says how many there are; over none it goes. */
function toFittingHeading(block: Block, at: number, all: readonly Block[]): Block[] {
  if (block.kind !== 'heading' || !KEY_QUOTES.has(block.text)) return [block]
  const below = all.slice(at + 1)
  const end = below.findIndex(({ kind }) => kind !== 'quote')
  const count = end < 0 ? below.length : end
  return count === 0 ? [] : [{ ...block, text: TEXTS.keyQuotes(count) }]
}

const KEY_QUOTES: ReadonlySet<string> = new Set([TEXTS.keyQuotes(1), TEXTS.keyQuotes(2)])
