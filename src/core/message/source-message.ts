import type { Digest } from '../digest/digest.ts'
import { cutLine, toLine } from './line.ts'
import { type Block, MAX_NOTIFICATION_CHARS, type Message } from './message.ts'
import { toNote } from './note.ts'
import { toSourceBlock } from './source-block.ts'
import { TEXTS } from './texts.ts'

/** A sentence among links is a reminder, not a quotation. */
const MAX_SENTENCE_CHARS = 80

/** Where digests come from: of each article its title, outlet, date and address, and a link to every sentence shown. */
export function toSourceMessage(digests: readonly Digest[]): Message {
  const [first] = digests
  const notification = first === undefined ? TEXTS.source : `${TEXTS.source}: ${headlineOf(first)}`
  return { notification: cutLine(notification, MAX_NOTIFICATION_CHARS), blocks: digests.flatMap(toBlocks) }
}

function toBlocks(digest: Digest): Block[] {
  const { article, points, quotes } = digest
  const items = [...points, ...quotes]
    .filter(({ link }) => link !== null)
    .map(({ text, link }) => ({ title: cutLine(toLine(text) ?? '…', MAX_SENTENCE_CHARS), note: null, link }))
  return [
    { kind: 'heading', rank: 'title', text: headlineOf(digest) },
    toSourceBlock(digest),
    ...(article.url === null ? [toNote('info', TEXTS.pasted)] : []),
    ...(items.length === 0 ? [] : [{ kind: 'list', title: TEXTS.sentenceLinks, items } as const]),
  ]
}

function headlineOf({ headline }: Digest): string {
  return toLine(headline) ?? TEXTS.untitled
}
