import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Message } from '../../../src/core/message/message.ts'
import { toNoteMessage } from '../../../src/core/message/note-message.ts'
import { ApiFault } from '../../fakes/discord/fault.ts'
import { CHANNEL, PERMISSION } from '../../fakes/discord/world.ts'
import { messagesIn, placeOf, type RunningDiscord, startDiscordHere, taken, textOf } from './running-discord.ts'

let running: RunningDiscord

beforeEach(async () => {
  running = await startDiscordHere({ options: { requestsPerSecond: 50 } })
})

afterEach(() => running.close())

const COMPONENTS_V2 = 1 << 15
const POSTS = /\/messages$/
const EDITS = /\/messages\/\d+$/

/** A short edition with a menu, as the outbox has it. */
const EDITION: Message = {
  notification: 'Morning edition: the sea wall moves, and one more story',
  blocks: [
    { kind: 'heading', rank: 'title', text: 'Morning edition' },
    { kind: 'note', tone: 'info', text: 'The sea wall of Eastmere moves. So does energy policy.', link: null },
    { kind: 'actions', actions: [{ name: 'open-story', choices: [{ label: '1. The wall', target: 'digest-1' }] }] },
  ],
}

const said = (text: string) => toNoteMessage('info', text)
const lastIn = (channelId: string) => messagesIn(running, channelId).at(-1) ?? null

describe('a key', () => {
  test('given again after a lost answer makes no second message', async () => {
    running.fake.fail('answer-lost', 'POST', POSTS)
    const place = placeOf(running.channel)
    await expect(running.platform.post(place, EDITION, 'key-1')).rejects.toMatchObject({ code: 'DELIVERY_UNKNOWN' })
    const id = await running.platform.post(place, EDITION, 'key-1')
    expect(messagesIn(running, running.channel.id)).toMatchObject([{ id, flags: COMPONENTS_V2, content: '' }])
  })

  test('finds the message long after Discord has forgotten its nonce', async () => {
    const since = running.fake.now()
    const place = placeOf(running.channel)
    const id = await running.platform.post(place, EDITION, 'key-1')
    running.fake.wait(60 * 60_000)
    await running.restart()
    expect(await running.platform.find(place, 'key-1', since - 1_000)).toBe(id)
    expect(await running.platform.find(place, 'key-2', since - 1_000)).toBeNull()
  })

  test('of a message that was left as its plain line by a kill: it is made whole, not posted again', async () => {
    const since = running.fake.now() - 1_000
    const place = placeOf(running.channel)
    for (let attempt = 0; attempt < 4; attempt++) running.fake.fail('server-error', 'PATCH', EDITS)
    await expect(running.platform.post(place, EDITION, 'key-1')).rejects.toMatchObject({ code: 'DELIVERY_UNKNOWN' })
    expect(lastIn(running.channel.id)?.content).toContain('Morning edition')
    running.fake.wait(60 * 60_000)
    await running.restart()
    expect(await running.platform.find(place, 'key-1', since)).toBeNull()
    const id = await running.platform.post(place, EDITION, 'key-1')
    expect(messagesIn(running, running.channel.id)).toMatchObject([{ id, flags: COMPONENTS_V2, content: '' }])
  })

  test('among many messages is found on a later page', async () => {
    const since = running.fake.now() - 1_000
    for (let each = 0; each < 230; each++) running.fake.people.say(running.at, `talk ${each}`)
    const id = await running.platform.post(placeOf(running.channel), EDITION, 'key-1')
    expect(await running.platform.find(placeOf(running.channel), 'key-1', since)).toBe(id)
  })

  test('that cannot be looked for says so', async () => {
    const { channel, guild, platform } = running
    channel.overwrites.push({ id: guild.id, allow: 0n, deny: PERMISSION.readHistory })
    await expect(platform.find(placeOf(channel), 'key-1', 0)).rejects.toMatchObject({ code: 'DELIVERY_UNKNOWN' })
  })

  test('of a bare line of which nobody can tell whose it is: unknown, and not posted twice', async () => {
    const since = running.fake.now() - 1_000
    for (let attempt = 0; attempt < 4; attempt++) running.fake.fail('server-error', 'PATCH', EDITS)
    const place = placeOf(running.channel)
    await expect(running.platform.post(place, said('No buttons.'), 'key-1')).rejects.toMatchObject({
      code: 'DELIVERY_UNKNOWN',
    })
    await running.restart()
    await expect(running.platform.find(place, 'key-1', since)).rejects.toMatchObject({ code: 'DELIVERY_UNKNOWN' })
  })
})

describe('a thread', () => {
  test('is made with the first message in it, named by the edition, put away after a day', async () => {
    const { platform, channel, fake } = running
    const root = await platform.post(placeOf(channel), EDITION, 'key-1')
    await platform.post(placeOf(channel, root), said('Details.'), 'key-2')
    expect(fake.world.channels.get(root)).toMatchObject({ name: 'Morning edition', autoArchiveMinutes: 1_440 })
  })

  test('after a restart is named by what its message shows', async () => {
    const { channel, fake } = running
    const root = await running.platform.post(placeOf(channel), EDITION, 'key-1')
    await running.restart()
    await running.platform.post(placeOf(channel, root), said('Details.'), 'key-2')
    expect(fake.world.channels.get(root)?.name).toBe('Morning edition')
  })

  test('that was put away is opened by the next message; a locked one is refused, and the channel goes on', async () => {
    const { platform, channel, fake } = running
    const root = await platform.post(placeOf(channel), EDITION, 'key-1')
    await platform.post(placeOf(channel, root), said('Details.'), 'key-2')
    const thread = fake.world.channels.get(root)
    if (!thread) throw new Error('There is no thread.')
    thread.isArchived = true
    await platform.post(placeOf(channel, root), said('More.'), 'key-3')
    expect(thread.isArchived).toBe(false)
    thread.isLocked = true
    await expect(platform.post(placeOf(channel, root), said('Late.'), 'key-4')).rejects.toMatchObject({
      code: 'DELIVERY_REFUSED',
    })
    await platform.post(placeOf(channel), said('Next.'), 'key-5')
  })

  test('under a message that was deleted is refused', async () => {
    const { platform, channel } = running
    const gone = platform.post(placeOf(channel, '1234567890'), said('Details.'), 'key-1')
    await expect(gone).rejects.toMatchObject({ code: 'DELIVERY_REFUSED' })
  })
})

