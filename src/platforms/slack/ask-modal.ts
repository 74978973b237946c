import { z } from 'zod'
import { toNote } from '../../core/message/note.ts'
import type { Place } from '../platform.ts'
import { type Addressee, respondInThread } from './respond.ts'
import { askerOf, placeOf, type SlackParts } from './slack-parts.ts'
import type { Take } from './take.ts'
import { fieldIn, formView, openView, submission, textField } from './views.ts'
import { WORDS } from './words.ts'

export const ASK_FORM = 'pq1:ask-form'

const metadata = z.object({ channel: z.string(), name: z.string().nullable(), threadTs: z.string().nullable() })

/** Opens the window for a question about what a thread shows; false where it cannot be opened any more. */
export function openAskModal(parts: SlackParts, trigger: string, { channel, threadId }: Place): Promise<boolean> {
  const about: z.infer<typeof metadata> = { channel: channel.id, name: channel.name, threadTs: threadId }
  const question = textField('question', WORDS.askLabel, {
    hint: WORDS.askHint,
    example: WORDS.askExample,
    isLong: true,
  })
  const form = { id: ASK_FORM, title: WORDS.askTitle, submit: WORDS.ask, metadata: about }
  return openView(parts, trigger, formView(form, [question]))
}

/** Takes a question: it is answered in the thread, under its own words, for nobody else has read them. */
export const takeQuestion: Take = async (parts, { body, acknowledge }) => {
  const given = submission.parse(body)
  const question = fieldIn(given, 'question')
  if (question === '') return acknowledge({ response_action: 'errors', errors: { question: WORDS.noWords } })
  await acknowledge()
  const { channel, name, threadTs } = metadata.parse(JSON.parse(given.view.private_metadata ?? '{}'))
  const to: Addressee = { spot: { channel, threadTs }, user: given.user.id, answerAt: null }
  const respond = respondInThread(parts, to)
  await parts.host.receive(
    {
      id: `view ${given.view.id}`,
      place: placeOf(parts, channel, name, threadTs),
      asker: await askerOf(parts, given.user.id, given.user.team_id ?? null),
      said: { kind: 'command', text: `ask ${question}`, otherwise: null },
    },
    ({ message, audience }) => {
      const blocks = [toNote('info', WORDS.asked(question)), ...message.blocks]
      return respond({ audience, message: audience === 'everyone' ? { ...message, blocks } : message })
    },
  )
}
