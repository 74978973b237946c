import { PullquoteError } from '../errors.ts'

/** `warn` works today and may not tomorrow, or works less well than it could; `fail` does not work. */
export type CheckStatus = 'ok' | 'warn' | 'fail'

/** One thing that was looked at. */
export interface Check {
  /** Names what was looked at within its part, in lower case with hyphens: scripts branch on it. */
  readonly code: string
  /** The same for people, who may need to know which of several it is. */
  readonly what: string
  readonly status: CheckStatus
  /** What was found, in one sentence; where it is not well, with what to do. */
  readonly says: string
}

/** One part of the program, with what was looked at there. */
export interface CheckedPart {
  readonly part: string
  /** The worst of its checks; `off` where nobody switched it on. */
  readonly status: CheckStatus | 'off'
  /** What is to know of the part as a whole; null where its checks say all. */
  readonly note: string | null
  readonly checks: readonly Check[]
}

const WORSE: readonly CheckStatus[] = ['ok', 'warn', 'fail']

/** The worst of some; `ok` of none. */
export function worstOf(checks: readonly Pick<Check, 'status'>[]): CheckStatus {
  return checks.reduce<CheckStatus>(
    (worst, { status }) => (WORSE.indexOf(status) > WORSE.indexOf(worst) ? status : worst),
    'ok',
  )
}

/** A check before anything was found. */
export type Looked = Pick<Check, 'code' | 'what'>

export const ok = (looked: Looked, says: string): Check => ({ ...looked, status: 'ok', says })
export const warn = (looked: Looked, says: string): Check => ({ ...looked, status: 'warn', says })
export const fail = (looked: Looked, says: string): Check => ({ ...looked, status: 'fail', says })

/** Does one look and keeps what came of it in `checks`; null where it failed with an error that has a mend. */
export async function look<Found>(
  checks: Check[],
  looked: Looked,
  find: () => Promise<Found>,
  say: (found: Found) => string,
): Promise<Found | null> {
  try {
    const found = await find()
    checks.push(ok(looked, say(found)))
    return found
  } catch (fault) {
    if (!(fault instanceof PullquoteError)) throw fault
    checks.push(fail(looked, fault.message))
    return null
  }
}
