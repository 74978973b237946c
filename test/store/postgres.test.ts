import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NO_FILTERS } from '../../src/core/subscription/subscription-choices.ts'
import { saveArticle } from '../../src/store/articles.ts'
import { saveDeliveries } from '../../src/store/deliveries.ts'
import { claimDeliveries } from '../../src/store/delivery-claims.ts'
import { saveDigest } from '../../src/store/digests.ts'
import { listDueSubscriptions, moveNextRuns, takeDueSubscriptions } from '../../src/store/due-subscriptions.ts'
import { openStore } from '../../src/store/open-store.ts'
import { findQuotes } from '../../src/store/quotations.ts'
import { inRepeatable } from '../../src/store/repeatable.ts'
import { type Db, inTransaction } from '../../src/store/schema.ts'
import { createSubscription } from '../../src/store/subscriptions.ts'
import { findWorkspace, saveWorkspace } from '../../src/store/workspaces.ts'
import { describeStore } from '../contract/store.ts'
import { deliveryOf } from './invented-editions.ts'
import { articleOf, digestOf, NOW } from './invented-news.ts'
import { type PostgresServer, startPostgres } from './postgres-server.ts'
import { createWorkspace, useStore } from './suites/use-store.ts'

let server: PostgresServer
/** A store that was brought up to date once; each test has a copy. */
let template: string

beforeAll(async () => {
  server = await startPostgres()
  template = await server.createDatabase()
  const store = await openStore(template, 'unused')
  await store.close()
}, 60_000)

afterAll(() => server.remove())

const createUrl = () => server.createDatabase(template)

describeStore(createUrl)

test('of many that open an empty database at once one makes the tables', async () => {
  const url = await server.createDatabase()
  const stores = await Promise.all([1, 2, 3, 4].map(() => openStore(url, 'unused')))
  await Promise.all(
    stores.map(({ db }) => saveWorkspace(db, { platform: 'semaphore', externalId: 'T', name: null }, NOW)),
  )
  await Promise.all(stores.map(({ close }) => close()))
})

describe('many at once', () => {
  const db = useStore(createUrl)

  const words = 'The wall will hold until the spring'
  const article = articleOf({ url: 'https://courier.example/wall', text: `“${words},” said Ada Quill.` })
  const findQuill = () => findQuotes(db(), { person: 'Quill', about: null, workspaceId: null, since: null, limit: 10 })

  test('read the same article in two versions: there is one', async () => {
    const save = async (inside: Db, at: number) => {
      const changed = { ...article, text: `${article.text}${' Again.'.repeat(at % 2)}` }
      const stored = await saveArticle(inside, changed, { workspaceId: null, now: NOW + at })
      await saveDigest(inside, stored, digestOf(changed, [[words, 'Ada Quill']]), NOW)
      return stored.id
    }
    const inOne = (at: number) => inTransaction(db(), (transaction) => save(transaction, at))
    const saves = Array.from({ length: 12 }, (_, at) => [save(db(), at), inOne(at)])
    const ids = await Promise.all(saves.flat())
    expect(new Set(ids).size).toBe(1)
    expect((await findQuill()).length).toBeLessThanOrEqual(1)
  })

  test('save digests of the same article: its quotations are there once', async () => {
    const stored = await saveArticle(db(), article, { workspaceId: null, now: NOW })
    const digest = digestOf(article, [[words, 'Ada Quill']])
    const engines = Array.from({ length: 12 }, (_, at) => `engine-${at}`)
    await Promise.all(engines.map((engine) => saveDigest(db(), stored, { ...digest, engine }, NOW)))
    expect(await findQuill()).toHaveLength(1)
  })

  test('take due subscriptions: each gets others, and each is taken once', async () => {
    const { channelId } = await createWorkspace(db(), 'T1')
    const draft = { channelId, sources: [], filters: NO_FILTERS, schedule: null, nextRunAt: NOW }
    for (let made = 0; made < 40; made++) await createSubscription(db(), draft, NOW)
    const take = async () => {
      const ids = (await listDueSubscriptions(db(), NOW)).slice(0, 10)
      const taking = { ids, now: NOW, until: NOW + 1, platforms: ['semaphore'], stuckBefore: NOW }
      return (await takeDueSubscriptions(db(), taking)).map(({ subscription: { id } }) => id)
    }
    const taken = (await Promise.all(Array.from({ length: 3 }, take))).flat()
    for (let more = await take(); more.length > 0; more = await take()) taken.push(...more)
    expect(taken).toHaveLength(40)
    expect(new Set(taken).size).toBe(40)
    const moves = taken.map((id) => ({ id, from: NOW, to: NOW + 1 }))
    const moved = await Promise.all([moveNextRuns(db(), moves), moveNextRuns(db(), moves)])
    expect(moved.flatMap((ids) => [...ids]).sort()).toEqual([...taken].sort())
  })

  test('claim deliveries: each gets others, and each is claimed once', async () => {
    for (let made = 0; made < 40; made++) {
      const { channelId } = await createWorkspace(db(), `D${made}`)
      await saveDeliveries(db(), [deliveryOf({ id: `delivery-${made}`, channelId, readyAt: NOW })], NOW)
    }
    const claim = async (sender: string) => {
      const claiming = { platform: 'semaphore', sender, now: NOW, until: NOW + 1, exceptChannels: [], limit: 10 }
      return (await claimDeliveries(db(), claiming)).map(({ delivery: { id } }) => id)
    }
    const claimed = (await Promise.all(['a', 'b', 'c', 'd'].map(claim))).flat()
    for (let more = await claim('a'); more.length > 0; more = await claim('a')) claimed.push(...more)
    expect(claimed).toHaveLength(40)
    expect(new Set(claimed).size).toBe(40)
  })
})

