import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Article } from '../core/article/article.ts'
import { canonicalAddress } from '../core/article/canonical-address.ts'
import { parsePage } from './page/parse-page.ts'

const FOLDER = resolve(import.meta.dirname, '../../config/samples')
const CANONICAL = /<link rel="canonical" href="([^"]+)">/

/** The sample news by the addresses that their outlets would have; `.example` leads nowhere (RFC 2606), so they shadow nothing. */
export interface SampleArticles {
  /** The sample at an address; null where there is none. Throws PullquoteError where the page holds no article. */
  find(url: string): Article | null
}

/** Reads the sample pages; they are parsed only when they are asked for. */
export async function readSampleArticles(): Promise<SampleArticles> {
  const names = (await readdir(FOLDER, { recursive: true })).filter((name) => name.endsWith('.html'))
  const pages = new Map<string, string>()
  for (const name of names) {
    const html = await readFile(join(FOLDER, name), 'utf8')
    const address = CANONICAL.exec(html)?.[1]
    if (address !== undefined) pages.set(canonicalAddress(address), html)
  }
  return {
    find(url) {
      const html = URL.canParse(url) ? pages.get(canonicalAddress(url)) : undefined
      return html === undefined ? null : parsePage(html, null)
    },
  }
}
