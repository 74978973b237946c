import type { App } from './app.ts'
import type { SampleNews } from './sources/sample-news.ts'

/** An app that finds the sample news at the addresses that their outlets would have, and all else where it is. */
export function withSamples(app: App, samples: SampleNews): App {
  return {
    ...app,
    fetchArticle: async (url) => samples.findArticle(url) ?? (await app.fetchArticle(url)),
    findFeed: async (address) => {
      const fetched = samples.findFeed(address)
      return fetched ? { url: fetched.url, fetched, others: [] } : app.findFeed(address)
    },
    fetchFeedIfChanged: async (url, known) => {
      const fetched = samples.findFeed(url)
      if (fetched?.version.bodyHash === known.bodyHash) return { ...fetched, feed: null }
      return fetched ?? app.fetchFeedIfChanged(url, known)
    },
  }
}
