import { createHash } from 'node:crypto'
import { fingerprint } from '../../core/article/fingerprint.ts'
import { normaliseTag } from '../../core/text/language.ts'
import { toIsoTime } from '../page/iso-time.ts'
import { toSummary, toTitle } from '../page/plain-text.ts'
import type { Feed, FeedItem } from './feed.ts'
import type { RawFeed, RawItem } from './raw-feed.ts'

/** A feed with addresses, dates and texts made plain; `from` is where it came from. Items that say nothing at all are left out. */
export function toFeed({ title, url, language, ttl, base, items }: RawFeed, from: string | null): Feed {
  const home = resolveAddress(base, from) ?? from
  return {
    title: toTitle(title),
    url: resolveAddress(url, home),
    language: normaliseTag(language),
    ttlMinutes: ttl !== null && /^\d{1,6}$/.test(ttl) ? Number(ttl) : null,
    items: items.filter(saysSomething).map((item) => toItem(item, home)),
  }
}

const saysSomething = ({ authors, base: _, ...texts }: RawItem) =>
  authors.length > 0 || Object.values(texts).some((text) => text !== null)

function toItem(item: RawItem, home: string | null): FeedItem {
  const title = toTitle(item.title)
  const summary = toSummary(item.summary ?? item.content)
  const url = resolveAddress(item.url, resolveAddress(item.base, home) ?? home)
  return {
    id: item.id ?? url ?? fingerprint(`${title ?? ''}\n${summary ?? ''}`) ?? hashOf(item),
    title,
    url,
    author: toAuthor(item.authors),
    publishedAt: toIsoTime(item.date),
    summary,
    content: item.content,
  }
}

/** Names an item that has no words to know it by: a title "&", a picture, a date. */
const hashOf = (item: RawItem) => createHash('sha256').update(JSON.stringify(item)).digest('hex').slice(0, 32)

const MAX_AUTHOR_CHARS = 200

function toAuthor(written: readonly string[]): string | null {
  const names = written
    .map((author) => toTitle(nameIn(author.slice(0, MAX_AUTHOR_CHARS))))
    .filter((name) => name !== null)
  return names.length === 0 ? null : [...new Set(names)].join(', ')
}

/** RSS writes "jane@outlet.example (Jane Roe)", others "Jane Roe <jane@outlet.example>"; the name is what is wanted. */
function nameIn(author: string): string | null {
  const inside = /^\S+@\S+\s+\(([^()]+)\)$/.exec(author)?.[1] ?? /<name>([^<>]+)</.exec(author)?.[1]
  const name = (inside ?? author).replace(/\s*<[^<>\s]*@[^<>\s]*>$/, '').replace(/^by\s+/i, '')
  return /^\S+@\S+$/.test(name) ? null : name
}

function resolveAddress(address: string | null, base: string | null): string | null {
  if (address === null) return null
  const resolved = URL.parse(address, base ?? undefined)
  return resolved && /^https?:$/.test(resolved.protocol) ? resolved.href : null
}
