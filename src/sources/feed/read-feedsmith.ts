import { parseFeed } from 'feedsmith'
import { at, firstText, listOf, type RawFeed, type RawItem } from './raw-feed.ts'

/** A feed by feedsmith: RSS, Atom, RDF and JSON Feed. Throws where it takes the text for no feed. */
export function readByFeedsmith(text: string): RawFeed {
  const { feed } = parseFeed(withPlainPersons(text))
  return {
    title: firstText(at(feed, 'title')),
    url: firstText(
      alternateLink(at(feed, 'links')),
      at(feed, 'link'),
      at(feed, 'home_page_url'),
      alternateLink(at(feed, 'atom', 'links')),
    ),
    language: firstText(at(feed, 'language'), at(feed, 'xml', 'lang'), at(feed, 'dc', 'languages')),
    ttl: firstText(at(feed, 'ttl')),
    base: firstText(at(feed, 'xml', 'base')),
    items: listOf(at(feed, 'items') ?? at(feed, 'entries')).map(toItem),
  }
}

const RSS_PERSON = /(<\/?)(?:author|managingEditor|webMaster)(?=[\s>])/gi

/** feedsmith takes the persons of RSS apart in time that grows with the square of their brackets; as Dublin Core's they stay text. */
const withPlainPersons = (text: string) => (/<rss[\s>]/i.test(text) ? text.replace(RSS_PERSON, '$1dc:creator') : text)

function toItem(item: unknown): RawItem {
  return {
    id: firstText(at(item, 'guid'), at(item, 'id'), at(item, 'rdf', 'about')),
    title: firstText(
      at(item, 'title'),
      at(item, 'dc', 'titles'),
      at(item, 'itunes', 'title'),
      at(item, 'media', 'title'),
    ),
    url: addressOf(item),
    authors: authorsOf(item),
    date: firstText(
      at(item, 'pubDate'),
      at(item, 'published'),
      at(item, 'date_published'),
      at(item, 'dc', 'dates'),
      at(item, 'updated'),
      at(item, 'date_modified'),
      at(item, 'dcterms', 'created'),
      at(item, 'dcterms', 'modified'),
    ),
    summary: firstText(
      at(item, 'description'),
      at(item, 'summary'),
      at(item, 'dc', 'descriptions'),
      at(item, 'itunes', 'summary'),
      at(item, 'itunes', 'subtitle'),
      at(item, 'media', 'description'),
      listOf(at(item, 'media', 'groups')).map((group) => at(group, 'description')),
    ),
    content: firstText(
      at(item, 'content', 'encoded'),
      at(item, 'content'),
      at(item, 'content_html'),
      at(item, 'content_text'),
    ),
    base: firstText(at(item, 'xml', 'base')),
  }
}

/** Links that stand for an item which names no page of its own, the best first (RFC 4287 section 4.2.7.2). */
const OTHER_RELATIONS = ['via', 'related', 'enclosure'] as const

function addressOf(item: unknown): string | null {
  const links = at(item, 'links')
  return firstText(
    alternateLink(links),
    at(item, 'link'),
    at(item, 'url'),
    at(item, 'external_url'),
    permalink(item),
    alternateLink(at(item, 'atom', 'links')),
    OTHER_RELATIONS.map((relation) => linkOf(links, relation)),
    at(item, 'enclosures'),
    at(item, 'attachments'),
  )
}

/** Atom: the link whose relation is "alternate", or that names none. */
const alternateLink = (links: unknown) => linkOf(links, 'alternate')

function linkOf(links: unknown, relation: string): unknown {
  const found = listOf(links).find((link) => (firstText(at(link, 'rel')) ?? 'alternate').toLowerCase() === relation)
  return at(found, 'href')
}

/** RSS 2.0: a guid is an address unless it says that it is not. */
function permalink(item: unknown): unknown {
  const guid = firstText(at(item, 'guid'))
  return at(item, 'guid', 'isPermaLink') !== false && /^https?:\/\//i.test(guid ?? '') ? guid : null
}

function authorsOf(item: unknown): string[] {
  const written = [at(item, 'authors'), at(item, 'dc', 'creators'), at(item, 'itunes', 'author')]
  const names = written.map((value) => listOf(value).flatMap((author) => nameOf(author) ?? []))
  return names.find((each) => each.length > 0) ?? []
}

const nameOf = (author: unknown) => firstText(typeof author === 'string' ? author : at(author, 'name'))
