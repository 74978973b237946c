declare module 'feedparser' {
  import type { Transform } from 'node:stream'

  /** Node's stream parser of feeds: write a feed's text, read its items as objects. */
  class FeedParser extends Transform {
    constructor(options?: { feedurl?: string; normalize?: boolean; addmeta?: boolean; resume_saxerror?: boolean })
    readonly meta: unknown
  }
  export = FeedParser
}
