import { afterAll, beforeAll, expect, test } from 'vitest'
import { VERBS } from '../../src/core/command/verbs.ts'
import { type MemoryPlatform, startMemoryPlatform, wordsOf } from './memory-platform.ts'

let platform: MemoryPlatform

beforeAll(async () => {
  platform = await startMemoryPlatform()
  for (const page of ['northline/ferry-aground', 'northline/minister-resigns', 'courier/marchbank-goes']) {
    await platform.command(`digest ${platform.site.url}${page}.html`)
  }
})
afterAll(() => platform.close())

test('quotes: what a person said, in every article of the workspace, for everybody, with links to the words', async () => {
  const [reply] = await platform.command('quotes Marchbank')
  expect(reply).toMatchObject({ audience: 'everyone' })
  expect(reply?.message.notification).toMatch(/^Marchbank: \d+ quotes?$/)
  expect(reply ? wordsOf(reply.message) : []).toContain(
    'I cannot ask others to account for every crown while I have failed to do so myself,',
  )
  const quotes = reply?.message.blocks.filter(({ kind }) => kind === 'quote') ?? []
  expect(quotes.length).toBeGreaterThan(0)
  for (const quote of quotes) {
    expect(quote).toMatchObject({
      attribution: { name: expect.stringContaining('Marchbank') },
      link: expect.stringContaining('#:~:text='),
    })
  }
})

test.each([
  { name: 'about what was not spoken of', text: 'quotes Marchbank about penguins', also: 'Without `about`' },
  { name: 'since after the article', text: 'quotes Feld since today', also: 'Without `about`' },
  { name: 'of nobody we know', text: 'quotes Ada Nobody', also: 'Try the family name alone' },
])('quotes: $name finds nothing, says so to the asker and suggests what to do', async ({ text, also }) => {
  const replies = await platform.command(text)
  expect(replies).toMatchObject([{ audience: 'asker' }])
  expect(replies[0]?.text).toContain('No words of')
  expect(replies[0]?.text).toContain(also)
})

test('quotes: since is read by the clock of the channel', async () => {
  const [reply] = await platform.command('quotes Feld since 2026-11-22')
  expect(reply).toMatchObject({ audience: 'everyone' })
})

test('search: articles with the words, newest or best first, with links; nothing of another workspace', async () => {
  const [reply] = await platform.command('search "Sarn Bridge" memo')
  expect(reply).toMatchObject({ audience: 'everyone' })
  expect(reply?.text).toContain('Transport minister resigns over cost of Sarn Bridge')
  const elsewhere = await platform.command('search "Sarn Bridge" memo', { workspace: 'W9', channel: 'C9' })
  expect(elsewhere).toMatchObject([{ audience: 'asker' }])
  expect(elsewhere[0]?.text).toContain('None of the articles read here has')
})

test('search: nothing found says so and suggests what to do', async () => {
  const [reply] = await platform.command('search penguins')
  expect(reply).toMatchObject({ audience: 'asker', text: expect.stringContaining('Try fewer words') })
})

test('ask: in a channel where nothing was shown', async () => {
  const replies = await platform.command('ask What happened?', { channel: 'C-quiet' })
  expect(replies).toMatchObject([{ audience: 'asker', text: expect.stringContaining('No article was shown here') }])
})

test('ask: in a channel from all articles shown there lately, each passage under its article', async () => {
  const [reply] = await platform.command('ask What did Oona Feld say?')
  expect(reply).toMatchObject({ audience: 'everyone' })
  expect(reply?.message.blocks[0]).toMatchObject({
    kind: 'heading',
    text: 'All 214 rescued as ferry runs aground off Port Alder · Northline',
  })
  expect(reply ? wordsOf(reply.message).join('\n') : '').toContain('The tide was falling')
})

test('ask: what was shown over a week ago is not asked', async () => {
  const old = await startMemoryPlatform()
  await old.command(`digest ${old.site.url}northline/ferry-aground.html`)
  old.wait(8 * 24 * 60 * 60 * 1_000)
  expect(await old.command('ask What did Oona Feld say?')).toMatchObject([{ audience: 'asker' }])
  await old.close()
})

const MANAGED = Object.entries(VERBS).flatMap(([verb, { audience, examples }]) =>
  audience === 'managers' ? [{ verb, example: examples[0] ?? verb }] : [],
)

test.each(MANAGED)('$verb: somebody who may not manage is told who may', async ({ verb, example }) => {
  const replies = await platform.command(example)
  expect(replies).toMatchObject([{ audience: 'asker' }])
  expect(replies[0]?.text).toContain(`\`${verb}\` is for those who manage this channel. Ask one of them`)
})

test('help: every verb', async () => {
  const [reply] = await platform.command('help')
  expect(reply).toMatchObject({ audience: 'asker' })
  for (const { usage } of Object.values(VERBS)) expect(reply?.text).toContain(usage)
})

test.each(Object.entries(VERBS))('help %s: usage, arguments and examples', async (verb, { usage, examples }) => {
  const [reply] = await platform.command(`help ${verb}`)
  expect(reply?.text.startsWith(usage)).toBe(true)
  for (const example of examples) expect(reply?.text).toContain(example)
})

test.each([
  { name: 'an unknown verb', text: 'digset https://lune.example/a', expected: ['is no command', '`digest`'] },
  { name: 'a missing argument', text: 'search', expected: ['`search` needs'] },
  { name: 'nothing', text: ' ', expected: ['Say what to do'] },
])('$name: what is wrong and what to write', async ({ text, expected }) => {
  const replies = await platform.command(text)
  expect(replies).toMatchObject([{ audience: 'asker' }])
  for (const part of expected) expect(replies[0]?.text).toContain(part)
})