describe('a forum', () => {
  test('gets a post for each message, with the tags that its words name', async () => {
    const { platform, fake, guild } = running
    const tags = ['Energy', 'Sport', 'Sea wall', '🌍'].map((name, at) => ({ id: String(at + 1), name }))
    const forum = fake.addChannel(guild, { type: CHANNEL.forum, name: 'stories', tags })
    await taken(running)
    const edition = await platform.post(placeOf(forum), EDITION, 'key-1')
    const story = await platform.post(placeOf(forum, edition), said('A story of its own.'), 'key-2')
    expect(fake.world.channels.get(edition)).toMatchObject({
      name: 'Morning edition',
      appliedTags: ['1', '3'],
      parentId: forum.id,
    })
    expect(fake.world.channels.get(story)).toMatchObject({ name: 'A story of its own.', parentId: forum.id })
    expect(messagesIn(running, story)).toMatchObject([{ id: story, flags: COMPONENTS_V2 }])
  })

  test('that asks for a tag gets its first where no words name one; a key is posted once there too', async () => {
    const { platform, fake, guild } = running
    const forum = fake.addChannel(guild, { type: CHANNEL.forum, tags: [{ id: '1', name: 'Sport' }], requiresTag: true })
    await taken(running)
    fake.fail('answer-lost', 'POST', /\/threads$/)
    await expect(platform.post(placeOf(forum), EDITION, 'key-1')).rejects.toMatchObject({ code: 'DELIVERY_UNKNOWN' })
    const id = await platform.post(placeOf(forum), EDITION, 'key-1')
    const posts = [...fake.world.channels.values()].filter(({ parentId }) => parentId === forum.id)
    expect(posts).toMatchObject([{ id, appliedTags: ['1'] }])
    expect(messagesIn(running, id)).toMatchObject([{ flags: COMPONENTS_V2, content: '' }])
    expect(await platform.find(placeOf(forum), 'key-1', 0)).toBe(id)
  })
})

test('an edition in an announcement channel is published once, after it stands whole; its details are not', async () => {
  const { platform, fake, guild } = running
  const news = fake.addChannel(guild, { type: CHANNEL.announcement })
  await taken(running)
  const id = await platform.post(placeOf(news), EDITION, 'key-1')
  await fake.until(() => lastIn(news.id)?.isCrossposted)
  expect(await platform.post(placeOf(news), EDITION, 'key-1')).toBe(id)
  await platform.post(placeOf(news, id), said('Details.'), 'key-2')
  await fake.until(() => fake.requests.filter(({ path }) => path.endsWith('/crosspost')).length === 2)
  expect(fake.requests.filter(({ path }) => path.endsWith('/crosspost')).map(({ status }) => status)).toEqual([
    200, 400,
  ])
  expect(running.faults).toEqual([])
})

test('a channel that refused us gets nothing more until somebody changes what is allowed', async () => {
  const { platform, fake, guild, channel } = running
  const place = placeOf(channel)
  channel.overwrites.push({ id: guild.id, allow: 0n, deny: PERMISSION.sendMessages })
  for (const key of ['a', 'b', 'c']) {
    await expect(platform.post(place, said('Hello.'), key)).rejects.toMatchObject({ code: 'DELIVERY_REFUSED' })
  }
  expect(fake.invalid()).toBe(1)
  channel.overwrites.length = 0
  fake.people.changeRole(guild, 309_237_730_304n)
  await taken(running)
  await platform.post(place, said('Hello again.'), 'd')
  await fake.until(() =>
    platform.post(place, said('Hello again.'), 'd').then(
      () => true,
      () => false,
    ),
  )
  expect(textOf(lastIn(channel.id))).toContain('Hello again.')
})

test.each([
  [new ApiFault(403, 50_013, 'Missing Permissions'), 'Allow it'],
  [new ApiFault(404, 10_003, 'Unknown Channel'), 'gone'],
  [new ApiFault(403, 99_999, 'Something new'), 'Look at the permissions'],
])('a refusal is one sentence with the mend: %s', async (fault, words) => {
  running.fake.fail(fault, 'POST', POSTS)
  const refused = running.platform.post(placeOf(running.channel), said('Hello.'), 'key-1')
  await expect(refused).rejects.toMatchObject({ code: 'DELIVERY_REFUSED', message: expect.stringContaining(words) })
})

test('a 429 on a post is given on with its wait', async () => {
  const { platform, channel, fake } = running
  fake.fail('limited', 'POST', POSTS)
  await expect(platform.post(placeOf(channel), said('Hello.'), 'key-1')).rejects.toMatchObject({
    code: 'DELIVERY_LIMITED',
    retryAfterMs: expect.any(Number),
  })
})
