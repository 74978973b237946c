import { expect, test } from 'vitest'
import { PullquoteError } from '../src/errors.ts'
import { watchStore } from '../src/watch-store.ts'
import { createMemoryLog } from './memory-log.ts'

const FULL = new PullquoteError('STORE_UNAVAILABLE', 'The disk of the store is full.')

/** Tells a watch of statements that ended, a second apart, and gives the names of what was logged. */
function eventsOf(statements: readonly { readonly sql: string; readonly fault?: unknown; readonly ms?: number }[]) {
  const log = createMemoryLog()
  let clock = 0
  const watch = watchStore(log, { timeStatement: () => undefined }, () => clock)
  for (const { sql, fault = null, ms = 1 } of statements) {
    watch({ sql, ms, fault })
    clock += 1_000
  }
  return log.logged.map(({ event, fields }) => (event === 'store.recovered' ? `${event} ${fields['ms']}` : event))
}

test.each([
  { name: 'what works is not told', statements: [{ sql: 'select 1' }, { sql: 'insert into a' }], expected: [] },
  {
    name: 'a trouble is told once, and once that it is over',
    statements: [
      { sql: 'select 1', fault: FULL },
      { sql: 'select 1', fault: FULL },
      { sql: 'select 1' },
      { sql: 'select 1' },
    ],
    expected: ['store.failed', 'store.recovered 2000'],
  },
  {
    name: 'a full disk that reads on is not over',
    statements: [{ sql: 'insert into a', fault: FULL }, { sql: 'select 1' }, { sql: 'begin' }, { sql: 'update a' }],
    expected: ['store.failed', 'store.recovered 3000'],
  },
  {
    name: 'a fault of the query is no trouble of the store',
    statements: [{ sql: 'select 1', fault: new Error('syntax') }],
    expected: [],
  },
  { name: 'a slow statement is told', statements: [{ sql: 'select 1', ms: 1_500 }], expected: ['store.slow'] },
])('$name', ({ statements, expected }) => {
  expect(eventsOf(statements)).toEqual(expected)
})
