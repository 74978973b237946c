import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Article } from '../../core/article/article.ts'
import { PullquoteError } from '../../errors.ts'
import { decodePage } from '../page/decode-page.ts'
import { parsePage } from '../page/parse-page.ts'
import { textArticle } from './to-article.ts'

const MAX_BYTES = 8 * 1024 * 1024

/** First bytes of what is no text, and what it is called. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\u0003\u0004', 'an Office document or a ZIP archive'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Office document'],
  ['\u0089PNG', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['GIF8', 'a picture'],
  ['RIFF', 'a picture or a recording'],
  ['\u001f\u008b', 'a compressed file'],
  ['{\\rtf', 'an RTF document'],
]

/** The article in a file: a page where it begins as one, else plain text. Throws SOURCE_ codes that say what to do. */
export async function readArticleFile(path: string): Promise<Article> {
  const bytes = await readBytes(path)
  const kind = kindOf(bytes)
  if (kind !== null) {
    throw new PullquoteError(
      'SOURCE_UNSUPPORTED',
      `The file ${path} is ${kind}, which is not read. Give text or HTML; save the document as one of them first.`,
    )
  }
  const text = decodePage(bytes, null)
  return /^[\s\ufeff]*(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(text) ||
    /\.x?html?$/i.test(path)
    ? parsePage(text, null)
    : textArticle({ text })
}

async function readBytes(path: string): Promise<Uint8Array> {
  // Without waiting: a pipe would be opened only when somebody writes to it.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch((cause: unknown) => {
    throw new PullquoteError(
      'SOURCE_UNAVAILABLE',
      `The file ${path} cannot be opened. Check its name and whether it may be read.`,
      { cause },
    )
  })
  try {
    const about = await file.stat()
    if (!about.isFile())
      throw new PullquoteError('SOURCE_UNSUPPORTED', `${path} is not a file. Give the path of a text or HTML file.`)
    if (about.size > MAX_BYTES)
      throw new PullquoteError('SOURCE_TOO_LARGE', `The file ${path} is over 8 MB. Give the part of it that matters.`)
    return await file.readFile()
  } finally {
    await file.close()
  }
}

/** What a file is that is no text, by its first bytes; null for text. */
function kindOf(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 8))
  const start = String.fromCharCode(...bytes.subarray(0, 8))
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature) || head.startsWith(signature))
  if (known) return known[1]
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return !isUtf16 && bytes.subarray(0, 8_192).includes(0) ? 'binary' : null
}
