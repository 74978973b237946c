import FeedParser from 'feedparser'
import { at, firstText, type RawFeed, type RawItem } from './raw-feed.ts'

/** A feed by feedparser, which reads on after faults in the XML: broken and cut feeds keep the items that are whole. Throws for no feed. */
export async function readByFeedparser(text: string, url: string | null): Promise<RawFeed> {
  const parser = new FeedParser({
    normalize: true,
    addmeta: false,
    resume_saxerror: true,
    ...(url === null ? {} : { feedurl: url }),
  })
  const items: RawItem[] = []
  let fault: unknown = null
  parser.on('data', (item: unknown) => items.push(toItem(item)))
  const { promise: ended, resolve } = Promise.withResolvers<void>()
  parser.once('end', resolve)
  parser.on('error', (error: unknown) => {
    // Faults of the XML come as errors too, and reading goes on: only a feed with nothing in it has failed. After the last
    // fault no end may come; the whole text was written at once, so by the next turn all items are out.
    fault ??= error
    setImmediate(resolve)
  })
  parser.end(text)
  await ended
  if (items.length === 0 && fault !== null) throw fault
  const { meta } = parser
  return {
    title: firstText(at(meta, 'title')),
    url: firstText(at(meta, 'link')),
    language: firstText(at(meta, 'language')),
    ttl: firstText(at(meta, 'rss:ttl', '#')),
    base: null,
    items,
  }
}

function toItem(item: unknown): RawItem {
  return {
    id: firstText(at(item, 'guid')),
    title: firstText(at(item, 'title')),
    url: firstText(at(item, 'link'), at(item, 'origlink')),
    author: firstText(at(item, 'author')),
    date: firstText(at(item, 'pubdate'), at(item, 'date')),
    summary: firstText(at(item, 'summary')),
    content: firstText(at(item, 'description')),
    base: null,
  }
}
