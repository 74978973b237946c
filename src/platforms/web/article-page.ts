import type { Quote } from '../../core/digest/digest.ts'
import type { Span } from '../../core/text/span.ts'
import type { StoredArticle } from '../../store/articles.ts'
import type { StoredDigest } from '../../store/digests.ts'
import { type Markup, markup } from './markup.ts'
import { renderPage } from './page-layout.ts'

/** The reading view: an article with its quotations marked, each with its speaker, and the points of its digest underlined. */
export function renderArticlePage({ article, revision }: StoredArticle, stored: StoredDigest): string {
  const { digest } = stored
  const title = article.title ?? digest.headline
  if (stored.revision !== revision) {
    return page(
      title,
      markup`<p class="note warn">The article has changed since this digest was made. Digest it again to see it marked.</p>`,
    )
  }
  const named = digest.quotations.filter(({ speaker }) => speaker?.name).length
  const quotes = digest.quotations.map((quote) => withMarks(article.text, quote))
  const source =
    article.url === null ? null : markup` · <a href="${article.url}" rel="noreferrer" target="_blank">original</a>`
  return page(
    title,
    markup`<p class="small">${article.outlet}${source} · ${digest.words} words · ${digest.quotations.length} quotations, ${named} with a name</p><p class="legend"><mark class="quoted">quotation</mark> <span class="pointed">point of the digest</span></p><div class="text">${paragraphsOf(article.text).map((span) => paragraph(article.text, span, quotes, digest.points))}</div>`,
  )
}

/** A quotation with the marks around it, so that its speaker stands behind them. */
function withMarks(text: string, quote: Quote): Quote {
  const opens = /["“„«‘'‹「『]/.test(text[quote.start - 1] ?? '')
  const closes = /["”“»’'›」』]/.test(text[quote.end] ?? '')
  return { ...quote, start: quote.start - Number(opens), end: quote.end + Number(closes) }
}

function page(title: string, body: Markup): string {
  return renderPage(
    `${title} · Pullquote`,
    markup`<main id="main" class="single reading"><p><a href="/">Back to the chat</a></p><h1>${title}</h1>${body}</main>`,
  )
}

function paragraphsOf(text: string): Span[] {
  return [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({ start: index, end: index + line.length }))
}

/** A stretch of text that is one thing. */
interface Stretch extends Span {
  readonly quote: Quote | null
  readonly isPoint: boolean
}

function paragraph(text: string, { start, end }: Span, quotes: readonly Quote[], points: readonly Span[]): Markup {
  return markup`<p>${stretchesOf({ start, end }, quotes, points).map((stretch) => renderStretch(text, stretch))}</p>`
}

/** Cuts a paragraph wherever a quotation or a point begins or ends. */
function stretchesOf({ start, end }: Span, quotes: readonly Quote[], points: readonly Span[]): Stretch[] {
  const inside = [...quotes, ...points].flatMap((span) => [span.start, span.end]).filter((at) => at > start && at < end)
  const cuts = [...new Set([start, ...inside, end])].sort((a, b) => a - b)
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? start
    const within = (span: Span) => span.start <= from && span.end >= to
    return { start: from, end: to, quote: quotes.find(within) ?? null, isPoint: points.some(within) }
  })
}

function renderStretch(text: string, { start, end, quote, isPoint }: Stretch): Markup {
  const words = text.slice(start, end)
  const shown = isPoint ? markup`<span class="pointed">${words}</span>` : markup`${words}`
  if (quote === null) return shown
  const who = quote.end === end ? markup`<span class="speaker"> ${speakerOf(quote)}</span>` : null
  return markup`<mark class="quoted" id="q-${start}">${shown}</mark>${who}`
}

function speakerOf({ speaker }: Quote): string {
  if (speaker === null) return '— nobody named'
  return `— ${[speaker.name, speaker.role ?? (speaker.name === null ? speaker.mention : null)].filter((part) => part).join(', ')}`
}
