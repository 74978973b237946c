import { expect, test } from 'vitest'
import { createHostQueue } from '../../../src/sources/fetch/host-queue.ts'

/** Jobs that run until they are let go, and which of them have begun. */
function createJobs(inTurn: ReturnType<typeof createHostQueue>) {
  const begun: string[] = []
  const ends = new Map<string, PromiseWithResolvers<string>>()
  return {
    begun,
    run(host: string, name: string) {
      const end = Promise.withResolvers<string>()
      ends.set(name, end)
      return inTurn(host, () => {
        begun.push(name)
        return end.promise
      })
    },
    end: (name: string) => ends.get(name)?.resolve(name),
    fail: (name: string) => ends.get(name)?.reject(new Error(name)),
  }
}

test('no more than the limit run at a host at once; the next begins when one ends, in order', async () => {
  const jobs = createJobs(createHostQueue(2))
  const results = ['a', 'b', 'c', 'd'].map((name) => jobs.run('lune.example', name))
  expect(jobs.begun).toEqual(['a', 'b'])
  jobs.end('b')
  await results[1]
  expect(jobs.begun).toEqual(['a', 'b', 'c'])
  jobs.end('a')
  await results[0]
  expect(jobs.begun).toEqual(['a', 'b', 'c', 'd'])
  jobs.end('c')
  jobs.end('d')
  expect(await Promise.all(results)).toEqual(['a', 'b', 'c', 'd'])
})

test('hosts do not wait for each other', () => {
  const jobs = createJobs(createHostQueue(1))
  for (const host of ['lune.example', 'mare.example']) jobs.run(host, host)
  expect(jobs.begun).toEqual(['lune.example', 'mare.example'])
})

test('a job that fails gives its place to the next', async () => {
  const jobs = createJobs(createHostQueue(1))
  const first = jobs.run('lune.example', 'first')
  const second = jobs.run('lune.example', 'second')
  jobs.fail('first')
  await expect(first).rejects.toThrow('first')
  jobs.end('second')
  expect(await second).toBe('second')
})
