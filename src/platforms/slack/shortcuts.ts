import { z } from 'zod'
import { toNoteMessage } from '../../core/message/note-message.ts'
import { openDigestModal } from './digest-modal.ts'
import { firstLink, readText } from './read-text.ts'
import { type Addressee, respondInThread, showToAsker } from './respond.ts'
import { askerOf, placeOf } from './slack-parts.ts'
import type { Take } from './take.ts'
import { WORDS } from './words.ts'

/** A text shorter than this is no article. */
const MIN_TEXT_CHARS = 200

const messagePayload = z.object({
  trigger_id: z.string(),
  user: z.object({ id: z.string(), team_id: z.string().nullish() }),
  channel: z.object({ id: z.string(), name: z.string().nullish() }),
  message: z.object({
    ts: z.string(),
    thread_ts: z.string().nullish(),
    text: z.string().default(''),
    blocks: z.unknown().optional(),
    attachments: z.unknown().optional(),
  }),
})

/** "Digest this" on a message: its first link, or its text where that is an article, digested in its thread. */
const digestMessage: Take = async (parts, { body, answerAt }) => {
  const { trigger_id: trigger, user, channel, message } = messagePayload.parse(body)
  const threadTs = message.thread_ts ?? message.ts
  const to: Addressee = { spot: { channel: channel.id, threadTs }, user: user.id, answerAt }
  const { text } = readText(message.text, parts.identity.botUserId)
  const source = firstLink(message) ?? (text.length >= MIN_TEXT_CHARS ? text : null)
  if (source === null) return showToAsker(parts, to, toNoteMessage('error', WORDS.noLink))
  await parts.host.receive(
    {
      id: `shortcut ${trigger}`,
      place: placeOf(parts, channel.id, channel.name ?? null, threadTs),
      asker: await askerOf(parts, user.id, user.team_id ?? null),
      said: { kind: 'command', text: `digest ${source}`, otherwise: null },
    },
    respondInThread(parts, to),
  )
}

const globalPayload = z.object({ trigger_id: z.string() })

/** "New digest" from anywhere: a window that asks for the article and the channel. */
const startDigest: Take = async (parts, { body }) => {
  await openDigestModal(parts, globalPayload.parse(body).trigger_id)
}

/** The shortcuts, by the name that the manifest gives them. */
export const SHORTCUTS: Readonly<
  Record<string, { readonly type: 'message_action' | 'shortcut'; readonly take: Take }>
> = {
  'pq1:digest-message': { type: 'message_action', take: digestMessage },
  'pq1:digest-anywhere': { type: 'shortcut', take: startDigest },
}
