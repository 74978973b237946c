import { afterEach, expect, test } from 'vitest'
import { discord } from '../../../src/platforms/discord/discord.ts'
import { listChannels } from '../../../src/store/channels.ts'
import { findWorkspace } from '../../../src/store/workspaces.ts'
import { createListeningHost } from '../../contract/listening-host.ts'
import { CHANNEL } from '../../fakes/discord/world.ts'
import { answerOf, LINK, messagesIn, type RunningDiscord, startDiscordHere, taken, textOf } from './running-discord.ts'

const open: { close(): Promise<void> }[] = []

afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.close()
})

async function start(options: Parameters<typeof startDiscordHere>[0] = {}): Promise<RunningDiscord> {
  const running = await startDiscordHere(options)
  open.push(running)
  return running
}

test('with the intent for content we ask for 37377', async () => {
  const { fake, platform } = await start()
  expect(fake.gateway.log).toEqual([{ what: 'identify', intents: 37_377 }])
  expect(platform.status).toBe('@pullquote in 1 server')
})

test('where it is not allowed we go on by ourselves with 4609, say so, and answer to mentions', async () => {
  const running = await start({ prepare: (fake) => fake.allowContent(false) })
  const { fake, platform, at, channel } = running
  expect(fake.gateway.log.map(({ intents }) => intents)).toEqual([37_377, 4_609])
  expect(platform.status).toContain('Message Content')
  fake.people.say(at, `<@${fake.world.bot.id}> ${LINK}`)
  await fake.until(() => messagesIn(running, channel.id).at(-1)?.edits.length)
  expect(textOf(messagesIn(running, channel.id).at(-1) ?? null)).toContain('Sarn Bridge')
})

test.each([
  ['a wrong token', { DISCORD_TOKEN: 'wrong' }, 'does not know the token in DISCORD_TOKEN'],
  ['nobody at the address', { DISCORD_API_URL: 'http://127.0.0.1:9/api' }, 'DISCORD_API_URL'],
])('%s is one sentence with the mend', async (_what, env, words) => {
  const { fake, store } = await start()
  const all = { DISCORD_TOKEN: fake.token, DISCORD_API_URL: fake.url, ...env }
  const connecting = discord.connect({}, all, createListeningHost(store))
  await expect(connecting).rejects.toMatchObject({ code: 'CONFIG_INVALID', message: expect.stringContaining(words) })
})

test('commands are registered once, and again only where they changed', async () => {
  const running = await start()
  const { fake } = running
  expect(fake.registered.times).toBe(1)
  await running.restart()
  expect(fake.registered.times).toBe(1)
  fake.registered.commands.pop()
  await running.restart()
  expect(fake.registered.times).toBe(2)
})

test('a connection that broke is resumed, and nothing that was said meanwhile is missed', async () => {
  const running = await start()
  const { fake, at, channel } = running
  fake.gateway.drop()
  fake.people.say(at, `<@${fake.world.bot.id}> ${LINK}`)
  await fake.until(() => messagesIn(running, channel.id).at(-1)?.edits.length)
  expect(fake.gateway.log.map(({ what }) => what)).toEqual(['identify', 'resume'])
})

test('asked to connect anew, we resume; where the session is forgotten, we identify within the limit', async () => {
  const { fake } = await start()
  fake.gateway.askToReconnect()
  await fake.until(() => fake.gateway.log.length === 2)
  fake.wait(5_000)
  fake.gateway.drop({ forgetSessions: true })
  await fake.until(() => fake.gateway.log.at(-1)?.what === 'identify' && fake.gateway.log.length > 2)
  await fake.until(() => fake.gateway.isConnected())
  expect(fake.gateway.tooSoon()).toBe(0)
})

async function archivedIn({ store, guild }: RunningDiscord): Promise<Record<string, boolean>> {
  const workspace = await findWorkspace(store.db, 'discord', guild.id)
  const channels = workspace ? await listChannels(store.db, workspace.id) : []
  return Object.fromEntries(channels.map(({ externalId, archived }) => [externalId, archived]))
}

test('a channel that is deleted gets nothing more; an outage changes nothing; leaving stops all, coming back starts them', async () => {
  const running = await start()
  const { fake, guild, channel, user, at } = running
  const other = fake.addChannel(guild, { name: 'other' })
  await taken(running)
  for (const each of [channel, other]) {
    await answerOf(running, fake.people.slash({ user, channel: each }, 'digest', { what: LINK }))
  }
  fake.people.deleteChannel(other)
  await taken(running)
  await expect.poll(() => archivedIn(running)).toEqual({ [channel.id]: false, [other.id]: true })
  fake.people.outage(guild)
  await taken(running)
  expect((await archivedIn(running))[channel.id]).toBe(false)
  fake.people.kick(guild)
  await expect.poll(() => archivedIn(running)).toEqual({ [channel.id]: true, [other.id]: true })
  fake.people.invite(guild)
  await expect.poll(() => archivedIn(running)).toEqual({ [channel.id]: false, [other.id]: true })
  await answerOf(running, fake.people.slash(at, 'digest', { what: LINK }))
  expect(running.faults).toEqual([])
})

test('what comes from bots, webhooks and ourselves is never answered', async () => {
  const running = await start()
  const { fake, channel } = running
  const bot = { ...fake.addUser('Other bot'), isBot: true }
  fake.world.users.set(bot.id, bot)
  fake.people.say({ user: bot, channel }, `<@${fake.world.bot.id}> ${LINK}`)
  await taken(running)
  expect(messagesIn(running, channel.id)).toHaveLength(1)
})

test('after the fifteen minutes of a token the answer comes as a direct message', async () => {
  const { promise: gate, resolve: openGate } = Promise.withResolvers<void>()
  const running = await start({ gate })
  const { fake, at } = running
  const asked = fake.people.slash(at, 'digest', { what: 'https://nowhere.example/a' })
  await fake.until(() => asked.kind)
  fake.wait(16 * 60_000)
  openGate()
  const direct = await fake.until(() => [...fake.world.channels.values()].find(({ type }) => type === CHANNEL.dm))
  await fake.until(() => messagesIn(running, direct.id)[0]?.edits.length)
  expect(textOf(messagesIn(running, direct.id)[0] ?? null)).toContain('There is no such sample')
  expect(asked.original).toBeNull()
})

test('an interaction is acknowledged while its page is still waited for', async () => {
  const { promise: gate, resolve: openGate } = Promise.withResolvers<void>()
  const running = await start({ gate })
  const { fake, at } = running
  const asked = fake.people.slash(at, 'digest', { what: LINK })
  await fake.until(() => asked.kind === 5)
  expect(messagesIn(running, running.channel.id)).toEqual([])
  openGate()
  await answerOf(running, asked)
  expect(messagesIn(running, running.channel.id)).toHaveLength(1)
})
