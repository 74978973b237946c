import type { Article } from '../../core/article/article.ts'
import { canonicalAddress } from '../../core/article/canonical-address.ts'
import { detectLanguage } from '../../core/text/language.ts'
import { cleanLines } from '../page/clean-lines.ts'
import { pickOutlet, withoutOutlet } from '../page/outlet.ts'
import { toText } from '../page/plain-text.ts'
import { countTokens } from '../page/word-counts.ts'
import type { FeedItem } from './feed.ts'

/** What is known of an item beside what it says itself. */
export interface ItemSource {
  /** The feed's own title. */
  readonly feedTitle: string | null
  /** BCP 47 tag that the feed gives itself. */
  readonly language: string | null
  /** Epoch milliseconds; null where it is not known. */
  readonly publishedAt: number | null
}

/** Fewer words are a teaser, whatever they say: reports of news have more. */
const MIN_FULL_WORDS = 120
/** Markup that is looked at: the longest report has a tenth of it. */
const MAX_CONTENT_CHARS = 500_000

/** How a text ends that goes on somewhere else, in the languages that feeds are written in. */
const GOES_ON =
  /(?:…|\.\.\.|\[(?:…|\.\.\.|&#8230;)\]|(?:read|see) more|read (?:on|the (?:full|rest|whole) \S+)|continue reading|keep reading|full (?:story|article)|weiterlesen|mehr lesen|lire (?:la suite|plus)|seguir leyendo|leer más|ler mais|leia mais|continua a leggere|leggi (?:tutto|di più)|lees (?:meer|verder))\s*[\])»›>→.:]*\s*$/i

/** The article as the feed itself gives it; null where it gives only a teaser. */
export function fullArticle(item: FeedItem, source: ItemSource): Article | null {
  if (item.content === null) return null
  const raw = toText(item.content.slice(0, MAX_CONTENT_CHARS))
  if (GOES_ON.test(raw)) return null
  const text = cleanLines(raw, { title: item.title, authors: [] })
  return countTokens(text) < MIN_FULL_WORDS ? null : toArticle(item, source, text)
}

/** What is known of an article whose text cannot be had: its teaser, else its title; null for an item without words. */
export function teaserArticle(item: FeedItem, source: ItemSource): Article | null {
  const text = item.summary ?? item.title
  return text === null ? null : toArticle(item, source, text)
}

/** An article read from its page, with what only its feed says of it. */
export function withItem(article: Article, item: FeedItem, source: ItemSource): Article {
  return {
    ...article,
    title: article.title ?? item.title,
    outlet: article.outlet ?? pickOutlet([source.feedTitle]),
    authors: article.authors.length > 0 ? article.authors : authorsOf(item),
    publishedAt: article.publishedAt ?? toIso(source.publishedAt),
  }
}

function toArticle(item: FeedItem, { feedTitle, language, publishedAt }: ItemSource, text: string): Article {
  const outlet = pickOutlet([feedTitle])
  return {
    title: item.title === null ? null : withoutOutlet(item.title, outlet, item.url),
    url: item.url === null ? null : canonicalAddress(item.url),
    outlet,
    authors: authorsOf(item),
    publishedAt: toIso(publishedAt),
    modifiedAt: null,
    language: detectLanguage(text, language),
    image: null,
    text,
  }
}

const authorsOf = ({ author }: FeedItem) => author?.split(', ') ?? []

const toIso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString())
