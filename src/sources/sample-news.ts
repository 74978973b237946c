import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Article } from '../core/article/article.ts'
import { canonicalAddress } from '../core/article/canonical-address.ts'
import type { Feed, FeedItem } from './feed/feed.ts'
import type { FetchedFeed } from './fetch/fetch-feed.ts'
import { type Reader, readHere } from './reader.ts'

const FOLDER = resolve(import.meta.dirname, '../../config/samples')
const CANONICAL = /<link rel="canonical" href="([^"]+)">/
const FEEDS = ['atom.xml', 'feed.xml', 'feed.json']

/** Stands for wherever the files lie while their relative links are read. */
const FILES = 'https://samples.invalid/'

/** The news of the samples is drawn together into so many hours before now, so that a first edition has them all. */
const NEWS_HOURS = 20
const HOUR_MS = 3_600_000

/**
 * The sample news by the addresses that their outlets would have; `.example` leads nowhere (RFC 2606), so they shadow
 * nothing. It happened within the last hours, in its own order, whenever that is.
 */
export interface SampleNews {
  /** The article at an address; null where there is none. Throws PullquoteError where the page holds no article. */
  findArticle(url: string): Promise<Article | null>
  /** The feed at an address, or of the outlet whose site it is; null where there is none. */
  findFeed(url: string): FetchedFeed | null
}

/** Reads the sample feeds and pages, told as news of the hours before `now` (epoch milliseconds). */
export async function readSampleNews(now: number, reader = readHere): Promise<SampleNews> {
  const files = await readFiles()
  const addresses = new Map([...files].flatMap(([name, text]) => toAddress(name, text)))
  const pages = new Map([...addresses].map(([name, address]) => [address, files.get(name) ?? '']))
  const feeds = await readFeeds(files, addresses, reader)
  const dates = [...feeds.values()].flatMap(({ items }) => items.map(({ publishedAt }) => publishedAt))
  const toRecent = drawTogether(dates, now)
  const found = new Map([...feeds].map(([url, feed]) => [url, toFetched(url, feed, toRecent)]))
  return {
    async findArticle(url) {
      const html = URL.canParse(url) ? pages.get(canonicalAddress(url)) : undefined
      if (html === undefined) return null
      const article = await reader.readPage({ bytes: Buffer.from(html), contentType: 'text/html; charset=utf-8', url })
      return { ...article, publishedAt: toRecent(article.publishedAt), modifiedAt: toRecent(article.modifiedAt) }
    },
    findFeed(url) {
      const address = URL.parse(url)
      if (address === null) return null
      const bySite = (each: string) => address.pathname === '/' && new URL(each).host === address.host
      return found.get(address.href) ?? [...found].find(([each]) => bySite(each))?.[1] ?? null
    },
  }
}

async function readFiles(): Promise<Map<string, string>> {
  const names = (await readdir(FOLDER, { recursive: true })).filter(
    (name) => name.endsWith('.html') || FEEDS.some((feed) => name.endsWith(`/${feed}`)),
  )
  const texts = await Promise.all(names.map((name) => readFile(join(FOLDER, name), 'utf8')))
  return new Map(names.map((name, at) => [name, texts[at] ?? '']))
}

function toAddress(name: string, text: string): [string, string][] {
  const address = CANONICAL.exec(text)?.[1]
  return address === undefined ? [] : [[name, canonicalAddress(address)]]
}

/** The feeds by the addresses that they would have, their links leading where the pages would be. */
async function readFeeds(
  files: ReadonlyMap<string, string>,
  addresses: ReadonlyMap<string, string>,
  { readFeed }: Pick<Reader, 'readFeed'>,
): Promise<Map<string, Feed>> {
  const feeds = new Map<string, Feed>()
  for (const [name, text] of files) {
    const [folder = '', file = ''] = name.split('/')
    const site = addresses.get(`${folder}/index.html`)
    if (!FEEDS.includes(file) || site === undefined) continue
    const feed = await readFeed({ bytes: Buffer.from(text), contentType: null, url: FILES + name })
    const items = feed.items.map((item) => ({
      ...item,
      url: addresses.get((item.url ?? '').slice(FILES.length)) ?? null,
    }))
    feeds.set(new URL(file, site).href, { ...feed, url: site, items: items.filter(({ url }) => url !== null) })
  }
  return feeds
}

/** A function that moves each date into the hours before now: the newest to now, the others behind it in proportion. */
function drawTogether(dates: readonly (string | null)[], now: number): (date: string | null) => string | null {
  const times = dates.flatMap((date) => (date === null ? [] : [Date.parse(date)]))
  const newest = Math.max(...times)
  const span = Math.max(1, newest - Math.min(...times))
  return (date) => {
    if (date === null) return null
    const share = (newest - Date.parse(date)) / span
    return new Date(now - share * NEWS_HOURS * HOUR_MS).toISOString()
  }
}

function toFetched(url: string, feed: Feed, toRecent: (date: string | null) => string | null): FetchedFeed {
  const items = feed.items.map((item): FeedItem => ({ ...item, publishedAt: toRecent(item.publishedAt) }))
  const bodyHash = createHash('sha256').update(JSON.stringify(feed)).digest('base64url')
  const version = { etag: null, lastModified: null, bodyHash }
  return { url, version, movedPermanently: false, freshMs: null, feed: { ...feed, items } }
}
