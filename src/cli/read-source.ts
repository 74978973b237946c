import type { App } from '../app.ts'
import type { Article } from '../core/article/article.ts'
import { PullquoteError } from '../errors.ts'
import { readArticleFile } from '../sources/file/read-file.ts'
import { textArticle } from '../sources/file/to-article.ts'
import { parsePage } from '../sources/page/parse-page.ts'

/** Longest text taken from standard input, as of a page: DESIGN's 8 MB. */
const MAX_STDIN_BYTES = 8 * 1024 * 1024

/** An article from what a person names on the command line: an address, a file, or `-` for standard input. */
export async function readSource(source: string, app: App, stdin: AsyncIterable<Uint8Array>): Promise<Article> {
  if (source === '-') return articleFromText(await readAll(stdin))
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(source)) return app.fetchArticle(source)
  return readArticleFile(source)
}

/** A page when the text begins as one, else plain text. */
function articleFromText(text: string): Article {
  return /^\s*<(?:!doctype|html|head|body)\b/i.test(text) ? parsePage(text, null) : textArticle({ text })
}

async function readAll(stdin: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of stdin) {
    bytes += chunk.length
    if (bytes > MAX_STDIN_BYTES) {
      throw new PullquoteError('SOURCE_TOO_LARGE', 'Standard input is over 8 MB. Give a shorter text.')
    }
    chunks.push(chunk)
  }
  return new TextDecoder('utf-8').decode(Buffer.concat(chunks))
}
