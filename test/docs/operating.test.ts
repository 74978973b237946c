import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LOG_EVENTS } from '../../src/log.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/operating.md'), 'utf8')

test('the page explains every event of the log as the log itself does, and no other', () => {
  const explained = [...page.matchAll(/^\| `([a-z]+\.[a-z]+)` \| (.+) \|$/gm)].map(([, event, means]) => [event, means])
  expect(explained).toEqual(Object.entries(LOG_EVENTS))
})
