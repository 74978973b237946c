/** One row of the benchmark: what, on how much, how long. */
export interface Row {
  readonly what: string
  readonly size: string
  readonly medianMs: number
  readonly p95Ms: number
  /** Anything else worth knowing, in words. */
  readonly note: string
}

const MIN_ROUNDS = 7
const MAX_ROUNDS = 400
const BUDGET_MS = 1_500

/** Runs `work` until the budget is spent, at least seven times after two to warm up; gives median and 95th percentile. */
export function measure(what: string, size: string, work: () => unknown, note = ''): Row {
  work()
  work()
  const times: number[] = []
  const end = performance.now() + BUDGET_MS
  while (times.length < MIN_ROUNDS || (times.length < MAX_ROUNDS && performance.now() < end)) {
    const began = performance.now()
    work()
    times.push(performance.now() - began)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
  return { what, size, medianMs: at(0.5), p95Ms: at(0.95), note }
}

/** The rows as a Markdown table, as the README shows it. */
export function toTable(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ what, size, medianMs, p95Ms, note }) =>
      `| ${what} | ${size} | ${medianMs.toFixed(2)} | ${p95Ms.toFixed(2)} | ${note} |`,
  )
  return ['| what | of what size | median ms | 95% ms | |', '|---|---|---:|---:|---|', ...lines].join('\n')
}
