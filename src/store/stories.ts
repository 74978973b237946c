import { type Insertable, type Selectable, sql } from 'kysely'
import { z } from 'zod'
import type { Joined, JoinReason, Parted } from '../core/stories/story-article.ts'
import { readJson } from './json-column.ts'
import { type Db, isPostgres, type Schema } from './schema.ts'

/** An article in its story. Times are epoch milliseconds. */
export interface StoryMember {
  readonly articleId: string
  readonly storyId: string
  /** Why it is there, the weightiest first. */
  readonly why: readonly JoinReason[]
  /** The article that it is a wire copy of; null where its words are its own. */
  readonly copyOf: string | null
  readonly joinedAt: number
}

/** An article of a story as grouping needs it to know the story again. */
export interface JoinedArticle {
  /** Number in the order of joining. */
  readonly seq: number
  readonly storyId: string
  readonly article: {
    readonly id: string
    readonly title: string | null
    readonly text: string
    readonly publishedAt: number
    readonly outlet: string | null
    readonly language: string | null
  }
}

/** The number of PostgreSQL's lock for joining; any that nothing else here takes. */
const JOINING_LOCK = 4_004

/**
 * Waits until no other process joins articles to stories, and keeps them waiting until the transaction ends: whoever
 * joins then knows what all others have joined.
 */
export async function holdStories(db: Db): Promise<void> {
  if (!db.isTransaction) throw new Error('Stories are held in a transaction.')
  if (isPostgres(db)) await sql`select pg_advisory_xact_lock(${sql.lit(JOINING_LOCK)})`.execute(db)
}

/** Articles that have joined after number `after`, and not before `since`, in their order; at most `limit`. */
export async function listJoined(
  db: Db,
  { after, since, limit }: { readonly after: number; readonly since: number; readonly limit: number },
): Promise<JoinedArticle[]> {
  const rows = await db
    .selectFrom('story_articles')
    .innerJoin('articles', 'articles.id', 'story_articles.article_id')
    .select(['story_articles.seq', 'story_articles.story_id'])
    .select(['articles.id', 'title', 'text', 'outlet', 'language', 'dated_at'])
    .where('story_articles.seq', '>', after)
    .where('story_articles.joined_at', '>=', since)
    .orderBy('story_articles.seq')
    .limit(limit)
    .execute()
  return rows.map(({ seq, story_id: storyId, dated_at: publishedAt, ...article }) => {
    return { seq, storyId, article: { ...article, publishedAt } }
  })
}

/** The story of an article; null where it is in none. */
export async function findStoryOf(db: Db, articleId: string): Promise<StoryMember | null> {
  const row = await db.selectFrom('story_articles').selectAll().where('article_id', '=', articleId).executeTakeFirst()
  return row ? toStoryMember(row) : null
}

/** The articles of a story, in the order of joining. */
export async function listStoryMembers(db: Db, storyId: string): Promise<StoryMember[]> {
  const rows = await db
    .selectFrom('story_articles')
    .selectAll()
    .where('story_id', '=', storyId)
    .orderBy('seq')
    .execute()
  return rows.map(toStoryMember)
}

/** The stories that have become part of these, each with the one that it is part of today; those of others are left out. */
export async function findAbsorbed(db: Db, storyIds: readonly string[]): Promise<Map<string, string>> {
  const today = new Map<string, string>()
  for (let from = 0; from < storyIds.length; from += STORIES_A_QUERY) {
    const whole = new Map(storyIds.slice(from, from + STORIES_A_QUERY).map((id) => [id, id]))
    // What was taken in may have taken in others before.
    for (let ids = [...whole.keys()]; ids.length > 0; ) {
      const rows = await db
        .selectFrom('stories')
        .select(['id', 'merged_into'])
        .where('merged_into', 'in', ids)
        .execute()
      const fresh = rows.filter(({ id }) => !whole.has(id))
      for (const { id, merged_into: into } of fresh) whole.set(id, whole.get(into ?? '') ?? id)
      ids = fresh.map(({ id }) => id)
    }
    for (const [id, part] of whole) if (id !== part) today.set(id, part)
  }
  return today
}

/** The titles of the articles of stories, by story; of many stories in several steps. */
export async function findStoryTitles(db: Db, storyIds: readonly string[]): Promise<Map<string, string[]>> {
  const titles = new Map<string, string[]>()
  for (let from = 0; from < storyIds.length; from += STORIES_A_QUERY) {
    const rows = await db
      .selectFrom('story_articles')
      .innerJoin('articles', 'articles.id', 'story_articles.article_id')
      .select(['story_id', 'title'])
      .where('story_id', 'in', storyIds.slice(from, from + STORIES_A_QUERY))
      .where('title', 'is not', null)
      .execute()
    for (const { story_id: id, title } of rows) titles.set(id, [...(titles.get(id) ?? []), title ?? ''])
  }
  return titles
}

