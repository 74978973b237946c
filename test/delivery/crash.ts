import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { openStore } from '../../src/store/open-store.ts'
import { createChance } from '../fakes/chance.ts'
import { startCountingPlatform } from '../fakes/counting-platform.ts'
import { createFollower } from '../store/suites/use-store.ts'

const SUBSCRIPTIONS = 40
const PARTS = ['overview', 'one', 'two', 'three', 'four']
const EXPECTED = SUBSCRIPTIONS * PARTS.length

/** Chosen anew each time. Put the one of a run that failed here to have its chances again. */
const SEED = Date.now() % 1_000_000

/** How long a process lives at most after it has opened the store. */
const MAX_LIFE_MS = 200

/** Longer than it takes where the machine has much else to do. */
export const CRASH_TIMEOUT_MS = 300_000

export interface Crashes {
  /** Address of an empty store. */
  readonly url: string
  /** For how long the platform repeats a post. */
  readonly repeatMs: number
  /** How many work on the store at once. */
  readonly processes: number
  readonly kills: number
}

/**
 * Lets processes make and post the editions of 40 subscriptions, 200 deliveries, on a platform that loses requests and
 * answers; kills them hard at random moments, lets the last ones finish, and expects every message on the platform once,
 * in its order and thread, and the store to know it.
 */
export async function expectSurvival({ url, repeatMs, processes, kills }: Crashes): Promise<void> {
  const chance = createChance(SEED)
  const seeded = `seed ${SEED}`
  const platform = await startCountingPlatform({
    seed: SEED,
    repeatMs,
    lostAnswers: 0.1,
    lostRequests: 0.05,
    limited: 0.05,
    unavailable: 0.01,
    maxDelayMs: 20,
  })
  const run = { url, platformUrl: platform.url, repeatMs }
  await prepare(url)
  const lives = Array.from({ length: processes }, async () => {
    for (let killed = 0; killed < kills / processes; killed++) await liveAndDie(run, chance() * MAX_LIFE_MS)
  })
  await Promise.all(lives)
  expect(platform.messages.length, seeded).toBeLessThan(EXPECTED)
  await Promise.all(Array.from({ length: processes }, () => finish(run)))
  await platform.end()

  const { messages } = platform
  expect(new Set(messages.map(({ key }) => key)).size, seeded).toBe(EXPECTED)
  expect(messages.length, seeded).toBe(EXPECTED)
  for (let number = 0; number < SUBSCRIPTIONS; number++) {
    const inChannel = messages.filter(({ channel }) => channel === `crash-${number}-news`)
    const parts = inChannel.map(({ text }) => text.split(' ')[0])
    const threads = inChannel.map(({ threadId }) => threadId)
    const head = inChannel[0]?.id
    expect({ parts, threads }, seeded).toEqual({ parts: PARTS, threads: [null, head, head, head, head] })
  }
  expect(await readRecord(url), seeded).toEqual(messages.map(({ key, id }) => `${key} ${id}`).sort())
}

/** A store with subscriptions that are due. */
async function prepare(url: string): Promise<void> {
  const { db, close } = await openStore(url, 'unused')
  for (let number = 0; number < SUBSCRIPTIONS; number++) await createFollower(db, `crash-${number}`)
  await close()
}

/** What the store says was sent, `key id` each, in order; what it has recorded as posts is the same. */
async function readRecord(url: string): Promise<string[]> {
  const { db, close } = await openStore(url, 'unused')
  const rows = await db.selectFrom('deliveries').selectAll().where('state', '=', 'sent').execute()
  const posts = await db.selectFrom('posts').select('external_message_id').execute()
  await close()
  expect(new Set(posts.map((post) => post.external_message_id))).toEqual(new Set(rows.map((row) => row.external_id)))
  return rows.map((row) => `${row.id} ${row.external_id}`).sort()
}

interface Run {
  readonly url: string
  readonly platformUrl: string
  readonly repeatMs: number
}

async function liveAndDie(run: Run, lifeMs: number): Promise<void> {
  const child = start(run, ['8'])
  const [opened] = await Promise.race([once(child.stdout, 'data'), once(child, 'close')])
  expect(String(opened)).toBe('open\n')
  await wait(lifeMs)
  child.kill('SIGKILL')
  await once(child, 'close')
}

async function finish(run: Run): Promise<void> {
  const child = start(run, ['500', 'finish'])
  child.stdout.resume()
  expect(await once(child, 'close')).toEqual([0, null])
}

function start({ url, platformUrl, repeatMs }: Run, options: readonly string[]) {
  const script = fileURLToPath(new URL('./send-until-killed.ts', import.meta.url))
  const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'pullquote-crash-cache') }
  const args = [script, url, platformUrl, String(repeatMs), ...options]
  return spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
}
