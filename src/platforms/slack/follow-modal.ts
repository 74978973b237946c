import { z } from 'zod'
import type { Message } from '../../core/message/message.ts'
import { toNote } from '../../core/message/note.ts'
import { toNoteMessage } from '../../core/message/note-message.ts'
import { describeSchedule } from '../../core/schedule/describe-schedule.ts'
import { nextRuns } from '../../core/schedule/next-run.ts'
import { parseSchedule } from '../../core/schedule/parse-schedule.ts'
import { settingsOf } from '../../store/channel-settings.ts'
import { listChannels } from '../../store/channels.ts'
import { findWorkspace } from '../../store/workspaces.ts'
import { askBot } from './ask-bot.ts'
import { findMissingInvitation, refusalOfChannel } from './chosen-channel.ts'
import { publishHome } from './home.ts'
import { minute } from './home-view.ts'
import { bold, type RichTextElement, section, text } from './render-elements.ts'
import { askerOf, placeOf, type SlackParts } from './slack-parts.ts'
import type { Take } from './take.ts'
import {
  channelField,
  fieldIn,
  formView,
  type ModalView,
  messageView,
  openView,
  type Submission,
  submission,
  textField,
  updateView,
  type ViewBlock,
} from './views.ts'
import { WORDS } from './words.ts'

export const FOLLOW_FORM = 'pq1:follow-form'
/** What is typed as the time is sent when Enter is pressed. */
export const WHEN_FIELD = /^pq1:view-when$/

const SHOWN_RUNS = 3

/** Opens the window to follow a source in a channel of choice. */
export function openFollowModal(parts: SlackParts, trigger: string): Promise<boolean> {
  return openView(parts, trigger, followView(null))
}

/** The window, with how the time was understood once it was written. */
function followView(preview: ViewBlock | null): ModalView {
  return formView({ id: FOLLOW_FORM, title: WORDS.followTitle, submit: WORDS.follow }, [
    textField('source', WORDS.followSource, { hint: WORDS.followSourceHint }),
    channelField(WORDS.followChannel),
    textField('when', WORDS.followWhen, {
      example: WORDS.followWhenExample,
      hint: WORDS.followWhenHint,
      asksAtOnce: true,
      isOptional: true,
    }),
    ...(preview === null ? [] : [preview]),
  ])
}

const typed = submission.extend({ actions: z.array(z.object({ value: z.string().nullish() })).min(1) })

/** Shows how a time is understood, with its next runs by the reader's clock. */
export const takeWhen: Take = async (parts, { body }) => {
  const given = typed.parse(body)
  const { view, actions } = given
  const written = (actions[0]?.value ?? '').trim()
  const zone = await findZone(parts, fieldIn(given, 'channel'))
  await updateView(parts, view.id, followView(written === '' ? null : previewOf(written, zone)), view.hash ?? null)
}

/** The zone of times that name none in a channel, which may be one that we do not know yet. */
async function findZone({ host, identity }: SlackParts, channelId: string): Promise<string> {
  const { db } = host.store
  const workspace = await findWorkspace(db, 'slack', identity.teamId)
  const channels = workspace === null ? [] : await listChannels(db, workspace.id)
  const channel = channels.find(({ externalId }) => externalId === channelId)
  return (channel && settingsOf(channel).zone) ?? host.defaultZone
}

function previewOf(written: string, defaultZone: string): ViewBlock {
  const parsed = parseSchedule(written)
  if ('problem' in parsed) return paragraph([text(parsed.problem.message)])
  const { rule, zone } = parsed.schedule
  const schedule = { rule, zone: zone ?? defaultZone }
  const understood = [bold(WORDS.understood(describeSchedule(schedule)))]
  const runs = nextRuns(schedule, schedule.zone, Date.now(), SHOWN_RUNS)
  const listed = runs.flatMap((run, index): RichTextElement[] =>
    index === 0 ? [minute(run)] : [text(' · '), minute(run)],
  )
  return paragraph([...understood, text(`\n${WORDS.nextRuns}`), ...listed])
}

function paragraph(elements: RichTextElement[]): ViewBlock {
  return { type: 'rich_text', block_id: 'preview', elements: section(elements) }
}

/** Takes what the window was sent in with: `follow` in the chosen channel; the window says how it went, the tab shows it. */
export const takeFollowForm: Take = async (parts, { body, acknowledge }) => {
  const given = submission.parse(body)
  if (fieldIn(given, 'source') === '') {
    return acknowledge({ response_action: 'errors', errors: { source: WORDS.noWords } })
  }
  const problem = problemOfWhen(fieldIn(given, 'when'))
  if (problem !== null) return acknowledge({ response_action: 'errors', errors: { when: problem } })
  const say = (message: Message) => messageView(WORDS.followTitle, message)
  await acknowledge({ response_action: 'update', view: say(toNoteMessage('info', WORDS.reading)) })
  await updateView(parts, given.view.id, say(await follow(parts, given)))
  await publishHome(parts, given.user.id, { note: null, health: null })
}

function problemOfWhen(when: string): string | null {
  const parsed = when === '' ? null : parseSchedule(when)
  return parsed && 'problem' in parsed ? parsed.problem.message : null
}

/** Does what the form says, and gives what is to be said of it. */
async function follow(parts: SlackParts, given: Submission): Promise<Message> {
  const channel = fieldIn(given, 'channel')
  const refusal = await refusalOfChannel(parts, channel, given.user.id)
  if (refusal !== null) return toNoteMessage('error', refusal)
  const reply = await askBot(parts, {
    id: `view ${given.view.id}`,
    place: placeOf(parts, channel, null, null),
    asker: await askerOf(parts, given.user.id, given.user.team_id ?? null),
    said: {
      kind: 'command',
      text: `follow ${fieldIn(given, 'source')} ${fieldIn(given, 'when')}`.trim(),
      otherwise: null,
    },
  })
  const message = reply ?? toNoteMessage('info', WORDS.done)
  const missing = await findMissingInvitation(parts, channel)
  return missing === null ? message : { ...message, blocks: [...message.blocks, toNote('warn', missing)] }
}
