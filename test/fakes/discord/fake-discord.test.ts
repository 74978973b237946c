import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FakeDiscord, startFakeDiscord } from './fake-discord.ts'
import { type FakeChannel, PERMISSION } from './world.ts'

/** The fake is as strict as Discord's pages say; these hold it to that. */
let fake: FakeDiscord
let channel: FakeChannel

beforeEach(async () => {
  fake = await startFakeDiscord()
  channel = fake.addChannel(fake.addGuild())
})

afterEach(() => fake.close())

async function ask(method: string, path: string, body?: object, token = fake.token) {
  const answer = await fetch(`${fake.url}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const text = await answer.text()
  const value = text === '' ? {} : JSON.parse(text)
  return { status: answer.status, code: value.code, id: value.id, value, headers: answer.headers }
}

const post = (body: object) => ask('POST', `/channels/${channel.id}/messages`, body)
const text = (content: string) => ({ type: 10, content })
const V2 = 1 << 15

test.each([
  ['nothing in it', {}, 50_006],
  ['a content of 2,001 characters', { content: 'x'.repeat(2_001) }, 50_035],
  ['content beside components of version 2', { content: 'x', flags: V2, components: [text('y')] }, 50_035],
  ['41 components', { flags: V2, components: Array.from({ length: 41 }, () => text('y')) }, 50_035],
  ['4,001 characters over all', { flags: V2, components: [text('y'.repeat(4_000)), text('y')] }, 50_035],
  ['a text display without the flag', { components: [text('y')] }, 50_035],
  ['a nonce of 26 characters', { content: 'x', nonce: 'n'.repeat(26), enforce_nonce: true }, 50_035],
  [
    'one custom id twice',
    {
      content: 'x',
      components: [{ type: 1, components: [1, 2].map(() => ({ type: 2, style: 2, label: 'a', custom_id: 'a' })) }],
    },
    50_035,
  ],
])('a message with %s is refused', async (_what, body, code) => {
  expect(await post(body)).toMatchObject({ status: 400, code })
})

test('one nonce is one message within minutes, and another one after them', async () => {
  const body = { content: 'x', nonce: 'n', enforce_nonce: true }
  const first = await post(body)
  expect((await post(body)).id).toBe(first.id)
  fake.wait(5 * 60_000)
  expect((await post(body)).id).not.toBe(first.id)
  expect((await ask('GET', `/channels/${channel.id}/messages/${first.id}`)).value.nonce).toBeUndefined()
})

test('an edit without allowed_mentions notifies again', async () => {
  const { id } = await post({ content: 'x', allowed_mentions: { parse: [] } })
  await ask('PATCH', `/channels/${channel.id}/messages/${id}`, { content: '@everyone' })
  expect(fake.world.messages.get(channel.id)?.[0]?.mentions).toEqual(['everyone'])
})

test('five messages in five seconds in one channel; the sixth is 429 with its wait', async () => {
  for (let each = 0; each < 5; each++) expect((await post({ content: 'x' })).status).toBe(200)
  const sixth = await post({ content: 'x' })
  expect(sixth.status).toBe(429)
  expect(Number(sixth.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(sixth.headers.get('x-ratelimit-remaining')).toBe('0')
  fake.wait(5_000)
  expect((await post({ content: 'x' })).status).toBe(200)
})

test('the 51st request of a second is 429 for all routes; interactions are not counted', async () => {
  const many = await Promise.all(Array.from({ length: 60 }, () => ask('GET', `/channels/${channel.id}`)))
  expect(many.filter(({ status }) => status === 429).length).toBeGreaterThan(0)
  expect(fake.peak()).toBeLessThanOrEqual(50)
})

test.each([
  ['sees no channel without View Channel', PERMISSION.viewChannel, 50_001],
  ['writes nothing without Send Messages', PERMISSION.sendMessages, 50_013],
])('the bot %s', async (_what, deny, code) => {
  channel.overwrites.push({ id: channel.guildId ?? '', allow: 0n, deny })
  expect(await post({ content: 'x' })).toMatchObject({ status: 403, code })
})

test('an interaction is unknown after three seconds, answered once, and its token ends after fifteen minutes', async () => {
  const standing = { user: fake.addUser(), channel }
  const late = fake.people.slash(standing, 'help')
  fake.wait(3_001)
  const answer = (id: string, token: string) => ask('POST', `/interactions/${id}/${token}/callback`, { type: 5 })
  expect(await answer(late.id, late.token)).toMatchObject({ status: 404, code: 10_062 })
  const taken = fake.people.slash(standing, 'help')
  expect((await answer(taken.id, taken.token)).status).toBe(204)
  expect(await answer(taken.id, taken.token)).toMatchObject({ status: 400, code: 40_060 })
  const original = `/webhooks/${fake.world.bot.id}/${taken.token}/messages/@original`
  expect((await ask('PATCH', original, { content: 'x' })).status).toBe(200)
  fake.wait(15 * 60_000)
  expect(await ask('PATCH', original, { content: 'x' })).toMatchObject({ status: 401, code: 50_027 })
})

test('a deferred answer takes no other flag than ephemeral; 26 choices and six fields are refused', async () => {
  const standing = { user: fake.addUser(), channel }
  const answer = (body: object) => {
    const { id, token } = fake.people.slash(standing, 'help')
    return ask('POST', `/interactions/${id}/${token}/callback`, body)
  }
  const choices = Array.from({ length: 26 }, (_, at) => ({ name: `${at}`, value: `${at}` }))
  const label = { type: 18, label: 'a', component: { type: 4, custom_id: 'a', style: 1 } }
  expect(await answer({ type: 5, data: { flags: V2 } })).toMatchObject({ code: 50_035 })
  expect(await answer({ type: 8, data: { choices } })).toMatchObject({ code: 50_035 })
  const form = { custom_id: 'a', title: 'a', components: Array.from({ length: 6 }, () => label) }
  expect(await answer({ type: 9, data: form })).toMatchObject({ code: 50_035 })
})

test('a wrong token is 401, and counted with 403 and 429', async () => {
  expect((await ask('GET', '/users/@me', undefined, 'wrong')).status).toBe(401)
  expect(fake.invalid()).toBe(1)
})
