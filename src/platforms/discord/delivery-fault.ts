import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js'
import { PullquoteError } from '../../errors.ts'

/** What a code of Discord's means for whoever runs the server, and the mend (topics/opcodes-and-status-codes). */
const REFUSALS: Readonly<Record<number, string>> = {
  10003: 'The channel is gone from Discord. Choose another with /pullquote follow there.',
  10004: 'The server is gone from Discord, or this bot was taken out of it. Invite the bot again.',
  10008: 'The message that this belongs to was deleted on Discord.',
  50001: 'This bot does not see the channel. Allow it View Channel there.',
  50007: 'This person takes no direct messages of this bot.',
  50008: 'Nothing can be written in this kind of channel. Choose a text channel.',
  50013:
    'This bot may not write in the channel. Allow it View Channel, Send Messages, Create Public Threads and Send Messages in Threads there.',
  50024: 'Nothing can be written in this kind of channel. Choose a text channel.',
  50083: 'The thread is locked. Unlock it, or let the next edition begin a new one.',
  160005: 'The thread is locked. Unlock it, or let the next edition begin a new one.',
  160006: 'The server has as many open threads as Discord takes. Close some of them.',
}

/** Faults of a connection that never came to be: nothing was sent. */
const NOT_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** Whether Discord says by status that it knows no such thing, or that we may not. */
export function isRefusal(fault: unknown): boolean {
  return fault instanceof DiscordAPIError && (fault.status === 403 || fault.status === 404 || fault.code in REFUSALS)
}

/** Whether what was sent does not hold with Discord, as it stands. */
export function isBadForm(fault: unknown): boolean {
  return fault instanceof DiscordAPIError && fault.status === 400 && !(fault.code in REFUSALS)
}

/** Whether Discord answers with this code of its own. */
export function hasCode(fault: unknown, code: number): boolean {
  return fault instanceof DiscordAPIError && fault.code === code
}

/** What `Platform.post` and `find` throw for a fault of a request; addresses and tokens are left out of its words. */
export function toDeliveryFault(fault: unknown): unknown {
  if (fault instanceof PullquoteError) return fault
  if (fault instanceof RateLimitError) {
    const words = 'Discord takes no more messages in this channel for a moment.'
    return new PullquoteError('DELIVERY_LIMITED', words, { retryAfterMs: fault.retryAfter })
  }
  if (fault instanceof DiscordAPIError) return toRefusal(fault)
  if (fault instanceof HTTPError) {
    return new PullquoteError('DELIVERY_UNKNOWN', `Discord had a fault of its own (${fault.status}).`, { cause: fault })
  }
  const code = codeOf(fault)
  if (code !== null && NOT_CONNECTED.has(code)) {
    return new PullquoteError('DELIVERY_UNAVAILABLE', `Discord cannot be reached (${code}).`, { cause: fault })
  }
  return new PullquoteError('DELIVERY_UNKNOWN', 'The connection to Discord broke before its answer.', { cause: fault })
}

function toRefusal(fault: DiscordAPIError): PullquoteError {
  const known = REFUSALS[Number(fault.code)]
  if (fault.status === 401) {
    return new PullquoteError(
      'DELIVERY_UNAVAILABLE',
      'Discord does not know the token any more. Set DISCORD_TOKEN to the new one and start again.',
      { cause: fault },
    )
  }
  if (known !== undefined) return new PullquoteError('DELIVERY_REFUSED', known, { cause: fault })
  if (fault.status === 403 || fault.status === 404) {
    return new PullquoteError(
      'DELIVERY_REFUSED',
      `Discord refuses this channel (${fault.code}). Look at the permissions of the bot in it.`,
      { cause: fault },
    )
  }
  return new PullquoteError('DELIVERY_UNAVAILABLE', `Discord does not take this message (${fault.code}).`, {
    cause: fault,
  })
}

function codeOf(fault: unknown): string | null {
  const code: unknown = fault instanceof Error && 'code' in fault ? fault.code : null
  return typeof code === 'string' ? code : null
}
