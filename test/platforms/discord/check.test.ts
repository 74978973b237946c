import { afterEach, beforeEach, expect, test } from 'vitest'
import { discord } from '../../../src/platforms/discord/discord.ts'
import { type FakeDiscord, startFakeDiscord } from '../../fakes/discord/fake-discord.ts'
import { PERMISSION } from '../../fakes/discord/world.ts'
import { textOf } from './running-discord.ts'

let fake: FakeDiscord

beforeEach(async () => {
  fake = await startFakeDiscord()
})

afterEach(() => fake.close())

function check(token = fake.token, testChannel: string | null = null) {
  return discord.check?.({}, { DISCORD_TOKEN: token, DISCORD_API_URL: fake.url }, { testChannel })
}

test('a token that Discord does not know is said, with what to do, and nothing else is asked', async () => {
  const checks = await check('wrong')
  expect(checks).toMatchObject([{ what: 'token', status: 'fail' }])
  expect(checks?.[0]?.says).toContain('DISCORD_TOKEN')
})

test('an address of the API that is none is said to be one', async () => {
  const env = { DISCORD_TOKEN: fake.token, DISCORD_API_URL: 'discord' }
  expect(await discord.check?.({}, env, { testChannel: null })).toMatchObject([
    { code: 'token', status: 'fail', says: expect.stringContaining('DISCORD_API_URL is no address') },
  ])
})

test('a bot in no server gets the link of its invitation', async () => {
  const checks = await check()
  expect(checks?.find(({ what }) => what === 'servers')?.says).toContain('permissions=309237730304')
})

test('what is missing in a channel is named; a channel that is hidden from us is none of ours', async () => {
  const guild = fake.addGuild('Lowmark Desk')
  fake.addChannel(guild, { name: 'news' })
  const quiet = { id: guild.id, allow: 0n, deny: PERMISSION.sendMessages | PERMISSION.sendInThreads }
  fake.addChannel(guild, { name: 'quiet', overwrites: [quiet] })
  fake.addChannel(guild, { name: 'staff', overwrites: [{ id: guild.id, allow: 0n, deny: PERMISSION.viewChannel }] })
  const own = fake.addChannel(guild, { name: 'own', overwrites: [quiet] })
  own.overwrites.push({ id: fake.world.bot.id, allow: quiet.deny, deny: 0n })
  const checks = await check()
  expect(checks?.map(({ what, status }) => [what, status])).toEqual([
    ['token', 'ok'],
    ['intents', 'ok'],
    ['invite', 'ok'],
    ['server Lowmark Desk', 'ok'],
    ['#quiet', 'fail'],
  ])
  expect(checks?.at(-2)?.says).toBe('can post in 2 channels')
  expect(checks?.at(-1)?.says).toBe('Allow it here: Send Messages, Send Messages in Threads.')
})

test.each([
  [true, 'plain questions in threads are answered'],
  [false, 'switch the intent on'],
])('whether messages can be read (%s)', async (isAllowed, says) => {
  fake.allowContent(isAllowed)
  expect((await check())?.find(({ what }) => what === 'intents')?.says).toContain(says)
})

test('a test message is posted where it is asked for', async () => {
  const channel = fake.addChannel(fake.addGuild(), { name: 'news' })
  expect((await check(fake.token, '#news'))?.at(-1)).toEqual({
    code: 'test-message',
    what: 'test message',
    status: 'ok',
    says: 'was posted to #news',
  })
  expect(textOf(fake.world.messages.get(channel.id)?.[0] ?? null)).toContain('This is a test')
  expect((await check(fake.token, 'nowhere'))?.at(-1)).toMatchObject({ status: 'fail' })
})
