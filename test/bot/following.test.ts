import { afterEach, beforeEach, expect, test } from 'vitest'
import { listFeedsOf } from '../../src/store/subscription-feeds.ts'
import { listAllSubscriptions, type Subscription } from '../../src/store/subscriptions.ts'
import { type MemoryPlatform, startMemoryPlatform, targetOf } from './memory-platform.ts'

let platform: MemoryPlatform

beforeEach(async () => {
  platform = await startMemoryPlatform()
})
afterEach(() => platform.close())

const feed = (name: string) => `${platform.site.url}${name}`
const manage = (text: string, channel = 'C1') => platform.command(text, { mayManage: true, channel })

/** What the one subscription is. */
async function subscription(): Promise<Subscription> {
  const [only, ...others] = await listAllSubscriptions(platform.store.db)
  if (!only || others.length > 0) throw new Error('There is not one subscription.')
  return only
}

test('follow: the channel hears what is followed, when editions come and the next three of them', async () => {
  const [reply] = await manage(`follow ${feed('northline/atom.xml')} every weekday at 08:30 Europe/Berlin`)
  expect(reply).toMatchObject({ audience: 'everyone' })
  expect(reply?.text).toContain('Following Northline')
  expect(reply?.text).toContain('Editions come weekdays at 08:30 Europe/Berlin.')
  for (const run of ['Tue 24 Nov 2026, 08:30', 'Wed 25 Nov 2026, 08:30', 'Thu 26 Nov 2026, 08:30']) {
    expect(reply?.text).toContain(run)
  }
  expect(reply?.text).toContain('`preview`')
  expect(new Date((await subscription()).nextRunAt ?? 0).toISOString()).toBe('2026-11-24T07:30:00.000Z')
})

test('follow: without a time editions get the standard one, and it is said how to change it', async () => {
  const [reply] = await manage(`follow ${feed('northline/atom.xml')}`)
  expect(reply?.text).toContain('Editions come every day at 08:30 Europe/Berlin.')
  expect(reply?.text).toContain('`schedule` with days and times changes it')
})

test('times whose zone nobody has named are said to be by the default clock', async () => {
  const said = 'No time zone is named, so these are times of Europe/Berlin, the default.'
  expect((await manage(`follow ${feed('northline/atom.xml')}`))[0]?.text).toContain(said)
  expect((await manage('schedule 09:00'))[0]?.text).toContain(said)
  expect((await manage('schedule 09:00 Tokyo'))[0]?.text).not.toContain(said)
  await manage('settings time zone Cairo')
  const [reply] = await manage('schedule 09:00')
  expect(reply?.text).not.toContain(said)
  expect(reply?.text).toContain('every day at 09:00 Africa/Cairo')
})

test('follow: a second source joins the first, its time stands, and a slot that is due is not lost', async () => {
  await manage(`follow ${feed('northline/atom.xml')} every weekday at 08:30`)
  const { nextRunAt } = await subscription()
  platform.wait(20 * 60 * 60 * 1_000)
  await manage(`follow ${feed('courier/feed.json')}`)
  const after = await subscription()
  expect(after.sources).toEqual([feed('northline/atom.xml'), feed('courier/feed.json')])
  expect(after.nextRunAt).toBe(nextRunAt)
  const feeds = await listFeedsOf(platform.store.db, after.id)
  expect(feeds.map(({ url }) => url)).toEqual(after.sources)
})

test('follow: the same source again changes nothing and says so', async () => {
  await manage(`follow ${feed('northline/atom.xml')}`)
  const replies = await manage(`follow ${feed('northline/atom.xml')}`)
  expect(replies).toMatchObject([{ audience: 'asker', text: expect.stringContaining('followed here already') }])
  expect((await subscription()).sources).toHaveLength(1)
})

test('follow: the same source again with a time sets the time', async () => {
  await manage(`follow ${feed('northline/atom.xml')}`)
  const [reply] = await manage(`follow ${feed('northline/atom.xml')} mondays 7am`)
  expect(reply).toMatchObject({ audience: 'everyone', text: expect.stringContaining('Mondays at 07:00') })
})