test('what can be done again does not wait for the disk; what comes after it does', async () => {
  const { db, close } = await openStore(await createUrl(), 'unused')
  const readSync = async (on: Db) => {
    const { rows } = await sql<{ synchronous_commit: string }>`show synchronous_commit`.execute(on)
    return rows[0]?.synchronous_commit
  }
  expect(await inRepeatable(db, readSync)).toBe('off')
  expect(await inTransaction(db, readSync)).toBe('on')
  await close()
})

describe('the database goes away', () => {
  test('it is said while it is gone, and the store works again when it is back', async () => {
    const { db, close } = await openStore(await createUrl(), 'unused')
    const saved = await saveWorkspace(db, { platform: 'semaphore', externalId: 'T1', name: 'Desk' }, NOW)
    const broken = inTransaction(db, async (transaction) => {
      await saveWorkspace(transaction, { platform: 'semaphore', externalId: 'T2', name: null }, NOW)
      await server.stop()
      await saveWorkspace(transaction, { platform: 'semaphore', externalId: 'T3', name: null }, NOW)
    })
    await expect(broken).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
    await expect(findWorkspace(db, 'semaphore', 'T1')).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      retryAfterMs: expect.any(Number),
    })
    await server.start()
    expect(await findWorkspace(db, 'semaphore', 'T1')).toEqual(saved)
    expect(await findWorkspace(db, 'semaphore', 'T2')).toBeNull()
    await close()
  })

  test.each([
    { name: 'a wrong password', change: { password: 'opensesame' }, says: /refuses this user/ },
    { name: 'a database that does not exist', change: { pathname: '/atlantis' }, says: /no such database/i },
    { name: 'a port where nobody listens', change: { port: '1' }, says: /does not answer \(ECONNREFUSED\)/ },
  ])('$name is STORE_UNAVAILABLE and tells no secret', async ({ change, says }) => {
    const url = new URL(template)
    Object.assign(url, change)
    const failure = await openStore(url.href, 'unused').catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'STORE_UNAVAILABLE', message: expect.stringMatching(says) })
    expect(String(failure)).not.toMatch(/secret|opensesame/)
  })
})
