import type { Article } from '../core/article/article.ts'
import { PullquoteError } from '../errors.ts'
import { readArticleFile } from '../sources/file/read-file.ts'
import { textArticle } from '../sources/file/to-article.ts'
import { decodePage } from '../sources/page/decode-page.ts'
import { parsePage } from '../sources/page/parse-page.ts'
import { readStdin } from './read-stdin.ts'
import type { Session } from './session.ts'
import { UsageError } from './usage-error.ts'

/** Longest text taken from standard input, as of a page: 8 MB. */
const MAX_STDIN_BYTES = 8 * 1024 * 1024

/** How the argument that `readSource` takes is explained in the help of each command. */
export const SOURCE_HELP = 'address of an article, path of a text or HTML file, or - for standard input'

/**
 * An article from what a person names on the command line: an address, a file, or `-` for standard input.
 * Throws a UsageError where nothing is named.
 */
export async function readSource(source: string | undefined, { app, terminal }: Session): Promise<Article> {
  if (source === undefined) throw new UsageError(`There is nothing to read. Give the ${SOURCE_HELP}.`)
  if (source === '-') return toArticle(decodePage(await readAll(terminal.stdin), null))
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(source)) return app.fetchArticle(source)
  return readArticleFile(source)
}

/** A page where the text begins as one, else plain text. */
function toArticle(text: string): Article {
  return /^\s*<(?:!doctype|html|head|body)\b/i.test(text) ? parsePage(text, null) : textArticle({ text })
}

async function readAll(stdin: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of readStdin(stdin)) {
    bytes += chunk.length
    if (bytes > MAX_STDIN_BYTES) {
      throw new PullquoteError('SOURCE_TOO_LARGE', 'Standard input is over 8 MB. Give a shorter text.')
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