test.each([
  { name: 'a topic', text: 'follow topic:"grid storage"', says: 'Following topic “grid storage”' },
  { name: 'a name that nobody knows', text: 'follow Lune Herald', says: 'No feed called "Lune Herald" is known here' },
])('follow: $name', async ({ text, says }) => {
  expect((await manage(text))[0]?.text).toContain(says)
})

test('follow: what is no feed is refused with what to do, and nothing is kept', async () => {
  const replies = await manage(`follow ${feed('images/ferry.svg')}`)
  expect(replies).toMatchObject([{ audience: 'asker', text: expect.stringContaining('Code: ') }])
  expect(await listAllSubscriptions(platform.store.db)).toEqual([])
})

test('list: sources with the numbers that unfollow takes, times, filters, for the asker alone', async () => {
  await manage(`follow ${feed('northline/atom.xml')} weekdays 08:30`)
  await manage('follow topic:harbour')
  await manage('filter exclude football min-outlets:2')
  const [reply] = await platform.command('list')
  expect(reply).toMatchObject({ audience: 'asker' })
  for (const part of [
    'What #news follows',
    '2. topic “harbour”',
    'Editions come weekdays at 08:30 Europe/Berlin',
    'Nothing with “football”',
    'Only stories of at least 2 outlets',
  ]) {
    expect(reply?.text).toContain(part)
  }
})

test.each(['list', 'unfollow 1', 'export'])('%s: where nothing is followed it says how to begin', async (text) => {
  const replies = await manage(text)
  expect(replies).toMatchObject([{ audience: 'asker', text: expect.stringContaining('Begin with `follow`') }])
})

test.each([
  { name: 'its number', written: () => '2' },
  { name: 'its address', written: () => feed('courier/feed.json') },
])('unfollow: a source by $name', async ({ written }) => {
  await manage(`follow ${feed('northline/atom.xml')}`)
  await manage(`follow ${feed('courier/feed.json')}`)
  const [reply] = await manage(`unfollow ${written()}`)
  expect(reply).toMatchObject({ audience: 'everyone', text: expect.stringContaining('no longer followed') })
  expect((await subscription()).sources).toEqual([feed('northline/atom.xml')])
})

test.each(['unfollow 3', 'unfollow https://lune.example/feed', 'unfollow topic:sheep'])(
  '%s: what is not followed is said, and nothing changes',
  async (text) => {
    await manage(`follow ${feed('northline/atom.xml')}`)
    const replies = await manage(text)
    expect(replies).toMatchObject([{ audience: 'asker', text: expect.stringContaining('`list`') }])
    expect((await subscription()).sources).toHaveLength(1)
  },
)

test('unfollow: with the last source gone nothing is due, and its times and filters are there when something is followed again', async () => {
  await manage(`follow ${feed('northline/atom.xml')} weekdays 08:30`)
  await manage('filter exclude football')
  const [reply] = await manage('unfollow 1')
  expect(reply?.text).toContain('Nothing is followed here now')
  expect(await subscription()).toMatchObject({ sources: [], nextRunAt: null })
  await manage(`follow ${feed('courier/feed.json')}`)
  const after = await subscription()
  expect(after.filters.terms).toHaveLength(1)
  expect(after.nextRunAt).not.toBeNull()
})

test.each([
  {
    name: 'in its own zone',
    text: 'schedule weekdays 08:30 Asia/Tokyo',
    title: 'Editions now come weekdays at 08:30 Asia/Tokyo',
    runs: ['Tue 24 Nov 2026, 08:30', 'Wed 25 Nov 2026, 08:30', 'Thu 26 Nov 2026, 08:30'],
  },
  {
    name: 'in the zone of the channel',
    text: 'schedule mon, thu 6pm',
    title: 'Editions now come Mondays and Thursdays at 18:00 Europe/Berlin',
    runs: ['Mon 23 Nov 2026, 18:00', 'Thu 26 Nov 2026, 18:00', 'Mon 30 Nov 2026, 18:00'],
  },
])('schedule: $name, in plain words with the next three runs', async ({ text, title, runs }) => {
  await manage(`follow ${feed('northline/atom.xml')}`)
  const [reply] = await manage(text)
  expect(reply).toMatchObject({ audience: 'everyone' })
  for (const part of [title, 'Before, they came every day at 08:30', ...runs]) expect(reply?.text).toContain(part)
})

