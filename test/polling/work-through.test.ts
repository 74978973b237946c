import { expect, test } from 'vitest'
import { workThrough } from '../../src/polling/work-through.ts'

interface Job {
  readonly host: string
  readonly number: number
}

/** Jobs that end when they are told to. */
function createWork(hosts: readonly string[], limits: { maxAtOnce: number; maxPerHost: number }) {
  const jobs: Job[] = hosts.map((host, number) => ({ host, number }))
  const running = new Map<number, () => void>()
  const begun: number[] = []
  const stop = new AbortController()
  const left = workThrough<Job>({
    ...limits,
    claim: async () => jobs.splice(0, 3),
    run: ({ number }) => {
      begun.push(number)
      return new Promise((end) => running.set(number, end))
    },
    hostOf: ({ host }) => host,
    stopping: stop.signal,
  })
  const settle = () => new Promise((done) => setImmediate(done))
  return {
    begun,
    stop,
    left,
    settle,
    async end(...numbers: readonly number[]) {
      for (const number of numbers) running.get(number)?.()
      await settle()
    },
  }
}

test('no more run at once than may, and all are done', async () => {
  const { begun, left, settle, end } = createWork(['a', 'b', 'c', 'd', 'e'], { maxAtOnce: 2, maxPerHost: 2 })
  await settle()
  expect(begun).toEqual([0, 1])
  await end(1)
  expect(begun).toEqual([0, 1, 2])
  await end(0, 2)
  expect(begun).toEqual([0, 1, 2, 3, 4])
  await end(3, 4)
  expect(await left).toEqual([])
})

test('a slow host keeps nobody else waiting', async () => {
  const { begun, left, settle, end } = createWork(['slow', 'slow', 'slow', 'slow', 'b', 'c'], {
    maxAtOnce: 4,
    maxPerHost: 1,
  })
  await settle()
  expect(begun).toEqual([0, 4, 5])
  await end(4, 5)
  await end(0)
  await end(1)
  await end(2)
  await end(3)
  expect(await left).toEqual([])
  expect(begun).toEqual([0, 4, 5, 1, 2, 3])
})

test('a stop waits for what runs, begins nothing more, and gives back what was claimed', async () => {
  const { begun, left, settle, end, stop } = createWork(['a', 'b', 'c', 'd'], { maxAtOnce: 1, maxPerHost: 1 })
  await settle()
  stop.abort()
  await end(0)
  expect((await left).map(({ number }) => number)).toEqual([1, 2])
  expect(begun).toEqual([0])
})

test('nothing to do is done at once', async () => {
  expect(await createWork([], { maxAtOnce: 1, maxPerHost: 1 }).left).toEqual([])
})
