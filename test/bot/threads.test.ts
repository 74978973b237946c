import { afterAll, beforeAll, expect, test } from 'vitest'
import { type MemoryPlatform, type Posted, startMemoryPlatform, targetOf, wordsOf } from './memory-platform.ts'

let platform: MemoryPlatform
let digest: Posted
/** The thread of a digest that no test but one talks in. */
let thread: string

async function postDigest(page: string): Promise<Posted> {
  const [reply] = await platform.command(`digest ${platform.site.url}${page}.html`)
  if (!reply) throw new TypeError(`no digest of ${page}`)
  return reply
}

beforeAll(async () => {
  platform = await startMemoryPlatform()
  digest = await postDigest('northline/ferry-aground')
  thread = digest.id ?? ''
})
afterAll(() => platform.close())

const textOf = (replies: readonly Posted[]) => replies.map(({ text }) => text).join('\n')
const saidIn = (replies: readonly Posted[]) => replies.flatMap(({ message }) => wordsOf(message))

test('a thread of five turns, each going on from the one before', async () => {
  const { id } = await postDigest('northline/ferry-aground')
  const where = { thread: id }
  const first = await platform.say('What did Oona Feld say?', where)
  expect(first).toMatchObject([{ audience: 'everyone' }])
  expect(saidIn(first).join('\n')).toContain('The tide was falling')
  const second = await platform.say('And Achter?', where)
  expect(saidIn(second).join('\n')).toContain('I have lost a suitcase')
  const third = await platform.say('quotes', where)
  expect(saidIn(third)).toContain('The crew did the right things in the right order.')
  const fourth = await platform.say('and van der Merrin?', where)
  expect(saidIn(fourth).join('\n')).toContain('I have worked this channel for 26 years')
  const fifth = await platform.say('who spoke of a fair trade', where)
  expect(fifth).toMatchObject([{ audience: 'everyone' }])
  const turns = await platform.store.db
    .selectFrom('turns')
    .select(['question', 'asker'])
    .where('external_thread_id', '=', id)
    .orderBy('asked_at')
    .execute()
  expect(turns).toHaveLength(5)
  expect(turns.slice(0, 3).map(({ question }) => question)).toEqual([
    'What did Oona Feld say?',
    'What did Achter say?',
    'quotes',
  ])
  expect(new Set(turns.map(({ asker }) => asker))).toEqual(new Set(['U1']))
})

test('an answer is kept as a message that shows the article: its own thread goes on', async () => {
  const [answer] = await platform.command('ask What did Achter say?')
  const replies = await platform.say('And Oona Feld?', { thread: answer?.id ?? null })
  expect(saidIn(replies).join('\n')).toContain('The tide was falling')
})

test('every word of an answer stands in the article', async () => {
  const { text } = await platform.store.db.selectFrom('articles').select('text').executeTakeFirstOrThrow()
  for (const question of ['What happened?', 'Who was on board?', 'What did the board say?', 'Why?']) {
    for (const words of saidIn(await platform.say(question, { thread }))) expect(text).toContain(words)
  }
})

test('more: what was not shown yet, until there is no more', async () => {
  const post = await postDigest('courier/isolde-farraday-interview')
  const seen = new Set(wordsOf(post.message))
  for (let turn = 0; turn < 30; turn++) {
    const [reply] = await platform.say('more', { thread: post.id })
    if (reply?.audience === 'asker') {
      expect(reply.text).toContain('All that can stand by itself has been shown')
      return
    }
    const words = reply ? wordsOf(reply.message) : []
    expect(words.length).toBeGreaterThan(0)
    for (const each of words) {
      expect(seen.has(each), each).toBe(false)
      seen.add(each)
    }
  }
  expect.unreachable('more never ended')
})

test.each([
  {
    word: 'quotes',
    expected: ['quotes', '“We will cooperate fully with the Marine Accident Board,”', '— Oona Feld'],
  },
  { word: 'source', expected: ['Northline', 'by Nadia Ferrow', '2026-11-22', 'ferry-aground.html', '#:~:text='] },
  {
    word: 'why',
    expected: [
      'How this digest was made',
      'near the beginning',
      'Oona Feld: named beside the words',
      'Lindgren-Bray: ',
    ],
  },
  {
    word: 'shorter',
    expected: ['All 214 rescued as ferry runs aground off Port Alder', '• A passenger ferry carrying'],
  },
])('$word: $expected', async ({ word, expected }) => {
  const replies = await platform.say(word, { thread })
  expect(replies).toMatchObject([{ audience: 'everyone' }])
  for (const part of expected) expect(textOf(replies)).toContain(part)
})

test('help in a thread: the words of a thread, to the asker', async () => {
  const replies = await platform.say('help', { thread })
  expect(replies).toMatchObject([{ audience: 'asker', text: expect.stringContaining('shorter') }])
})

