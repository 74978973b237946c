import type { Digest } from '../digest/digest.ts'
import { isShownWhole } from '../digest/shown-whole.ts'
import { cutLine, toLine } from './line.ts'
import { type Action, type Block, MAX_NOTIFICATION_CHARS, type Message } from './message.ts'
import { toNote } from './note.ts'
import { toShownQuote } from './shown-quote.ts'
import { toSourceBlock } from './source-block.ts'
import { TEXTS } from './texts.ts'

/**
 * A digest as we say it: headline, points, key quotes, where they come from, what can be done. `target` is our id of
 * the story, for actions; null where nothing is kept of it: then only the original can be opened.
 */
export function toDigestMessage(digest: Digest, target: string | null): Message {
  const headline = toLine(digest.headline) ?? TEXTS.untitled
  const { points } = digest
  const blocks: Block[] = [
    { kind: 'heading', rank: 'title', text: headline },
    ...(points.length > 0
      ? [{ kind: 'points', points: points.map(({ text, link }) => ({ text, link })) } as const]
      : []),
    ...(isShownWhole(digest) ? [toNote('info', TEXTS.wholeArticle)] : []),
    ...quoteBlocks(digest),
    toSourceBlock(digest),
    ...actionBlocks(digest, target),
  ]
  return { notification: notificationOf(digest, headline), blocks }
}

function quoteBlocks(digest: Digest): Block[] {
  const { quotes, quotations } = digest
  if (quotes.length > 0) {
    const label: Block = { kind: 'heading', rank: 'section', text: TEXTS.keyQuotes(quotes.length) }
    return [label, ...quotes.map((quote): Block => ({ kind: 'quote', ...toShownQuote(quote) }))]
  }
  if (isShownWhole(digest)) return []
  return [toNote('info', quotations.length > 0 ? TEXTS.noKeyQuotes(quotations.length) : TEXTS.noQuotes)]
}

function actionBlocks({ quotes, quotations, article }: Digest, target: string | null): Block[] {
  const original: Action[] = article.url === null ? [] : [{ name: 'original', link: article.url }]
  const actions: Action[] =
    target === null
      ? original
      : [
          ...(quotations.length > quotes.length ? [{ name: 'more-quotes', target } as const] : []),
          { name: 'ask', target },
          ...original,
          { name: 'mute', target },
          { name: 'follow', target },
          ...(quotes.length > 0 ? [{ name: 'report', target } as const] : []),
        ]
  return actions.length > 0 ? [{ kind: 'actions', actions }] : []
}

function notificationOf(digest: Digest, headline: string): string {
  const { points, quotes, article } = digest
  const counts = isShownWhole(digest)
    ? TEXTS.wholeAndQuotes(quotes.length)
    : TEXTS.digestCounts(points.length, quotes.length)
  const outlet = toLine(article.outlet)
  return cutLine(`${headline} — ${outlet ? `${outlet}: ${counts}` : counts}`, MAX_NOTIFICATION_CHARS)
}
