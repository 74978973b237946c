import { afterEach, expect, test } from 'vitest'
import { z } from 'zod'
import { VERBS } from '../../src/core/command/verbs.ts'
import { signed } from '../fakes/slack/deliveries.ts'
import { findElement } from '../fakes/slack/elements.ts'
import { type FakeSlack, startFakeSlack } from '../fakes/slack/fake-slack.ts'
import { BOT, type FakeChannel, type FakeMessage } from '../fakes/slack/world.ts'
import { readWords } from '../platforms/slack/read-slack.ts'
import { createSlackProgram, type SlackProgram } from './slack-program.ts'

const SAMPLE = 'https://northline.example/stories/minister-resigns'
const FEED = 'https://northline.example/atom.xml'

interface Team {
  readonly fake: FakeSlack
  readonly program: SlackProgram
  readonly anna: string
  readonly news: FakeChannel
}

const cleanups: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

/** A workspace with a person, a channel and the program in it. */
async function startTeam(...[options]: [Parameters<typeof createSlackProgram>[1]?]): Promise<Team> {
  const fake = await startFakeSlack()
  cleanups.push(() => fake.close())
  const anna = fake.world.addUser('anna')
  const news = fake.world.addChannel('news', 'public', [anna])
  const program = await createSlackProgram(fake, options)
  cleanups.push(() => program.remove())
  await program.start()
  return { fake, program, anna, news }
}

/** Types a command, and gives what comes of it: everybody's or one's own. */
async function type({ fake, anna, news }: Team, text: string): Promise<string> {
  const before = { posts: news.messages.length, whispers: fake.world.ephemerals.length }
  const { isAcknowledged, ms } = await fake.people.command(anna, news, '/pullquote', text)
  expect(isAcknowledged).toBe(true)
  expect(ms).toBeLessThan(3_000)
  const said = await fake.world.until(() => {
    const whispers = fake.world.ephemerals
      .slice(before.whispers)
      .filter((each) => readWords(each).trim() !== 'Reading…')
    return news.messages.slice(before.posts).find(({ isOurs }) => isOurs) ?? whispers[0]
  })
  return readWords(said)
}

test('a quote that a reader reports and a manager takes out goes from the message in the channel', {
  timeout: 120_000,
}, async () => {
  const team = await startTeam()
  const { fake, anna, news } = team
  await type(team, `digest ${SAMPLE}`)
  const digest = await fake.world.until(() => news.messages.find(({ isOurs }) => isOurs))
  const before = readWords(digest)
  await fake.people.press(anna, news, digest, 'pq1:more', 'report:')
  const view = await fake.world.until(() => [...fake.world.modals.values()][0])
  const chosen = z.object({ initial_option: z.object({ value: z.string() }) }).parse(findElement(view.body, 'quote'))
  const values = {
    quote: { quote: { selected_option: chosen.initial_option } },
    words: { words: { value: 'She did not say this.' } },
  }
  await fake.people.submit(anna, view, values)
  await fake.world.until(() => fake.world.ephemerals.some((each) => readWords(each).includes('Thank you')))
  expect(await type(team, 'health')).toContain('She did not say this.')
  const health = fake.world.ephemerals.at(-1)
  if (!health) throw new Error('Nothing was said.')
  await fake.people.press(anna, news, health, 'pq1:take-out')
  await fake.world.until(() => digest.edits > 0)
  const after = readWords(digest)
  expect(after).toContain('a quote was taken out after a report')
  expect(after.length).toBeLessThan(before.length)
  expect(news.messages).toEqual([digest])
  expect(team.program.output()).not.toContain('fault.unforeseen')
})

const editions = ({ messages }: FakeChannel): FakeMessage[] =>
  messages.filter(({ metadata, threadTs }) => metadata !== null && threadTs === null)

test('every command is taken in time and answered, and nothing unforeseen happens', { timeout: 120_000 }, async () => {
  const team = await startTeam()
  const typed: Readonly<Record<string, string>> = {
    digest: `digest ${SAMPLE}`,
    ask: 'ask Why did the minister resign?',
    quotes: 'quotes Helena Marchbank',
    search: 'search bridge',
    follow: `follow ${FEED}`,
    schedule: 'schedule weekdays 08:30 Europe/Berlin',
    filter: 'filter exclude football',
    why: 'why minister',
    settings: 'settings time zone Europe/Berlin',
  }
  for (const verb of Object.keys(VERBS)) {
    const said = await type(team, typed[verb] ?? verb)
    expect.soft(said, verb).not.toContain('Something went wrong on our side')
  }
  expect(team.program.output()).not.toContain('fault.unforeseen')
  expect(await team.program.stop()).toBe(0)
})

