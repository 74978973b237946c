import { applyJoined } from '../../src/core/stories/apply-joined.ts'
import { createGrouper } from '../../src/core/stories/grouper.ts'
import { inventArticle } from '../core/stories/invented-news.ts'

/** Articles on one event, on average. */
const ARTICLES_AN_EVENT = 4
const WORDS = 400

/** Groups invented articles of some length, those on one event far apart; gives the processor time and how many stories came of it. */
export function groupNews(articles: number): { readonly ms: number; readonly stories: number } {
  const grouper = createGrouper()
  const events = Math.ceil(articles / ARTICLES_AN_EVENT)
  const stories = new Map<string, string[]>()
  let spent = 0
  for (let at = 0; at < articles; at++) {
    const article = inventArticle(at % events, Math.floor(at / events), WORDS)
    const before = process.cpuUsage()
    const joined = grouper.join(article)
    const { user, system } = process.cpuUsage(before)
    spent += user + system
    applyJoined(stories, article.id, joined)
  }
  return { ms: spent / 1_000, stories: stories.size }
}