test('schedule: where nothing is followed it is kept and waits', async () => {
  const [reply] = await manage('schedule weekdays 08:30')
  expect(reply?.text).toContain('Nothing is followed here yet')
  expect(await subscription()).toMatchObject({ nextRunAt: null })
  await manage(`follow ${feed('northline/atom.xml')}`)
  expect(new Date((await subscription()).nextRunAt ?? 0).toISOString()).toBe('2026-11-24T07:30:00.000Z')
})

test('two people who change the same schedule at once: both are done, each is told, the later one sees what it replaced', async () => {
  await manage(`follow ${feed('northline/atom.xml')}`)
  const replies = (await Promise.all([manage('schedule mondays 9am'), manage('schedule fridays 5pm')])).flat()
  expect(replies.every(({ audience }) => audience === 'everyone')).toBe(true)
  const texts = replies.map(({ text }) => text)
  expect(texts.some((text) => /Before, they came (?:Mondays at 09:00|Fridays at 17:00)/.test(text))).toBe(true)
  const { schedule, nextRunAt } = await subscription()
  const runs = new Set(['2026-11-30T08:00:00.000Z', '2026-11-27T16:00:00.000Z'])
  expect(runs.has(new Date(nextRunAt ?? 0).toISOString())).toBe(true)
  expect(schedule).not.toBeNull()
})

test('two people who follow different sources at once: both are followed, in one subscription', async () => {
  await Promise.all(
    ['northline/atom.xml', 'courier/feed.json', 'ledger/feed.xml'].map((name) => manage(`follow ${feed(name)}`)),
  )
  expect((await subscription()).sources).toHaveLength(3)
})

test('pause and resume: nothing is due while paused, nothing else changes, and what was so already is said', async () => {
  await manage(`follow ${feed('northline/atom.xml')} weekdays 08:30`)
  await manage('filter exclude football')
  const before = await subscription()
  expect((await manage('resume'))[0]?.text).toContain('were not paused')
  expect((await manage('pause'))[0]).toMatchObject({ audience: 'everyone' })
  expect(await subscription()).toEqual({ ...before, paused: true, nextRunAt: null })
  expect((await manage('pause'))[0]?.text).toContain('paused here already')
  expect((await platform.command('list'))[0]?.text).toContain('Paused')
  expect((await manage('resume'))[0]?.text).toContain('Tue 24 Nov 2026, 08:30')
  expect(await subscription()).toEqual(before)
})

test('filter: shown, added, removed and cleared, in words', async () => {
  expect((await manage('filter'))[0]?.text).toContain('There are no filters')
  const [added] = await manage('filter include harbour "sea wall" exclude football outlet:Ledger language:de')
  expect(added).toMatchObject({ audience: 'everyone' })
  expect(added?.text).toContain('Only stories with “harbour” or “sea wall”')
  expect(added?.text).toContain('Nothing with “football”')
  expect(added?.text).toContain('Nothing in German')
  const [removed] = await manage('filter remove exclude football include ghosts')
  expect(removed?.text).not.toContain('football')
  expect(removed?.text).toContain('There was no filter “ghosts” to remove.')
  expect((await manage('filter clear'))[0]?.text).toContain('There are no filters')
})

test('settings: all are shown with what holds, each is changed and says what it was', async () => {
  const [shown] = await manage('settings')
  for (const part of [
    'edition size — 5',
    'mode — overview + thread',
    'quiet hours — off',
    'language — any',
    'time zone — Europe/Berlin (the default)',
  ]) {
    expect(shown?.text).toContain(part)
  }
  const [changed] = await manage('settings edition size 7')
  expect(changed).toMatchObject({ audience: 'everyone' })
  expect(changed?.text).toBe('`edition size` is now 7.\n\nBefore, it was 5.')
  await manage('settings quiet hours 22:00-07:00')
  await manage('settings language German')
  await manage('settings mode overview only')
  const [after] = await manage('settings')
  for (const part of ['edition size — 7', 'overview only', '22:00–07:00', 'German']) expect(after?.text).toContain(part)
})

