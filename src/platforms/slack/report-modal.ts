import { z } from 'zod'
import { toQuoteChoices } from '../../core/message/quote-choices.ts'
import { findDigest } from '../../store/digests.ts'
import type { Place } from '../platform.ts'
import { SLACK_LIMITS } from './limits.ts'
import { type Addressee, respondInThread } from './respond.ts'
import { askerOf, placeOf, type SlackParts } from './slack-parts.ts'
import type { Take } from './take.ts'
import { fieldIn, formView, openView, selectField, submission, textField } from './views.ts'
import { WORDS } from './words.ts'

export const REPORT_FORM = 'pq1:report-form'

const metadata = z.object({ channel: z.string(), name: z.string().nullable(), threadTs: z.string().nullable() })

/** Opens the window for what is wrong with a quote of a digest; false where it cannot be opened, or there is no quote to choose. */
export async function openReportModal(
  parts: SlackParts,
  trigger: string,
  { channel, threadId }: Place,
  digestId: string,
): Promise<boolean> {
  const digest = await findDigest(parts.host.store.db, digestId)
  const choices = digest === null ? [] : toQuoteChoices(digest.digest, digestId, SLACK_LIMITS.optionText)
  if (choices.length === 0) return false
  const about: z.infer<typeof metadata> = { channel: channel.id, name: channel.name, threadTs: threadId }
  const form = { id: REPORT_FORM, title: WORDS.reportTitle, submit: WORDS.report, metadata: about }
  const words = textField('words', WORDS.reportWords, { hint: WORDS.reportHint, isLong: true, isOptional: true })
  return openView(parts, trigger, formView(form, [selectField('quote', WORDS.reportQuote, choices), words]))
}

/** Takes what was written about a quote. */
export const takeReport: Take = async (parts, { body, acknowledge }) => {
  const given = submission.parse(body)
  await acknowledge()
  const { channel, name, threadTs } = metadata.parse(JSON.parse(given.view.private_metadata ?? '{}'))
  const to: Addressee = { spot: { channel, threadTs }, user: given.user.id, answerAt: null }
  await parts.host.receive(
    {
      id: `view ${given.view.id}`,
      place: placeOf(parts, channel, name, threadTs),
      asker: await askerOf(parts, given.user.id, given.user.team_id ?? null),
      said: { kind: 'action', name: 'report', target: fieldIn(given, 'quote'), words: fieldIn(given, 'words') },
    },
    respondInThread(parts, to),
  )
}
