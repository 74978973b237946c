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

/** Elements whose text is a date, the most telling first. Its own dates are read in the zone of this machine. */
const DATES = [
  'rss:pubdate',
  'atom:published',
  'atom:issued',
  'dc:date',
  'atom:updated',
  'atom:modified',
  'rdf:pubdate',
]

function toItem(item: unknown): RawItem {
  const author = firstText(at(item, 'author'))
  return {
    id: firstText(at(item, 'guid')),
    title: firstText(at(item, 'title')),
    url: firstText(at(item, 'link'), at(item, 'origlink'), at(item, 'enclosures')),
    authors: author === null ? [] : [author],
    date: firstText(...DATES.map((name) => textAt(at(item, name)))),
    summary: firstText(at(item, 'summary')),
    content: contentOf(item),
    base: null,
  }
}

/** Its description is the content where the item has one, else the summary once more. */
function contentOf(item: unknown): string | null {
  const content = firstText(at(item, 'description'))
  return content === firstText(at(item, 'summary')) ? null : content
}

const textAt = (element: unknown) => at(Array.isArray(element) ? element[0] : element, '#')
