import type { App } from './app.ts'
import type { SampleNews } from './sources/sample-news.ts'

/** Names that lead nowhere (RFC 2606, 3). */
const SAMPLE_HOST = /(?:^|\.)example$/

/**
 * An app that finds the sample news at the addresses that their outlets would have, and all else where it is. `read` is
 * called once, when somebody first asks for such an address.
 */
export function withSamples(app: App, read: () => Promise<SampleNews>): App {
  let reading: Promise<SampleNews> | null = null
  async function samplesFor(address: string): Promise<SampleNews | null> {
    if (!SAMPLE_HOST.test(URL.parse(address)?.hostname ?? '')) return null
    reading ??= read().catch((fault) => {
      reading = null
      throw fault
    })
    return reading
  }
  return {
    ...app,
    fetchArticle: async (url) => (await (await samplesFor(url))?.findArticle(url)) ?? (await app.fetchArticle(url)),
    findFeed: async (address) => {
      const fetched = (await samplesFor(address))?.findFeed(address)
      return fetched ? { url: fetched.url, fetched, others: [] } : app.findFeed(address)
    },
    fetchFeedIfChanged: async (url, known) => {
      const fetched = (await samplesFor(url))?.findFeed(url)
      if (fetched?.version.bodyHash === known.bodyHash) return { ...fetched, feed: null }
      return fetched ?? app.fetchFeedIfChanged(url, known)
    },
  }
}
