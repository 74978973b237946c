import { expect, test } from 'vitest'
import { runCli, runLines } from './run-cli.ts'

const FERRY =
  'The ferry Marisol ran aground off Port Selwyn on Tuesday night with 212 passengers aboard, the harbour master said.'
const RESCUE = 'All 212 passengers of the ferry Marisol were brought to Port Selwyn by lifeboats after it ran aground.'
const STRIKE = 'Orchard workers in Tarnfield went back to the trees on Monday after growers agreed to raise their pay.'

const articles = [
  { id: 'one', title: 'Ferry Marisol aground off Port Selwyn', text: FERRY.repeat(3), outlet: 'Northline' },
  { id: 2, title: 'Orchard strike in Tarnfield ends', text: STRIKE.repeat(3) },
  { id: 'three', title: 'Passengers of ferry Marisol rescued off Port Selwyn', text: RESCUE.repeat(3) },
]

test('each article is given with the one that founded its story, in the order of the input', async () => {
  const { exitCode, answers, stderr } = await runLines(['stories'], articles)
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  expect(answers).toEqual([
    { id: 'one', story: 'one' },
    { id: 2, story: 2 },
    { id: 'three', story: 'one' },
  ])
})

test('a bad line is answered in its place, and the others are grouped', async () => {
  const bad = ['not JSON', { id: 'x' }, { id: 'y', title: 'A', publishedAt: 'last Tuesday' }]
  const { exitCode, answers } = await runLines(['stories'], [articles[0] ?? '', ...bad, articles[2] ?? ''])
  expect(exitCode).toBe(0)
  expect(answers).toEqual([
    { id: 'one', story: 'one' },
    { id: null, error: { code: 'INPUT_INVALID', message: expect.stringMatching(/not JSON/) } },
    { id: 'x', error: { code: 'INPUT_INVALID', message: expect.stringMatching(/title/) } },
    { id: 'y', error: { code: 'INPUT_INVALID', message: expect.stringMatching(/publishedAt "last Tuesday"/) } },
    { id: 'three', story: 'one' },
  ])
})

test('two lines with one id are two articles', async () => {
  const { answers } = await runLines(['stories'], [articles[0] ?? '', { ...articles[1], id: 'one' }])
  expect(answers).toEqual([
    { id: 'one', story: 'one' },
    { id: 'one', story: 'one' },
  ])
})

test('articles without any words are alone', async () => {
  const { answers } = await runLines(
    ['stories'],
    [1, 2, 3].map((id) => ({ id, title: '', text: id === 3 ? '!?' : null })),
  )
  expect(answers).toEqual([1, 2, 3].map((id) => ({ id, story: id })))
})

test('without --jsonl it says how it is called', async () => {
  const { exitCode, stderr } = await runCli(['stories'])
  expect(exitCode).toBe(2)
  expect(stderr).toMatch(/Add --jsonl/)
})
