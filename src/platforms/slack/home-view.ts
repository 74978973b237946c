import { cutLine } from '../../core/message/line.ts'
import type { Message } from '../../core/message/message.ts'
import { describeSchedule } from '../../core/schedule/describe-schedule.ts'
import type { Subscription } from '../../store/subscriptions.ts'
import { contentOf } from './post-message.ts'
import { bold, type DateElement, plainText, type RichTextElement, section, text } from './render-elements.ts'
import { fitSlackMessage } from './render-parts.ts'
import type { ViewBlock } from './views.ts'
import { WORDS } from './words.ts'

/** A channel that a person is in, with what it follows. */
export interface HomeChannel {
  /** Slack's id of it. */
  readonly id: string
  readonly name: string
  readonly subscriptions: readonly Subscription[]
}

export const HOME_ACTIONS = { follow: 'pq1:home-follow', pause: 'pq1:home-pause', resume: 'pq1:home-resume' } as const

/** Channels shown: each takes two or three of the hundred blocks of a tab. */
const MAX_CHANNELS = 25
const MAX_SOURCES_CHARS = 600

/** The tab, as Slack takes it. */
export interface HomeView {
  readonly type: 'home'
  readonly blocks: readonly ViewBlock[]
}

/** What a person sees in the tab: `note` is what was just done, `health` how things are. */
export function homeView(channels: readonly HomeChannel[], note: Message | null, health: Message | null): HomeView {
  const hidden = channels.length - MAX_CHANNELS
  return {
    type: 'home',
    blocks: [
      { type: 'header', text: plainText(WORDS.homeTitle) },
      ...(note === null ? [] : [...blocksOf(note), { type: 'divider' }]),
      paragraph(WORDS.homeIntro),
      {
        type: 'actions',
        elements: [button(HOME_ACTIONS.follow, WORDS.followButton, 'new')],
      },
      { type: 'divider' },
      ...(channels.length === 0
        ? [paragraph(WORDS.homeNothing)]
        : channels.slice(0, MAX_CHANNELS).flatMap(channelBlocks)),
      ...(hidden > 0 ? [paragraph(WORDS.homeMore(hidden))] : []),
      ...(health === null ? [] : [{ type: 'divider' }, ...blocksOf(health)]),
      { type: 'divider' },
      paragraph(WORDS.homeStored),
      paragraph(WORDS.homeHelp),
    ],
  }
}

/** Of a long message as much as fits beside the rest. */
function blocksOf(message: Message): ViewBlock[] {
  const [piece = message] = fitSlackMessage(message)
  return contentOf(piece)
    .blocked.blocks.slice(0, 20)
    .map((block) => ({ ...block }))
}

function channelBlocks({ id, name, subscriptions }: HomeChannel): ViewBlock[] {
  const isPaused = subscriptions.every(({ paused }) => paused)
  const action = isPaused ? button(HOME_ACTIONS.resume, WORDS.resume, id) : button(HOME_ACTIONS.pause, WORDS.pause, id)
  return [
    {
      type: 'rich_text',
      elements: [...section([bold(`#${name}`)]), ...subscriptions.flatMap((each) => section(subscriptionLine(each)))],
    },
    { type: 'actions', elements: [{ ...action, accessibility_label: `${action.text.text} #${name}`.slice(0, 75) }] },
  ]
}

/** What it follows, when, and the next time by the reader's own clock. */
function subscriptionLine({ sources, schedule, nextRunAt, paused }: Subscription): RichTextElement[] {
  const when = schedule === null ? WORDS.byHand : describeSchedule(schedule)
  const state: RichTextElement[] = paused
    ? [bold(WORDS.isPaused)]
    : nextRunAt === null
      ? [text(WORDS.noNextRun)]
      : [text(WORDS.nextRun), minute(nextRunAt)]
  return [text(`${cutLine(sources.join(', '), MAX_SOURCES_CHARS)} — ${when} — `), ...state]
}

/** A minute by the reader's own clock; `ms` since 1970. */
export function minute(ms: number): DateElement {
  const fallback = `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`
  return { type: 'date', timestamp: Math.floor(ms / 1_000), format: '{date_short_pretty}, {time}', fallback }
}

function paragraph(words: string): ViewBlock {
  return { type: 'rich_text', elements: section([text(words)]) }
}

function button(actionId: string, label: string, value: string) {
  return { type: 'button', action_id: actionId, text: plainText(label), value } as const
}
