import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../src/store/open-store.ts'
import { type FakeDiscord, startFakeDiscord } from '../fakes/discord/fake-discord.ts'
import type { FakeInteraction } from '../fakes/discord/interactions.ts'
import { everyIn } from '../fakes/discord/message-form.ts'
import {
  type FakeChannel,
  type FakeGuild,
  type FakeMessage,
  type FakeUser,
  PERMISSION,
} from '../fakes/discord/world.ts'
import { buttonOf, LINK, textOf } from '../platforms/discord/running-discord.ts'

const MAIN = resolve(import.meta.dirname, '../../src/main.js')
const FEED = 'https://northline.example/'
/** A program that is started several times, on a machine that does other things too. */
const TIMEOUT_MS = 240_000

let fake: FakeDiscord
let folder: string
let child: ChildProcess
let guild: FakeGuild
let channel: FakeChannel
let user: FakeUser
let errors = ''

beforeAll(async () => {
  fake = await startFakeDiscord({ patienceMs: 90_000 })
  guild = fake.addGuild()
  guild.roles.push({ id: '77', name: 'Editors', permissions: PERMISSION.manageGuild })
  channel = fake.addChannel(guild)
  user = fake.addUser()
  guild.members.set(user.id, ['77'])
  folder = await mkdtemp(join(tmpdir(), 'pullquote-discord-'))
  await writeFile(join(folder, 'pullquote.yaml'), 'platforms: {web: {port: 0}}\nschedule: {jitterMs: 0}')
  await start()
}, TIMEOUT_MS)

afterAll(async () => {
  child.kill('SIGKILL')
  await fake.close()
  await rm(folder, { recursive: true, force: true })
})

/** Starts the program as `npm start` does; resolves when it listens to the gateway. */
async function start(): Promise<void> {
  const env = { PULLQUOTE_CONFIG: 'pullquote.yaml', DISCORD_TOKEN: fake.token, DISCORD_API_URL: fake.url }
  const before = fake.gateway.log.length
  child = spawn(process.execPath, [MAIN], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  child.stderr?.on('data', (chunk) => {
    errors += String(chunk)
  })
  await fake.until(() => fake.gateway.log.length > before && fake.gateway.isConnected())
}

async function kill(): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
  // As long as Discord asks to wait between two identifies.
  fake.wait(5_000)
}

const at = (place = channel) => ({ user, channel: place })
const messagesOf = (id: string): readonly FakeMessage[] => fake.world.messages.get(id) ?? []

async function answered(asked: FakeInteraction): Promise<string> {
  await fake.until(() => asked.isDeleted || asked.original !== null)
  return textOf(asked.original)
}

/** The messages of an edition in a channel, once nothing of it is missing: its overview, and the details under it. */
async function editionIn(place: FakeChannel): Promise<{ overview: FakeMessage; details: readonly FakeMessage[] }> {
  const isWhole = ({ flags }: FakeMessage) => flags !== 4
  return fake.until(() => {
    const [overview] = messagesOf(place.id).filter((message) => textOf(message).includes('edition, '))
    const details = messagesOf(overview?.id ?? '')
    const stories = everyIn(overview?.components ?? [], 'options').flat().length
    const isDone = overview && stories > 0 && details.length >= stories && [overview, ...details].every(isWhole)
    return isDone ? { overview, details } : null
  })
}

test('every command is completed and answered, within a second or three', { timeout: TIMEOUT_MS }, async () => {
  const { people } = fake
  const manage = (verb: string, options = {}) => answered(people.slash(at(), 'pullquote', options, verb))
  await answered(people.slash(at(), 'digest', { what: LINK }))
  expect(textOf(messagesOf(channel.id)[0] ?? null)).toContain('Sarn Bridge')
  await answered(people.slash(at(), 'ask', { question: 'Who resigned?' }))
  expect(textOf(messagesOf(channel.id)[1] ?? null)).toContain('Marchbank')
  await answered(people.slash(at(), 'quotes', { person: 'Marchbank' }))
  await answered(people.slash(at(), 'search', { words: 'bridge' }))
  for (const verb of ['list', 'health', 'preview', 'filter', 'settings', 'help']) {
    expect(await manage(verb), verb).not.toContain('Something went wrong')
  }
  await manage('follow', { source: FEED, when: 'weekdays 08:30 Europe/Berlin' })
  expect(textOf(messagesOf(channel.id).at(-1) ?? null)).toContain('08')
  await manage('pause')
  await manage('resume')
  await manage('unfollow', { source: '1' })
  const completed = [
    ['digest', 'what', 'sarn'],
    ['ask', 'article', 'sarn'],
    ['quotes', 'person', 'march'],
    ['search', 'words', 'bridge'],
    ['pullquote', 'verb', 'dig', 'help'],
    ['pullquote', 'when', 'weekdays', 'schedule'],
  ] as const
  for (const [command, option, typed, verb] of completed) {
    const asked = people.complete(at(), command, option, typed, verb)
    await fake.until(() => asked.kind === 8)
    expect(everyIn(asked.data['choices'], 'name').length, `/${command} ${option}`).toBeGreaterThan(0)
  }
  expect(fake.interactions.all.every(({ answeredAfterMs }) => (answeredAfterMs ?? 9_999) < 3_000)).toBe(true)
  expect(errors).not.toContain('fault.unforeseen')
})

