import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { createLog, toReason } from '../src/log.ts'

/** Writes with a log and gives what came out. */
function linesOf(isTerminal: boolean, write: (log: ReturnType<typeof createLog>) => void): string[] {
  const stream = new PassThrough()
  write(createLog(stream, { isTerminal, secrets: ['hunter22', 'abc'] }))
  return String(stream.read() ?? '')
    .split('\n')
    .filter((line) => line !== '')
}

test('an event is one line of JSON, its time first in ISO 8601', () => {
  const [line = '', ...others] = linesOf(false, (log) => log.info('command.answered', { deed: 'ask', ms: 12 }))
  expect(others).toEqual([])
  expect(JSON.parse(line)).toEqual({
    level: 30,
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    event: 'command.answered',
    deed: 'ask',
    ms: 12,
  })
})

test('a line break in a value makes no second line', () => {
  expect(linesOf(false, (log) => log.warn('page.failed', { host: 'a\nb.example' }))).toHaveLength(1)
})

test('on a terminal an event is one line with its name', () => {
  const lines = linesOf(true, (log) => log.info('command.answered', { deed: 'ask' }))
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(/INFO.*command\.answered.*"deed":"ask"/)
})

test.each([false, true])('a secret never gets out (terminal: %s)', (isTerminal) => {
  const [line] = linesOf(isTerminal, (log) => log.error('fault.unforeseen', { reason: 'login with hunter22 failed' }))
  expect(line).toContain('login with [secret] failed')
})

test.each([
  { fault: new Error('broken'), expected: /^Error: broken\n +at / },
  { fault: 'only a text', expected: /^only a text$/ },
])('the reason of $fault', ({ fault, expected }) => {
  expect(toReason(fault)).toMatch(expected)
})
