import type { Editions } from '../../src/bot/editions.ts'
import type { News } from '../../src/bot/news.ts'
import { PullquoteError } from '../../src/errors.ts'

/** A world without sources, for bots whose following is not looked at. */
export const NO_NEWS: News = {
  resolveSource: () => Promise.reject(nothing()),
  readFeedList: () => Promise.reject(nothing()),
  readNew: () => Promise.resolve(),
}

/** Editions that tell nothing. */
export const NO_EDITIONS: Editions = {
  make: () => Promise.resolve({ title: 'Nothing', messages: [], stories: [], decisions: [] }),
  toParts: (message) => [message],
  wake: () => undefined,
}

const nothing = () => new PullquoteError('SOURCE_UNAVAILABLE', 'There are no sources here. Try elsewhere.')
