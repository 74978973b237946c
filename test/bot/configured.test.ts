import { afterEach, beforeEach, expect, test } from 'vitest'
import { bringInConfigured } from '../../src/bot/bring-in-configured.ts'
import { configSchema } from '../../src/config/schema.ts'
import { listFeedsOf } from '../../src/store/subscription-feeds.ts'
import { listAllSubscriptions } from '../../src/store/subscriptions.ts'
import { type MemoryPlatform, startMemoryPlatform } from './memory-platform.ts'

let platform: MemoryPlatform

beforeEach(async () => {
  platform = await startMemoryPlatform()
})
afterEach(() => platform.close())

const manage = (text: string) => platform.command(text, { mayManage: true })

/** Starts with a configuration in which the channel C1 has these sources and times; null for one without subscriptions. */
function startWith(wanted: { name?: string; sources: string[]; schedule?: string } | null): Promise<void> {
  const { name = 'morning', ...rest } = wanted ?? { sources: [] }
  const entry = { name, platform: 'memory', workspace: 'W1', channel: 'C1', ...rest }
  const { subscriptions } = configSchema.parse({ subscriptions: wanted === null ? [] : [entry] })
  return bringInConfigured(platform.store.db, subscriptions, { defaultZone: 'Europe/Berlin', now: platform.now() })
}

const all = () => listAllSubscriptions(platform.store.db)
const northline = () => `${platform.site.url}northline/atom.xml`
const courier = () => `${platform.site.url}courier/feed.json`

test('what is written in the configuration is followed from the start, shown as such, and its editions come', async () => {
  await startWith({ sources: [northline()], schedule: 'weekdays 08:30' })
  const [subscription] = await all()
  expect(subscription).toMatchObject({ configuredAs: 'morning', sources: [northline()] })
  expect(await listFeedsOf(platform.store.db, subscription?.id ?? '')).toHaveLength(1)
  const [list] = await platform.command('list')
  expect(list?.text).toContain('Written in the configuration as “morning”')
  expect(list?.text).toContain('weekdays at 08:30 Europe/Berlin')
  platform.wait(9 * 3_600_000)
  await platform.poll()
  platform.wait(9.6 * 3_600_000)
  await platform.tick()
  expect((await platform.settled()).length).toBeGreaterThan(1)
})

test.each([
  'follow topic:harbour',
  'unfollow 1',
  'schedule mondays 9am',
  'pause',
  'resume',
  'filter exclude football',
  'import <opml version="2.0"><body><outline xmlUrl="https://a.example/f"/></body></opml>',
])(
  '%s: what the configuration decides is not changed by a command, and it is said where it is changed',
  async (text) => {
    await startWith({ sources: [northline()], schedule: 'weekdays 08:30' })
    const before = await all()
    const replies = await manage(text)
    expect(replies).toMatchObject([{ audience: 'asker' }])
    expect(replies[0]?.text).toContain('config/pullquote.yaml, subscription “morning”')
    expect(await all()).toEqual(before)
  },
)

test('a new start with the same words keeps the next run; with another time it is planned anew', async () => {
  await startWith({ sources: [northline()], schedule: 'weekdays 08:30' })
  const [first] = await all()
  platform.wait(20 * 3_600_000)
  await startWith({ sources: [northline(), courier()], schedule: 'weekdays 08:30' })
  const [second] = await all()
  expect(second).toEqual({ ...first, sources: [northline(), courier()] })
  await startWith({ sources: [northline()], schedule: 'weekdays 18:00' })
  const [third] = await all()
  expect(third?.id).toBe(first?.id)
  expect(third?.nextRunAt).toBeGreaterThan(first?.nextRunAt ?? 0)
})

test('what people made stands by while the configuration decides, and holds again when it no longer does', async () => {
  await manage(`follow ${courier()} mondays 9am`)
  await manage('filter exclude football')
  const [own] = await all()
  await startWith({ sources: [northline()], schedule: 'weekdays 08:30' })
  expect(await all()).toHaveLength(2)
  expect((await all()).find(({ id }) => id === own?.id)).toEqual({ ...own, nextRunAt: null })
  expect((await platform.command('list'))[0]?.text).toContain('“morning”')
  await startWith(null)
  expect(await all()).toEqual([own])
  expect((await platform.command('list'))[0]?.text).toContain('Nothing with “football”')
})

test('another name is another subscription: the one before goes', async () => {
  await startWith({ name: 'morning', sources: [northline()] })
  await startWith({ name: 'evening', sources: [northline()], schedule: 'daily 18:00' })
  expect((await all()).map(({ configuredAs }) => configuredAs)).toEqual(['evening'])
})
