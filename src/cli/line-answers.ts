import type { App } from '../app.ts'
import { findAnswer } from '../core/answer/find-answer.ts'
import type { Article } from '../core/article/article.ts'
import { readArticle } from '../core/digest/reading.ts'
import { normaliseTag } from '../core/text/language.ts'
import { findSentences } from '../core/text/sentences.ts'
import { countWords } from '../core/text/words.ts'
import { PullquoteError } from '../errors.ts'
import type { Feed, FeedItem } from '../sources/feed/feed.ts'
import { parseFeed, parseFeedBytes } from '../sources/feed/parse-feed.ts'
import { textArticle } from '../sources/file/to-article.ts'
import { parsePage } from '../sources/page/parse-page.ts'
import type { LineInput, LineOutput } from './contract.ts'

/** The digest of an article, `withText` with the article's text beside it. Throws a refusal as an error with its code. */
export async function digestOrThrow(
  article: Article,
  { engine }: Pick<App, 'engine'>,
  withText: boolean,
): Promise<LineOutput<'digest'>['digest']> {
  const outcome = await engine.digest(article)
  if ('refusal' in outcome) throw new PullquoteError(outcome.refusal.code, outcome.refusal.message)
  const { digest } = outcome
  return withText ? { ...digest, article: { ...digest.article, text: article.text } } : digest
}

/** Answers a line of `digest --jsonl`. */
export async function answerDigest(
  input: LineInput<'digest'>,
  app: App,
  withText: boolean,
): Promise<LineOutput<'digest'>> {
  return { id: input.id, digest: await digestOrThrow(await articleOf(input, app), app, withText) }
}

/** An article as `extract` gives it: with its number of words. */
export function withWords(article: Article): LineOutput<'extract'>['article'] {
  return { ...article, words: countWords(article.text) }
}

/** Answers a line of `extract --jsonl`. */
export async function answerExtract(input: LineInput<'extract'>, app: App): Promise<LineOutput<'extract'>> {
  return { id: input.id, article: withWords(await pageOf(input, app, '"html" or "url"')) }
}

/** The passages of an article that answer a question; none where it does not say. */
export function passagesOf(article: Article, question: string): LineOutput<'ask'>['answer']['passages'] {
  return findAnswer(question, [readArticle(article)]).passages.map(({ text, start, end }) => ({ text, start, end }))
}

/** Answers a line of `ask --jsonl`. */
export async function answerAsk({ id, text, question, title }: LineInput<'ask'>): Promise<LineOutput<'ask'>> {
  return { id, answer: { passages: passagesOf(textArticle({ text, title }), question) } }
}

/** Answers a line of `sentences --jsonl`. */
export async function answerSentences({ id, text, lang }: LineInput<'sentences'>): Promise<LineOutput<'sentences'>> {
  const sentences = findSentences(text, readTag(lang)).map(({ text, start, end }) => ({ text, start, end }))
  return { id, sentences }
}

/** Answers a line of `feed --jsonl`. */
export async function answerFeed(input: LineInput<'feed'>, app: App): Promise<LineOutput<'feed'>> {
  const { title, url, items } = await feedOf(input, app)
  return { id: input.id, feed: { title, url, items: items.map(toItem) } }
}

function toItem({ id, title, url, author, publishedAt, summary }: FeedItem) {
  return { id, title, url, author, publishedAt, summary }
}

async function articleOf(input: LineInput<'digest'>, app: App): Promise<Article> {
  if (typeof input.text === 'string') return textArticle({ ...input, text: input.text })
  const page = await pageOf(input, app, '"text", "html" or "url"')
  // What the caller says of the article holds against what the page says of itself.
  const said = textArticle({ ...input, text: page.text, language: input.language ?? page.language })
  return {
    ...page,
    title: said.title ?? page.title,
    outlet: said.outlet ?? page.outlet,
    publishedAt: said.publishedAt ?? page.publishedAt,
    language: said.language,
  }
}

async function pageOf({ html, url }: LineInput<'extract'>, app: App, wanted: string): Promise<Article> {
  if (typeof html === 'string') return parsePage(html, url ?? null)
  if (url) return app.fetchArticle(url)
  throw new PullquoteError('INPUT_INVALID', `The line has nothing to read. Give ${wanted}.`)
}

async function feedOf({ xml, base64, contentType, url }: LineInput<'feed'>, app: App): Promise<Feed> {
  if (typeof xml === 'string') return parseFeed(xml, url ?? null)
  if (typeof base64 === 'string') {
    return parseFeedBytes(Buffer.from(base64, 'base64'), contentType ?? null, url ?? null)
  }
  if (url) return app.fetchFeed(url)
  throw new PullquoteError('INPUT_INVALID', 'The line has no feed. Give "xml", "base64" or "url".')
}

function readTag(lang: string | null | undefined): string | null {
  const tag = normaliseTag(lang || null)
  if (lang && tag === null) {
    const message = `The lang "${lang.slice(0, 80)}" cannot be used. Give a BCP 47 tag such as en or pt-BR, or leave it out.`
    throw new PullquoteError('INPUT_INVALID', message)
  }
  return tag
}