test('a mention with one of our words works as the word does', async () => {
  const [reply] = await platform.command('shorter', { thread, otherwise: 'ask' })
  expect(reply?.text).toContain('All 214 rescued')
  const [mention] = await platform.say('source', { thread, mentionsUs: true })
  expect(mention?.text).toContain('ferry-aground.html')
})

test('a mention of us in a thread of others is answered from what the channel was shown', async () => {
  const [reply] = await platform.say('What did Oona Feld say?', { thread: 'of-others', mentionsUs: true })
  expect(reply).toMatchObject({ audience: 'everyone' })
})

test.each([
  { name: 'talk in a channel', text: 'What a day, is it not?', where: {} },
  { name: 'a question in a channel', text: 'What did the minister say?', where: {} },
  { name: 'a question in a thread of others', text: 'What did the minister say?', where: { thread: 'of-others' } },
  { name: 'a remark in our thread', text: 'Good that nobody was hurt.', where: { isOurs: true } },
  {
    name: 'a longer message that begins with a word of ours',
    text: 'more of this please, folks',
    where: { isOurs: true },
  },
  { name: 'a question to somebody else', text: 'Did you read this?', where: { isOurs: true, isToAnother: true } },
  { name: 'a question to a name with its sign', text: '@marta did you read this?', where: { isOurs: true } },
  { name: 'a command without a mention', text: 'digest https://lune.example/a', where: { isOurs: true } },
  { name: 'one of our words in a channel', text: 'more', where: {} },
])('silence: $name', async ({ text, where: { isOurs = false, ...where } }) => {
  expect(await platform.say(text, isOurs ? { ...where, thread } : where)).toEqual([])
})

test('the same event twice is answered once', async () => {
  const once = { thread, event: 'twice' }
  expect(await platform.say('shorter', once)).toHaveLength(1)
  expect(await platform.say('shorter', once)).toEqual([])
})

test.each([
  { name: 'script', question: 'Who said <script>alert("x")</script>?' },
  { name: 'markup and mentions', question: 'What did *<!channel>* @everyone [say](https://lune.example)?' },
  { name: 'signs of a query', question: `Who is "') OR 1=1 --?` },
  { name: 'half a sign', question: 'Who is \uD83D?' },
  { name: 'very long', question: `Who ${'was where and '.repeat(2_000)}said that?` },
])('a hostile question ($name) is answered like any other', async ({ question }) => {
  expect(await platform.say(question, { thread })).toHaveLength(1)
  expect(platform.faults).toEqual([])
})

test.each([
  { name: 'more-quotes', audience: 'everyone', expected: 'We will cooperate fully' },
  { name: 'ask', audience: 'asker', expected: 'Write your question as a reply in the thread' },
  { name: 'mute', audience: 'asker', expected: 'for those who manage this channel' },
  { name: 'follow', audience: 'asker', expected: 'for those who manage this channel' },
  { name: 'report', audience: 'asker', expected: 'Thank you for looking closely' },
  { name: 'open-story', audience: 'everyone', expected: 'All 214 rescued' },
] as const)('pressing $name', async ({ name, audience, expected }) => {
  const replies = await platform.press(name, targetOf(digest.message, 'ask'), { thread })
  expect(replies).toMatchObject([{ audience, text: expect.stringContaining(expected) }])
})

test('pressing what opens a page gives nothing to say', async () => {
  expect(await platform.press('original', '')).toEqual([])
})

test.each(['more-quotes', 'open-story'] as const)('%s of what is not kept any more says what to do', async (name) => {
  const replies = await platform.press(name, 'gone')
  expect(replies).toMatchObject([{ audience: 'asker', text: expect.stringContaining('not kept any more') }])
})

test('search-others looks for the words of the last question in the other articles', async () => {
  const minister = await postDigest('northline/minister-resigns')
  await postDigest('courier/marchbank-goes')
  const target = targetOf(minister.message, 'ask')
  const without = await platform.press('search-others', target, { thread: minister.id })
  expect(without).toMatchObject([{ audience: 'asker', text: expect.stringContaining('no question before this') }])
  await platform.say('Who is Marchbank of the Sarn Bridge?', { thread: minister.id })
  const [reply] = await platform.press('search-others', target, { thread: minister.id })
  expect(reply?.text).toContain('Marchbank goes over the ‘filed’ Sarn Bridge memo')
})

test('quotes found in the archive are about their articles from then on', async () => {
  const [found] = await platform.command('quotes Oona Feld')
  const replies = await platform.say('What did Achter say?', { thread: found?.id ?? null })
  expect(saidIn(replies).join('\n')).toContain('I have lost a suitcase')
})

test('a question that begins with why is asked of the article, with a mention of us as without', async () => {
  const [reply] = await platform.say('Why did the tide matter to Oona Feld?', { thread, mentionsUs: true })
  expect(reply).toMatchObject({ audience: 'everyone' })
  expect(reply?.text).toContain('tide')
})
