import { applyJoined } from '../../../src/core/stories/apply-joined.ts'
import type { Grouper } from '../../../src/core/stories/grouper.ts'
import type { StoryArticle } from '../../../src/core/stories/story-article.ts'

/** The stories of articles when all have come, each with its articles in the order in which they came to it. */
export function groupArticles(grouper: Grouper, articles: readonly StoryArticle[]): Map<string, string[]> {
  const stories = new Map<string, string[]>()
  for (const article of articles) applyJoined(stories, article.id, grouper.join(article))
  return stories
}
