import { PullquoteError } from '../../errors.ts'
import { type Log, toReason } from '../../log.ts'

/** Says in the log what went wrong between Slack and us and leaves us running: foreseen with its code, else where it happened. */
export function reportFault(log: Log, fault: unknown): void {
  if (fault instanceof PullquoteError)
    log.warn('platform.troubled', { platform: 'slack', code: fault.code, reason: fault.message })
  else log.error('fault.unforeseen', { reason: toReason(fault) })
}
