import { MIN_GAP_MINUTES } from './schedule.ts'

/** Why words are no schedule. Stable: callers branch on them. */
export type ScheduleProblemKind =
  | 'schedule-empty'
  | 'schedule-unclear'
  | 'schedule-word-unknown'
  | 'schedule-too-often'
  | 'day-missing'
  | 'time-missing'
  | 'time-invalid'
  | 'time-ambiguous'
  | 'interval-invalid'
  | 'zone-unknown'
  | 'zone-abbreviated'
  | 'cron-invalid'
  | 'cron-never'

export interface ScheduleProblem {
  readonly kind: ScheduleProblemKind
  /** What is wrong, and a right example. Plain text; what is written as it stands is between backticks. */
  readonly message: string
}

/** What a reader gives where it cannot go on. */
export interface Failure {
  readonly problem: ScheduleProblem
}

export const EXAMPLE = 'weekdays 08:30 Europe/Berlin'

export function scheduleProblem(kind: ScheduleProblemKind, message: string): Failure {
  return { problem: { kind, message } }
}

export function tooOften(): Failure {
  return scheduleProblem(
    'schedule-too-often',
    `Runs must be at least ${MIN_GAP_MINUTES} minutes apart. Write for example \`every 2 hours 08:00-20:00\`.`,
  )
}

const MAX_ECHO_CHARS = 40

/** What somebody wrote, short and in backticks, to be shown in a sentence of ours. */
export function echo(written: string): string {
  const plain = written.replaceAll('`', '').replace(/\s+/g, ' ').trim()
  const short = plain.length > MAX_ECHO_CHARS ? `${plain.slice(0, MAX_ECHO_CHARS - 1)}…` : plain
  return `\`${short.toWellFormed()}\``
}
