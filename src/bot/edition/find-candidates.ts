import type { Candidate, Told } from '../../core/edition/candidate.ts'
import { readSource } from '../../core/subscription/followed-source.ts'
import type { Channel } from '../../store/channels.ts'
import { type FollowedStory, findStoriesOfFeeds, findStoriesOfTopic } from '../../store/edition-candidates.ts'
import { findTold } from '../../store/editions.ts'
import type { Db } from '../../store/schema.ts'
import { findAbsorbed } from '../../store/stories.ts'
import type { Subscription } from '../../store/subscriptions.ts'

/** What an edition chooses from. */
interface Candidates {
  readonly candidates: readonly Candidate[]
  /** The stories that the channel wants no more of, as they are called today. */
  readonly mutedStoryIds: readonly string[]
}

/** Every story that an edition of a subscription may tell: those of its feeds and of its topics, with what was told of them. */
export async function findCandidates(
  db: Db,
  { id, sources, filters }: Subscription,
  { workspaceId }: Channel,
  stretch: { readonly since: number; readonly until: number },
): Promise<Candidates> {
  const found = [await findStoriesOfFeeds(db, id, stretch)]
  for (const source of sources.map(readSource)) {
    if (source.kind === 'topic') found.push(await findStoriesOfTopic(db, source.topic, workspaceId, stretch))
  }
  const stories = joinStories(found.flat())
  const ids = stories.map(({ storyId }) => storyId)
  const absorbed = await findAbsorbed(db, ids)
  const told = await findTold(db, id, [...ids, ...absorbed.keys()])
  const latest = new Map<string, Told>()
  for (const [storyId, each] of told) {
    const today = absorbed.get(storyId) ?? storyId
    latest.set(today, joinTold(latest.get(today), each))
  }
  const muted = filters.mutedStoryIds.map((storyId) => absorbed.get(storyId) ?? storyId)
  return {
    candidates: stories.map((story) => ({ ...story, told: latest.get(story.storyId) ?? null })),
    mutedStoryIds: [...new Set(muted)],
  }
}

/** What was told of stories that are one today was told of it. */
function joinTold(one: Told | undefined, other: Told): Told {
  if (one === undefined) return other
  return { at: Math.max(one.at, other.at), articleIds: [...new Set([...one.articleIds, ...other.articleIds])] }
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
