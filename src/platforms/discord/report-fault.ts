import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js'
import { type Log, toReason } from '../../log.ts'

/** Logs a fault of which nobody who asks would hear: what Discord or the network did by its code, what is ours by its place. */
export function reportFault(log: Log, fault: unknown): void {
  const code = codeOf(fault)
  if (code === null) log.error('fault.unforeseen', { platform: 'discord', reason: toReason(fault) })
  else log.warn('platform.troubled', { platform: 'discord', code })
}

/** Addresses of requests hold tokens, so that nothing but a code is kept of them. */
function codeOf(fault: unknown): string | null {
  if (fault instanceof DiscordAPIError) return `${fault.method} ${fault.status} ${fault.code}`
  if (fault instanceof HTTPError) return `${fault.method} ${fault.status}`
  if (fault instanceof RateLimitError) return `${fault.method} limited`
  const code: unknown = fault instanceof Error && 'code' in fault ? fault.code : null
  return typeof code === 'string' ? code : null
}
