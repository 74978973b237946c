import { afterEach, beforeEach, expect, test } from 'vitest'
import { findLastEdition } from '../../src/store/editions.ts'
import { listAllSubscriptions } from '../../src/store/subscriptions.ts'
import { type MemoryPlatform, START, startMemoryPlatform, wordsOf } from './memory-platform.ts'

let platform: MemoryPlatform

const HOUR_MS = 3_600_000
/** Monday, 23 November 2026, 23:00 in UTC: the sample news of that day is out, that of the days before is no news. */
const EVENING_MS = Date.parse('2026-11-23T23:00:00Z') - START

beforeEach(async () => {
  platform = await startMemoryPlatform()
  platform.wait(EVENING_MS)
})
afterEach(() => platform.close())

const feed = (name: string) => `${platform.site.url}${name}`
const manage = (text: string, where: { channel?: string; thread?: string } = {}) =>
  platform.command(text, { mayManage: true, ...where })

/** The channel follows three outlets, each weekday at 08:30 in Berlin, and their feeds are read. */
async function followAll(channel = 'C1'): Promise<void> {
  for (const name of ['northline/atom.xml', 'courier/feed.json', 'ledger/feed.xml']) {
    await manage(`follow ${feed(name)} every weekday at 08:30 Europe/Berlin`, { channel })
  }
  await platform.poll()
}

/** Goes on to Tuesday, 08:30 in Berlin, and one minute. */
const goToMorning = () => platform.wait(8.5 * HOUR_MS + 60_000)

const titles = () => platform.deliveries.posted.map(({ message }) => message.notification)

test('follow <feed> every weekday at 08:30: the edition comes at 08:30, once, with its details in the thread', async () => {
  await followAll()
  await platform.tick()
  expect(platform.deliveries.posted).toEqual([])
  goToMorning()
  await Promise.all([platform.tick(), platform.tick()])
  const [overview, ...details] = await platform.settled()
  await platform.tick()
  expect(overview).toMatchObject({ channel: 'C1', threadId: null })
  expect(overview?.text).toContain('Morning edition, Tue 24 Nov')
  expect(overview?.text).not.toContain('late')
  const stories = overview?.message.blocks.filter(({ kind }) => kind === 'story') ?? []
  expect(stories.length).toBeGreaterThan(1)
  expect(details).toHaveLength(stories.length)
  for (const detail of details) expect(detail.threadId).toBe(overview?.id)
  expect(titles()).toHaveLength(1 + stories.length)
})

test('the same story of several outlets is one entry, with the number of the others', async () => {
  await followAll()
  await manage('now')
  const [overview] = await platform.settled()
  const minister = overview?.message.blocks.find((block) => block.kind === 'story' && block.moreOutlets > 0)
  expect(minister).toMatchObject({ moreOutlets: expect.any(Number), flags: [] })
})

test('a question in the thread of an edition is answered from its articles, though nobody mentions us', async () => {
  await followAll()
  await manage('now')
  const [overview] = await platform.settled()
  const [answer] = await platform.say('Why did Marchbank resign?', { thread: overview?.id ?? '' })
  expect(answer).toMatchObject({ audience: 'everyone' })
  expect(answer ? wordsOf(answer.message).join(' ') : '').not.toBe('')
})

test('search and quotes find what came through the feeds of a channel, and not from elsewhere', async () => {
  await followAll()
  await manage('now')
  await platform.settled()
  expect((await platform.command('quotes Marchbank'))[0]).toMatchObject({ audience: 'everyone' })
  expect((await platform.command('quotes Marchbank', { workspace: 'W9' }))[0]).toMatchObject({ audience: 'asker' })
})

test('preview: the edition as it would be, to the asker alone; nothing is posted and nothing counts as told', async () => {
  await followAll()
  const [first] = await platform.command('preview')
  expect(first).toMatchObject({ audience: 'asker' })
  expect(first?.text).toContain('A preview: only you see it')
  const [second] = await platform.command('preview')
  expect(second?.text).toBe(first?.text)
  expect(platform.deliveries.posted).toEqual([])
  await manage('now')
  const [overview] = await platform.settled()
  expect(first?.text).toContain(overview?.text)
})

test('preview and now right after follow wait for the first reading', async () => {
  await manage(`follow ${feed('northline/atom.xml')}`)
  expect((await platform.command('preview'))[0]?.text).toContain('Night edition')
})

