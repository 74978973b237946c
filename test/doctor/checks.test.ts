import { expect, test } from 'vitest'
import type { Env } from '../../src/config/env.ts'
import { parseConfig } from '../../src/config/load.ts'
import type { Config } from '../../src/config/schema.ts'
import { type Check, worstOf } from '../../src/doctor/check.ts'
import { checkTime } from '../../src/doctor/check-clock.ts'
import { checkConfiguration } from '../../src/doctor/check-configuration.ts'
import { checkFeeds } from '../../src/doctor/check-feeds.ts'
import { checkNetwork } from '../../src/doctor/check-network.ts'
import { checkZones } from '../../src/doctor/check-zones.ts'
import { PullquoteError } from '../../src/errors.ts'
import { PLATFORMS } from '../../src/platforms/registry.ts'
import type { KnownFeed } from '../../src/store/feeds.ts'

const NOW = Date.UTC(2026, 10, 25, 12)
const HOUR_MS = 3_600_000
const SECOND_MS = 1_000

const shown = (checks: readonly Check[]) => checks.map(({ code, what, status }) => `${status} ${code} ${what}`)

test.each([
  { name: 'nothing', statuses: [], worst: 'ok' },
  { name: 'a warning among good ones', statuses: ['ok', 'warn', 'ok'], worst: 'warn' },
  { name: 'a fault before a warning', statuses: ['fail', 'warn'], worst: 'fail' },
] as const)('the worst of $name is $worst', ({ statuses, worst }) => {
  expect(worstOf(statuses.map((status) => ({ status })))).toBe(worst)
})

test.each([
  { name: 'no server was asked', aheadMs: [], status: 'ok', says: 'no server was asked' },
  { name: 'a second off', aheadMs: [900, -400], status: 'ok', says: 'agrees with 2 servers' },
  { name: 'a minute ahead', aheadMs: [60 * SECOND_MS], status: 'warn', says: '60 seconds ahead of 1 server' },
  { name: 'a minute behind', aheadMs: [-60 * SECOND_MS], status: 'warn', says: '60 seconds behind 1 server' },
  { name: 'an hour behind', aheadMs: [-HOUR_MS, -HOUR_MS], status: 'fail', says: 'NTP' },
  { name: 'one server of three is wrong', aheadMs: [100, -HOUR_MS, 300], status: 'ok', says: 'agrees with 3 servers' },
])('clock: $name', ({ aheadMs, status, says }) => {
  expect(checkTime(aheadMs)).toMatchObject({ code: 'time', status, says: expect.stringContaining(says) })
})

test.each([
  { name: 'zones that are known', zones: ['Europe/Berlin', 'UTC'], data: '2026c', statuses: ['ok', 'ok'] },
  { name: 'a zone of tomorrow', zones: ['Europe/Berlin', 'Mars/Olympus'], data: '2026c', statuses: ['fail', 'ok'] },
  { name: 'rules of years ago', zones: ['UTC'], data: '2023a', statuses: ['ok', 'warn'] },
  { name: 'a Node that does not say', zones: ['UTC'], data: undefined, statuses: ['ok', 'warn'] },
])('time zones: $name', ({ zones, data, statuses }) => {
  expect(checkZones(zones, data, new Date(NOW)).map(({ status }) => status)).toEqual(statuses)
})

const NEVER = { etag: null, lastModified: null, bodyHash: null }

function feedOf(given: Partial<KnownFeed>): KnownFeed {
  const health = { failingSince: null, failures: 0, fault: null, noticeAt: null }
  const times = { intervalMs: HOUR_MS, floorMs: 0, nextPollAt: NOW + HOUR_MS, polledAt: NOW, readAt: NOW }
  const names = { id: 'f', url: 'https://courier.example/feed', title: 'Eastmere Courier', siteUrl: null }
  return { ...names, language: null, version: NEVER, ...times, newestAt: null, health, movedTo: null, ...given }
}

const FAILING: KnownFeed['health'] = {
  failingSince: NOW - 49 * HOUR_MS,
  failures: 12,
  fault: { code: 'SOURCE_UNAVAILABLE', message: 'courier.example: nothing answers there. Check the address.' },
  noticeAt: null,
}

