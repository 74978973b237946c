import { readFile } from 'node:fs/promises'
import { z } from 'zod'

const goldLine = z.object({ id: z.string(), xml: z.string().optional(), base64: z.string().optional() })
const madeLine = z.object({ id: z.string(), feed: z.object({ items: z.array(z.unknown()) }).optional() })

/** A feed root in any format, and an item or entry in it that says something: the feeds in which an item is to be found. */
const FEED_ROOT = /<(?:\w+:)?(?:feed|rss|RDF|channel)\b/
const ITEM = /<(?:\w+:)?(item|entry)(?:\s[^<>]*[^<>/])?>/g
const TELLING = /<(?:\w+:)?(?:title|link|description|summary|content|guid|id)\b[^<>]*(?:[^<>/]>\s*[^<\s]|\bhref=)/

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

function holdsItem({ xml, base64 }: z.infer<typeof goldLine>): boolean {
  const bytes = base64 === undefined ? null : Buffer.from(base64, 'base64')
  const text = xml ?? bytes?.toString(bytes.subarray(0, 64).includes(0) ? 'utf16le' : 'latin1') ?? ''
  if (!FEED_ROOT.test(text)) return false
  return [...text.matchAll(ITEM)].some(({ 0: tag, 1: name, index }) => {
    const inside = text.slice(index + tag.length)
    const end = inside.search(new RegExp(`</(?:\\w+:)?${name}>`))
    return TELLING.test(end < 0 ? inside : inside.slice(0, end))
  })
}

async function readLines(path: string): Promise<unknown[]> {
  const text = await readFile(path, 'utf8')
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line)]))
}
