import { toExcerptMessage } from '../../core/message/excerpt-message.ts'
import { TEXTS } from '../../core/message/texts.ts'
import { type BotReply, noteToAsker, toEveryone } from '../reply.ts'
import type { ShownArticle } from '../shown-articles.ts'

/** The headline of each article and the first of its points. */
export function showShorter(shown: readonly ShownArticle[]): BotReply {
  const [first, ...others] = shown.map(({ digest }) => digest)
  if (first === undefined) return noteToAsker('info', TEXTS.nothingShown)
  const message = toExcerptMessage(first.digest.headline, [
    { heading: null, points: first.digest.points.slice(0, 1), quotes: [] },
    ...others.map(({ digest }) => ({ heading: digest.headline, points: digest.points.slice(0, 1), quotes: [] })),
  ])
  return toEveryone(message, { digestIds: [first, ...others].map(({ id }) => id) })
}
