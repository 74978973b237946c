import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createBot } from '../../../src/bot/bot.ts'
import { extractive } from '../../../src/engines/extractive/extractive.ts'
import { PullquoteError } from '../../../src/errors.ts'
import type { Log } from '../../../src/log.ts'
import { discord } from '../../../src/platforms/discord/discord.ts'
import type { Place, Platform } from '../../../src/platforms/platform.ts'
import { readHere } from '../../../src/sources/reader.ts'
import { readSampleNews } from '../../../src/sources/sample-news.ts'
import { openStore, type Store } from '../../../src/store/open-store.ts'
import { NO_EDITIONS, NO_NEWS } from '../../bot/no-news.ts'
import { type FakeDiscord, startFakeDiscord } from '../../fakes/discord/fake-discord.ts'
import type { FakeInteraction } from '../../fakes/discord/interactions.ts'
import type { FakeChannel, FakeGuild, FakeMessage, FakeUser } from '../../fakes/discord/world.ts'

import { createMemoryLog, type Logged } from '../../memory-log.ts'

/** An article of the samples. */
export const LINK = 'https://northline.example/stories/minister-resigns'

/** A fake Discord with one server, one channel and one person, and the platform on a real store. */
export interface RunningDiscord {
  readonly fake: FakeDiscord
  readonly guild: FakeGuild
  readonly channel: FakeChannel
  readonly user: FakeUser
  readonly at: { readonly user: FakeUser; readonly channel: FakeChannel }
  readonly store: Store
  readonly faults: unknown[]
  readonly logged: readonly Logged[]
  platform: Platform
  /** Ends the connection and makes a new one, as a start of the program does. */
  restart(): Promise<void>
  close(): Promise<void>
}

interface RunningOptions {
  readonly options?: object
  readonly prepare?: (fake: FakeDiscord) => void
  readonly perSecond?: number
  /** What every page waits for. */
  readonly gate?: Promise<void>
}

/** Starts them; `prepare` changes the fake before the platform connects. */
export async function startDiscordHere({
  options = {},
  prepare,
  perSecond = 1_000,
  gate = Promise.resolve(),
}: RunningOptions = {}): Promise<RunningDiscord> {
  const fake = await startFakeDiscord({ perSecond })
  const guild = fake.addGuild()
  const channel = fake.addChannel(guild)
  const user = fake.addUser()
  guild.members.set(user.id, [])
  prepare?.(fake)
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-discord-'))
  const store = await openStore(null, join(folder, 'store.db'))
  const samples = await readSampleNews(Date.now())
  const faults: unknown[] = []
  const memory = createMemoryLog()
  const log: Log = {
    ...memory,
    error: (event, fields) => {
      if (event === 'fault.unforeseen') faults.push(fields)
      memory.error(event, fields)
    },
  }
  const host = createBot({
    platform: 'discord',
    store,
    engine: extractive,
    reader: readHere,
    fetchArticle: async (url) => {
      await gate
      const article = await samples.findArticle(url)
      if (article) return article
      throw new PullquoteError('SOURCE_UNAVAILABLE', 'There is no such sample. Try another.')
    },
    now: fake.now,
    defaultZone: 'Europe/Berlin',
    report: (fault) => faults.push(fault),
    log,
    readMetrics: () => Promise.resolve(''),
    news: NO_NEWS,
    editions: NO_EDITIONS,
  })
  const connect = () => discord.connect(options, { DISCORD_TOKEN: fake.token, DISCORD_API_URL: fake.url }, host)
  const running: RunningDiscord = {
    fake,
    guild,
    channel,
    user,
    at: { user, channel },
    store,
    faults,
    logged: memory.logged,
    platform: await connect(),
    async restart() {
      await running.platform.close()
      // As long as Discord asks to wait between two identifies.
      fake.wait(5_000)
      running.platform = await connect()
    },
    async close() {
      await running.platform.close()
      await fake.close()
      await store.close()
      await rm(folder, { recursive: true })
    },
  }
  return running
}

/** The place of a channel, or of the thread under a message of it. */
export function placeOf({ guildId, id, name }: FakeChannel, threadId: string | null = null): Place {
  return { workspace: { id: guildId ?? '', name: null }, channel: { id, name }, threadId }
}

/** The messages of a channel. */
export function messagesIn({ fake }: RunningDiscord, channelId: string): readonly FakeMessage[] {
  return fake.world.messages.get(channelId) ?? []
}

/** Resolves when an interaction has its answer: shown to the asker, or taken back because it was posted. */
export async function answerOf({ fake }: RunningDiscord, interaction: FakeInteraction): Promise<FakeMessage | null> {
  await fake.until(() => interaction.isDeleted || interaction.original !== null)
  return interaction.original
}

/** The texts of a message, in their order. */
export function textOf(message: Pick<FakeMessage, 'content' | 'components' | 'embeds'> | null): string {
  return message === null
    ? ''
    : [message.content, ...contentsIn([message.components, message.embeds])].join('\n').trim()
}

function contentsIn(tree: unknown): string[] {
  if (typeof tree !== 'object' || tree === null) return []
  const own = ['content', 'description'].flatMap((field): unknown => Reflect.get(tree, field) ?? [])
  return [...own.map(String), ...Object.values(tree).flatMap(contentsIn)]
}

/** The custom id of the button or menu of ours with this name; '' where there is none. */
export function buttonOf(message: FakeMessage, name: string): string {
  return new RegExp(`"(pq1:${name}(?::[^"]*)?)"`).exec(JSON.stringify(message.components))?.[1] ?? ''
}

/** Resolves when the platform has taken all that the gateway sent before. */
export async function taken({ fake, at }: RunningDiscord): Promise<void> {
  const asked = fake.people.complete(at, 'pullquote', 'verb', '', 'help')
  await fake.until(() => asked.kind)
}
