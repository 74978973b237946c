import type { News } from '../../src/bot/news.ts'
import { PullquoteError } from '../../src/errors.ts'

/** A world without sources, for bots whose following is not looked at. */
export const NO_NEWS: News = {
  resolveSource: () => Promise.reject(nothing()),
  readFeedList: () => Promise.reject(nothing()),
}

const nothing = () => new PullquoteError('SOURCE_UNAVAILABLE', 'There are no sources here. Try elsewhere.')
