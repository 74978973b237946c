/** An item as a feed has it; what is left out is not written. */
export interface WrittenItem {
  readonly id?: string
  readonly title?: string
  readonly url?: string
  /** Epoch milliseconds, or as it is to stand there. */
  readonly date?: number | string
  readonly summary?: string
  readonly content?: string
}

/** A feed of RSS 2.0. */
export function rss(
  items: readonly WrittenItem[],
  { title = 'Eastmere Courier', ttl, link }: { title?: string; ttl?: number; link?: string } = {},
): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>',
    element('title', title),
    element('link', link),
    element('ttl', ttl?.toString()),
    ...items.map(toItem),
    '</channel></rss>',
  ].join('\n')
}

function toItem({ id, title, url, date, summary, content }: WrittenItem): string {
  const written = typeof date === 'number' ? new Date(date).toUTCString() : date
  return [
    '<item>',
    element('title', title),
    element('link', url),
    id === undefined ? '' : `<guid isPermaLink="false">${toXml(id)}</guid>`,
    element('pubDate', written),
    element('description', summary),
    element('content:encoded', content),
    '</item>',
  ].join('')
}

const element = (name: string, value: string | undefined) =>
  value === undefined ? '' : `<${name}>${toXml(value)}</${name}>`

const toXml = (value: string) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
