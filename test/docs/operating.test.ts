import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { LOG_EVENTS } from '../../src/log.ts'
import { createMetrics } from '../../src/metrics.ts'
import { listOptions, toOptionsTable } from './options-table.ts'

const alertsSchema = z.object({
  groups: z.array(z.object({ rules: z.array(z.object({ alert: z.string(), expr: z.string() })) })),
})

const PAGE = join(import.meta.dirname, '../../docs/operating.md')
const page = readFileSync(PAGE, 'utf8')

/** Both tables, between the two remarks. */
const TABLES = /(?<=test\/docs -u -->\n)[\s\S]*(?=<!-- end of the tables -->)/

test('the tables of options and variables are those of the schema and of the list of variables', async () => {
  await expect(page.replace(TABLES, () => toOptionsTable())).toMatchFileSnapshot(PAGE)
})

test('of every option the commented file says what it means', () => {
  expect(listOptions().filter(({ means }) => means === '')).toEqual([])
})

test('every figure and event that an alert asks for is one that there is', async () => {
  const { countEvent, timeStatement, read } = createMetrics()
  countEvent('command.answered', { ms: 1 })
  timeStatement(1, false)
  const given = await read()
  const alerts = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
  const { groups } = alertsSchema.parse(parse(alerts))
  const expressions = groups.flatMap(({ rules }) => rules.map(({ expr }) => expr)).join('\n')
  const names = [...expressions.matchAll(/\b(?:pullquote|nodejs)_\w+/g)].map(([name]) => name)
  const events = [...expressions.matchAll(/event="([^"]+)"/g)].map(([, event]) => event ?? '')
  expect(names.length).toBeGreaterThan(5)
  expect(names.filter((name) => !given.includes(name))).toEqual([])
  expect(events.filter((event) => !Object.hasOwn(LOG_EVENTS, event))).toEqual([])
})

test('the page explains every event of the log as the log itself does, and no other', () => {
  const events = page.slice(page.lastIndexOf('## Events of the log'))
  const explained = [...events.matchAll(/^\| `([a-z]+\.[a-z]+)` \| (.+) \|$/gm)].map(([, event, means]) => [
    event,
    means,
  ])
  expect(explained).toEqual(Object.entries(LOG_EVENTS))
})
