import { type Markup, markup } from '../markup.ts'
import { renderPage } from '../page-layout.ts'

/** The pages about what is followed, beside the chat. */
const PAGES = [
  { path: '/', label: 'Chat' },
  { path: '/subscriptions', label: 'Subscriptions' },
  { path: '/feeds', label: 'Feeds' },
] as const

/** A page about what is followed, around its main part. `path` is the page of `PAGES` that it belongs to. */
export function renderOverview(path: (typeof PAGES)[number]['path'], title: string, body: Markup): string {
  const links = PAGES.map((page) =>
    page.path === path
      ? markup`<li><a href="${page.path}" aria-current="page">${page.label}</a></li>`
      : markup`<li><a href="${page.path}">${page.label}</a></li>`,
  )
  return renderPage(
    `${title} · Pullquote`,
    markup`<nav class="pages" aria-label="Pages"><ul>${links}</ul></nav><main id="main" class="single wide"><h1>${title}</h1>${body}</main>`,
    markup`<link rel="stylesheet" href="/assets/overview.css">`,
  )
}

/** A minute in UTC: "2026-11-23 08:30 UTC", or a dash for none. */
export function renderTime(ms: number | null): Markup {
  if (ms === null) return markup`—`
  const iso = new Date(ms).toISOString()
  return markup`<time datetime="${iso}">${iso.slice(0, 16).replace('T', ' ')} UTC</time>`
}

/** A cell of a table, which says on a phone what it is of: there the heads of the columns are not shown. */
export function renderCell(label: string, content: Markup): Markup {
  return markup`<td data-label="${label}"><div>${content}</div></td>`
}