test('a thread: more quotes, a question by form, a follow-up with a mention, a restart of the gateway in between', {
  timeout: TIMEOUT_MS,
}, async () => {
  const [digest] = messagesOf(channel.id)
  if (!digest) throw new Error('There is no digest.')
  await answered(fake.people.press(at(), digest, buttonOf(digest, 'more-quotes')))
  const thread = fake.world.channels.get(digest.id)
  if (!thread) throw new Error('There is no thread.')
  const form = fake.people.press(at(), digest, buttonOf(digest, 'ask'))
  await fake.until(() => form.kind === 9)
  const sent = fake.people.submit(
    at(),
    String(form.data['custom_id']),
    { question: 'What did the minister say?' },
    digest,
  )
  await answered(sent)
  fake.gateway.drop()
  const before = messagesOf(thread.id).length
  fake.people.say(at(thread), `<@${fake.world.bot.id}> and Dunmore?`)
  await fake.until(() => messagesOf(thread.id).length > before + 1 && messagesOf(thread.id).at(-1)?.edits.length)
  expect(textOf(messagesOf(thread.id).at(-1) ?? null)).toContain('Dunmore')
  expect(fake.gateway.log.at(-1)?.what).toBe('resume')
})

test('editions killed at any step of their posting: nothing is lost, nothing is there twice', {
  timeout: TIMEOUT_MS,
}, async () => {
  for (const steps of [1, 2, 4]) {
    const place = fake.addChannel(guild, { name: `news-${steps}` })
    await answered(fake.people.slash(at(place), 'pullquote', { source: FEED, when: 'weekdays 08:30' }, 'follow'))
    const before = fake.requests.length
    fake.people.slash(at(place), 'pullquote', {}, 'now')
    const isOfEdition = ({ path, method }: { path: string; method: string }) =>
      /^\/channels\//.test(path) && method !== 'GET'
    await fake.until(() => fake.requests.slice(before).filter(isOfEdition).length >= steps)
    await kill()
    await start()
    const { overview, details } = await editionIn(place)
    const shown = [overview, ...details].map((message) => textOf(message).split('\n')[0])
    expect(new Set(shown).size, `killed after ${steps} requests`).toBe(shown.length)
    expect(messagesOf(place.id).filter((message) => textOf(message).includes('edition, '))).toHaveLength(1)
  }
})

test('a scheduled edition that came due while the program was down comes once, and says that it is late', {
  timeout: TIMEOUT_MS,
}, async () => {
  const place = fake.addChannel(guild, { name: 'scheduled' })
  await answered(fake.people.slash(at(place), 'pullquote', { source: FEED, when: 'weekdays 08:30' }, 'follow'))
  await kill()
  const store = await openStore(null, join(folder, 'data/pullquote.db'))
  const home = store.db.selectFrom('channels').select('id').where('external_id', '=', place.id)
  const due = Date.now() - 2 * 60 * 60_000
  await store.db.updateTable('subscriptions').set({ next_run_at: due }).where('channel_id', 'in', home).execute()
  await store.close()
  await start()
  const { overview } = await editionIn(place)
  expect(textOf(overview)).toContain('late by 2 h')
  expect(fake.world.channels.get(overview.id)).toMatchObject({ parentId: place.id, autoArchiveMinutes: 1_440 })
  expect(messagesOf(place.id).filter((message) => textOf(message).includes('edition, '))).toHaveLength(1)
})

test('a stop lets go and ends with exit code 0', { timeout: TIMEOUT_MS }, async () => {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  expect(fake.gateway.isConnected()).toBe(false)
  expect(fake.requests.filter(({ status }) => status === 429)).toEqual([])
})
