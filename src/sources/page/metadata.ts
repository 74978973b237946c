import { cleanTitle } from '../../core/digest/headline.ts'
import { findByline, toAuthors } from './authors.ts'
import { toIsoTime } from './iso-time.ts'
import { findArticleData, type LinkedData, personsIn, textOf } from './json-ld.ts'
import { type MetaTags, readMetaTags } from './meta-tags.ts'
import { outletInTitle, pickOutlet, withoutOutlet } from './outlet.ts'
import { findAddress, resolveAddress } from './page-address.ts'
import { toSummary, toText, toTitle } from './plain-text.ts'

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
}

/** What else a page says, which tells whether its article was found. */
export interface Clues {
  /** What the page says that its article is about. */
  readonly description: string | null
  /** The whole text where the page gives it as data. */
  readonly articleBody: string | null
  /** False where the page says that it must be paid for. */
  readonly isFree: boolean | null
}

/** Reads metadata: JSON-LD first, then OpenGraph, then meta tags, then the document itself. `url` is where the page came from. */
export function readMetadata(document: Document, url: string | null): Metadata & Clues {
  const data = findArticleData(document)
  const meta = readMetaTags(document)
  const outlet = findOutlet(document, data, meta, url)
  return {
    title: findTitle(document, data, meta, outlet, url),
    url: findAddress(document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? meta('og:url'), url),
    outlet,
    authors: findAuthors(document, data, meta, outlet),
    publishedAt: findPublished(document, data, meta, url),
    modifiedAt: firstTime(textOf(data['dateModified']), meta(...MODIFIED)),
    language:
      document.querySelector('html[lang]')?.getAttribute('lang') ||
      textOf(data['inLanguage'], ['alternateName', 'name']) ||
      meta('og:locale', 'content-language', 'language'),
    image: resolveAddress(
      textOf(data['image'], ['url', 'contentUrl']) ?? meta('og:image', 'og:image:url', 'twitter:image'),
      url,
    ),
    description: toSummary(meta('og:description', 'description', 'twitter:description')),
    articleBody: toText(textOf(data['articleBody']) ?? '') || null,
    isFree: toFlag(data['isAccessibleForFree']),
  }
}

/** Names of meta tags, the surest first. */
const TITLE = ['og:title', 'twitter:title', 'dc.title', 'parsely-title', 'title']
const OUTLET = ['application-name', 'twitter:site:name', 'dc.publisher']
const AUTHOR = ['author', 'article:author', 'byl', 'parsely-author', 'sailthru.author', 'dc.creator', 'dcterms.creator']
const PUBLISHED = [
  'article:published_time',
  'article:published',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'publish-date',
  'pubdate',
  'pdate',
  'date',
]
const MODIFIED = ['article:modified_time', 'article:modified', 'og:updated_time', 'datemodified', 'last-modified']

function findOutlet(document: Document, data: LinkedData, meta: MetaTags, url: string | null): string | null {
  const named = pickOutlet([
    meta('og:site_name'),
    textOf(data['publisher'], ['name']),
    ...OUTLET.map((name) => meta(name)),
  ])
  return named ?? outletInTitle(toTitle(document.title) ?? '', url)
}

function findTitle(
  document: Document,
  data: LinkedData,
  meta: MetaTags,
  outlet: string | null,
  url: string | null,
): string | null {
  const title = toTitle(textOf(data['headline']) ?? meta(...TITLE) ?? textOf(document.title) ?? headingOf(document))
  return title === null ? null : cleanTitle(withoutOutlet(title, outlet, url), outlet) || null
}

/** What a page without a title has above its text. */
function headingOf(document: Document): string | null {
  const first = document.body.firstElementChild
  return textOf((document.querySelector('h1') ?? (first?.nodeName === 'H2' ? first : null))?.textContent)
}

function findAuthors(document: Document, data: LinkedData, meta: MetaTags, outlet: string | null): string[] {
  const inData = toAuthors(personsIn(data['author']), outlet)
  if (inData.length > 0) return inData
  for (const name of AUTHOR) {
    const inMeta = toAuthors([meta(name) ?? ''], outlet)
    if (inMeta.length > 0) return inMeta
  }
  return toAuthors([findByline(document) ?? ''], outlet)
}

/** Where pages print a time, the surest first. */
const TIMES = [
  '[itemprop~="datePublished"]',
  'time[pubdate]',
  'article time[datetime]',
  'main time[datetime]',
  'time[datetime]',
]

function findPublished(document: Document, data: LinkedData, meta: MetaTags, url: string | null): string | null {
  const printed = TIMES.map((selector) => document.querySelector(selector)).find((element) => element !== null)
  return firstTime(
    textOf(data['datePublished']),
    textOf(data['dateCreated']),
    ...PUBLISHED.map((name) => meta(name)),
    printed?.getAttribute('datetime') ?? printed?.getAttribute('content') ?? printed?.textContent ?? null,
    dateInAddress(url),
  )
}

/** The first that is a time: pages fill in "0001-01-01" and "" where they know none. */
function firstTime(...written: readonly (string | null)[]): string | null {
  const times = written.map(toIsoTime).filter((time) => time !== null)
  // A day alone is told more exactly by another source of the same day.
  const day = times[0]?.endsWith(MIDNIGHT) ? times[0].slice(0, -MIDNIGHT.length) : null
  return times.find((time) => day !== null && time.startsWith(day) && !time.endsWith(MIDNIGHT)) ?? times[0] ?? null
}

const MIDNIGHT = 'T00:00:00.000Z'

/** The day in an address: "/2026/11/23/", "/2026/nov/23/". */
function dateInAddress(url: string | null): string | null {
  const path = URL.parse(url ?? '')?.pathname ?? ''
  const [, year, month, day] = /\/(\d{4})\/(\d{1,2}|[a-z]{3})\/(\d{1,2})(?=\/)/.exec(path) ?? []
  return year === undefined ? null : /^\d/.test(month ?? '') ? `${year}/${month}/${day}` : `${day} ${month} ${year}`
}

/** schema.org writes booleans as such, as words and as addresses. */
function toFlag(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value
  const word = typeof value === 'string' ? /(true|false)$/i.exec(value.trim())?.[1] : undefined
  return word === undefined ? null : word.toLowerCase() === 'true'
}
