import type { App } from '../app.ts'
import type { Article } from '../core/article/article.ts'
import type { Digest } from '../core/digest/digest.ts'
import { findSentences } from '../core/text/sentences.ts'
import { countWords } from '../core/text/words.ts'
import { PullquoteError } from '../errors.ts'
import type { Feed } from '../sources/feed/feed.ts'
import { parseFeed, parseFeedBytes } from '../sources/feed/parse-feed.ts'
import { textArticle } from '../sources/file/to-article.ts'
import { parsePage } from '../sources/page/parse-page.ts'
import type { LineInput, LineOutput } from './contract.ts'

/** The digest of an article, or its refusal thrown as an error with the refusal's code. */
export async function digestOrThrow(article: Article, { engine }: Pick<App, 'engine'>): Promise<Digest> {
  const outcome = await engine.digest(article)
  if ('digest' in outcome) return outcome.digest
  throw new PullquoteError(outcome.refusal.code, outcome.refusal.message)
}

/** Answers a line of `digest --jsonl`. `withText` adds the article's text where the caller did not give it. */
export async function answerDigest(
  input: LineInput<'digest'>,
  app: App,
  withText: boolean,
): Promise<LineOutput<'digest'>> {
  const article = await articleOf(input, app)
  const digest = await digestOrThrow(article, app)
  if (!withText || input.text !== undefined) return { id: input.id, digest }
  return { id: input.id, digest: { ...digest, article: { ...digest.article, text: article.text } } }
}

/** Answers a line of `extract --jsonl`. */
export async function answerExtract(input: LineInput<'extract'>, app: App): Promise<LineOutput<'extract'>> {
  const article = await pageOf(input, app)
  return { id: input.id, article: { ...article, words: countWords(article.text) } }
}

/** Answers a line of `sentences --jsonl`. */
export function answerSentences({ id, text, lang }: LineInput<'sentences'>): Promise<LineOutput<'sentences'>> {
  const sentences = findSentences(text, lang ?? null).map(({ text, start, end }) => ({ text, start, end }))
  return Promise.resolve({ id, sentences })
}

/** Answers a line of `feed --jsonl`. */
export async function answerFeed(input: LineInput<'feed'>, app: App): Promise<LineOutput<'feed'>> {
  const { title, url, items } = await feedOf(input, app)
  return {
    id: input.id,
    feed: {
      title,
      url,
      items: items.map(({ id, title, url, author, publishedAt, summary }) => ({
        id,
        title,
        url,
        author,
        publishedAt,
        summary,
      })),
    },
  }
}

async function articleOf(input: LineInput<'digest'>, app: App): Promise<Article> {
  if (input.text !== undefined) return textArticle({ ...input, text: input.text })
  const page = await pageOf(input, app)
  // What the caller says of the article holds against what the page says of itself.
  const said = textArticle({ ...input, url: input.url ?? page.url, text: page.text })
  return {
    ...page,
    title: said.title ?? page.title,
    outlet: said.outlet ?? page.outlet,
    publishedAt: said.publishedAt ?? page.publishedAt,
    language: input.language ? said.language : page.language,
  }
}

async function pageOf({ html, url }: LineInput<'extract'>, app: App): Promise<Article> {
  if (html !== undefined) return parsePage(html, url ?? null)
  if (url) return app.fetchArticle(url)
  throw new PullquoteError('INPUT_INVALID', 'The line has nothing to read. Give "text", "html" or "url".')
}

async function feedOf({ xml, base64, contentType, url }: LineInput<'feed'>, app: App): Promise<Feed> {
  if (xml !== undefined) return parseFeed(xml, url ?? null)
  if (base64 !== undefined) return parseFeedBytes(Buffer.from(base64, 'base64'), contentType ?? null, url ?? null)
  if (url) return app.fetchFeed(url)
  throw new PullquoteError('INPUT_INVALID', 'The line has no feed. Give "xml", "base64" or "url".')
}
