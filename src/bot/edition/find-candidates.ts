import type { Candidate } from '../../core/edition/candidate.ts'
import { readSource } from '../../core/subscription/followed-source.ts'
import type { Channel } from '../../store/channels.ts'
import { type FollowedStory, findStoriesOfFeeds, findStoriesOfTopic } from '../../store/edition-candidates.ts'
import { findTold } from '../../store/editions.ts'
import type { Db } from '../../store/schema.ts'
import type { Subscription } from '../../store/subscriptions.ts'

/** Every story that an edition of a subscription may tell: those of its feeds and of its topics, with what was told of them. */
export async function findCandidates(
  db: Db,
  { id, sources }: Subscription,
  { workspaceId }: Channel,
  stretch: { readonly since: number; readonly until: number },
): Promise<Candidate[]> {
  const found = [await findStoriesOfFeeds(db, id, stretch)]
  for (const source of sources.map(readSource)) {
    if (source.kind === 'topic') found.push(await findStoriesOfTopic(db, source.topic, workspaceId, stretch))
  }
  const stories = joinStories(found.flat())
  const told = await findTold(
    db,
    id,
    stories.map(({ storyId }) => storyId),
  )
  return stories.map((story) => ({ ...story, told: told.get(story.storyId) ?? null }))
}

/** A story that is found twice is one, with the articles of both. */
function joinStories(stories: readonly FollowedStory[]): FollowedStory[] {
  const joined = new Map<string, FollowedStory>()
  for (const { storyId, articles } of stories) {
    const known = joined.get(storyId)?.articles ?? []
    const others = articles.filter(({ id }) => !known.some((each) => each.id === id))
    joined.set(storyId, { storyId, articles: [...known, ...others] })
  }
  return [...joined.values()]
}
