import { createGrouper } from '../core/stories/grouper.ts'
import type { NextTurn } from '../sources/fetch/turns.ts'
import type { StoredArticle } from '../store/articles.ts'
import { listToldSince } from '../store/editions.ts'
import { inRepeatable } from '../store/repeatable.ts'
import type { Db } from '../store/schema.ts'
import { findStoryOf, holdStories, listJoined, saveJoined } from '../store/stories.ts'

/** Joins articles to the stories of all processes. */
export interface StoryJoiner {
  /** Learns what has joined since, without keeping anybody waiting; `now` in epoch milliseconds. */
  catchUp(db: Db, now: number): Promise<void>
  /** Saves an article with `save` and joins it to its story: both, or neither. One that is in a story stays in it. */
  saveAndJoin(db: Db, save: (transaction: Db) => Promise<StoredArticle>, now: number): Promise<StoredArticle>
}

const DAY_MS = 24 * 60 * 60 * 1_000
/** Stories that nothing has joined for so long are told to their end. */
const MEMORY_MS = 7 * DAY_MS
/** An edition is saved some time after it is made: editions are looked at once more. */
const EDITION_MS = 15 * 60 * 1_000
/** Articles asked for at a time. */
const BATCH = 50

/** A joiner that knows nothing yet; its grouper is this process's own and follows the store. Work is begun when it is its turn. */
export function createStoryJoiner(nextTurn: NextTurn): StoryJoiner {
  let grouper = createGrouper()
  let last = 0
  let caughtUpAt = 0
  let turn: Promise<unknown> = Promise.resolve()

  /** One at a time: whoever comes next must find the grouper as the store is. */
  function inTurn<Result>(job: () => Promise<Result>): Promise<Result> {
    const run = turn.then(job, job)
    turn = run
    return run
  }

  function forgetAll(): void {
    grouper = createGrouper()
    last = 0
  }

  /** Others get their turn between any two articles: a restart restores thousands. */
  async function restoreAll(db: Db, now: number): Promise<void> {
    for (let isLast = false; !isLast; ) {
      const joined = await listJoined(db, { after: last, since: now - MEMORY_MS, limit: BATCH })
      for (const { seq, storyId, article } of joined) {
        grouper.restore(article, storyId)
        last = seq
        await nextTurn()
      }
      isLast = joined.length < BATCH
    }
  }

  async function catchUp(db: Db, now: number): Promise<void> {
    // A clock that went back: what was forgotten by it is wanted again.
    if (now < caughtUpAt) forgetAll()
    const toldSince = last === 0 ? now - MEMORY_MS : caughtUpAt - EDITION_MS
    caughtUpAt = now
    grouper.forget(now - MEMORY_MS)
    await restoreAll(db, now)
    for (const storyId of await listToldSince(db, toldSince)) grouper.settle(storyId)
  }

  async function join(db: Db, { id, article, datedAt: publishedAt }: StoredArticle, now: number): Promise<void> {
    await holdStories(db)
    if ((await findStoryOf(db, id)) !== null) return
    await restoreAll(db, now)
    const { title, text, outlet, language } = article
    const joined = grouper.join({ id, title, text, publishedAt, outlet, language })
    last = await saveJoined(db, id, joined, now)
  }

  return {
    catchUp: (db, now) => inTurn(() => catchUp(db, now)),
    saveAndJoin: (db, save, now) =>
      inTurn(async () => {
        await nextTurn()
        try {
          return await inRepeatable(db, async (transaction) => {
            const stored = await save(transaction)
            await join(transaction, stored, now)
            return stored
          })
        } catch (cause) {
          // The grouper may know an article that the store does not have.
          forgetAll()
          throw cause
        }
      }),
  }
}
