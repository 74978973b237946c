import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { PullquoteError } from '../../src/errors.ts'
import { parsePage } from '../../src/sources/page/parse-page.ts'

const FOLDER = resolve(import.meta.dirname, '../../config/samples')

/** The sample pages, as HTML. */
export const pages: readonly { readonly name: string; readonly html: string }[] = readdirSync(FOLDER, {
  recursive: true,
  encoding: 'utf8',
})
  .filter((file) => file.endsWith('.html'))
  .sort()
  .map((name) => ({ name, html: readFileSync(join(FOLDER, name), 'utf8') }))

/** Paragraphs of the English sample stories, in the order of the files. */
const paragraphs = pages.flatMap(({ html }) => {
  try {
    const { text, language } = parsePage(html, null)
    return language?.startsWith('en') ? text.split('\n').filter((line) => line.trim() !== '') : []
  } catch (fault) {
    // Some samples are walls and lists on purpose.
    if (fault instanceof PullquoteError) return []
    throw fault
  }
})

/** A news text of about `words` words: paragraphs of the samples, round and round. */
export function textOfWords(words: number): string {
  const taken: string[] = []
  let count = 0
  for (let at = 0; count < words; at = (at + 1) % paragraphs.length) {
    const paragraph = paragraphs[at] ?? ''
    taken.push(paragraph)
    count += paragraph.split(/\s+/).length
  }
  return taken.join('\n\n')
}

/** An RSS feed of `items` items with titles and teasers from the samples. */
export function feedOfItems(items: number): string {
  const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  const item = (at: number) => {
    const words = escape(paragraphs[at % paragraphs.length] ?? '')
    return `<item><title>${words.slice(0, 70)}</title><link>https://outlet.example/${at}</link><guid>n-${at}</guid><pubDate>Mon, 23 Nov 2026 08:${String(at % 60).padStart(2, '0')}:00 GMT</pubDate><description>${words}</description></item>`
  }
  const body = Array.from({ length: items }, (_, at) => item(at)).join('\n')
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>A feed</title><link>https://outlet.example/</link>${body}</channel></rss>`
}