test('now: an edition at once; a second has nothing new and says so instead of posting', async () => {
  await followAll()
  expect(await manage('now')).toMatchObject([{ audience: 'asker', text: expect.stringContaining('is on its way') }])
  const posted = (await platform.settled()).length
  const [again] = await manage('now')
  expect(again?.text).toContain('There is nothing new to tell, so nothing was posted.')
  expect(platform.deliveries.posted).toHaveLength(posted)
})

test('a quiet day posts nothing, and why tells what was looked at', async () => {
  await followAll()
  await manage('now')
  const posted = (await platform.settled()).length
  goToMorning()
  await platform.tick()
  expect(platform.deliveries.posted).toHaveLength(posted)
  const [subscription] = await listAllSubscriptions(platform.store.db)
  const last = await findLastEdition(platform.store.db, subscription?.id ?? '', platform.now())
  expect(last).toMatchObject({ stories: [] })
})

test('a filter that matches nothing posts nothing, and says so when it is asked for an edition', async () => {
  await followAll()
  expect((await manage('filter exclude football'))[0]?.text).toMatch(/Of the \d+ stories of the last day, all pass\./)
  const [warned] = await manage('filter include penguins')
  expect(warned?.text).toMatch(/Of the \d+ stories of the last day none would pass/)
  const [reply] = await manage('now')
  expect(reply?.text).toContain('nothing was posted')
  expect(reply?.text).toMatch(/\d+ stories were looked at and left out/)
  goToMorning()
  await platform.tick()
  expect(platform.deliveries.posted).toEqual([])
  const [why] = await platform.command('why minister resigns')
  expect(why?.text).toContain('It was left out of the edition. It has none of what the filter asks for: ')
  expect(why?.text).toContain('penguins')
  const [health] = await platform.command('health')
  expect(health?.text).toMatch(/Morning edition, Tue 24 Nov — The filters left out all \d+ stories there were\./)
})

test('why: by number, headline or address, from the last edition or from the one of the thread', async () => {
  await followAll()
  expect((await platform.command('why 1'))[0]?.text).toContain('no edition here yet')
  await manage('now')
  const [overview] = await platform.settled()
  const [byNumber] = await platform.command('why 1')
  expect(byNumber).toMatchObject({ audience: 'asker' })
  expect(byNumber?.text).toContain('It is story 1 of')
  const [byName] = await platform.command('why minister resigns')
  expect(byName?.text).toContain('why they are one story')
  const [byAddress] = await platform.command(`why ${feed('northline/minister-resigns.html')}`)
  expect(byAddress?.text).toBe(byName?.text)
  goToMorning()
  await platform.tick()
  expect((await platform.command('why 1'))[0]?.text).toContain('The last edition told no story.')
  const [inThread] = await platform.command('why 1', { thread: overview?.id ?? '' })
  expect(inThread?.text).toBe(byNumber?.text)
})

test.each(['why 99', 'why penguins', 'why https://lune.example/never'])(
  '%s: what is not there is said',
  async (text) => {
    await followAll()
    await manage('now')
    await platform.settled()
    expect(await platform.command(text)).toMatchObject([
      { audience: 'asker', text: expect.stringMatching(/^(?:The last|No story)/) },
    ])
  },
)

test.each([
  { mode: 'overview only', inThread: 0, overviews: 1 },
  { mode: 'one message a story', inThread: 0, overviews: 0 },
  { mode: 'overview + thread', inThread: 2, overviews: 1 },
])('settings mode $mode: so many messages, so many in the thread', async ({ mode, inThread, overviews }) => {
  await followAll()
  await manage(`settings mode ${mode}`)
  await manage('settings edition size 2')
  await manage('now')
  const posted = await platform.settled()
  expect(posted.filter(({ threadId }) => threadId !== null)).toHaveLength(inThread)
  expect(posted.filter(({ text }) => text.includes('edition, '))).toHaveLength(overviews)
})

test('mute: a muted story is left out from then on, until the filters are cleared', async () => {
  await followAll()
  const [shown] = await manage(`digest ${feed('northline/minister-resigns.html')}`)
  const action = shown?.message.blocks
    .flatMap((block) => (block.kind === 'actions' ? block.actions : []))
    .find(({ name }) => name === 'mute')
  const target = action && 'target' in action ? action.target : ''
  expect(await platform.press('mute', target)).toMatchObject([{ audience: 'asker' }])
  expect((await platform.press('mute', target, { mayManage: true }))[0]?.text).toContain('Muted: ')
  expect((await platform.press('mute', target, { mayManage: true }))[0]?.text).toContain('muted here already')
  expect((await platform.command('preview'))[0]?.text).not.toContain('Marchbank goes')
  expect((await manage('filter'))[0]?.text).toContain('1 muted story')
  await platform.press('follow', target, { mayManage: true })
  expect((await platform.command('preview'))[0]?.text).toContain('Marchbank goes')
})

