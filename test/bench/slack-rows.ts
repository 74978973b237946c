import { join } from 'node:path'
import { followFeeds } from '../../src/bot/known-sources.ts'
import { NO_FILTERS } from '../../src/core/subscription/subscription-choices.ts'
import { slack } from '../../src/platforms/slack/slack.ts'
import { saveChannel } from '../../src/store/channels.ts'
import { openStore } from '../../src/store/open-store.ts'
import { createSubscription } from '../../src/store/subscriptions.ts'
import { saveWorkspace } from '../../src/store/workspaces.ts'
import { createSlackProgram } from '../e2e/slack-program.ts'
import { type FakeSlack, startFakeSlack } from '../fakes/slack/fake-slack.ts'
import { type FakeChannel, TEAM } from '../fakes/slack/world.ts'
import type { Row } from './measure.ts'

const CHANNELS = 500
const COMMANDS = 1_000
/** People who type at one time. */
const AT_ONCE = 25
const FEED = 'https://northline.example/atom.xml'
const TYPED = [
  'digest https://northline.example/stories/minister-resigns',
  'ask Why did the minister resign?',
  'quotes Helena Marchbank',
  'help',
]

/**
 * How fast the program acknowledges a thousand commands while an edition goes out to five hundred channels: the program as
 * a process of its own, in a Slack of our own. Times are of the clock, from the sending of a command to its acknowledgement.
 */
export async function slackRows(): Promise<Row[]> {
  const fake = await startFakeSlack({ ackMs: 30_000 })
  const anna = fake.world.addUser('anna')
  const channels = Array.from({ length: CHANNELS }, (_, at) => fake.world.addChannel(`news-${at}`, 'public', [anna]))
  const program = await createSlackProgram(fake)
  try {
    await program.start()
    await readNews(fake, anna, channels)
    await program.stop()
    await followEverywhere(program.folder, channels.slice(1))
    await program.start()
    await fake.world.until(() => countEditions(channels) > 0)
    const before = { answers: countAnswers(fake, channels), editions: countEditions(channels), at: performance.now() }
    const times = await typeAll(fake, anna, channels)
    await fake.world.until(() => countAnswers(fake, channels) - before.answers >= COMMANDS)
    const perSecond = (1_000 * (countEditions(channels) - before.editions)) / (performance.now() - before.at)
    return [toRow(times, countEditions(channels), perSecond)]
  } finally {
    await program.remove()
    await fake.close()
  }
}

/** The first channel follows the feed, and a preview has it read: so there is news when the editions are due. */
async function readNews(fake: FakeSlack, anna: string, [first]: readonly FakeChannel[]): Promise<void> {
  if (!first) throw new RangeError('There are channels.')
  for (const text of [`follow ${FEED} every day 00:00`, 'preview']) {
    const before = countAnswers(fake, [first])
    await fake.people.command(anna, first, '/pullquote', text)
    await fake.world.until(() => countAnswers(fake, [first]) > before)
  }
}

/** The channels follow one feed, due since a minute. */
async function followEverywhere(folder: string, channels: readonly FakeChannel[]): Promise<void> {
  const { db, close } = await openStore(null, join(folder, 'data/pullquote.db'))
  const workspace = await saveWorkspace(db, { platform: 'slack', externalId: TEAM.id, name: TEAM.name }, 0)
  const rule = { kind: 'times', weekdays: [0, 1, 2, 3, 4, 5, 6], minutes: [0] } as const
  for (const { id, name } of channels) {
    const channel = await saveChannel(db, { workspaceId: workspace.id, externalId: id, name }, 0)
    const schedule = { rule, zone: null }
    const due = {
      channelId: channel.id,
      sources: [FEED],
      filters: NO_FILTERS,
      schedule,
      nextRunAt: Date.now() - 60_000,
    }
    await followFeeds(db, await createSubscription(db, due, 0), Date.now())
  }
  await close()
}

async function typeAll(fake: FakeSlack, anna: string, channels: readonly FakeChannel[]): Promise<number[]> {
  const times: number[] = []
  let next = 0
  const one = async () => {
    for (let at = next++; at < COMMANDS; at = next++) {
      const channel = channels[at % channels.length]
      const text = TYPED[at % TYPED.length]
      if (!channel || text === undefined) throw new RangeError('There are channels and commands.')
      const { isAcknowledged, ms } = await fake.people.command(anna, channel, '/pullquote', text)
      if (!isAcknowledged) throw new Error(`The command ${at} was not acknowledged.`)
      times.push(ms)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
  return times.sort((a, b) => a - b)
}

const countEditions = (channels: readonly FakeChannel[]) =>
  channels.filter(({ messages }) => messages.some(({ metadata, threadTs }) => metadata !== null && threadTs === null))
    .length

/** Replies for everyone carry no label; those for one person are seen by that person. */
function countAnswers({ world }: FakeSlack, channels: readonly FakeChannel[]): number {
  const posted = channels.reduce(
    (sum, { messages }) => sum + messages.filter(({ metadata }) => metadata === null).length,
    0,
  )
  const said = world.ephemerals.filter(({ text }) => text !== 'Reading…').length
  return posted + said
}

/** `perSecond`: editions that went out while the commands were answered. */
function toRow(times: readonly number[], editions: number, perSecond: number): Row {
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
  return {
    what: 'Slack: acknowledgement',
    size: `${COMMANDS} commands, ${CHANNELS} channels`,
    medianMs: at(0.5),
    p95Ms: at(0.95),
    msPerThousand: null,
    note: `${AT_ONCE} at once, all answered; ${editions} editions out by then, ${perSecond.toFixed(1)} a second of ${slack.delivery.maxPostsPerSecond} that Slack takes`,
  }
}
