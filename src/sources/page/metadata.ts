import { canonicalAddress } from '../../core/article/canonical-address.ts'
import { cleanTitle } from '../../core/digest/headline.ts'
import { toIsoTime } from './iso-time.ts'
import { findArticleData, namesOf, textOf } from './json-ld.ts'

/** What a page says of its article. Absence is null. */
export interface Metadata {
  readonly title: string | null
  readonly url: string | null
  readonly outlet: string | null
  readonly authors: readonly string[]
  readonly publishedAt: string | null
  readonly modifiedAt: string | null
  /** The page's own word for its language; not yet believed. */
  readonly language: string | null
  readonly image: string | null
  /** The whole text where the page gives it as data. */
  readonly articleBody: string | null
  /** False where the page says that it must be paid for. */
  readonly isFree: boolean | null
}

/** Reads metadata: JSON-LD first, then OpenGraph, then meta tags, then the document itself. `url` is where the page came from. */
export function readMetadata(document: Document, url: string | null): Metadata {
  const data = findArticleData(document) ?? {}
  const meta = (...names: string[]) => metaContent(document, names)
  const outlet = textOf(data['publisher'], ['name']) ?? meta('og:site_name', 'application-name', 'twitter:site:name')
  const title =
    textOf(data['headline']) ?? meta('og:title', 'twitter:title', 'dc.title', 'title') ?? textOf(document.title)
  const authors = namesOf(data['author'])
  return {
    title: title === null ? null : cleanTitle(decode(title, document), outlet) || null,
    url: findAddress(document, url),
    outlet: outlet === null ? null : decode(outlet, document),
    authors: cleanAuthors(
      authors.length > 0 ? authors : [meta('author', 'article:author', 'parsely-author', 'dc.creator') ?? ''],
      outlet,
    ),
    publishedAt: toIsoTime(
      textOf(data['datePublished']) ??
        meta(
          'article:published_time',
          'og:article:published_time',
          'datepublished',
          'date',
          'dc.date',
          'parsely-pub-date',
          'pubdate',
        ) ??
        timeOf(document),
    ),
    modifiedAt: toIsoTime(
      textOf(data['dateModified']) ?? meta('article:modified_time', 'og:updated_time', 'last-modified'),
    ),
    language:
      document.documentElement?.getAttribute('lang') ||
      textOf(data['inLanguage']) ||
      meta('og:locale', 'content-language', 'language'),
    image: resolveAddress(
      textOf(data['image'], ['url', 'contentUrl']) ?? meta('og:image', 'og:image:url', 'twitter:image'),
      url,
    ),
    articleBody: textOf(data['articleBody']),
    isFree: toFlag(data['isAccessibleForFree']),
  }
}

function metaContent(document: Document, names: readonly string[]): string | null {
  for (const name of names) {
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const content = document.querySelector(`meta[${attribute}="${name}" i]`)?.getAttribute('content')?.trim()
      if (content) return content
    }
  }
  return null
}

/** Text that was escaped once too often ("Tom &amp;amp; Co") is read once more. */
function decode(text: string, document: Document): string {
  if (!/&(?:#\d+|#x[\da-f]+|\w+);/i.test(text)) return text.replace(/\s+/g, ' ').trim()
  const area = document.createElement('textarea')
  area.innerHTML = text.replace(/</g, '&lt;')
  return (area.textContent ?? text).replace(/\s+/g, ' ').trim()
}

/** The page's own canonical address where it is plausible: absolute, of the web, not a bare home page; else where it came from. */
function findAddress(document: Document, url: string | null): string | null {
  const own =
    document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? metaContent(document, ['og:url'])
  const address = resolveAddress(own, url)
  const isHome =
    address !== null &&
    new URL(address).pathname === '/' &&
    url !== null &&
    URL.canParse(url) &&
    new URL(url).pathname !== '/'
  const chosen = address !== null && !isHome ? address : resolveAddress(url, null)
  return chosen === null ? null : canonicalAddress(chosen)
}

function resolveAddress(address: string | null, base: string | null): string | null {
  if (!address) return null
  const resolved = URL.parse(address, base ?? undefined)
  return resolved && /^https?:$/.test(resolved.protocol) ? resolved.href : null
}

function timeOf(document: Document): string | null {
  const time = document.querySelector(
    'time[itemprop="datePublished"], time[pubdate], article time[datetime], main time[datetime], time[datetime]',
  )
  return time?.getAttribute('datetime') ?? null
}

function toFlag(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value
  return typeof value === 'string' && /^(?:true|false)$/i.test(value.trim()) ? /^true$/i.test(value.trim()) : null
}

const MAX_AUTHOR_CHARS = 60
const NO_PERSON =
  /^(?:admin|staff|editor(?:ial)?(?: team| staff)?|redaktion|rédaction|redazione|redacción|newsroom|guest|unknown|news desk|web desk|press release)$/i

/** Names of people from bylines: "By Jane Roe and Tom Reed, Staff Writers" gives two; addresses and the outlet's own name give none. */
function cleanAuthors(written: readonly string[], outlet: string | null): string[] {
  const names = written.flatMap((line) =>
    line.replace(/^\s*(?:by|von|par|por|di|door)\s+/i, '').split(/\s*(?:,|;|\||\band\b|\bund\b|\bet\b|&)\s*/),
  )
  const people = names
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => {
      const isName = /^\p{Lu}/u.test(name) && name.length <= MAX_AUTHOR_CHARS && !/https?:|[@/\d]/.test(name)
      const isRole =
        /\b(?:writer|reporter|correspondent|editor|staff|contributor|desk|team|press|news|agency)s?\b/i.test(name)
      return isName && !isRole && !NO_PERSON.test(name) && name.toLowerCase() !== outlet?.toLowerCase()
    })
  return [...new Set(people)]
}
