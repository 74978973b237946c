import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { saveFailure } from '../../src/store/feed-polls.ts'
import { findFeedAt, saveFeed } from '../../src/store/feeds.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Db } from '../../src/store/schema.ts'
import { saveSubscriptionFeeds } from '../../src/store/subscription-feeds.ts'
import { createSubscription, findSubscription } from '../../src/store/subscriptions.ts'
import { scheduleOf } from '../core/schedule/schedules.ts'
import { NOW } from '../store/invented-news.ts'
import { createWorkspace } from '../store/suites/use-store.ts'
import { runCli } from './run-cli.ts'

let folder = ''
let path = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullquote-cli-'))
  path = join(folder, 'store.sqlite')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const run = (...argv: string[]) => runCli(argv, { env: { DATABASE_URL: path } })

async function inStore<Result>(work: (db: Db) => Promise<Result>): Promise<Result> {
  const { db, close } = await openStore(path, 'unused')
  try {
    return await work(db)
  } finally {
    await close()
  }
}

/** A channel #news that follows one feed, which fails, and a topic; gives the id of the subscription. */
function follow(configuredAs: string | null = null): Promise<string> {
  return inStore(async (db) => {
    const { channelId } = await createWorkspace(db, 'Desk')
    const url = 'https://courier.example/feed'
    const sources = [url, 'topic:ferry']
    const filters = { terms: [{ kind: 'word', effect: 'exclude', value: 'football' } as const], mutedStoryIds: [] }
    const draft = { channelId, sources, filters, schedule: scheduleOf('weekdays 08:30'), nextRunAt: NOW, configuredAs }
    const { id } = await createSubscription(db, draft, NOW)
    const about = { siteUrl: null, language: null, askedAs: [], intervalMs: 1_000 }
    const feed = await saveFeed(db, { url, title: 'Courier', ...about }, NOW)
    await saveSubscriptionFeeds(db, id, [feed.id])
    const fault = { code: 'SOURCE_TIMEOUT', message: 'courier.example did not answer.' } as const
    await saveFailure(db, feed.id, fault, NOW + 1_000_000, NOW)
    return id
  })
}

describe('feeds', () => {
  test('where none is followed, says so', async () => {
    expect(await run('feeds')).toEqual({ exitCode: 0, stdout: 'No feed is followed.\n', stderr: '' })
  })

  test('each with how it fares and how many follow it, for people and for scripts', async () => {
    await follow()
    const { stdout } = await run('feeds')
    expect(stdout).toMatch(/^FAIL {2}Courier\n {6}https:\/\/courier\.example\/feed\n {6}followed in 1 channel; asked /)
    expect(stdout).toMatch(/ {6}fails since .+Z: SOURCE_TIMEOUT courier\.example did not answer\.\n$/)
    expect(JSON.parse((await run('feeds', '--json')).stdout)).toMatchObject([
      { url: 'https://courier.example/feed', followers: 1, fault: { code: 'SOURCE_TIMEOUT' } },
    ])
  })

  test('ask: one is due at once; one that is not known is refused', async () => {
    await follow()
    expect((await run('feeds', 'ask', 'https://courier.example/feed')).stdout).toBe(
      'Courier is asked at the next round.\n',
    )
    const feed = await inStore((db) => findFeedAt(db, 'https://courier.example/feed'))
    expect(feed?.nextPollAt).toBeLessThanOrEqual(Date.now())
    const { exitCode, stderr } = await run('feeds', 'ask', 'https://nowhere.example/')
    expect({ exitCode, stderr }).toMatchObject({
      exitCode: 1,
      stderr: expect.stringMatching(/^INPUT_INVALID: No feed/),
    })
  })
})

describe('subscriptions', () => {
  test('where there are none, says so', async () => {
    expect(await run('subscriptions')).toEqual({ exitCode: 0, stdout: 'Nothing is followed.\n', stderr: '' })
  })

  test('each with its channel, times, sources and filters, for people and for scripts', async () => {
    const id = await follow()
    expect((await run('subscriptions')).stdout).toBe(
      [
        `semaphore #news ${id}`,
        `  weekdays at 08:30 UTC; next ${new Date(NOW).toISOString().slice(0, 19)}Z`,
        '  https://courier.example/feed',
        '  topic:ferry',
        '  Nothing with “football”',
        '',
      ].join('\n'),
    )
    expect(JSON.parse((await run('subscriptions', '--json')).stdout)).toMatchObject([
      { id, channel: 'news', paused: false, reachable: true, schedule: 'weekdays at 08:30 UTC', configuredAs: null },
    ])
  })

  test('the workspace of a list is what forget takes: an id of our own led nowhere', async () => {
    await follow()
    const [{ platform, workspace }] = JSON.parse((await run('subscriptions', '--json')).stdout)
    expect({ platform, workspace }).toEqual({ platform: 'semaphore', workspace: 'Desk' })
    expect((await run('forget', platform, workspace, '--everything')).exitCode).toBe(0)
    expect((await run('subscriptions')).stdout).toBe('Nothing is followed.\n')
  })

  test('pause, resume and remove one', async () => {
    const id = await follow()
    const read = () => inStore((db) => findSubscription(db, id))
    expect((await run('subscriptions', 'pause', id)).exitCode).toBe(0)
    expect(await read()).toMatchObject({ paused: true, nextRunAt: null })
    expect((await run('subscriptions', 'resume', id)).stdout).toMatch(/^Editions come again; the next one .+T08:30:00Z/)
    expect((await read())?.nextRunAt).toBeGreaterThan(Date.now())
    expect((await run('subscriptions', 'remove', id)).stdout).toBe('Removed.\n')
    expect(await read()).toBeNull()
  })

  test('one that is not there, or that the configuration decides on, is left alone', async () => {
    const id = await follow('morning')
    expect((await run('subscriptions', 'pause', 'none')).stderr).toMatch(
      /^INPUT_INVALID: There is no subscription none/,
    )
    const { exitCode, stderr } = await run('subscriptions', 'remove', id)
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('"morning"') })
  })
})

test('a store that another process has is said to be locked', async () => {
  await inStore(async () => {
    const { exitCode, stderr } = await run('feeds')
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 1, stderr: expect.stringMatching(/^STORE_LOCKED: /) })
  })
})
