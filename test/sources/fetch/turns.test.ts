import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createTurns } from '../../../src/sources/fetch/turns.ts'

test('those who come together go on one in each turn of the loop, in the order in which they came', async () => {
  const nextTurn = createTurns()
  const gone: number[] = []
  for (const each of [1, 2, 3]) void nextTurn().then(() => gone.push(each))
  const seen: number[][] = []
  while (gone.length < 3) {
    await turn()
    seen.push([...gone])
  }
  expect(seen.map(({ length }, at) => length - (seen[at - 1]?.length ?? 0)).every((more) => more <= 1)).toBe(true)
  expect(gone).toEqual([1, 2, 3])
  await nextTurn()
})

test('two lines do not wait for each other', async () => {
  const [one, other] = [createTurns(), createTurns()]
  await Promise.all([one(), other(), other()])
})
