import { liveThrough, type Month } from './month.ts'

/**
 * `npm run soak`: 300 subscriptions through a month with the clock changes of spring and one with those of autumn, minute
 * by minute on a simulated clock. Each slot must be posted once, and memory stay flat. Exits with 1 where it is not so.
 */
const SUBSCRIPTIONS = 300
const DAYS = 31
const MONTHS = ['2026-03-07T00:00Z', '2026-10-03T00:00Z']
/** What the heap may grow by between the first and the last week. */
const MAX_GROWTH_MB = 5

const MB = 1024 * 1024
const middleOf = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN

function growthMb({ heaps }: Month): number {
  return (middleOf(heaps.slice(-7)) - middleOf(heaps.slice(3, 10))) / MB
}

for (const from of MONTHS) {
  const started = performance.now()
  const month = await liveThrough(from, DAYS, SUBSCRIPTIONS)
  const seconds = Math.round((performance.now() - started) / 1_000)
  const growth = growthMb(month)
  const isRight = month.missing === 0 && month.faults.length === 0 && month.posted === month.slots
  const { slots, posted, missing, faults } = month
  const heap = `heap ${Math.round(middleOf(month.heaps) / MB)} MB, ${growth.toFixed(1)} MB more in the last week than in the first`
  process.stdout.write(
    `${from}, ${DAYS} days: ${slots} slots, ${posted} posts, ${missing} missing, ${faults.length} wrong; ${heap}; ${seconds} s\n`,
  )
  for (const fault of faults.slice(0, 10)) process.stdout.write(`  wrong: ${fault}\n`)
  if (!isRight || growth > MAX_GROWTH_MB) process.exitCode = 1
}