test.each([
  { text: 'schedule weekdays 08:30', says: 'Editions come weekdays at 08:30 Europe/Berlin already.' },
  { text: 'filter exclude football', says: 'Filters, as they were before' },
  { text: 'filter remove include ghosts', says: 'There was no filter “ghosts” to remove.' },
  { text: 'settings edition size 7', says: '`edition size` is 7 already.' },
])('$text: what changes nothing is told to the asker alone', async ({ text, says }) => {
  for (const set of ['schedule weekdays 08:30', 'filter exclude football', 'settings edition size 7']) await manage(set)
  expect(await manage(text)).toMatchObject([{ audience: 'asker', text: expect.stringContaining(says) }])
})

test('settings: a new time zone moves times that name none, and only those of this channel', async () => {
  await manage(`follow ${feed('northline/atom.xml')} weekdays 08:30`)
  await manage('settings time zone Tokyo')
  expect(new Date((await subscription()).nextRunAt ?? 0).toISOString()).toBe('2026-11-23T23:30:00.000Z')
  expect((await manage('list'))[0]?.text).toContain('08:30 Asia/Tokyo')
  expect((await manage('settings', 'C2'))[0]?.text).toContain('Europe/Berlin (the default)')
})

test('export and import: a channel gets what another exports, after a summary and a yes', async () => {
  await manage(`follow ${feed('northline/atom.xml')}`)
  await manage(`follow ${feed('courier/feed.json')}`)
  await manage('follow topic:harbour')
  const [exported] = await manage('export')
  expect(exported).toMatchObject({ audience: 'asker' })
  expect(exported?.text).toContain('1 topic has no address')
  const file = exported?.message.blocks.find(({ kind }) => kind === 'file')
  const opml = file && 'text' in file ? file.text : ''
  await manage(`follow ${feed('courier/feed.json')}`, 'C2')
  const [summary] = await manage(`import ${opml}`, 'C2')
  expect(summary).toMatchObject({ audience: 'asker' })
  expect(summary?.text).toContain(
    'The file names 2 feeds. 1 would be followed from now on. 1 is followed here already.',
  )
  const sourcesOf = async () =>
    (await listAllSubscriptions(platform.store.db)).map(({ sources }) => sources.length).sort()
  expect(await sourcesOf()).toEqual([1, 3])
  const target = summary ? targetOf(summary.message, 'import') : ''
  expect(await platform.press('import', target, { channel: 'C2' })).toMatchObject([
    { audience: 'asker', text: expect.stringContaining('is for those who manage') },
  ])
  const [done] = await platform.press('import', target, { channel: 'C2', mayManage: true })
  expect(done).toMatchObject({ audience: 'everyone', text: expect.stringContaining('1 feed now followed here') })
  expect(await sourcesOf()).toEqual([2, 3])
  expect((await platform.press('import', target, { channel: 'C2', mayManage: true }))[0]?.text).toContain(
    'done already',
  )
})

test('import: a summary that is over an hour old is not done any more', async () => {
  const [summary] = await manage(
    'import <opml version="2.0"><body><outline text="A" xmlUrl="https://a.example/feed"/></body></opml>',
  )
  platform.wait(61 * 60 * 1_000)
  const target = summary ? targetOf(summary.message, 'import') : ''
  expect((await platform.press('import', target, { mayManage: true }))[0]?.text).toContain('over an hour old')
  expect(await listAllSubscriptions(platform.store.db)).toEqual([])
})

test('export: what one message would not hold comes in several files, each whole', async () => {
  const outlines = Array.from(
    { length: 60 },
    (_, at) => `<outline text="Feed ${at}" xmlUrl="https://lune.example/feeds/${at}.xml"/>`,
  )
  const [summary] = await manage(`import <opml version="2.0"><body>${outlines.join('')}</body></opml>`)
  await platform.press('import', summary ? targetOf(summary.message, 'import') : '', { mayManage: true })
  const [exported] = await manage('export')
  const files = exported?.message.blocks.flatMap((block) => (block.kind === 'file' ? [block] : [])) ?? []
  expect(files.length).toBeGreaterThan(1)
  expect(files.map(({ name }) => name)).toEqual(files.map((_, at) => `feeds-${at + 1}.opml`))
  expect(files.join('')).not.toBe('')
  expect(files.flatMap(({ text }) => text.match(/xmlUrl=/g) ?? [])).toHaveLength(60)
  for (const { text } of files) expect(text).toMatch(/^<\?xml[\s\S]*<\/opml>\s*$/)
})