/** Below the number of parameters that a statement may have anywhere. */
const STORIES_A_QUERY = 1_000

/**
 * Saves what became of an article, and of the stories that it has shown to be one, or not to be one. A story that somebody
 * else has made part of another stands for that one. Gives the last number in the order of joining; articles that have
 * left a story join anew, so that whoever follows that order learns of it.
 */
export async function saveJoined(db: Db, articleId: string, joined: Joined, now: number): Promise<number> {
  const storyId = (await findStoryToday(db, joined.storyId)) ?? joined.storyId
  await saveStory(db, storyId, now)
  const row = { article_id: articleId, story_id: storyId, why: JSON.stringify(joined.why), copy_of: joined.copyOf }
  let seq = await saveMember(db, { ...row, joined_at: now })
  for (const { storyId: gone, into } of joined.absorbed) {
    await saveStory(db, into, now)
    await db.updateTable('story_articles').set({ story_id: into }).where('story_id', '=', gone).execute()
    await db.updateTable('stories').set({ merged_into: into }).where('id', '=', gone).execute()
  }
  for (const parted of joined.parted) seq = Math.max(seq, await saveParted(db, parted, now))
  return seq
}

async function saveParted(db: Db, { storyId, articleIds, why }: Parted, now: number): Promise<number> {
  await saveStory(db, storyId, now)
  await db.updateTable('stories').set({ merged_into: null }).where('id', '=', storyId).execute()
  const rows = await db
    .deleteFrom('story_articles')
    .where('article_id', 'in', articleIds)
    .returning(['seq', 'article_id', 'why', 'copy_of', 'joined_at'])
    .execute()
  let last = 0
  for (const { seq: _before, ...row } of rows.sort((a, b) => a.seq - b.seq)) {
    const founds = row.article_id === storyId ? { why: JSON.stringify(why) } : {}
    last = await saveMember(db, { ...row, ...founds, story_id: storyId })
  }
  return last
}

async function saveMember(db: Db, row: Insertable<Schema['story_articles']>): Promise<number> {
  const { seq } = await db.insertInto('story_articles').values(row).returning('seq').executeTakeFirstOrThrow()
  return seq
}

async function saveStory(db: Db, id: string, now: number): Promise<void> {
  await db
    .insertInto('stories')
    .values({ id, founded_at: now, newest_at: now, merged_into: null })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ newest_at: now }))
    .execute()
}

/** The story that a story is part of today: itself, or what has taken it in. null where there is no such story. */
export async function findStoryToday(db: Db, id: string): Promise<string | null> {
  const seen = new Set<string>()
  for (let here: string | null = id; here !== null && !seen.has(here); ) {
    seen.add(here)
    const row: { merged_into: string | null } | undefined = await db
      .selectFrom('stories')
      .select('merged_into')
      .where('id', '=', here)
      .executeTakeFirst()
    if (!row) return null
    if (row.merged_into === null) return here
    here = row.merged_into
  }
  return null
}

/** A schema for each reason: one that grouping adds is missed here by the compiler. */
const REASONS: { readonly [Code in JoinReason['code']]: z.ZodType<Extract<JoinReason, { readonly code: Code }>> } = {
  founds: z.object({
    code: z.literal('founds'),
    nearest: z.string().nullable(),
    likeness: z.number(),
    needed: z.number(),
  }),
  alike: z.object({ code: z.literal('alike'), likeness: z.number(), needed: z.number() }),
  'shared-words': z.object({ code: z.literal('shared-words'), words: z.array(z.string()) }),
  copy: z.object({ code: z.literal('copy'), of: z.string(), share: z.number() }),
  apart: z.object({ code: z.literal('apart'), days: z.number() }),
}

const joinReasons: z.ZodType<JoinReason[]> = z.array(z.union(Object.values(REASONS)))

function toStoryMember(row: Selectable<Schema['story_articles']>): StoryMember {
  const { article_id: articleId, story_id: storyId, copy_of: copyOf, joined_at: joinedAt } = row
  const why = readJson(joinReasons, row.why, `story_articles.why of ${articleId}`)
  return { articleId, storyId, why, copyOf, joinedAt }
}
