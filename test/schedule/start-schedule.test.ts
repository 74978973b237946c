import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type RunningSchedule, startSchedule } from '../../src/schedule/start-schedule.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

let schedule: RunningSchedule | null = null
let ticks: string[] = []
let faults: unknown[] = []

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-03-27T08:29:30Z') })
  ticks = []
  faults = []
})

afterEach(async () => {
  await schedule?.stop()
  vi.useRealTimers()
})

function start(tick: () => Promise<void> = async () => undefined): void {
  schedule = startSchedule(
    () => {
      ticks.push(new Date().toISOString().slice(0, 16))
      return tick()
    },
    (fault) => faults.push(fault),
  )
}

test('ticks at once, and then at each minute', async () => {
  start()
  await vi.advanceTimersByTimeAsync(2 * MINUTE_MS)
  expect(ticks).toEqual(['2026-03-27T08:29', '2026-03-27T08:30', '2026-03-27T08:31'])
})

test('a tick that takes long is not joined by another', async () => {
  let end: () => void = () => undefined
  start(
    () =>
      new Promise((resolve) => {
        end = resolve
      }),
  )
  await vi.advanceTimersByTimeAsync(3 * MINUTE_MS)
  expect(ticks).toHaveLength(1)
  end()
  await vi.advanceTimersByTimeAsync(MINUTE_MS)
  expect(ticks).toHaveLength(2)
  end()
})

test('a tick that fails is reported, and the next one comes', async () => {
  const fault = new Error('The store is gone.')
  start(() => Promise.reject(fault))
  await vi.advanceTimersByTimeAsync(MINUTE_MS)
  expect(faults).toEqual([fault, fault])
})

test.each([
  { name: 'back by a day', ms: -DAY_MS, expected: '2026-03-26T08:3' },
  { name: 'ahead by ten years', ms: 3_652 * DAY_MS, expected: '2036-03-26T08:3' },
])('a clock that is set $name: ticks within seconds, and goes on minute by minute', async ({ ms, expected }) => {
  start()
  await vi.advanceTimersByTimeAsync(MINUTE_MS)
  const before = ticks.length
  vi.setSystemTime(Date.now() + ms)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(ticks.slice(before)).toEqual([expect.stringContaining(expected)])
  await vi.advanceTimersByTimeAsync(3 * MINUTE_MS)
  expect(ticks.slice(before)).toHaveLength(4)
})

test('after its stop there is no other tick', async () => {
  start()
  await schedule?.stop()
  await vi.advanceTimersByTimeAsync(2 * MINUTE_MS)
  expect(ticks).toHaveLength(1)
})
