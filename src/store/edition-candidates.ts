import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely'
import type { CandidateArticle } from '../core/edition/candidate.ts'
import { findPhrase, findTerms } from '../core/text/search-terms.ts'
import { articlesWith } from './article-terms.ts'
import type { Db, Schema } from './schema.ts'
import { type Phrase, parseSearchWords } from './search-words.ts'

/** A story with those of its articles that somebody follows. */
export interface FollowedStory {
  readonly storyId: string
  /** At least one, in the order of joining. */
  readonly articles: readonly CandidateArticle[]
}

/** Between two times, in epoch milliseconds: after the first, up to the second. */
interface Stretch {
  readonly since: number
  readonly until: number
}

/** More stories than anybody reads of; beyond it the oldest are left out. */
const MAX_STORIES = 2_000
const STORIES_A_QUERY = 500

/** The stories that something joined in a stretch of time, from the feeds of a subscription. */
export function findStoriesOfFeeds(db: Db, subscriptionId: string, stretch: Stretch): Promise<FollowedStory[]> {
  const feeds = expressionBuilder<Schema>()
    .selectFrom('subscription_feeds')
    .select('feed_id')
    .where('subscription_id', '=', subscriptionId)
  return findStories(db, stretch, sql<string>`(${feeds})`, null)
}

/**
 * The stories of a topic that something joined in a stretch of time, from all feeds that are followed in a workspace: an
 * article is about it where its title has all words of the topic, or its text has them side by side.
 */
export async function findStoriesOfTopic(
  db: Db,
  topic: string,
  workspaceId: string,
  stretch: Stretch,
): Promise<FollowedStory[]> {
  const terms = findTerms(topic).map(({ term }) => term)
  if (terms.length === 0) return []
  const feeds = expressionBuilder<Schema>()
    .selectFrom('subscription_feeds')
    .innerJoin('subscriptions', 'subscriptions.id', 'subscription_feeds.subscription_id')
    .innerJoin('channels', 'channels.id', 'subscriptions.channel_id')
    .select('subscription_feeds.feed_id')
    .where('channels.workspace_id', '=', workspaceId)
  const stories = await findStories(db, stretch, sql<string>`(${feeds})`, terms)
  return stories.filter(({ articles }) => articles.some((article) => isAbout(article, terms)))
}

function isAbout({ title, text }: CandidateArticle, topic: Phrase): boolean {
  const inTitle = new Set(findTerms(title ?? '').map(({ term }) => term))
  return topic.every((term) => inTitle.has(term)) || findPhrase(findTerms(text), topic).length > 0
}

/** A query for the ids of feeds, between brackets. */
type FeedIds = Expression<string>

async function findStories(
  db: Db,
  { since, until }: Stretch,
  feeds: FeedIds,
  topic: Phrase | null,
): Promise<FollowedStory[]> {
  const rows = await db
    .selectFrom('story_articles')
    .innerJoin('articles', 'articles.id', 'story_articles.article_id')
    .select(({ fn }) => ['story_id', fn.max('story_articles.seq').as('last')])
    .where('joined_at', '>', since)
    .where('joined_at', '<=', until)
    .where(isFrom(feeds))
    .$if(topic !== null, (query) =>
      query.where('articles.seq', 'in', articlesWith(db, parseSearchWords((topic ?? []).join(' ')))),
    )
    .groupBy('story_id')
    .orderBy('last', 'desc')
    .limit(MAX_STORIES)
    .execute()
  const ids = rows.map(({ story_id }) => story_id)
  const stories: FollowedStory[] = []
  for (let from = 0; from < ids.length; from += STORIES_A_QUERY) {
    stories.push(...(await loadStories(db, ids.slice(from, from + STORIES_A_QUERY), feeds)))
  }
  return stories
}

/** Whether an article came from one of these feeds. */
function isFrom(feeds: FeedIds): Expression<SqlBool> {
  const { exists, selectFrom } = expressionBuilder<Schema, 'articles'>()
  return exists(
    selectFrom('items')
      .select('items.id')
      .whereRef('items.article_id', '=', 'articles.id')
      .where('feed_id', 'in', feeds),
  )
}

async function loadStories(db: Db, storyIds: readonly string[], feeds: FeedIds): Promise<FollowedStory[]> {
  const rows = await db
    .selectFrom('story_articles')
    .innerJoin('articles', 'articles.id', 'story_articles.article_id')
    .innerJoin('items', 'items.article_id', 'articles.id')
    .select([
      'story_id',
      'story_articles.seq',
      'articles.id',
      'title',
      'text',
      'outlet',
      'language',
      'copy_of',
      'joined_at',
    ])
    .select(['articles.published_at', 'items.place', 'items.published_at as item_published_at'])
    .where('story_id', 'in', [...storyIds])
    .where('items.feed_id', 'in', feeds)
    .orderBy('story_articles.seq')
    .orderBy('items.place')
    .execute()
  const byStory = new Map<string, Map<string, CandidateArticle>>(storyIds.map((id) => [id, new Map()]))
  for (const row of rows) {
    const articles = byStory.get(row.story_id)
    // An article of several feeds stands where it stood highest.
    if (articles === undefined || articles.has(row.id)) continue
    articles.set(row.id, {
      id: row.id,
      title: row.title,
      text: row.text,
      outlet: row.outlet,
      language: row.language,
      publishedAt: row.published_at ?? row.item_published_at,
      // When it could be told first: its text may have been read some time after its feed named it.
      firstSeenAt: row.joined_at,
      place: row.place,
      copyOf: row.copy_of,
    })
  }
  return Array.from(byStory, ([storyId, articles]) => ({ storyId, articles: [...articles.values()] })).filter(
    ({ articles }) => articles.length > 0,
  )
}
