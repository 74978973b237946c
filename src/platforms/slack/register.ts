import { setImmediate as nextTurn } from 'node:timers/promises'
import type { App, ViewSubmitAction } from '@slack/bolt'
import { PullquoteError } from '../../errors.ts'
import { MESSAGE_ACTION, takeAction } from './actions.ts'
import { ASK_FORM, takeQuestion } from './ask-modal.ts'
import { COMMANDS, takeCommand } from './commands.ts'
import { DIGEST_FORM, takeDigestForm } from './digest-modal.ts'
import { FOLLOW_FORM, takeFollowForm, takeWhen, WHEN_FIELD } from './follow-modal.ts'
import { HOME_ACTION, takeHomeAction, takeHomeOpened } from './home.ts'
import { takeChannelBack, takeChannelGone, takeJoined, takeRemoved, takeRenamed, takeRevoked } from './lifecycle.ts'
import { takeMessage } from './messages.ts'
import { reportFault } from './report-fault.ts'
import { REPORT_FORM, takeReport } from './report-modal.ts'
import { SHORTCUTS } from './shortcuts.ts'
import type { SlackParts } from './slack-parts.ts'
import type { Arrival, Take } from './take.ts'

/** What happens by itself, by the name of the event. */
export const EVENTS: Readonly<Record<string, Take>> = {
  app_mention: takeMessage,
  message: takeMessage,
  app_home_opened: takeHomeOpened,
  channel_archive: takeChannelGone,
  channel_deleted: takeChannelGone,
  channel_left: takeChannelGone,
  channel_rename: takeRenamed,
  channel_unarchive: takeChannelBack,
  group_archive: takeChannelGone,
  group_deleted: takeChannelGone,
  group_left: takeChannelGone,
  group_rename: takeRenamed,
  group_unarchive: takeChannelBack,
  member_joined_channel: takeJoined,
  app_uninstalled: takeRemoved,
  tokens_revoked: takeRevoked,
}

/** Windows that are sent in, by their name. */
const FORMS: Readonly<Record<string, Take>> = {
  [ASK_FORM]: takeQuestion,
  [DIGEST_FORM]: takeDigestForm,
  [FOLLOW_FORM]: takeFollowForm,
  [REPORT_FORM]: takeReport,
}

/** What is pressed or written in messages, tab and windows. */
const ACTIONS: readonly { readonly id: RegExp; readonly take: Take }[] = [
  { id: MESSAGE_ACTION, take: takeAction },
  { id: HOME_ACTION, take: takeHomeAction },
  { id: WHEN_FIELD, take: takeWhen },
]

/** Work that came from Slack and still runs. */
export interface Running {
  /** Resolves when all of it is done. */
  settled(): Promise<void>
}

/** Registers everything that we hear of. All but forms is acknowledged before any work; after `isClosing` nothing is taken. */
export function register(app: App, parts: SlackParts, isClosing: () => boolean): Running {
  const running = new Set<Promise<void>>()
  const turn = createTurns()
  const start = async (take: Take, arrival: Arrival, isForm = false) => {
    if (isClosing()) return
    const work = run(take, arrival, isForm ? null : turn, parts)
    running.add(work)
    await work
    running.delete(work)
  }
  for (const command of Object.keys(COMMANDS)) {
    app.command(command, ({ body, ack, respond }) =>
      start(takeCommand, { body, event: null, answerAt: respond, acknowledge: () => ack() }),
    )
  }
  for (const [name, take] of Object.entries(EVENTS)) {
    // The SDK has acknowledged it already.
    app.event(name, ({ body, event }) => start(take, { body, event, answerAt: null, acknowledge: done }))
  }
  for (const { id, take } of ACTIONS) {
    // In a window and in the Home tab there is no response address, whatever the SDK's type says.
    app.action(id, ({ body, ack, respond }) =>
      start(take, { body, event: null, answerAt: respond ?? null, acknowledge: () => ack() }),
    )
  }
  for (const [name, { type, take }] of Object.entries(SHORTCUTS)) {
    app.shortcut({ callback_id: name, type }, ({ body, ack, respond }) =>
      start(take, { body, event: null, answerAt: respond ?? null, acknowledge: () => ack() }),
    )
  }
  for (const [name, take] of Object.entries(FORMS)) {
    app.view<ViewSubmitAction>(name, ({ body, ack, respond }) =>
      start(
        take,
        { body, event: null, answerAt: respond ?? null, acknowledge: (shown) => (shown ? ack(shown) : ack()) },
        true,
      ),
    )
  }
  app.error(({ message }) => {
    reportFault(
      parts.host.log,
      new PullquoteError('DELIVERY_UNAVAILABLE', `Something that came from Slack could not be taken in: ${message}`),
    )
    return done()
  })
  return {
    async settled() {
      await Promise.all(running)
    },
  }
}

const done = () => Promise.resolve()

/**
 * Lets one piece of work begin in each turn of the event loop. The store answers at once, so that a command may run to its
 * end in one go: begun together, many would keep us from acknowledging what comes in meanwhile.
 */
function createTurns(): () => Promise<unknown> {
  let last: Promise<unknown> = done()
  return () => {
    last = last.then(() => nextTurn())
    return last
  }
}

/** Never rejects: one thing that goes wrong ends no other. A form (`turn` null) acknowledges by itself, with what it shows. */
async function run(
  take: Take,
  arrival: Arrival,
  turn: (() => Promise<unknown>) | null,
  parts: SlackParts,
): Promise<void> {
  try {
    if (turn !== null) {
      await arrival.acknowledge()
      await turn()
    }
    await take(parts, arrival)
  } catch (fault) {
    parts.report(fault)
  }
}
