import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createBot } from '../../../src/bot/bot.ts'
import type { BotDeps } from '../../../src/bot/context.ts'
import { extractive } from '../../../src/engines/extractive/extractive.ts'
import { PullquoteError } from '../../../src/errors.ts'
import type { Platform } from '../../../src/platforms/platform.ts'
import { slack } from '../../../src/platforms/slack/slack.ts'
import { readHere } from '../../../src/sources/reader.ts'
import { readSampleNews } from '../../../src/sources/sample-news.ts'
import { openStore, type Store } from '../../../src/store/open-store.ts'
import { NO_EDITIONS, NO_NEWS } from '../../bot/no-news.ts'
import { type FakeSlack, startFakeSlack } from '../../fakes/slack/fake-slack.ts'
import type { FakeChannel, FakeEphemeral, FakeMessage } from '../../fakes/slack/world.ts'
import { createMemoryLog, type Logged } from '../../memory-log.ts'
import { readWords } from './read-slack.ts'

/** A sample that is always there. */
export const SAMPLE = 'https://northline.example/stories/minister-resigns'

/** The bot in a Slack of our own, with a person and a channel. */
export interface RunningSlack {
  readonly fake: FakeSlack
  readonly platform: Platform
  readonly store: Store
  readonly logged: readonly Logged[]
  readonly anna: string
  readonly news: FakeChannel
  /** The next message of ours that fits, in a channel or a thread of it. */
  answerIn(channel: FakeChannel, fits?: (message: FakeMessage) => boolean): Promise<FakeMessage>
  /** The next thing said to one person alone that has these words. */
  whisper(words: string): Promise<FakeEphemeral>
  /** Ends the bot and connects it anew, on the same store. */
  restart(): Promise<void>
  stop(): Promise<void>
}

export interface RunningOptions {
  readonly scopes?: readonly string[]
  readonly options?: Readonly<Record<string, unknown>>
  readonly ackMs?: number
  readonly retryMs?: readonly number[]
  /** Each article is given only when this is over. */
  readonly articlesWaitFor?: Promise<void>
}

export async function startSlack({
  options = {},
  articlesWaitFor,
  ...fakeOptions
}: RunningOptions = {}): Promise<RunningSlack> {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-slack-'))
  const store = await openStore(null, join(folder, 'store.db'))
  const fake = await startFakeSlack(fakeOptions)
  const samples = await readSampleNews(Date.now())
  const log = createMemoryLog()
  const deps = {
    platform: 'slack',
    store,
    engine: extractive,
    reader: readHere,
    fetchArticle: async (url: string) => {
      await articlesWaitFor
      const article = await samples.findArticle(url)
      if (article) return article
      throw new PullquoteError('SOURCE_UNAVAILABLE', 'There is no such sample. Try another.')
    },
    now: Date.now,
    defaultZone: 'UTC',
    log,
    readMetrics: () => Promise.resolve(''),
    news: NO_NEWS,
    editions: NO_EDITIONS,
    report: (fault: unknown) => log.error('fault.unforeseen', { reason: String(fault) }),
  } satisfies BotDeps
  const anna = fake.world.addUser('anna')
  const news = fake.world.addChannel('news', 'public', [anna])
  const env = { ...fake.env, SLACK_SIGNING_SECRET: fake.signingSecret }
  const connect = async () => {
    const connected = await slack.connect(options, env, createBot(deps))
    fake.deliveries.sendTo(/http:\S+/.exec(connected.status)?.[0] ?? null)
    return connected
  }
  let platform = await connect()
  return {
    fake,
    get platform() {
      return platform
    },
    store,
    logged: log.logged,
    anna,
    news,
    answerIn: (channel, fits = () => true) =>
      fake.world.until(() => channel.messages.find((message) => message.isOurs && fits(message))),
    whisper: (words) => fake.world.until(() => fake.world.ephemerals.find((each) => readWords(each).includes(words))),
    async restart() {
      await platform.close()
      platform = await connect()
    },
    async stop() {
      await platform.close()
      await fake.close()
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
