import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { findArticleAt, saveArticle } from '../../src/store/articles.ts'
import { findDigestOf } from '../../src/store/digests.ts'
import { openStore } from '../../src/store/open-store.ts'
import { findChannelDigestIds, findThreadDigestIds } from '../../src/store/posts.ts'
import { findQuotes } from '../../src/store/quotations.ts'
import { inRepeatable } from '../../src/store/repeatable.ts'
import { type Db, inTransaction } from '../../src/store/schema.ts'
import { searchArticles } from '../../src/store/search-articles.ts'
import { countReplies } from '../../src/store/web-messages.ts'
import { saveWorkspace } from '../../src/store/workspaces.ts'
import { describeStore } from '../contract/store.ts'
import { articleOf, NOW } from './invented-news.ts'

let folder = ''
let files = 0
const createPath = () => join(folder, `${files++}.sqlite`)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullquote-store-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describeStore(async () => createPath())

const writers: ChildProcess[] = []

afterEach(() => {
  for (const writer of writers.splice(0)) writer.kill('SIGKILL')
})

/** Starts a process that writes without end, kills it hard after so many articles, and gives all that it had acknowledged. */
async function killAfter(path: string, articles: number): Promise<string[]> {
  const { writer, lines } = startWriter(path)
  const acknowledged: string[] = []
  for await (const url of lines) {
    acknowledged.push(url)
    if (acknowledged.length === articles) writer.kill('SIGKILL')
  }
  return acknowledged
}

function startWriter(path: string) {
  const script = fileURLToPath(new URL('./write-until-killed.ts', import.meta.url))
  const writer = spawn(process.execPath, [script, path], { stdio: ['ignore', 'pipe', 'inherit'] })
  writers.push(writer)
  return { writer, lines: createInterface({ input: writer.stdout }) }
}

describe('kill -9', () => {
  test.each([1, 20, 47])(
    'after %i articles loses none that was acknowledged, and leaves the store whole',
    async (articles) => {
      const path = createPath()
      const acknowledged = await killAfter(path, articles)
      expect(acknowledged.length).toBeGreaterThanOrEqual(articles)
      const { db, close } = await openStore(null, path)
      for (const url of acknowledged) {
        const stored = await findArticleAt(db, url)
        expect(await findDigestOf(db, stored?.id ?? '', 'extractive')).not.toBeNull()
      }
      const all = { workspaceId: null, since: null, limit: 1_000 }
      const quotes = await findQuotes(db, { ...all, person: 'Quill', about: null })
      expect(await searchArticles(db, 'wall', all)).toHaveLength(quotes.length)
      const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db)
      expect(rows).toEqual([{ integrity_check: 'ok' }])
      await close()
    },
  )
})

test('what a thread and a channel have shown, and how many replies there are, is found by an index', async () => {
  const statements: string[] = []
  const { db, close } = await openStore(null, createPath(), ({ sql: text }) => statements.push(text))
  statements.length = 0
  await findThreadDigestIds(db, 'C', 'T')
  await findChannelDigestIds(db, 'C', { since: NOW, limit: 9 })
  await countReplies(db, ['m1', 'm2'], 'R')
  const plans = []
  for (const text of [...statements]) {
    const { rows } = await sql<{ detail: string }>`explain query plan ${sql.raw(text.replaceAll('?', 'null'))}`.execute(
      db,
    )
    plans.push(rows.map(({ detail }) => detail).join('; '))
  }
  expect(plans).toMatchObject(
    [/USING INDEX posts_thread/, /USING INDEX posts_channel/, /USING .*INDEX web_messages_thread/].map((plan) =>
      expect.stringMatching(plan),
    ),
  )
  await close()
})

test('every commit waits for the disk, and references hold', async () => {
  const { db, close } = await openStore(null, createPath())
  const settings = await sql`select * from pragma_journal_mode, pragma_synchronous, pragma_foreign_keys`.execute(db)
  expect(settings.rows).toEqual([{ journal_mode: 'wal', synchronous: 2, foreign_keys: 1 }])
  await close()
})

