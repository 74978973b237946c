import { readFile } from 'node:fs/promises'
import { z } from 'zod'

const goldLine = z.object({ id: z.string(), xml: z.string().optional(), base64: z.string().optional() })
const madeLine = z.object({ id: z.string(), feed: z.object({ items: z.array(z.unknown()) }).optional() })

const FEED_ROOT = /<(?:\w+:)?(?:feed|rss|RDF|channel)\b/
const ITEM = /<(?:\w+:)?(item|entry)(?:\s[^<>]*[^<>/])?>/g

/** In an item: what is about another feed (`atom:source`), or stands in markup of its own. */
const NOT_ITS_OWN = /<!--[\s\S]*?-->|<((?:\w+:)?(?:source|body|fullitem))\b[^<>]*>[\s\S]*?<\/\1>/g
/** An element that tells a reader something, with text in it. Content that is a picture counts too. */
const TELLING =
  /<(?:\w+:)?(?:title|link|description|summary|content|encoded|guid|id)\b(?:[^<>]*[^<>/])?>\s*(?:<!\[CDATA\[\s*[^\]\s]|<\w|[^<\s])/
/** Atom: a link to what the item is of. Others lead to its licence, its neighbours or its comments. */
const LINK = /<(?:\w+:)?link\b[^<>]*\bhref=[^<>]*>/g
const OTHER_RELATION = /\brel\s*=\s*["'](?!(?:alternate|via|related|enclosure)?["'])/

/** Share of the feeds that hold an item in which at least one was found; names those where none was. */
export async function scoreFeeds(goldPath: string, predictedPath: string): Promise<string> {
  const made = new Map(
    (await readLines(predictedPath)).map((line) => madeLine.parse(line)).map((line) => [line.id, line]),
  )
  const holding = (await readLines(goldPath)).map((line) => goldLine.parse(line)).filter(holdsItem)
  const missed = holding.filter(({ id }) => (made.get(id)?.feed?.items.length ?? 0) === 0)
  const share = (100 * (holding.length - missed.length)) / Math.max(1, holding.length)
  const names = missed.map(({ id }) => id).join(', ')
  return `feeds that hold an item ${holding.length}: found in ${share.toFixed(1)}%${names ? `; not in ${names}` : ''}`
}

/** Says whether a feed holds an item with a title, link, text or id of its own. */
function holdsItem({ xml, base64 }: z.infer<typeof goldLine>): boolean {
  const bytes = base64 === undefined ? null : Buffer.from(base64, 'base64')
  const text = xml ?? bytes?.toString(bytes.subarray(0, 64).includes(0) ? 'utf16le' : 'latin1') ?? ''
  if (!FEED_ROOT.test(text)) return false
  return [...text.matchAll(ITEM)].some(({ 0: tag, 1: name, index }) => {
    const inside = text.slice(index + tag.length)
    const end = inside.search(new RegExp(`</(?:\\w+:)?${name}>`))
    return saysSomething((end < 0 ? inside : inside.slice(0, end)).replace(NOT_ITS_OWN, ''))
  })
}

function saysSomething(item: string): boolean {
  return TELLING.test(item) || [...item.matchAll(LINK)].some(([link]) => !OTHER_RELATION.test(link))
}

async function readLines(path: string): Promise<unknown[]> {
  const text = await readFile(path, 'utf8')
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line)]))
}
