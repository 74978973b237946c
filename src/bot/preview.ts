import { toNote } from '../core/message/note.ts'
import { SUBSCRIPTION_TEXTS } from '../core/message/subscription-texts.ts'
import type { Context } from './context.ts'
import { makeNow } from './made-now.ts'
import { type BotReply, toAsker } from './reply.ts'

/** The next edition as it would be now, for the asker alone: nothing is posted, and nothing counts as told. */
export async function preview(context: Context): Promise<BotReply> {
  const made = await makeNow(SUBSCRIPTION_TEXTS.nothingNewPreview, context)
  if ('message' in made) return made
  const { first } = made
  return toAsker({ ...first, blocks: [toNote('info', SUBSCRIPTION_TEXTS.previewOnly), ...first.blocks] })
}
