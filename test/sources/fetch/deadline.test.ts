import { expect, test } from 'vitest'
import { createDeadline } from '../../../src/sources/fetch/deadline.ts'

const never = () => new Promise<never>(() => undefined)

test('what is done in time gives its result', async () => {
  expect(await createDeadline(60_000, Date.now)(() => Promise.resolve('done'))).toBe('done')
})

test('what is not done in time ends with a TimeoutError, even if it looks at no signal', async () => {
  await expect(createDeadline(1, Date.now)(never)).rejects.toMatchObject({ name: 'TimeoutError' })
})

test('what one part has used is not left to the next', async () => {
  let now = 0
  const withinTime = createDeadline(3_600_000, () => now)
  await withinTime(async () => {
    now += 3_600_000
  })
  await expect(withinTime(never)).rejects.toMatchObject({ name: 'TimeoutError' })
})

test('a fault of the work is told as it is', async () => {
  const fault = new Error('Salt in the engine.')
  await expect(createDeadline(60_000, Date.now)(() => Promise.reject(fault))).rejects.toBe(fault)
})