test('topic: what the feeds of other channels have on it, and nothing else', async () => {
  await followAll('C2')
  await manage('follow topic:"sarn bridge" weekdays 08:30', { channel: 'C1' })
  const [preview] = await platform.command('preview')
  expect(preview?.text).toContain('Sarn Bridge')
  expect(preview?.text).not.toContain('depth alarm')
})

test('after downtime one late edition comes, not one for each day that was missed', async () => {
  await followAll()
  goToMorning()
  platform.wait(3 * 24 * HOUR_MS)
  await platform.tick()
  const [overview] = await platform.settled()
  expect(overview?.text).toContain('This edition is late by')
  await platform.tick()
  expect(titles().filter((title) => title.includes('edition'))).toHaveLength(1)
})

test('quiet hours: what comes due in them waits until they end, and comes as one edition', async () => {
  await followAll()
  await manage('settings quiet hours 22:00-09:00')
  expect((await platform.command('list'))[0]?.text).toContain('Quiet hours 22:00–09:00')
  goToMorning()
  await platform.tick()
  expect(await platform.settled()).toEqual([])
  platform.wait(0.5 * HOUR_MS)
  await platform.tick()
  const posted = await platform.settled()
  expect(posted.filter(({ text }) => text.includes('Morning edition, Tue 24 Nov'))).toHaveLength(1)
})

test('a channel that is gone gets nothing more, the others go on, and it has all it had when we are let in again', async () => {
  await followAll('C1')
  await followAll('C2')
  platform.deliveries.setGone('C1', true)
  goToMorning()
  await platform.tick()
  await platform.settled()
  expect(new Set(platform.deliveries.posted.map(({ channel }) => channel))).toEqual(new Set(['C2']))
  platform.deliveries.setGone('C1', false)
  const [list] = await platform.command('list', { channel: 'C1' })
  expect(list?.text).toContain('1. Northline')
  const [health] = await platform.command('health', { channel: 'C1' })
  expect(health?.text).toContain('The channel C1 is gone')
  expect((await manage('now resend', { channel: 'C1' }))[0]?.text).toMatch(/messages? sent again/)
  const posted = await platform.settled()
  expect(posted.filter(({ channel, threadId }) => channel === 'C1' && threadId === null)).toHaveLength(1)
})

test('now resend: where nothing is in doubt it says so and posts nothing', async () => {
  await followAll()
  expect((await manage('now resend'))[0]?.text).toContain('No message here is in doubt')
  expect(platform.deliveries.posted).toEqual([])
})

test('health: which feeds fail and why; all well where none does', async () => {
  await followAll()
  expect((await platform.command('health'))[0]?.text).toContain('All 3 checks are well.')
  await platform.site.close()
  platform.wait(7 * HOUR_MS)
  await platform.poll()
  const [reply] = await platform.command('health')
  expect(reply?.text).toContain('3 of 3 checks fail.')
  expect(reply?.text).toContain('Northline — ')
  expect(reply?.text).toContain('(since 2026-11-24')
})

test('health: a feed whose pages are behind a wall, so that its stories have nothing but teasers', async () => {
  await followAll()
  await platform.poll()
  const { db } = platform.store
  const ledger = await db.selectFrom('feeds').select('id').where('url', 'like', '%ledger%').executeTakeFirstOrThrow()
  await db
    .updateTable('items')
    .set({ state: 'teaser', fault_code: 'ARTICLE_WALLED', fault_message: 'The page asks for a login.' })
    .where('feed_id', '=', ledger.id)
    .where('state', '=', 'read')
    .execute()
  const [reply] = await platform.command('health')
  expect(reply?.text).toContain('1 of 4 checks fails')
  expect(reply?.text).toMatch(/Ledger — .* of the last week .* known by the teaser alone\. The page asks for a login\./)
})

test('health: an edition that could not be made is seen as overdue, and is made by the next tick that can', async () => {
  await followAll()
  platform.wait(19 * HOUR_MS)
  const [reply] = await platform.command('health')
  expect(reply?.text).toContain('Edition of Tue 24 Nov 2026, 08:30 — It was due and has not been made.')
  await platform.tick()
  expect((await platform.command('health'))[0]?.text).toContain('All 3 checks are well.')
})

test.each(['preview', 'now', 'health'])('%s: where nothing is followed it says how to begin', async (text) => {
  expect(await manage(text)).toMatchObject([
    { audience: 'asker', text: expect.stringContaining('Begin with `follow`') },
  ])
})
