import { afterEach, beforeEach, expect, test } from 'vitest'
import { CHANNEL, PERMISSION } from '../../fakes/discord/world.ts'
import {
  answerOf,
  buttonOf,
  LINK,
  messagesIn,
  type RunningDiscord,
  startDiscordHere,
  textOf,
} from './running-discord.ts'

let running: RunningDiscord

beforeEach(async () => {
  running = await startDiscordHere()
})

afterEach(() => running.close())

const EPHEMERAL = 1 << 6
const COMPONENTS_V2 = 1 << 15

/** The digest of the sample, posted by a command. */
async function digestHere() {
  await answerOf(running, running.fake.people.slash(running.at, 'digest', { what: LINK }))
  const message = messagesIn(running, running.channel.id).at(-1)
  if (!message) throw new Error('Nothing was posted.')
  return message
}

test('/digest posts a message of its own, with words for the notification first and components after', async () => {
  const interaction = running.fake.people.slash(running.at, 'digest', { what: LINK })
  await answerOf(running, interaction)
  expect(interaction).toMatchObject({ kind: 5, isEphemeral: true, isDeleted: true })
  const [message] = messagesIn(running, running.channel.id)
  expect(message).toMatchObject({ flags: COMPONENTS_V2, content: '' })
  expect(textOf(message ?? null)).toContain('Transport minister resigns over cost of Sarn Bridge')
  expect(running.faults).toEqual([])
})

test('an article that cannot be had is told to the asker alone', async () => {
  const interaction = running.fake.people.slash(running.at, 'digest', { what: 'https://nowhere.example/a' })
  expect(textOf(await answerOf(running, interaction))).toContain('SOURCE\\_UNAVAILABLE')
  expect(interaction.isEphemeral).toBe(true)
  expect(messagesIn(running, running.channel.id)).toEqual([])
})

test('the buttons of a digest: more quotes come in its thread, which is made for them and put away after a day', async () => {
  const message = await digestHere()
  const pressed = running.fake.people.press(running.at, message, buttonOf(message, 'more-quotes'))
  expect(textOf(await answerOf(running, pressed))).toContain('in the thread')
  const thread = running.fake.world.channels.get(message.id)
  expect(thread).toMatchObject({
    name: 'Transport minister resigns over cost of Sarn Bridge',
    type: CHANNEL.thread,
    autoArchiveMinutes: 1_440,
  })
  expect(textOf(messagesIn(running, message.id)[0] ?? null)).toContain('All 11 quotes')
})

test('the Ask button opens a form, whose question is answered in the thread', async () => {
  const { fake, at } = running
  const message = await digestHere()
  const pressed = fake.people.press(at, message, buttonOf(message, 'ask'))
  await fake.until(() => pressed.kind)
  expect(pressed.kind).toBe(9)
  const sent = fake.people.submit(
    at,
    String(pressed.data['custom_id']),
    { question: 'What did the minister say?' },
    message,
  )
  await answerOf(running, sent)
  expect(textOf(messagesIn(running, message.id)[0] ?? null)).toContain('Helena Marchbank')
})

test('in the thread: a mention, a reply with a ping and a plain question are answered, talk among people is not', async () => {
  const { fake, user, at } = running
  const message = await digestHere()
  await answerOf(running, fake.people.press(at, message, buttonOf(message, 'more-quotes')))
  const thread = fake.world.channels.get(message.id)
  const first = messagesIn(running, message.id)[0]
  if (!thread || !first) throw new Error('There is no thread.')
  const inThread = { user, channel: thread }
  const ours = () => messagesIn(running, thread.id).filter(({ authorId }) => authorId === fake.world.bot.id)
  const whole = (count: number) =>
    fake.until(() => ours().length === count && ours().every(({ edits }) => edits.length > 0))
  fake.people.say(inThread, `<@${fake.world.bot.id}> who resigned?`)
  await whole(2)
  fake.people.say(inThread, 'what does the bridge cost?', { to: first })
  await whole(3)
  fake.people.say(inThread, 'I had a good lunch.')
  fake.people.say(inThread, `<@${user.id}> what did you eat?`)
  fake.people.say(inThread, 'Why did she resign?')
  await whole(4)
  expect(running.faults).toEqual([])
})

test('a reply to a digest in the channel is answered in the thread under it', async () => {
  const message = await digestHere()
  running.fake.people.say(running.at, 'who resigned?', { to: message })
  await running.fake.until(() => messagesIn(running, message.id)[0]?.edits.length)
  expect(textOf(messagesIn(running, message.id)[0] ?? null)).toContain('Marchbank')
})

test('a mention with nothing but itself, in reply to a link, digests the link', async () => {
  const { fake, at } = running
  const link = fake.people.say(at, `have you seen ${LINK}`)
  fake.people.say(at, `<@${fake.world.bot.id}>`, { to: link })
  await fake.until(() => messagesIn(running, running.channel.id).at(-1)?.edits.length)
  expect(textOf(messagesIn(running, running.channel.id).at(-1) ?? null)).toContain('Sarn Bridge')
})

