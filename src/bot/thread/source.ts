import { toSourceMessage } from '../../core/message/source-message.ts'
import { type BotReply, toEveryone } from '../reply.ts'
import type { ShownArticle } from '../shown-articles.ts'

/** Outlet, date and address of each article, and the links of the sentences that its digest shows. */
export function showSource(shown: readonly ShownArticle[]): BotReply {
  return toEveryone(toSourceMessage(shown.map(({ digest }) => digest.digest)), {
    digestIds: shown.map(({ digest }) => digest.id),
  })
}
