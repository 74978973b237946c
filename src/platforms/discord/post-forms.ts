import { createHash } from 'node:crypto'
import { NO_MENTIONS } from './render.ts'
import type { ActionRow } from './render-components.ts'
import type { DiscordPart } from './render-parts.ts'

/** What Discord takes to make a message. */
interface CreateForm {
  content: string
  flags: number
  components: ActionRow[]
  allowed_mentions: { parse: never[]; replied_user?: false }
  nonce?: string
  enforce_nonce?: true
  message_reference?: { message_id: string; fail_if_not_exists: false }
}

/** What a message is called, and what it hangs under. */
export interface Naming {
  /** Two messages with the same one within some minutes are one; null where it does not matter. */
  readonly nonce: string | null
  readonly replyTo?: string | null
}

/**
 * The plain line with the buttons, as the first of the two steps. The buttons are there at once so that the message can
 * be told by its mark even where the second step never came, and can be used without it.
 */
export function toLineForm({ line, embed }: DiscordPart, { nonce, replyTo = null }: Naming): CreateForm {
  return {
    ...line,
    components: withMark(embed.components, nonce),
    allowed_mentions: replyTo === null ? NO_MENTIONS : { ...NO_MENTIONS, replied_user: false },
    ...(nonce === null ? {} : { nonce, enforce_nonce: true }),
    ...(replyTo === null ? {} : { message_reference: { message_id: replyTo, fail_if_not_exists: false } }),
  }
}

/** The whole message in components, as the second step. */
export function toFullForm({ full }: DiscordPart, nonce: string | null) {
  return { ...full, embeds: [], components: withMark(full.components, nonce) }
}

/** The whole message in an embed, where components are refused. */
export function toEmbedForm({ embed }: DiscordPart, nonce: string | null) {
  return { ...embed, components: withMark(embed.components, nonce) }
}

/**
 * The number that names a message among its channel's for as long as it stands: Discord forgets a nonce after minutes, but
 * gives back the `id` of a component (components/reference, "Anatomy of a Component": a 32-bit integer, not 0).
 */
export function markOf(nonce: string): number {
  return (createHash('sha256').update(nonce).digest().readUInt32BE(0) >>> 1) | 1
}

/** The nonce of a further part of a message; as long as a nonce may be. */
export function partNonce(nonce: string | null, part: number): string | null {
  if (nonce === null || part === 0) return nonce
  return createHash('sha256').update(`${nonce}/${part}`).digest('base64url').slice(0, 24)
}

function withMark<Component extends object>(components: readonly Component[], nonce: string | null): Component[] {
  const [first, ...others] = components
  if (first === undefined || nonce === null) return [...components]
  return [{ ...first, id: markOf(nonce) }, ...others]
}
