import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Message } from '../../src/core/message/message.ts'
import { toNoteMessage } from '../../src/core/message/note-message.ts'
import { discord } from '../../src/platforms/discord/discord.ts'
import type { Host, Platform } from '../../src/platforms/platform.ts'
import { openStore } from '../../src/store/open-store.ts'
import { MESSAGE_CASES } from '../core/message/message-cases.ts'
import { type FakeDiscord, startFakeDiscord } from '../fakes/discord/fake-discord.ts'
import type { FakeChannel, FakeUser } from '../fakes/discord/world.ts'
import { silentLog } from '../memory-log.ts'
import { type Row, toRow } from './measure.ts'

/** What Discord allows one token. */
const ALLOWED_PER_SECOND = 50
/** Of the message cases. */
const EDITION = 'edition-five-stories'
/** Between two commands that people give meanwhile. */
const BETWEEN_COMMANDS_MS = 500

/**
 * An edition to so many channels of a fake Discord with its real limits, while people go on giving commands that are
 * answered in public. In time by the clock, for that is what is limited.
 */
export async function discordRow(channels: number): Promise<Row> {
  const fake = await startFakeDiscord({ perSecond: ALLOWED_PER_SECOND })
  const guild = fake.addGuild()
  const user = fake.addUser()
  guild.members.set(user.id, [])
  const talks = Array.from({ length: 10 }, (_, at) => fake.addChannel(guild, { name: `talk-${at}` }))
  const targets = Array.from({ length: channels }, (_, at) => fake.addChannel(guild, { name: `news-${at}` }))
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-bench-'))
  const store = await openStore(null, join(folder, 'store.db'))
  const host: Host = {
    store,
    log: silentLog,
    defaultZone: 'UTC',
    readMetrics: () => Promise.resolve(''),
    receive: async (_incoming, respond) => {
      await respond({ message: toNoteMessage('info', 'An answer.'), audience: 'everyone' })
    },
  }
  const platform = await discord.connect({}, { DISCORD_TOKEN: fake.token, DISCORD_API_URL: fake.url }, host)
  try {
    const before = fake.requests.length
    const started = performance.now()
    const answers = giveCommands(fake, user, talks)
    await postAll(
      platform,
      targets.map(({ id, name }) => ({ id, name })),
      guild.id,
    )
    const ms = performance.now() - started
    const waits = await answers.end()
    const counted = fake.requests.slice(before).filter(({ path }) => !/^\/(?:interactions|webhooks)\//.test(path))
    const perSecond = (1_000 * counted.length) / ms
    const refused = counted.filter(({ status }) => status === 429).length
    const share = Math.round((100 * perSecond) / ALLOWED_PER_SECOND)
    const note = `${perSecond.toFixed(1)} requests a second, ${share}% of what is allowed; ${refused} × 429, at most ${fake.peak()} in any second; ${waits.length} commands meanwhile, the slowest answered in ${Math.round(Math.max(...waits))} ms`
    return toRow(
      { what: 'discord: an edition', size: `${channels.toLocaleString('en')} channels`, units: channels, note },
      ms,
    )
  } finally {
    await platform.close()
    await fake.close()
    await store.close()
    await rm(folder, { recursive: true })
  }
}

function edition(): Message {
  const found = MESSAGE_CASES.find(({ name }) => name === EDITION)
  if (!found) throw new Error(`There is no message case ${EDITION}.`)
  return found.message
}

/** As a sender does: as many at a time as the platform takes in a second, each under its own key. */
async function postAll(
  platform: Platform,
  channels: readonly { id: string; name: string }[],
  guildId: string,
): Promise<void> {
  const queue = [...channels.entries()]
  const workers = Array.from({ length: discord.delivery.maxPostsPerSecond }, async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [at, channel] = next
      const place = { workspace: { id: guildId, name: null }, channel, threadId: null }
      await platform.post(place, edition(), `bench-${at}`)
    }
  })
  await Promise.all(workers)
}

/** Gives a command now and then; ends with how long each waited for the whole answer, in ms. */
function giveCommands(fake: FakeDiscord, user: FakeUser, channels: readonly FakeChannel[]) {
  const waits: Promise<number>[] = []
  const give = async () => {
    const started = performance.now()
    const channel = channels[waits.length % channels.length]
    if (channel === undefined) throw new TypeError('There are channels.')
    const asked = fake.people.slash({ user, channel }, 'search', { words: 'harbour' })
    await fake.until(() => asked.isDeleted || asked.original !== null)
    return performance.now() - started
  }
  const timer = setInterval(() => waits.push(give()), BETWEEN_COMMANDS_MS)
  return {
    end: () => {
      clearInterval(timer)
      return Promise.all(waits)
    },
  }
}
