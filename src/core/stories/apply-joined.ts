import type { Joined } from './story-article.ts'

/** Brings stories, by their ids the ids of their articles, up to date with what became of an article that was in none. */
export function applyJoined(stories: Map<string, string[]>, articleId: string, joined: Joined): void {
  const articlesOf = (storyId: string): string[] => {
    const known = stories.get(storyId) ?? []
    stories.set(storyId, known)
    return known
  }
  for (const { storyId, into } of joined.absorbed) {
    articlesOf(into).push(...articlesOf(storyId))
    stories.delete(storyId)
  }
  for (const { from, storyId, articleIds } of joined.parted) {
    const left = articlesOf(from).filter((id) => !articleIds.includes(id))
    stories.set(from, left)
    articlesOf(storyId).push(...articleIds.filter((id) => id !== articleId))
  }
  articlesOf(joined.storyId).push(articleId)
}
