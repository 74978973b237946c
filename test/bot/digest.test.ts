import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type MemoryPlatform, START, startMemoryPlatform, targetOf, wordsOf } from './memory-platform.ts'

const TEN_MINUTES = 10 * 60 * 1_000

const PASTED = `The night boat from Ostrel was held in port on Friday after a fox was found asleep in the wheelhouse.

"We have carried goats, a piano and a wedding cake, but never a fox that would not leave," said Tilda Marrow, the boat's captain.

The crew waited for two hours until the animal walked off by itself. Passengers were given soup and a song. The boat left at midnight and arrived before dawn, and nobody asked for their money back.

"I would have waited longer," said Marrow. "It is not every day that somebody steers for you."

The harbour office has asked owners to close their wheelhouses at night, as three foxes have been seen on the quay since summer.`

let platform: MemoryPlatform

beforeAll(async () => {
  platform = await startMemoryPlatform()
})
afterAll(() => platform.close())
beforeEach(() => {
  platform.wait(2 * TEN_MINUTES)
  platform.fetched.length = 0
})

test('a link gives its digest to everybody, word for word from the page', async () => {
  const url = `${platform.site.url}northline/ferry-aground.html`
  const [reply, ...others] = await platform.command(`digest ${url}`)
  expect(others).toEqual([])
  expect(reply).toMatchObject({ audience: 'everyone', id: expect.any(String) })
  expect(reply?.message.notification).toMatch(/^All 214 rescued as ferry runs aground off Port Alder — Northline/)
  const { text } = await platform.store.db
    .selectFrom('articles')
    .select('text')
    .where('url', '=', url)
    .executeTakeFirstOrThrow()
  const words = reply ? wordsOf(reply.message) : []
  expect(words.length).toBeGreaterThan(2)
  for (const each of words) expect(text).toContain(each)
})

test.each([
  { name: 'a bare link after the command of that name', text: 'northline/ferry-alarm.html', otherwise: 'digest' },
  { name: 'a bare link in any command', text: 'northline/taiyun-cable.html', otherwise: undefined },
] as const)('$name is digested', async ({ text, otherwise }) => {
  const [reply] = await platform.command(platform.site.url + text, otherwise ? { otherwise } : {})
  expect(reply).toMatchObject({ audience: 'everyone' })
})

test('a pasted text is digested', async () => {
  const [reply] = await platform.command(`digest ${PASTED}`)
  expect(reply).toMatchObject({ audience: 'everyone' })
  expect(reply?.text).toContain('Tilda Marrow')
  expect(platform.fetched).toEqual([])
})

test('a page that was read in the last ten minutes is not fetched again, however often it is asked for', async () => {
  const command = `digest ${platform.site.url}ledger/water-tower.html`
  await platform.command(command)
  platform.wait(TEN_MINUTES / 2)
  const [again] = await platform.command(command, { channel: 'C2', workspace: 'W2' })
  expect(again).toMatchObject({ audience: 'everyone' })
  expect(platform.fetched).toHaveLength(1)
  platform.wait(TEN_MINUTES / 2)
  await platform.command(command)
  expect(platform.fetched).toHaveLength(2)
})

test.each([
  { name: 'a consent wall', text: 'digest SITE/odd/consent-wall.html', code: 'ARTICLE_WALLED' },
  { name: 'a page without an article', text: 'digest SITE/odd/empty-shell.html', code: 'ARTICLE_UNREADABLE' },
  { name: 'a picture', text: 'digest SITE/images/ferry.svg', code: 'SOURCE_UNSUPPORTED' },
  { name: 'nothing there', text: 'digest SITE/nothing.html', code: 'SOURCE_UNAVAILABLE' },
  { name: 'an address inside the network', text: 'digest http://10.1.2.3/a', code: 'SOURCE_REFUSED' },
  { name: 'too little text', text: 'digest The tower fell.', code: 'ARTICLE_TOO_SHORT' },
])('$name: the asker alone is told, with the code $code', async ({ text, code }) => {
  const [reply, ...others] = await platform.command(text.replace('SITE/', platform.site.url))
  expect(others).toEqual([])
  expect(reply).toMatchObject({ audience: 'asker', id: null })
  expect(reply?.text).toContain(`Code: ${code}`)
  expect(platform.faults).toEqual([])
})

test('hostile text passes through as data', async () => {
  const hostile = PASTED.replace(
    '"We have carried goats',
    '"<!channel> @everyone <script>alert(1)</script> we carried goats',
  )
  const [reply] = await platform.command(`digest ${hostile}`)
  expect(reply).toMatchObject({ audience: 'everyone' })
  const all = await platform.press('more-quotes', reply ? targetOf(reply.message, 'ask') : '')
  expect(all.flatMap(({ message }) => wordsOf(message)).join('\n')).toContain(
    '<!channel> @everyone <script>alert(1)</script> we carried goats',
  )
})

test('what cannot be checked word for word is not posted, and is reported', async () => {
  const bad = await startMemoryPlatform(({ engine }) => ({
    engine: {
      name: 'bad',
      digest: async (article) => {
        const outcome = await engine.digest(article)
        if ('refusal' in outcome) return outcome
        const { digest } = outcome
        return { digest: { ...digest, points: digest.points.map((point) => ({ ...point, text: 'We made this up.' })) } }
      },
    },
  }))
  const replies = await bad.command(`digest ${PASTED}`)
  expect(replies).toMatchObject([{ audience: 'asker' }])
  expect(replies[0]?.text).toContain('Something went wrong on our side')
  expect(replies[0]?.text).not.toContain('made this up')
  expect(bad.faults).toEqual([expect.objectContaining({ message: expect.stringContaining('does not hold') })])
  await bad.close()
})

test('one slow page holds up nobody else', async () => {
  const slow = Promise.withResolvers<never>()
  const other = await startMemoryPlatform((app) => ({
    fetchArticle: (url) => (url.endsWith('slow') ? slow.promise : app.fetchArticle(url)),
  }))
  const waiting = other.command('digest https://lune.example/slow')
  const [reply] = await other.command(`digest ${other.site.url}ledger/bridge-ramp.html`, { channel: 'C2' })
  expect(reply).toMatchObject({ audience: 'everyone' })
  slow.reject(new Error('The test is over.'))
  expect(await waiting).toMatchObject([{ audience: 'asker' }])
  await other.close()
})

test('time starts where the sample news are', () => {
  expect(new Date(START).toISOString()).toBe('2026-11-23T14:00:00.000Z')
})
