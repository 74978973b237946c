import type { Command } from 'commander'
import { loadConfig } from '../../config/load.ts'
import { describeSchedule } from '../../core/schedule/describe-schedule.ts'
import { describeFilters } from '../../core/subscription/describe-filters.ts'
import { planRun } from '../../core/subscription/plan-run.ts'
import { PullquoteError } from '../../errors.ts'
import { settingsOf } from '../../store/channel-settings.ts'
import { findChannel, findChannelHome } from '../../store/channels.ts'
import type { Db } from '../../store/schema.ts'
import {
  deleteSubscription,
  findSubscription,
  inChannel,
  listAllSubscriptions,
  type Subscription,
  saveSubscription,
} from '../../store/subscriptions.ts'
import { toJson } from '../json-text.ts'
import type { Session } from '../session.ts'
import { onOneLine } from '../terminal-text.ts'
import { toTime } from '../time-text.ts'
import { withStore } from '../with-store.ts'

/** `pullquote subscriptions`: what channels follow and when; pauses, resumes and removes one by its id. */
export function addSubscriptions(program: Command, session: Session): void {
  const { stdout, env } = session.terminal
  const subscriptions = program
    .command('subscriptions')
    .summary('list what channels follow and when, or pause, resume and remove it')
    .description(
      'Lists what every channel follows, with its next edition. With an SQLite store stop the program first.',
    )
    .option('--json', 'print them as JSON')
    .action(async ({ json }: { readonly json?: boolean }) => {
      const { timeZone } = await loadConfig(env)
      const listed = await withStore(session, (db) => listShown(db, timeZone))
      if (json) stdout.write(`${toJson(listed, 2)}\n`)
      else stdout.write(listed.length === 0 ? 'Nothing is followed.\n' : listed.map(toLines).join('\n'))
    })
  const change = (name: string, summary: string, work: (db: Db, own: Subscription) => Promise<string>) =>
    subscriptions
      .command(name)
      .summary(summary)
      .description(`${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`)
      .argument('<id>', 'the id of a subscription, as the list shows it')
      .action(async (id: string) => {
        const said = await withStore(session, (db) => changeOne(db, id, work))
        stdout.write(`${said}\n`)
      })
  change('pause', 'post no editions until resume', async (db, own) => {
    await saveSubscription(db, { ...own, paused: true, nextRunAt: null })
    return 'Paused: no editions are posted until pullquote subscriptions resume.'
  })
  change('resume', 'post editions again, from the next of their times on', async (db, own) => {
    const { timeZone } = await loadConfig(env)
    const channel = await findChannel(db, own.channelId)
    const zone = (channel && settingsOf(channel).zone) ?? timeZone
    const resumed = { ...own, paused: false }
    const nextRunAt = planRun(resumed, zone, Date.now())
    await saveSubscription(db, { ...resumed, nextRunAt })
    return `Editions come again; the next one ${toTime(nextRunAt) ?? 'by hand'}.`
  })
  change('remove', 'take a subscription away with its editions; what was posted stays', async (db, own) => {
    await deleteSubscription(db, own.id)
    return 'Removed.'
  })
}

/** Changes a subscription while nobody else does. Throws INPUT_INVALID where there is none, or the configuration decides. */
async function changeOne(db: Db, id: string, work: (db: Db, own: Subscription) => Promise<string>): Promise<string> {
  const { channelId } = await needSubscription(db, id)
  return inChannel(db, channelId, async (transaction) => {
    const own = await needSubscription(transaction, id)
    if (own.configuredAs !== null) {
      throw new PullquoteError(
        'INPUT_INVALID',
        `This subscription is written in the configuration as "${own.configuredAs}": change it there and start the bot again.`,
      )
    }
    return work(transaction, own)
  })
}

async function needSubscription(db: Db, id: string): Promise<Subscription> {
  const found = await findSubscription(db, id)
  if (found) return found
  throw new PullquoteError('INPUT_INVALID', `There is no subscription ${id}. See pullquote subscriptions.`)
}

/** A subscription as a script reads it; times are ISO 8601 in UTC or null. */
interface ShownSubscription {
  readonly id: string
  readonly platform: string
  /** The platform's id of the team or server, as `forget` takes it. */
  readonly workspace: string
  readonly channel: string
  readonly sources: readonly string[]
  readonly schedule: string | null
  readonly filters: readonly string[]
  readonly paused: boolean
  readonly nextRunAt: string | null
  readonly configuredAs: string | null
  /** False where nothing can be posted to the channel any more. */
  readonly reachable: boolean
}

async function listShown(db: Db, defaultZone: string): Promise<ShownSubscription[]> {
  const shown: ShownSubscription[] = []
  for (const subscription of await listAllSubscriptions(db)) {
    const home = await findChannelHome(db, subscription.channelId)
    if (home === null) continue
    const { id, sources, schedule, filters, paused, nextRunAt, configuredAs } = subscription
    const { name, externalId, archived } = home.channel
    const zone = schedule?.zone ?? settingsOf(home.channel).zone ?? defaultZone
    shown.push({
      id,
      platform: home.platform,
      workspace: home.workspace,
      channel: name ?? externalId,
      sources,
      schedule: schedule && describeSchedule({ ...schedule, zone }),
      filters: describeFilters(filters),
      paused,
      nextRunAt: toTime(nextRunAt),
      configuredAs,
      reachable: !archived,
    })
  }
  return shown
}

function toLines(shown: ShownSubscription): string {
  const { id, platform, channel, sources, schedule, filters, paused, nextRunAt, configuredAs, reachable } = shown
  const when = schedule === null ? 'by hand only' : `${schedule}; next ${nextRunAt ?? 'none'}`
  const lines = [
    `${platform} #${channel} ${id}`,
    `  ${paused ? 'paused: ' : ''}${when}`,
    ...sources.map((source) => `  ${source}`),
    ...filters.map((filter) => `  ${filter}`),
    ...(configuredAs === null ? [] : [`  written in the configuration as “${configuredAs}”`]),
    ...(reachable ? [] : ['  nothing can be posted there: invite the bot again and write to it']),
  ]
  return lines.map((line) => `${line.startsWith('  ') ? '  ' : ''}${onOneLine(line)}\n`).join('')
}
