import type { Article } from '../../core/article/article.ts'
import { canonicalAddress } from '../../core/article/canonical-address.ts'
import { detectLanguage } from '../../core/text/detect-language.ts'
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

/** What an item says of its article, whatever its text. */
export type ItemFacts = Pick<Article, 'title' | 'outlet' | 'authors' | 'publishedAt'>

/** What an item gives of its article. */
export interface ItemArticles {
  /** The article as the feed itself gives it; null where it gives only a teaser. */
  readonly full: Article | null
  /** What stands in for an article whose text cannot be had: its teaser, else its title; null for an item without words. */
  readonly teaser: Article | null
  /** For an article read from its page. */
  readonly facts: ItemFacts
}

/** The articles that can be made of an item, and what it adds to its page. */
export function itemArticles(item: FeedItem, source: ItemSource): ItemArticles {
  const { feedTitle, publishedAt } = source
  const facts = {
    title: item.title,
    outlet: pickOutlet([feedTitle]),
    authors: authorsOf(item),
    publishedAt: toIso(publishedAt),
  }
  return { full: fullArticle(item, source, facts), teaser: teaserArticle(item, source, facts), facts }
}

function fullArticle(item: FeedItem, source: ItemSource, facts: ItemFacts): Article | null {
  if (item.content === null) return null
  const raw = toText(item.content.slice(0, MAX_CONTENT_CHARS))
  if (GOES_ON.test(raw)) return null
  const text = cleanLines(raw, { title: item.title, authors: [] })
  return countTokens(text) < MIN_FULL_WORDS ? null : toArticle(item, source, facts, text)
}

function teaserArticle(item: FeedItem, source: ItemSource, facts: ItemFacts): Article | null {
  const text = item.summary ?? item.title
  return text === null ? null : toArticle(item, source, facts, text)
}

function toArticle({ title, url }: FeedItem, { language }: ItemSource, facts: ItemFacts, text: string): Article {
  return {
    ...facts,
    title: title === null ? null : withoutOutlet(title, facts.outlet, url),
    url: url === null ? null : canonicalAddress(url),
    modifiedAt: null,
    language: detectLanguage(text, language),
    image: null,
    text,
  }
}

const authorsOf = ({ author }: FeedItem) => author?.split(', ') ?? []

const toIso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString())