test('people talk in the thread of a digest, with buttons and a mention', { timeout: 60_000 }, async () => {
  const { fake, anna, news } = await startTeam()
  await fake.people.command(anna, news, '/digest', SAMPLE)
  const digest = await fake.world.until(() => news.messages.find(({ isOurs }) => isOurs))
  const said = async (deed: Promise<unknown>, count: number) => {
    await deed
    return fake.world.until(
      () => news.messages.filter(({ isOurs, threadTs }) => isOurs && threadTs === digest.ts)[count - 1],
    )
  }
  const inThread = (text: string) => fake.people.say(anna, news, text, { threadTs: digest.ts })
  expect(readWords(await said(inThread('What did Dunmore say?'), 1))).toContain('Helena Marchbank has done')
  expect(readWords(await said(inThread('and Solbrand-Finch?'), 2))).toContain('The spreadsheet is still in office')
  expect(readWords(await said(inThread(`<@${BOT.user}> source`), 3))).toContain('Northline')
  expect(readWords(await said(fake.people.press(anna, news, digest, 'pq1:more-quotes'), 4))).toMatch(/All \d+ quotes/)
})

/** Follows the sample feed every weekday; the first edition is due from now on. */
async function followAndStop(team: Team): Promise<void> {
  expect(await type(team, `follow ${FEED} every day 08:30 Europe/Berlin`)).not.toContain('Not done')
  // A preview has the feed read: without it the program may end before it is.
  await type(team, 'preview')
  await team.program.stop()
  team.program.makeDue()
}

test('a scheduled edition comes once, with its details in the thread', { timeout: 90_000 }, async () => {
  const team = await startTeam()
  const { fake, news, program } = team
  await followAndStop(team)
  await program.start()
  const edition = await fake.world.until(() => editions(news)[0])
  expect(edition.blocks.length).toBeGreaterThan(2)
  await fake.world.until(() => news.messages.some(({ threadTs }) => threadTs === edition.ts))
  await type(team, 'health')
  expect(editions(news)).toHaveLength(1)
  expect(await program.stop()).toBe(0)
})

/** Kills the program while Slack has an edition and has not answered yet. */
async function killWhilePosting(team: Team): Promise<FakeMessage> {
  const { fake, news, program } = team
  await followAndStop(team)
  const { promise, resolve } = Promise.withResolvers<void>()
  fake.mishaps.plan({ kind: 'held', until: promise }, { method: 'chat.postMessage' })
  await program.start()
  const edition = await fake.world.until(() => editions(news)[0])
  await program.kill()
  resolve()
  await program.start()
  return edition
}

test('killed while an edition is posted, it is found again: nothing lost, nothing twice', {
  timeout: 120_000,
}, async () => {
  const team = await startTeam()
  const { fake, news } = team
  const edition = await killWhilePosting(team)
  await fake.world.until(() => news.messages.some(({ threadTs }) => threadTs === edition.ts))
  expect(editions(news)).toEqual([edition])
  expect(fake.requests.some(({ method }) => method === 'conversations.history')).toBe(true)
})

test('killed where history may not be read, nobody can tell: it is not posted again, and health says so', {
  timeout: 120_000,
}, async () => {
  const team = await startTeam()
  const { fake, news, program } = team
  fake.world.scopes.delete('channels:history')
  const edition = await killWhilePosting(team)
  await fake.world.until(() => fake.requests.some(({ method }) => method === 'conversations.history'))
  await expect.poll(() => program.output(), { timeout: 30_000 }).toContain('delivery.unknown')
  expect(editions(news)).toEqual([edition])
  expect(await type(team, 'health')).toContain('Nobody knows whether this message arrived')
})

test('a wrong token leaves Slack off with what to do, the rest on, and is written nowhere', {
  timeout: 60_000,
}, async () => {
  const { program } = await startTeam({ env: { SLACK_BOT_TOKEN: 'xoxb-wrong-secret-token' } })
  expect(program.output()).toMatch(/slack: +off — SLACK_BOT_TOKEN: Slack does not know this token/)
  expect(program.output()).toMatch(/web: +http:/)
  expect(program.output()).not.toContain('wrong-secret-token')
})

test('over HTTP a command is answered, and a forged one is refused', { timeout: 60_000 }, async () => {
  const team = await startTeam({
    slack: { mode: 'http', port: 0 },
    env: { SLACK_SIGNING_SECRET: 'fake-signing-secret-of-nobody', SLACK_APP_TOKEN: '' },
  })
  const { fake, program, news } = team
  const address = /slack: .*(http:\S+)/.exec(program.output())?.[1] ?? ''
  fake.deliveries.sendTo(address)
  const body = new URLSearchParams({
    command: '/digest',
    text: SAMPLE,
    channel_id: news.id,
    user_id: team.anna,
    trigger_id: '1',
  }).toString()
  const forged = await fetch(address, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...signed(body, 'guessed', Date.now()) },
  })
  expect(forged.status).toBe(401)
  expect(await type(team, `digest ${SAMPLE}`)).toContain('Transport minister resigns')
  expect(news.messages).toHaveLength(1)
})
