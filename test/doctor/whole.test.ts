import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import type { Env } from '../../src/config/env.ts'
import { saveFeed } from '../../src/store/feeds.ts'
import { openStore } from '../../src/store/open-store.ts'
import { addSubscriptionFeed } from '../../src/store/subscription-feeds.ts'
import { runCli } from '../cli/run-cli.ts'
import { startFakeDiscord } from '../fakes/discord/fake-discord.ts'
import { startFakeSlack } from '../fakes/slack/fake-slack.ts'
import { startSite } from '../sources/fetch/local-site.ts'
import { createFollower } from '../store/suites/use-store.ts'

const reportSchema = z.strictObject({
  version: z.string(),
  status: z.enum(['ok', 'warn', 'fail']),
  parts: z.array(
    z.strictObject({
      part: z.string(),
      status: z.enum(['ok', 'warn', 'fail', 'off']),
      note: z.string().nullable(),
      checks: z.array(
        z.strictObject({
          code: z.string().regex(/^[a-z-]+$/),
          what: z.string(),
          status: z.enum(['ok', 'warn', 'fail']),
          says: z.string(),
        }),
      ),
    }),
  ),
})

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullquote-doctor-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** A store with a channel that follows feeds at these addresses. */
async function storeFollowing(urls: readonly string[]): Promise<string> {
  const path = join(folder, 'store.db')
  const { db, close } = await openStore(path, 'unused')
  const { subscriptionId } = await createFollower(db, 'desk')
  const feeds = urls.map((url) => ({
    url,
    title: null,
    siteUrl: null,
    language: null,
    askedAs: [],
    intervalMs: 900_000,
  }))
  for (const draft of feeds) await addSubscriptionFeed(db, subscriptionId, (await saveFeed(db, draft, Date.now())).id)
  await close()
  return path
}

async function diagnose(env: Env, ...argv: string[]) {
  const { exitCode, stdout } = await runCli(['doctor', ...argv, '--json'], { env })
  const report = reportSchema.parse(JSON.parse(stdout))
  const lines = report.parts.flatMap(({ part, status, checks }) =>
    status === 'off' ? [`off ${part}`] : checks.map((check) => `${check.status} ${part}.${check.code}`),
  )
  return { exitCode, report, lines, stdout }
}

test('a whole program that is well: every part is looked at, and nothing secret is said', async () => {
  const [slack, discord] = await Promise.all([startFakeSlack(), startFakeDiscord()])
  const site = await startSite((_request, response) => void response.end('news'))
  slack.world.addChannel('news', 'public', [])
  discord.addChannel(discord.addGuild('Lowmark Desk'), { name: 'news' })
  const env = {
    DATABASE_URL: await storeFollowing([`http://127.0.0.1:${site.port}/feed?token=hidden-key`]),
    PULLQUOTE_FETCH_ALLOW: `127.0.0.1:${site.port}`,
    ...slack.env,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.url,
  }
  const { exitCode, report, lines, stdout } = await diagnose(env)
  expect({ exitCode, status: report.status }).toEqual({ exitCode: 0, status: 'ok' })
  expect(lines).toEqual([
    'ok configuration.node',
    'ok configuration.environment',
    'ok configuration.file',
    'ok store.reachable',
    'ok store.migrations',
    'ok store.writable',
    'ok store.size',
    'ok feeds.followed',
    'ok clock.time',
    'ok clock.zones',
    'ok clock.zone-data',
    'ok network.sites',
    'ok network.server',
    'ok network.server',
    'ok web.place',
    'ok slack.tokens',
    'ok slack.bot-token',
    'ok slack.scopes',
    'ok slack.entrance',
    'ok slack.channels',
    'ok discord.token',
    'ok discord.intents',
    'ok discord.invite',
    'ok discord.server',
  ])
  for (const secret of [slack.tokens.bot, slack.tokens.app, discord.token, 'hidden'])
    expect(stdout).not.toContain(secret)
  expect(stdout).toContain('agrees with 3 servers')
  await Promise.all([slack.close(), discord.close(), site.close()])
})

test('a clock that is an hour off from the site of a feed fails', async () => {
  const date = new Date(Date.now() + 3_600_000).toUTCString()
  const site = await startSite((_request, response) => void response.setHeader('date', date).end('news'))
  const env = {
    DATABASE_URL: await storeFollowing([`http://127.0.0.1:${site.port}/feed`]),
    PULLQUOTE_FETCH_ALLOW: `127.0.0.1:${site.port}`,
  }
  const { exitCode, lines } = await diagnose(env, 'clock')
  expect({ exitCode, lines }).toEqual({
    exitCode: 1,
    lines: ['fail clock.time', 'ok clock.zones', 'ok clock.zone-data'],
  })
  await site.close()
})

test('a copy that a cache gives out is not taken for the time', async () => {
  const date = new Date(Date.now() - 7_200_000).toUTCString()
  const site = await startSite(
    (_request, response) => void response.setHeader('date', date).setHeader('age', '7200').end('news'),
  )
  const env = {
    DATABASE_URL: await storeFollowing([`http://127.0.0.1:${site.port}/feed`]),
    PULLQUOTE_FETCH_ALLOW: `127.0.0.1:${site.port}`,
  }
  expect((await diagnose(env, 'clock')).lines).toContain('ok clock.time')
  await site.close()
})

test('where no site of a feed answers the network is looked at', async () => {
  const gone = await startSite(() => undefined)
  await gone.close()
  const env = {
    DATABASE_URL: await storeFollowing([`http://127.0.0.1:${gone.port}/feed`]),
    PULLQUOTE_FETCH_ALLOW: `127.0.0.1:${gone.port}`,
  }
  expect((await diagnose(env, 'network')).lines).toEqual(['fail network.sites', 'warn network.site'])
})

test('a configuration that does not hold is one line among the others, and what needs it is left out', async () => {
  const env = { PULLQUOTE_CONFIG: join(folder, 'nowhere.yaml'), DATABASE_URL: join(folder, 'store.db') }
  const { exitCode, lines } = await diagnose(env)
  expect(exitCode).toBe(1)
  expect(lines).toEqual([
    'ok configuration.node',
    'ok configuration.environment',
    'fail configuration.file',
    'ok store.reachable',
    'off feeds',
    'ok clock.time',
    'ok clock.zones',
    'ok clock.zone-data',
    'off network',
    'off web',
    'off slack',
    'off discord',
  ])
})

test('a store that cannot be had leaves the other parts to be looked at', async () => {
  const env = { DATABASE_URL: 'postgres://desk:hidden-word@127.0.0.1:1/news' }
  const { exitCode, lines, stdout } = await diagnose(env)
  expect(exitCode).toBe(1)
  expect(lines).toContain('fail store.reachable')
  expect(lines).toContain('off feeds')
  expect(lines).toContain('ok clock.zones')
  expect(stdout).not.toContain('hidden-word')
})

test.each([
  { name: 'a part that there is not', argv: ['doctor', 'liver'] },
  { name: 'a test message with no platform', argv: ['doctor', 'store', '--test', 'news'] },
])('$name is wrong usage', async ({ argv }) => {
  expect((await runCli(argv)).exitCode).toBe(2)
})

test('for people each part is a line with its checks under it', async () => {
  const env = { DATABASE_URL: join(folder, 'store.db') }
  const { exitCode, stdout } = await runCli(['doctor', 'store'], { env })
  expect(exitCode).toBe(0)
  expect(stdout).toMatch(/^store: well\n {2}ok {4}reachable: there is none yet; it is made at .* at the first start\n$/)
})
