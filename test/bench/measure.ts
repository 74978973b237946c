/** One row of the benchmark: what, on how much, how much processor time. Null where it says nothing. */
export interface Row {
  readonly what: string
  readonly size: string
  readonly medianMs: number
  readonly p95Ms: number | null
  /** Of a thousand words, items or lines: the same in each row where time is linear in the size. */
  readonly msPerThousand: number | null
  /** Anything else worth knowing, in words. */
  readonly note: string
}

/** What is measured. `units` are the words, items or lines in it; null where they do not tell its size. */
export interface Subject {
  readonly what: string
  readonly size: string
  readonly units: number | null
  readonly note?: string
}

const MIN_ROUNDS = 7
const MAX_ROUNDS = 400
const BUDGET_MS = 1_000

/**
 * Runs `work` until the budget is spent, at least seven times after two to warm up; gives median and 95th percentile.
 * Times are processor time of all threads (getrusage): what else the machine does meanwhile does not count.
 */
export async function measure(subject: Subject, work: () => unknown): Promise<Row> {
  await work()
  await work()
  const times: number[] = []
  let spent = 0
  while (times.length < MIN_ROUNDS || (times.length < MAX_ROUNDS && spent < BUDGET_MS)) {
    const before = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(before)
    const ms = (user + system) / 1_000
    times.push(ms)
    spent += ms
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
  return toRow(subject, at(0.5), at(0.95))
}

/** A row of a figure that was taken once or elsewhere. */
export function toRow({ what, size, units, note = '' }: Subject, medianMs: number, p95Ms: number | null = null): Row {
  return { what, size, medianMs, p95Ms, msPerThousand: units === null ? null : (1_000 * medianMs) / units, note }
}

/** The rows as a Markdown table, as the README shows it. */
export function toTable(rows: readonly Row[]): string {
  const figure = (value: number | null) => (value === null ? '' : value.toFixed(value < 100 ? 2 : 0))
  const lines = rows.map(
    ({ what, size, medianMs, p95Ms, msPerThousand, note }) =>
      `| ${what} | ${size} | ${figure(medianMs)} | ${figure(p95Ms)} | ${figure(msPerThousand)} | ${note} |`,
  )
  return ['| what | size | median ms | 95% ms | ms per 1,000 | |', '|---|---|---:|---:|---:|---|', ...lines].join('\n')
}
