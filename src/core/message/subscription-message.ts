import { cutLine, toLine } from './line.ts'
import { type Block, type ListItem, MAX_NOTIFICATION_CHARS, type Message } from './message.ts'
import { toNote } from './note.ts'
import { SUBSCRIPTION_TEXTS } from './subscription-texts.ts'
import { TEXTS } from './texts.ts'

/** What a channel follows, as a reader sees it. */
export interface ShownSubscription {
  readonly sources: readonly ShownSource[]
  /** When editions come, in plain words; null where only by hand. */
  readonly when: string | null
  /** The next runs as the channel reads times. */
  readonly runs: readonly string[]
  readonly isPaused: boolean
  /** One line each. */
  readonly filters: readonly string[]
  /** The quiet hours as two times of day; null for none. */
  readonly quietHours: readonly [string, string] | null
  readonly configuredAs: string | null
}

export interface ShownSource {
  readonly label: string
  readonly note: string | null
  readonly link: string | null
}

/** What a channel follows and when it gets it. */
export function toSubscriptionMessage(channel: string | null, shown: ShownSubscription): Message {
  const title = SUBSCRIPTION_TEXTS.listTitle(toLine(channel))
  const items = shown.sources.map(({ label, note, link }, index): ListItem => {
    return { title: `${index + 1}. ${toLine(label) ?? TEXTS.untitled}`, note: toLine(note), link }
  })
  return titled(title, [
    ...(items.length === 0
      ? [toNote('info', SUBSCRIPTION_TEXTS.nothingFollowed)]
      : [{ kind: 'list', title: null, items } as const]),
    ...whenBlocks(shown),
    ...listOf(SUBSCRIPTION_TEXTS.filters, shown.filters),
    ...(shown.configuredAs === null ? [] : [toNote('info', SUBSCRIPTION_TEXTS.configured(shown.configuredAs))]),
  ])
}

/** That the times of a subscription were changed: when editions come now as the title, the next runs, and what else to say. */
export function toScheduleMessage(title: string, shown: ShownSubscription, notes: readonly string[]): Message {
  return titled(title, [...runBlocks(shown), ...notes.map((note) => toNote('info', note))])
}

/** That something of a subscription was changed: a title, when editions come now with the next runs, and what else to say. */
export function toChangedMessage(title: string, shown: ShownSubscription, notes: readonly string[]): Message {
  return titled(title, [...whenBlocks(shown), ...notes.map((note) => toNote('info', note))])
}

/** The filters of a channel, or that there are none; then what else to say. */
export function toFiltersMessage(title: string, filters: readonly string[], notes: readonly string[]): Message {
  return titled(title, [
    ...(filters.length === 0 ? [toNote('info', SUBSCRIPTION_TEXTS.noFilters)] : listOf(null, filters)),
    ...notes.map((note) => toNote('info', note)),
  ])
}

function whenBlocks(shown: ShownSubscription): Block[] {
  const { when } = shown
  const said = when === null ? SUBSCRIPTION_TEXTS.editionsByHand : SUBSCRIPTION_TEXTS.editionsCome(when)
  return [toNote('info', said), ...runBlocks(shown)]
}

function runBlocks({ runs, isPaused, quietHours }: ShownSubscription): Block[] {
  const [from, to] = quietHours ?? []
  return [
    ...(isPaused ? [toNote('warn', SUBSCRIPTION_TEXTS.isPaused)] : listOf(SUBSCRIPTION_TEXTS.nextRuns, runs)),
    ...(from === undefined || to === undefined ? [] : [toNote('info', SUBSCRIPTION_TEXTS.quietHours(from, to))]),
  ]
}

function listOf(title: string | null, lines: readonly string[]): Block[] {
  const items = lines.flatMap((line) => toLine(line) ?? []).map((line) => ({ title: line, note: null, link: null }))
  return items.length === 0 ? [] : [{ kind: 'list', title, items }]
}

function titled(title: string, blocks: readonly Block[]): Message {
  const name = toLine(title) ?? TEXTS.untitled
  return {
    notification: cutLine(name, MAX_NOTIFICATION_CHARS),
    blocks: [{ kind: 'heading', rank: 'title', text: name }, ...blocks],
  }
}