test.each([
  { name: 'none is followed', feeds: [], expected: ['ok followed followed'] },
  { name: 'all are well', feeds: [feedOf({})], expected: ['ok followed followed'] },
  {
    name: 'one fails',
    feeds: [feedOf({ health: FAILING }), feedOf({})],
    expected: ['ok followed followed', 'warn failing Eastmere Courier'],
  },
  {
    name: 'one without a title fails: the query of its address may be a secret',
    feeds: [feedOf({ title: null, url: 'https://u:hidden@courier.example/feed?token=hidden', health: FAILING })],
    expected: ['ok followed followed', 'warn failing https://courier.example/feed…'],
  },
  {
    name: 'nobody asks them',
    feeds: [feedOf({ nextPollAt: NOW - 2 * HOUR_MS })],
    expected: ['ok followed followed', 'warn overdue overdue'],
  },
  {
    name: 'very many fail: the first of them are named',
    feeds: Array.from({ length: 30 }, () => feedOf({ health: FAILING })),
    expected: ['warn followed followed', ...Array.from({ length: 20 }, () => 'warn failing Eastmere Courier')],
  },
])('feeds: $name', ({ feeds, expected }) => {
  expect(shown(checkFeeds(feeds, NOW))).toEqual(expected)
})

test('a feed that fails is told with since when, how often, why, and what to do', () => {
  const [, failing] = checkFeeds([feedOf({ health: FAILING })], NOW)
  expect(failing?.says).toBe(
    'fails since 2026-11-23 11:00 UTC, 12 times in a row. courier.example: nothing answers there. Check the address.',
  )
})

const answered = { host: 'a.example', aheadMs: 0, fault: null }
const gone = { host: 'b.example', aheadMs: null, fault: 'https://b.example/: there is no site of this name.' }

test.each([
  { name: 'nothing to ask', sites: [], servers: [], expected: ['ok sites sites'] },
  {
    name: 'a site of two is gone',
    sites: [answered, gone],
    servers: [],
    expected: ['ok sites sites', 'warn site b.example'],
  },
  { name: 'no site answers', sites: [gone], servers: [], expected: ['fail sites sites', 'warn site b.example'] },
  {
    name: 'a platform cannot be reached',
    sites: [],
    servers: [answered, gone],
    expected: ['ok sites sites', 'ok server a.example', 'fail server b.example'],
  },
])('network: $name', ({ sites, servers, expected }) => {
  expect(shown(checkNetwork(sites, servers))).toEqual(expected)
})

const NODE = { version: '24.21.0', needed: '>=24' }

function configuration(
  config: Config | PullquoteError,
  { env = {}, hasFile = true, node = NODE }: { env?: Env; hasFile?: boolean; node?: typeof NODE } = {},
) {
  return checkConfiguration({ config, env, path: 'pullquote.yaml', hasFile, platforms: PLATFORMS, node })
}

const subscribed = (platform: string) =>
  parseConfig(
    { subscriptions: [{ name: 'morning', platform, channel: 'news', sources: ['https://courier.example/feed'] }] },
    {},
    'pullquote.yaml',
  )
const plain = parseConfig({}, {}, 'pullquote.yaml')

test.each([
  { name: 'a file that holds', checks: configuration(plain), last: ['ok file', 'pullquote.yaml holds'] },
  { name: 'no file', checks: configuration(plain, { hasFile: false }), last: ['ok file', 'the defaults hold'] },
  {
    name: 'a fault',
    checks: configuration(new PullquoteError('CONFIG_INVALID', 'fetch: unknown option')),
    last: ['fail file', 'unknown option'],
  },
  {
    name: 'a subscription for the page',
    checks: configuration(subscribed('web')),
    last: ['ok subscriptions', '1 is written'],
  },
  {
    name: 'a subscription for a platform that is off',
    checks: configuration(subscribed('discord')),
    last: ['warn subscriptions', 'set DISCORD_TOKEN'],
  },
  {
    name: 'a subscription for a platform that there is not',
    checks: configuration(subscribed('pager')),
    last: ['fail subscriptions', 'Write one of web, slack, discord'],
  },
])('configuration: $name', ({ checks, last: [looked, says] }) => {
  const check = checks.at(-1)
  expect(`${check?.status} ${check?.code}`).toBe(looked)
  expect(check?.says).toContain(says)
})

test('a Node that is too old is said with how to get another', () => {
  const [node] = configuration(plain, { node: { version: '22.4.0', needed: '>=24' } })
  expect(node).toMatchObject({ code: 'node', status: 'fail', says: expect.stringContaining('Start it with npm') })
})

test('of the environment names are said, never values', () => {
  const [, environment] = configuration(plain, { env: { DISCORD_TOKEN: 'hidden', SLACK_API_URL: 'http://a' } })
  expect(environment).toEqual({
    code: 'environment',
    what: 'environment',
    status: 'ok',
    says: 'SLACK_API_URL, DISCORD_TOKEN',
  })
})
