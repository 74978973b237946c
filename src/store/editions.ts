import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Decision } from '../core/edition/decision.ts'
import { readJson } from './json-column.ts'
import type { Db, Schema } from './schema.ts'

/** What a subscription got, or would have got, for a slot. */
export interface Edition {
  readonly id: string
  readonly subscriptionId: string
  /** The time that it stands for, in epoch milliseconds: there is one edition a subscription and slot. */
  readonly slot: number
  /** Epoch milliseconds. */
  readonly madeAt: number
  /** Minutes after its slot; null where it was on time. */
  readonly lateMinutes: number | null
  readonly title: string
  /** In the order shown; none on a quiet day. */
  readonly stories: readonly ToldStory[]
  /** What became of every candidate, and why. */
  readonly decisions: readonly Decision[]
}

/** A story as an edition told it. */
export interface ToldStory {
  readonly storyId: string
  /** The articles that the story had then. */
  readonly articleIds: readonly string[]
  /** The digest that was shown; null where there was none, or it was deleted. */
  readonly digestId: string | null
}

/**
 * Keeps editions; gives those whose slot had none yet, of whatever process. Of the others nothing changes. At most some
 * hundreds at once.
 */
export async function saveEditions(db: Db, drafts: readonly Omit<Edition, 'id'>[]): Promise<Edition[]> {
  if (drafts.length === 0) return []
  const editions = drafts.map((draft) => ({ ...draft, id: randomUUID() }))
  const rows = editions.map((edition) => ({
    id: edition.id,
    subscription_id: edition.subscriptionId,
    slot: edition.slot,
    made_at: edition.madeAt,
    late_minutes: edition.lateMinutes,
    title: edition.title,
    decisions: JSON.stringify(edition.decisions),
  }))
  const kept = await db
    .insertInto('editions')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['subscription_id', 'slot']).doNothing())
    .returning('id')
    .execute()
  const keptIds = new Set(kept.map(({ id }) => id))
  const saved = editions.filter(({ id }) => keptIds.has(id))
  const stories = saved.flatMap((edition) =>
    edition.stories.map(({ storyId, articleIds, digestId }, place) => ({
      edition_id: edition.id,
      place,
      story_id: storyId,
      article_ids: JSON.stringify(articleIds),
      digest_id: digestId,
    })),
  )
  if (stories.length > 0) await db.insertInto('edition_stories').values(stories).execute()
  return saved
}

/** The edition with this id; null where there is none. */
export async function findEdition(db: Db, id: string): Promise<Edition | null> {
  const row = await db.selectFrom('editions').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? await toEdition(db, row) : null
}

/**
 * The last edition that a subscription got up to `now`, a quiet day's too; null where it has had none. What a clock that
 * went wrong made in the future does not count.
 */
export async function findLastEdition(db: Db, subscriptionId: string, now: number): Promise<Edition | null> {
  const row = await db
    .selectFrom('editions')
    .selectAll()
    .where('subscription_id', '=', subscriptionId)
    .where('slot', '<=', now)
    .orderBy('slot', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? await toEdition(db, row) : null
}

/** When a subscription last told each of these stories, and with which articles; stories that it never told are left out. */
export async function findTold(
  db: Db,
  subscriptionId: string,
  storyIds: readonly string[],
): Promise<Map<string, { readonly at: number; readonly articleIds: readonly string[] }>> {
  const told = new Map<string, { at: number; articleIds: readonly string[] }>()
  for (let from = 0; from < storyIds.length; from += STORIES_A_QUERY) {
    const rows = await db
      .selectFrom('edition_stories')
      .innerJoin('editions', 'editions.id', 'edition_stories.edition_id')
      .select(['edition_id', 'story_id', 'article_ids', 'made_at'])
      .where('subscription_id', '=', subscriptionId)
      .where('story_id', 'in', storyIds.slice(from, from + STORIES_A_QUERY))
      .orderBy('made_at')
      .execute()
    for (const row of rows) told.set(row.story_id, { at: row.made_at, articleIds: readIds(row) })
  }
  return told
}

/** The stories that any edition made at or after `since` has told. */
export async function listToldSince(db: Db, since: number): Promise<string[]> {
  const rows = await db
    .selectFrom('editions')
    .innerJoin('edition_stories', 'edition_stories.edition_id', 'editions.id')
    .select('story_id')
    .distinct()
    .where('made_at', '>=', since)
    .execute()
  return rows.map(({ story_id: id }) => id)
}

/** Below the number of parameters that a statement may have anywhere. */
const STORIES_A_QUERY = 1_000

const ids = z.array(z.string())

function readIds({ edition_id, article_ids }: { edition_id: string; article_ids: string }): string[] {
  return readJson(ids, article_ids, `edition_stories.article_ids of ${edition_id}`)
}

async function toEdition(db: Db, row: Selectable<Schema['editions']>): Promise<Edition> {
  const stories = await db
    .selectFrom('edition_stories')
    .selectAll()
    .where('edition_id', '=', row.id)
    .orderBy('place')
    .execute()
  return {
    id: row.id,
    subscriptionId: row.subscription_id,
    slot: row.slot,
    madeAt: row.made_at,
    lateMinutes: row.late_minutes,
    title: row.title,
    stories: stories.map((story) => ({
      storyId: story.story_id,
      articleIds: readIds(story),
      digestId: story.digest_id,
    })),
    // Written above and by nothing else.
    decisions: JSON.parse(row.decisions),
  }
}
