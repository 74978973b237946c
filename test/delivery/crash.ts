import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { openStore } from '../../src/store/open-store.ts'
import { createChance } from '../fakes/chance.ts'
import { type CountingPlatform, startCountingPlatform } from '../fakes/counting-platform.ts'
import { createFollower } from '../store/suites/use-store.ts'

/** One platform repeats a post for a while, as Discord does, and one never does, as Slack. */
const PLATFORMS = [
  { name: 'semaphore', repeatMs: 0 },
  { name: 'heliograph', repeatMs: 5_000 },
]
const SUBSCRIPTIONS_EACH = 20
const PARTS = ['overview', 'one', 'two', 'three', 'four']
const EXPECTED_EACH = SUBSCRIPTIONS_EACH * PARTS.length

const KILLS = 40

/** Chosen anew each time. Put the one of a run that failed here to have its chances again. */
const SEED = Date.now() % 1_000_000

/** How long a process lives at most after it has opened the store. */
const MAX_LIFE_MS = 200

/** Posts a second on each platform: so few that there is always something left to kill. */
const SLOW = '4'
const FAST = '500'

/** Longer than it takes where the machine has much else to do. */
export const CRASH_TIMEOUT_MS = 300_000

export interface Crashes {
  /** Address of an empty store. */
  readonly url: string
  /** How many work on the store at once. */
  readonly processes: number
}

/**
 * Lets processes make and post the editions of 40 subscriptions on two platforms, 200 deliveries, that lose requests
 * and answers; kills them hard at 40 random moments, lets the last ones finish, and expects every message on its platform
 * once, in its order and thread, and the store to know it.
 */
export async function expectSurvival({ url, processes }: Crashes): Promise<void> {
  const chance = createChance(SEED)
  const seeded = `seed ${SEED}`
  const platforms = await Promise.all(PLATFORMS.map(startPlatform))
  const run = { url, platforms: JSON.stringify(platforms.map(({ name, repeatMs, url }) => ({ name, repeatMs, url }))) }
  await prepare(url)
  const lives = Array.from({ length: processes }, async () => {
    for (let killed = 0; killed < KILLS / processes; killed++) await liveAndDie(run, chance() * MAX_LIFE_MS)
  })
  await Promise.all(lives)
  for (const { messages } of platforms) expect(messages.length, seeded).toBeLessThan(EXPECTED_EACH)
  await Promise.all(Array.from({ length: processes }, () => finish(run)))
  for (const platform of platforms) {
    await platform.end()
    expectEachOnce(platform, seeded)
  }
  const posted = platforms.flatMap(({ messages }) => messages.map(({ key, id }) => `${key} ${id}`))
  expect(await readRecord(url), seeded).toEqual(posted.sort())
}

interface NamedPlatform extends CountingPlatform {
  readonly name: string
  readonly repeatMs: number
}

async function startPlatform({ name, repeatMs }: (typeof PLATFORMS)[number]): Promise<NamedPlatform> {
  const platform = await startCountingPlatform({
    seed: SEED + repeatMs,
    repeatMs,
    lostAnswers: 0.1,
    lostRequests: 0.05,
    limited: 0.05,
    unavailable: 0.01,
    maxDelayMs: 20,
  })
  return Object.assign(platform, { name, repeatMs })
}

function expectEachOnce({ name, messages }: NamedPlatform, seeded: string): void {
  expect(new Set(messages.map(({ key }) => key)).size, seeded).toBe(EXPECTED_EACH)
  expect(messages.length, seeded).toBe(EXPECTED_EACH)
  for (let number = 0; number < SUBSCRIPTIONS_EACH; number++) {
    const inChannel = messages.filter(({ channel }) => channel === `${name}-${number}-news`)
    const parts = inChannel.map(({ text }) => text.split(' ')[0])
    const threads = inChannel.map(({ threadId }) => threadId)
    const head = inChannel[0]?.id
    expect({ parts, threads }, seeded).toEqual({ parts: PARTS, threads: [null, head, head, head, head] })
  }
}

/** A store with subscriptions that are due. */
async function prepare(url: string): Promise<void> {
  const { db, close } = await openStore(url, 'unused')
  for (const { name } of PLATFORMS) {
    for (let number = 0; number < SUBSCRIPTIONS_EACH; number++) await createFollower(db, `${name}-${number}`, name)
  }
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
  /** As JSON, for the command line. */
  readonly platforms: string
}

async function liveAndDie(run: Run, lifeMs: number): Promise<void> {
  const child = start(run, [SLOW])
  const [opened] = await Promise.race([once(child.stdout, 'data'), once(child, 'close')])
  expect(String(opened)).toBe('open\n')
  await wait(lifeMs)
  child.kill('SIGKILL')
  await once(child, 'close')
}

async function finish(run: Run): Promise<void> {
  const child = start(run, [FAST, 'finish'])
  child.stdout.resume()
  expect(await once(child, 'close')).toEqual([0, null])
}

function start({ url, platforms }: Run, options: readonly string[]) {
  const script = fileURLToPath(new URL('./send-until-killed.ts', import.meta.url))
  const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'pullquote-crash-cache') }
  const args = [script, url, platforms, ...options]
  return spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
}
