import { PullquoteError } from './errors.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'
import type { StatementWatch } from './store/statement-watch.ts'

const SLOW_MS = 1_000

/** Statements whose success shows that a trouble has passed: a full disk reads on, and what reads need not write. */
const KINDS = [
  ['write', /^\s*(?:insert|update|delete|replace)\b/i],
  ['read', /^\s*select\b/i],
] as const

/**
 * Takes the time of every statement and tells once when the store begins to fail, and once when it works again, however
 * many statements failed meanwhile.
 */
export function watchStore(
  log: Log,
  { timeStatement }: Pick<Metrics, 'timeStatement'>,
  now: () => number,
): StatementWatch {
  let trouble: { readonly since: number; readonly kind: 'read' | 'write' } | null = null
  return ({ sql, ms, fault }) => {
    timeStatement(ms, fault !== null)
    // The text of a statement is ours; what came from outside stands in its parameters.
    if (ms > SLOW_MS) log.warn('store.slow', { ms: Math.round(ms), statement: sql.slice(0, 200) })
    const kind = KINDS.find(([, pattern]) => pattern.test(sql))?.[0] ?? null
    if (fault === null) {
      if (trouble === null || kind === null || (kind === 'read' && trouble.kind === 'write')) return
      log.info('store.recovered', { ms: now() - trouble.since })
      trouble = null
    } else if (fault instanceof PullquoteError && trouble === null) {
      trouble = { since: now(), kind: kind ?? 'write' }
      log.error('store.failed', { code: fault.code, reason: fault.message })
    }
  }
}
