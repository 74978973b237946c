import { expect, test } from 'vitest'
import { createBot } from '../../src/bot/bot.ts'
import { PullquoteError } from '../../src/errors.ts'
import type { Incoming, Reply, Said } from '../../src/platforms/platform.ts'
import { readHere } from '../../src/sources/reader.ts'
import { silentLog } from '../memory-log.ts'
import { type MemoryPlatform, startMemoryPlatform } from './memory-platform.ts'
import { NO_EDITIONS, NO_NEWS } from './no-news.ts'

const OUT_OF_ORDER = new Error('the engine is out of order')

async function withPlatform(
  work: (platform: MemoryPlatform) => Promise<void>,
  ...changes: Parameters<typeof startMemoryPlatform>
) {
  const platform = await startMemoryPlatform(...changes)
  await work(platform)
  await platform.close()
}

function incoming(said: Said, threadId: string | null = null): Incoming {
  return {
    id: 'event',
    place: { workspace: { id: 'W1', name: null }, channel: { id: 'C1', name: null }, threadId },
    asker: { id: 'U1', mayManage: false },
    said,
  }
}

test('an unforeseen fault is answered with one sentence, without its words, and reported', () =>
  withPlatform(
    async (platform) => {
      const replies = await platform.command(`digest ${platform.site.url}northline/ferry-aground.html`)
      expect(replies).toMatchObject([{ audience: 'asker', text: expect.stringContaining('Something went wrong') }])
      expect(replies[0]?.text).not.toContain('out of order')
      expect(platform.faults).toEqual([OUT_OF_ORDER])
    },
    () => ({ engine: { name: 'broken', digest: () => Promise.reject(OUT_OF_ORDER) } }),
  ))

test('a foreseen one is answered with its code and not reported', () =>
  withPlatform(
    async (platform) => {
      const [reply] = await platform.command('digest https://lune.example/a')
      expect(reply).toMatchObject({ audience: 'asker' })
      expect(reply?.text).toBe('Not done: lune.example did not answer in time. Try later.\n\nCode: SOURCE_TIMEOUT')
      expect(platform.faults).toEqual([])
    },
    () => ({
      fetchArticle: () =>
        Promise.reject(new PullquoteError('SOURCE_TIMEOUT', 'lune.example did not answer in time. Try later.')),
    }),
  ))

test.each([
  { name: 'a command', said: { kind: 'command', text: 'help', otherwise: null }, thread: null },
  { name: 'a press', said: { kind: 'action', name: 'ask', target: 'x' }, thread: null },
] as const)('$name that cannot be answered is reported, never thrown', ({ said, thread }) =>
  withPlatform(async ({ host, faults }) => {
    const lost = new Error('connection lost')
    await host.receive(incoming(said, thread), () => Promise.reject(lost))
    expect(faults).toEqual([lost])
  }),
)

test('with the database gone a command hears of it, talk does not', async () => {
  const platform = await startMemoryPlatform()
  const gone: unknown[] = []
  const bot = createBot({
    platform: 'memory',
    store: platform.store,
    engine: { name: 'none', digest: () => Promise.reject(OUT_OF_ORDER) },
    reader: readHere,
    fetchArticle: () => Promise.reject(OUT_OF_ORDER),
    news: NO_NEWS,
    editions: NO_EDITIONS,
    now: () => 0,
    defaultZone: 'UTC',
    log: silentLog,
    readMetrics: () => Promise.resolve(''),
    report: (fault) => gone.push(fault),
  })
  await platform.store.close()
  const replies: Reply[] = []
  const respond = (reply: Reply) => {
    replies.push(reply)
    return Promise.resolve(null)
  }
  await bot.receive(
    incoming({ kind: 'message', text: 'what now?', mentionsUs: false, isToAnother: false }, 'T1'),
    respond,
  )
  expect(replies).toEqual([])
  await bot.receive({ ...incoming({ kind: 'command', text: 'help', otherwise: null }), id: 'other' }, respond)
  expect(replies).toMatchObject([{ audience: 'asker' }])
  expect(gone.length).toBeGreaterThan(0)
  await platform.close()
})

test('workspace and channel are remembered, and take their new names', () =>
  withPlatform(async ({ host, store }) => {
    const respond = () => Promise.resolve(null)
    const help = incoming({ kind: 'command', text: 'help', otherwise: null })
    await host.receive(help, respond)
    const renamed = { ...help.place, channel: { id: 'C1', name: 'newsroom' } }
    await host.receive({ ...help, id: 'later', place: renamed }, respond)
    const channels = await store.db.selectFrom('channels').select(['external_id', 'name']).execute()
    expect(channels).toEqual([{ external_id: 'C1', name: 'newsroom' }])
    const workspaces = await store.db.selectFrom('workspaces').select(['platform', 'external_id']).execute()
    expect(workspaces).toEqual([{ platform: 'memory', external_id: 'W1' }])
  }))
