import { z } from 'zod'
import type { ActionName } from '../../core/message/message.ts'
import { toNoteMessage } from '../../core/message/note-message.ts'
import { TEXTS } from '../../core/message/texts.ts'
import { openAskModal } from './ask-modal.ts'
import { openReportModal } from './report-modal.ts'
import { type Addressee, type AnswerAt, respondInThread, showToAsker } from './respond.ts'
import { askerOf, placeOf, type SlackParts } from './slack-parts.ts'
import type { Take } from './take.ts'

const action = z.object({
  action_id: z.string(),
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
})

const payload = z.object({
  trigger_id: z.string(),
  user: z.object({ id: z.string(), team_id: z.string().nullish() }),
  channel: z.object({ id: z.string(), name: z.string().nullish() }),
  container: z.object({ message_ts: z.string(), thread_ts: z.string().nullish(), is_ephemeral: z.boolean().nullish() }),
  message: z.object({ thread_ts: z.string().nullish() }).nullish(),
  actions: z.array(action).min(1),
})

/** The actions of our messages. */
export const MESSAGE_ACTION = /^pq1:(?!home-|view-)[a-z-]+$/

const FEEDBACK = 'pq1:feedback'
const FEEDBACK_VALUE = /^(useful|not-useful):(.+)$/

const isActionName = (name: string): name is ActionName => Object.hasOwn(TEXTS.actions, name)

/** Takes what was pressed or chosen in a message of ours; a link was opened by Slack already. */
export const takeAction: Take = async (parts, { body, answerAt }) => {
  const given = payload.parse(body)
  const { user, channel, container } = given
  if (given.actions[0]?.action_id === FEEDBACK) return takeFeedback(parts, given, answerAt)
  const pressed = readAction(given.actions)
  if (pressed === null || pressed.name === 'original') return
  const threadTs =
    container.thread_ts ?? given.message?.thread_ts ?? (container.is_ephemeral ? null : container.message_ts)
  const place = placeOf(parts, channel.id, channel.name ?? null, threadTs)
  if (pressed.name === 'ask' && (await openAskModal(parts, given.trigger_id, place))) return
  if (pressed.name === 'report' && (await openReportModal(parts, given.trigger_id, place, pressed.target))) return
  const to: Addressee = { spot: { channel: channel.id, threadTs }, user: user.id, answerAt }
  await parts.host.receive(
    {
      id: `action ${given.trigger_id}`,
      place,
      asker: await askerOf(parts, user.id, user.team_id ?? null),
      said: { kind: 'action', ...pressed },
    },
    respondInThread(parts, to),
  )
}

/** Keeps nothing of the person: the log tells which digest was of use. */
async function takeFeedback(
  parts: SlackParts,
  { user, channel, container, actions }: z.infer<typeof payload>,
  answerAt: AnswerAt | null,
): Promise<void> {
  const [, deed, digest] = FEEDBACK_VALUE.exec(actions[0]?.value ?? '') ?? []
  if (deed === undefined || digest === undefined) return
  parts.host.log.info('digest.judged', { platform: 'slack', deed, digest })
  const to = { spot: { channel: channel.id, threadTs: container.thread_ts ?? null }, user: user.id, answerAt }
  await showToAsker(parts, to, toNoteMessage('info', TEXTS.feedbackThanks))
}

/** The action and what it is done to; in the overflow menu both are in the value. null for one that we do not have any more. */
function readAction([first]: z.infer<typeof payload>['actions']): {
  readonly name: ActionName
  readonly target: string
} | null {
  const named = first?.action_id.replace(/^pq1:/, '') ?? ''
  const value = first?.selected_option?.value ?? first?.value ?? ''
  const [name = '', target = ''] = named === 'more' ? splitOnce(value) : [named, value]
  return isActionName(name) ? { name, target } : null
}

function splitOnce(value: string): [string, string] {
  const at = value.indexOf(':')
  return at < 0 ? [value, ''] : [value.slice(0, at), value.slice(at + 1)]
}
