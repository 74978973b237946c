import { cutLine } from '../core/message/line.ts'
import { type Block, MAX_FILE_CHARS, MAX_NOTIFICATION_CHARS } from '../core/message/message.ts'
import { toNote } from '../core/message/note.ts'
import { SUBSCRIPTION_TEXTS } from '../core/message/subscription-texts.ts'
import { type KnownSource, readSource } from '../core/subscription/followed-source.ts'
import { type OutlinedFeed, writeOutlines } from '../sources/feed/opml.ts'
import type { Context } from './context.ts'
import { findKnownSources } from './known-sources.ts'
import { findOwnSubscription } from './own-subscription.ts'
import { type BotReply, noteToAsker, toAsker } from './reply.ts'

/** The feeds of the channel as OPML, which any feed reader takes; in several files where one message would not hold them. */
export async function exportSources(context: Context): Promise<BotReply> {
  const sources = (await findOwnSubscription(context))?.sources ?? []
  if (sources.length === 0) return noteToAsker('info', SUBSCRIPTION_TEXTS.nothingFollowed)
  const known = await findKnownSources(context.store.db, sources)
  const feeds = known.flatMap(toOutlinedFeed)
  const topics = known.length - feeds.length
  const title = SUBSCRIPTION_TEXTS.exportTitle(feeds.length)
  const blocks: Block[] = [
    { kind: 'heading', rank: 'title', text: title },
    ...toFiles(feeds, context.channel.name ?? 'Pullquote'),
    ...(topics === 0 ? [] : [toNote('info', SUBSCRIPTION_TEXTS.exportTopics(topics))]),
  ]
  return toAsker({ notification: cutLine(title, MAX_NOTIFICATION_CHARS), blocks })
}

function toOutlinedFeed({ source, title }: KnownSource): OutlinedFeed[] {
  const read = readSource(source)
  return read.kind === 'feed' ? [{ title, url: read.url }] : []
}

/** Each file is whole in itself, with as many feeds as fit. */
function toFiles(feeds: readonly OutlinedFeed[], title: string): Block[] {
  const texts: string[] = []
  for (let from = 0; from < feeds.length; ) {
    let count = feeds.length - from
    while (count > 1 && writeOutlines(title, feeds.slice(from, from + count)).length > MAX_FILE_CHARS) {
      count = Math.ceil(count / 2)
    }
    texts.push(writeOutlines(title, feeds.slice(from, from + count)))
    from += count
  }
  return texts.map((text, at) => {
    return { kind: 'file', name: texts.length === 1 ? 'feeds.opml' : `feeds-${at + 1}.opml`, text }
  })
}
