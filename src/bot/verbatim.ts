import { verifyDigest } from '../core/digest/verify-digest.ts'
import { toDigestMessage } from '../core/message/digest-message.ts'
import type { Span } from '../core/text/span.ts'
import { type BotReply, toEveryone } from './reply.ts'
import type { ShownArticle } from './shown-articles.ts'

/** The digest as a message, checked at the last moment. Throws TypeError where it does not hold: then nothing is posted. */
export function toDigestReply({ stored, digest: { id, digest } }: ShownArticle): BotReply {
  const violation = verifyDigest(digest, stored.article)[0]
  if (violation) throw new TypeError(`The digest ${id} does not hold: ${violation.reason}`)
  return toEveryone(toDigestMessage(digest, id), { digestIds: [id] })
}

/** Checks that words which are about to be posted are a span of the article. Throws TypeError where they are not. */
export function checkVerbatim(
  parts: readonly (Span & { readonly text: string })[],
  { id, article }: ShownArticle['stored'],
): void {
  const changed = parts.find(({ text, start, end }) => text === '' || article.text.slice(start, end) !== text)
  if (changed) throw new TypeError(`"${changed.text.slice(0, 60)}" does not stand at ${changed.start} of ${id}.`)
}