test('"Digest this" in the menu of a message digests its link', async () => {
  const { fake, at } = running
  const link = fake.people.say(at, `have you seen <${LINK}>?`)
  await answerOf(running, fake.people.menu(at, 'Digest this', link))
  expect(textOf(messagesIn(running, running.channel.id).at(-1) ?? null)).toContain('Sarn Bridge')
})

test('a member without Manage Server is refused, whatever Discord showed them', async () => {
  const { fake, at } = running
  const asked = fake.people.slash(at, 'pullquote', { when: 'weekdays 08:30' }, 'schedule')
  expect(textOf(await answerOf(running, asked))).toContain('for those who manage this channel')
})

test('whoever manages the server may; a time left out is asked for with a form', async () => {
  const { fake, at, guild, user } = running
  guild.roles.push({ id: '77', name: 'Editors', permissions: PERMISSION.manageGuild })
  guild.members.set(user.id, ['77'])
  const asked = fake.people.slash(at, 'pullquote', {}, 'schedule')
  await fake.until(() => asked.kind)
  expect(asked.kind).toBe(9)
  const sent = fake.people.submit(at, String(asked.data['custom_id']), { when: 'weekdays 08:30 Europe/Berlin' })
  await answerOf(running, sent)
  expect(textOf(messagesIn(running, running.channel.id).at(-1) ?? null)).toContain('weekdays at 08\\:30')
})

test('a button of another version says so instead of failing', async () => {
  const message = await digestHere()
  const pressed = running.fake.people.press(running.at, message, 'pq0:quotes:1')
  expect(textOf(await answerOf(running, pressed))).toContain('older version')
})

test('in direct messages everything is for us, and answers are replies', async () => {
  const { fake, user } = running
  const channel = fake.addChannel(running.guild, { guildId: null, type: CHANNEL.dm, name: user.id })
  const direct = { user, channel }
  const ours = () => messagesIn(running, channel.id).filter(({ authorId }) => authorId === fake.world.bot.id)
  fake.people.say(direct, LINK)
  await fake.until(() => ours()[0]?.edits.length)
  fake.people.say(direct, 'who resigned?')
  await fake.until(() => ours()[1]?.edits.length)
  expect(textOf(ours()[1] ?? null)).toContain('Marchbank')
})

test('installed by a person in a server that has us not, the answer is for that person alone', async () => {
  const { fake, user } = running
  const elsewhere = fake.addGuild('Elsewhere')
  elsewhere.members.delete(fake.world.bot.id)
  elsewhere.members.set(user.id, [])
  const channel = fake.addChannel(elsewhere)
  const asked = fake.people.slash({ user, channel, isUserInstall: true }, 'digest', { what: LINK })
  const answer = await answerOf(running, asked)
  expect(textOf(answer)).toContain('Sarn Bridge')
  expect(asked.isEphemeral).toBe(true)
  expect(messagesIn(running, channel.id)).toEqual([])
})

test('where we may not post, the asker gets the answer all the same, and what to allow', async () => {
  const { fake, at, channel } = running
  channel.overwrites.push({ id: running.guild.id, allow: 0n, deny: PERMISSION.sendMessages })
  const asked = fake.people.slash(at, 'digest', { what: LINK })
  await fake.until(() => asked.followUps.length > 0)
  expect(textOf(asked.original)).toContain('Sarn Bridge')
  expect(textOf(asked.followUps[0] ?? null)).toContain('Send Messages')
  expect((asked.followUps[0]?.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL)
})

test('components that Discord refuses are posted as an embed', async () => {
  const { fake } = running
  const { FormFault } = await import('../../fakes/discord/fault.ts')
  fake.fail(new FormFault('components'), 'PATCH', /\/messages\/\d+$/)
  const message = await digestHere()
  expect(message.embeds).toHaveLength(1)
  expect(message.flags).toBe(0)
  expect(textOf(message)).toContain('Marchbank')
})

test.each([
  { name: 'by its name', written: () => '#open', says: '#open: ' },
  { name: 'by its id', written: (id: string) => `<#${id}>`, says: '#open: ' },
  { name: 'that the asker does not see', written: () => '#staff', says: 'There is no #staff that you can see here' },
])('a command about another channel $name', async ({ written, says }) => {
  const { fake, guild, user, channel } = running
  const open = fake.addChannel(guild, { name: 'open' })
  const hidden = [{ id: guild.id, allow: 0n, deny: PERMISSION.viewChannel }]
  const staff = fake.addChannel(guild, { name: 'staff', overwrites: hidden })
  staff.overwrites.push({ id: fake.world.bot.id, allow: PERMISSION.viewChannel, deny: 0n })
  await running.restart()
  fake.people.say({ user, channel }, `<@${fake.world.bot.id}> list in ${written(open.id)}`)
  await fake.until(() => messagesIn(running, channel.id).length > 1)
  expect(textOf(messagesIn(running, channel.id).at(-1) ?? null).replaceAll('\\', '')).toContain(says)
})
