import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { discord } from '../../../src/platforms/discord/discord.ts'
import type { Place } from '../../../src/platforms/platform.ts'
import { openStore } from '../../../src/store/open-store.ts'
import type { PlatformDriver, Seen } from '../../contract/platform-driver.ts'
import { startFakeDiscord } from '../../fakes/discord/fake-discord.ts'
import { FAULTS } from '../../fakes/discord/fault.ts'
import { type FakeChannel, type FakeMessage, PERMISSION } from '../../fakes/discord/world.ts'
import { readMarkdown } from './read-markdown.ts'
import { placeOf, textOf } from './running-discord.ts'

/** People in a server of a fake Discord. */
export async function startDiscordDriver(): Promise<PlatformDriver> {
  const fake = await startFakeDiscord({ perSecond: 1_000, isChannelLimited: false })
  const guild = fake.addGuild()
  const [news, other, closed] = ['news', 'other', 'closed'].map((name) => fake.addChannel(guild, { name }))
  if (!news || !other || !closed) throw new TypeError('There are three channels.')
  closed.overwrites.push({ id: guild.id, allow: 0n, deny: PERMISSION.viewChannel })
  const users = { anna: fake.addUser('Anna'), ben: fake.addUser('Ben') }
  for (const { id } of Object.values(users)) guild.members.set(id, [])
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-contract-'))
  const store = await openStore(null, join(folder, 'store.db'))

  function channelOf({ channel, threadId }: Place): FakeChannel {
    const home = fake.world.channels.get(channel.id)
    if (!home) throw new Error(`There is no channel ${channel.id}.`)
    if (threadId === null) return home
    const root = fake.world.messages.get(home.id)?.find(({ id }) => id === threadId)
    return fake.world.channels.get(threadId) ?? (root ? fake.people.openThread(home, root) : home)
  }

  function toSeen(message: FakeMessage): Seen {
    const text = readMarkdown(textOf(message)).text
    return { id: message.id, isOurs: message.authorId === fake.world.bot.id, text, pings: message.mentions }
  }

  return {
    store,
    place: placeOf(news),
    otherPlace: placeOf(other),
    closedPlace: placeOf(closed),
    async connect(host) {
      // As long as Discord asks to wait between two identifies.
      fake.wait(5_000)
      return discord.connect({ requestsPerSecond: 50 }, { DISCORD_TOKEN: fake.token, DISCORD_API_URL: fake.url }, host)
    },
    async command(person, place, text) {
      if (!fake.gateway.isConnected()) throw new Error('Nobody is there.')
      const { name, options, verb } = toSlash(text)
      const asked = fake.people.slash({ user: users[person], channel: channelOf(place) }, name, options, verb)
      await fake.until(() => asked.kind)
    },
    async say(person, thread, text, mention) {
      const named = mention === 'us' ? fake.world.bot : mention && users[mention]
      const words = named ? `<@${named.id}> ${text}` : text
      fake.people.say({ user: users[person], channel: channelOf(thread) }, words)
    },
    async press(person, place, messageId, { name, target }) {
      const channel = channelOf(place)
      const message = fake.world.messages.get(channel.id)?.find(({ id }) => id === messageId)
      if (!message) throw new Error(`There is no message ${messageId}.`)
      const shown = JSON.stringify(message.components)
      const button = `pq1:${name}:${target}`
      const standing = { user: users[person], channel }
      const asked = shown.includes(button)
        ? fake.people.press(standing, message, button)
        : fake.people.press(standing, message, `pq1:${name}`, [target])
      await fake.until(() => asked.kind)
    },
    repeatLast: () => Promise.reject(new Error('The gateway numbers its events.')),
    async see(person, place) {
      const id = place.threadId ?? place.channel.id
      const open = fake.world.messages.get(id) ?? []
      const hidden = fake.interactions.all.filter(
        ({ channelId, userId }) => channelId === id && userId === users[person].id,
      )
      const own = hidden.flatMap(({ original, followUps }) => [...(original ? [original] : []), ...followUps])
      return [...open, ...own].sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1)).map(toSeen)
    },
    async breakPosts(code) {
      const path = /\/messages$/
      if (code === 'DELIVERY_UNKNOWN') fake.fail('answer-lost', 'POST', path)
      else if (code === 'DELIVERY_LIMITED') fake.fail('limited', 'POST', path)
      else fake.fail(FAULTS.unauthorised(), 'POST', path)
      return async () => fake.mend()
    },
    async close() {
      await fake.close()
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A command as it is put together from options on Discord. */
function toSlash(text: string): { name: string; options: Record<string, string>; verb?: string } {
  const [name = '', ...words] = text.split(' ')
  const rest = words.join(' ')
  if (name === 'digest') return { name, options: { what: rest } }
  if (name === 'ask') return { name, options: { question: rest } }
  if (name === 'search') return { name, options: { words: rest } }
  if (name !== 'quotes') return { name: 'pullquote', options: {}, verb: name }
  const [person = '', since] = rest.split(' since ')
  return { name, options: since === undefined ? { person } : { person, since } }
}
