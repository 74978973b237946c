import type { Digest, Point, Quote } from '../core/digest/digest.ts'
import { sourceLine, speakerLine } from './digest-lines.ts'
import { onOneLine } from './terminal-text.ts'

/** A digest as Markdown (CommonMark 0.31), each quote and point linked to its sentence. Ends with a line end. */
export function renderMarkdown(digest: Digest): string {
  const blocks = [
    `## ${titleLine(digest)}`,
    escapeMarkdown(sourceLine(digest)),
    digest.points.map((point) => `- ${pointLine(point)}`).join('\n'),
    ...digest.quotes.map(quoteBlock),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function titleLine({ headline, article: { url } }: Digest): string {
  const text = escapeMarkdown(headline)
  return url ? `[${text}](${destination(url)})` : text
}

function pointLine({ text, link }: Point): string {
  return escapeMarkdown(text) + linkSign(link)
}

function quoteBlock(quote: Quote): string {
  const said = `> “${escapeMarkdown(quote.text)}”${linkSign(quote.link)}`
  return quote.speaker ? `${said}\\\n> — ${escapeMarkdown(speakerLine(quote))}` : said
}

function linkSign(link: string | null): string {
  return link ? ` [↗](${destination(link)})` : ''
}

/** An address as a link destination in angle brackets (section 6.3), with what would end it, escape or stand for another sign encoded. */
function destination(url: string): string {
  const encoded = url.replace(/[<>\\\s]/g, encodeURIComponent).replace(/&(?=#?\w+;)/g, '&amp;')
  return `<${encoded}>`
}

/**
 * Foreign text on one line that CommonMark shows as it is: marks that mean something anywhere (sections 2.4, 2.5 and 6),
 * and those that begin a block (4 and 5), get a backslash.
 */
export function escapeMarkdown(text: string): string {
  return onOneLine(text)
    .replace(/[\\`*_[\]<>~|&#]/g, '\\$&')
    .replace(/^[+=-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
}
