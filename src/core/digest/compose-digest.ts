import type { Article } from '../article/article.ts'
import { fragmentLink } from '../article/fragment-link.ts'
import { readingMinutes } from '../article/reading-time.ts'
import type { Quotation } from '../quotes/quotation.ts'
import type { Span } from '../text/span.ts'
import { choosePoints } from './choose-points.ts'
import type { Digest, Point, Quote, Refusal } from './digest.ts'
import { writeHeadline } from './headline.ts'
import { pickQuotes } from './pick-quotes.ts'
import { rankSentences } from './rank-sentences.ts'
import { type Reading, readArticle } from './reading.ts'
import { MAX_WHOLE_SENTENCES, MAX_WHOLE_WORDS } from './shown-whole.ts'

/** Fewer words than this are a headline or a caption, not an article. */
const MIN_WORDS = 20

/** Of the lines of a page without an article fewer than this share end as sentences do: menus, lists of links. */
const MIN_SENTENCE_SHARE = 0.2

/** The digest of an article, or why there is none. Pure: the same article gives the same digest. `engine` names who made it. */
export function composeDigest(
  article: Article,
  engine: string,
): { readonly digest: Digest } | { readonly refusal: Refusal } {
  const reading = readArticle(article)
  const refusal = refusalOf(reading)
  if (refusal) return { refusal }
  const points = pointsOf(reading)
  const headline = writeHeadline(reading).text
  const quotes = pickQuotes(reading, points, headline)
  const { title, url, outlet, authors, publishedAt } = article
  return {
    digest: {
      headline,
      language: reading.language,
      points,
      quotes: quotes.map(({ quotation, start, end }) => toQuote(quotation, { start, end }, article)),
      quotations: reading.report.quotations.map((quotation) => toQuote(quotation, quotation, article)),
      words: reading.words,
      readingMinutes: readingMinutes(reading.words),
      engine,
      article: { title, url, outlet, authors, publishedAt, language: reading.language },
    },
  }
}

function refusalOf({ words, sentences }: Reading): Refusal | null {
  if (words < MIN_WORDS) {
    const message = `The text has ${words === 1 ? 'one word' : `${words} words`}, too few for a digest. Give the whole article, at least ${MIN_WORDS} words.`
    return { code: 'ARTICLE_TOO_SHORT', message }
  }
  const whole = sentences.filter(({ text }) => /[.!?…。！？؟।։][”"’'»)\]」』]*$/u.test(text)).length
  if (whole > 0 && whole >= sentences.length * MIN_SENTENCE_SHARE) return null
  const message =
    'There is no article in the text, only lines without sentences. Give the address of one article, or paste its text.'
  return { code: 'ARTICLE_UNREADABLE', message }
}

function pointsOf(reading: Reading): Point[] {
  const { article, sentences, words } = reading
  const isWhole = sentences.length <= MAX_WHOLE_SENTENCES && words <= MAX_WHOLE_WORDS
  const shown = isWhole
    ? sentences.map((sentence) => ({ ...sentence, edited: false }))
    : choosePoints(rankSentences(reading), reading)
  return shown.map(({ text, start, end, edited }) => {
    return { text, start, end, edited, link: fragmentLink(article.url, article.text.slice(start, end)) }
  })
}

function toQuote({ speaker, cue, continues }: Quotation, { start, end }: Span, { text, url }: Article): Quote {
  const words = text.slice(start, end)
  return { text: words, start, end, speaker, cue, continues, link: fragmentLink(url, words) }
}
