import type { Digest, Point, Quote } from '../core/digest/digest.ts'
import { sourceLine, speakerLine } from './digest-lines.ts'

/** A digest as Markdown (CommonMark 0.31), each quote and point linked to its sentence. Ends with a line end. */
export function renderMarkdown(digest: Digest): string {
  const blocks = [
    `## ${linked(digest.headline, digest.article.url)}`,
    escapeMarkdown(sourceLine(digest)),
    digest.points.map((point) => `- ${pointLine(point)}`).join('\n'),
    ...digest.quotes.map(quoteBlock),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function pointLine({ text, link }: Point): string {
  return link ? `${escapeMarkdown(text)} [↗](<${link}>)` : escapeMarkdown(text)
}

function quoteBlock(quote: Quote): string {
  const words = `“${escapeMarkdown(quote.text)}”`
  const said = quote.link ? `${words} [↗](<${quote.link}>)` : words
  return quote.speaker ? `> ${said}\\\n> — ${escapeMarkdown(speakerLine(quote))}` : `> ${said}`
}

function linked(text: string, url: string | null): string {
  return url ? `[${escapeMarkdown(text)}](<${url.replace(/[<>\\\n]/g, encodeURIComponent)}>)` : escapeMarkdown(text)
}

/** Text that CommonMark shows as it is: inline marks anywhere, block marks at the start (spec 2.4, 4, 5); line ends become spaces. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\`*_[\]<>~|&]/g, '\\$&')
    .replace(/^(\s*)([#+=-])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
}
