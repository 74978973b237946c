import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parsePage } from '../../src/sources/page/parse-page.ts'

const FOLDER = resolve(import.meta.dirname, '../../config/samples')

export interface SamplePage {
  /** Folder and file, `northline/ferry-aground.html`. */
  readonly name: string
  readonly html: string
  readonly text: string
  readonly language: string | null
}

/** The sample stories of every outlet; what is no story (walls, lists, front pages) is left out. */
export const pages: readonly SamplePage[] = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.html$/.test(file) && !/^odd|index\.html$/.test(file))
  .sort()
  .map((name) => {
    const html = readFileSync(join(FOLDER, name), 'utf8')
    const { text, language } = parsePage(html, null)
    return { name, html, text, language }
  })

/** Paragraphs of the English sample stories, in the order of the files. */
const paragraphs = pages
  .filter(({ language }) => language?.startsWith('en'))
  .flatMap(({ text }) => text.split('\n').filter((line) => line.trim() !== ''))

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
  const body = Array.from({ length: items }, (_, at) => {
    const words = toXml(paragraphs[at % paragraphs.length] ?? '')
    const minute = String(at % 60).padStart(2, '0')
    return [
      `<item><title>${words.slice(0, 70)}</title><link>https://outlet.example/${at}</link>`,
      `<guid isPermaLink="false">n-${at}</guid><pubDate>Mon, 23 Nov 2026 08:${minute}:00 GMT</pubDate>`,
      `<description>${words}</description></item>`,
    ].join('')
  })
  const head = '<title>A feed</title><link>https://outlet.example/</link>'
  return `<?xml version="1.0"?><rss version="2.0"><channel>${head}${body.join('\n')}</channel></rss>`
}

function toXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
