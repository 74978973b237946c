import { toNoteMessage } from '../../core/message/note-message.ts'
import { refusalOfChannel } from './chosen-channel.ts'
import { type Addressee, respondToCommand } from './respond.ts'
import { askerOf, placeOf, type SlackParts } from './slack-parts.ts'
import type { Take } from './take.ts'
import { channelField, fieldIn, formView, messageView, openView, submission, textField, updateView } from './views.ts'
import { WORDS } from './words.ts'

export const DIGEST_FORM = 'pq1:digest-form'

/** Opens the window for a digest in a channel of choice. */
export function openDigestModal(parts: SlackParts, trigger: string): Promise<boolean> {
  const form = { id: DIGEST_FORM, title: WORDS.digestTitle, submit: WORDS.digest }
  const fields = [textField('source', WORDS.digestLabel, { isLong: true }), channelField(WORDS.digestChannel, true)]
  return openView(parts, trigger, formView(form, fields))
}

/** Takes what the window was sent in with: the digest is posted in the channel, and the window says how it went. */
export const takeDigestForm: Take = async (parts, { body, answerAt, acknowledge }) => {
  const given = submission.parse(body)
  const source = fieldIn(given, 'source')
  const channel = fieldIn(given, 'channel')
  if (source === '') return acknowledge({ response_action: 'errors', errors: { source: WORDS.noWords } })
  const say = (message: ReturnType<typeof toNoteMessage>) => messageView(WORDS.digestTitle, message)
  await acknowledge({ response_action: 'update', view: say(toNoteMessage('info', WORDS.reading)) })
  const refusal = await refusalOfChannel(parts, channel, given.user.id)
  if (refusal !== null) return updateView(parts, given.view.id, say(toNoteMessage('error', refusal)))
  const to: Addressee = { spot: { channel, threadTs: null }, user: given.user.id, answerAt }
  const respond = respondToCommand(parts, to)
  await parts.host.receive(
    {
      id: `view ${given.view.id}`,
      place: placeOf(parts, channel, null, null),
      asker: await askerOf(parts, given.user.id, given.user.team_id ?? null),
      said: { kind: 'command', text: source, otherwise: 'digest' },
    },
    async (reply) => {
      const id = reply.audience === 'everyone' ? await respond(reply) : null
      const shown = reply.audience === 'everyone' ? toNoteMessage('info', WORDS.posted) : reply.message
      await updateView(parts, given.view.id, say(shown))
      return id
    },
  )
}