describe('a second process', () => {
  test('is refused while the first lives, and let in when it has died', async () => {
    const path = createPath()
    const { writer, lines } = startWriter(path)
    await once(lines, 'line')
    await expect(openStore(null, path)).rejects.toMatchObject({
      code: 'STORE_LOCKED',
      message: expect.stringContaining(path),
    })
    writer.kill('SIGKILL')
    await once(writer, 'close')
    const { close } = await openStore(null, path)
    await close()
  })

  test('within one process is refused as well, until the first is closed', async () => {
    const path = createPath()
    const first = await openStore(null, path)
    await expect(openStore(pathToFileURL(path).href, 'unused')).rejects.toMatchObject({ code: 'STORE_LOCKED' })
    await first.close()
    await (await openStore(null, path)).close()
  })

  test('may read, as a backup tool does', async () => {
    const path = createPath()
    const { db, close } = await openStore(null, path)
    await saveWorkspace(db, { platform: 'semaphore', externalId: 'T1', name: 'Desk' }, NOW)
    const reader = new DatabaseSync(path, { readOnly: true })
    expect(reader.prepare('select name from workspaces').all()).toEqual([{ name: 'Desk' }])
    reader.close()
    await close()
  })
})

describe('faults', () => {
  test('a full disk is said, loses only what did not fit, and passes by itself', async () => {
    const { db, close } = await openStore(null, createPath())
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db)
    await sql`pragma max_page_count = ${sql.lit((rows[0]?.page_count ?? 0) + 2)}`.execute(db)
    const article = articleOf({ url: 'https://courier.example/flood', text: 'Water. '.repeat(10_000) })
    await expect(saveArticle(db, article, { workspaceId: null, now: NOW })).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('full'),
    })
    await sql`pragma max_page_count = 100000`.execute(db)
    await saveArticle(db, article, { workspaceId: null, now: NOW })
    expect(await searchArticles(db, 'water', { workspaceId: null, since: null, limit: 5 })).toHaveLength(1)
    await close()
  })

  test('what SQLite has rolled back by itself keeps its own error', async () => {
    const { db, close } = await openStore(null, createPath())
    await saveWorkspace(db, { platform: 'semaphore', externalId: 'T1', name: null }, NOW)
    const work = inTransaction(db, (transaction) =>
      sql`insert or rollback into workspaces select * from workspaces`.execute(transaction),
    )
    await expect(work).rejects.toThrow('UNIQUE constraint failed')
    await close()
  })

  test('what can be done again does not wait for the disk; what comes after it does, also after a fault', async () => {
    const { db, close } = await openStore(null, createPath())
    const [OFTEN, ALWAYS] = [1, 2]
    const readSync = async (on: Db) => {
      const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(on)
      return rows[0]?.synchronous
    }
    expect(await inRepeatable(db, readSync)).toBe(OFTEN)
    expect(await readSync(db)).toBe(ALWAYS)
    await expect(inRepeatable(db, () => Promise.reject(new Error('a fault')))).rejects.toThrow('a fault')
    expect(await inTransaction(db, readSync)).toBe(ALWAYS)
    expect(await inTransaction(db, (transaction) => inRepeatable(transaction, readSync))).toBe(ALWAYS)
    await close()
  })

  test('a file that is no database', async () => {
    const path = createPath()
    await writeFile(path, 'Dear diary, '.repeat(100))
    await expect(openStore(null, path)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
    await writeFile(path, '')
    await (await openStore(null, path)).close()
  })

  test('a folder that cannot be made', async () => {
    const file = createPath()
    await writeFile(file, '')
    await expect(openStore(null, join(file, 'store.sqlite'))).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
  })

  test('a Date is refused where a time belongs, and nothing changes', async () => {
    const { db, close } = await openStore(null, createPath())
    await expect(sql`update workspaces set created_at = ${new Date(NOW)}`.execute(db)).rejects.toThrow(TypeError)
    await close()
  })
})

test('a purge of a large archive does not stop to tidy its search index', async () => {
  const { db, close } = await openStore(null, createPath())
  const { rows } = await sql<{ v: number }>`select v from article_terms_config where k = 'deletemerge'`.execute(db)
  expect(rows).toEqual([{ v: 0 }])
  await close()
})
