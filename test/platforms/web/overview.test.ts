import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillStore } from './followed-feeds.ts'
import { type RunningChat, startChat } from './running-chat.ts'

let chat: RunningChat

beforeAll(async () => {
  chat = await startChat()
  await fillStore(chat.store.db, Date.now())
})
afterAll(() => chat.stop())

const page = async (path: string) => {
  const response = await fetch(chat.url + path)
  return { status: response.status, html: await response.text() }
}

test('subscriptions: each channel with what it follows, when, filters, its next run and its last edition', async () => {
  const { status, html } = await page('/subscriptions')
  expect(status).toBe(200)
  for (const part of [
    '#harbour-desk',
    'Tides &amp; Times',
    'topic “grid storage”',
    'weekdays at 08:30 Europe/Berlin',
    'Nothing with “football”',
    'Morning edition, Tue 24 Nov',
    '1 story, of 2 looked at',
    'from the configuration, “morning”',
    'Paused',
    'nothing can be posted there',
  ]) {
    expect(html).toContain(part)
  }
  expect(html.match(/<time /g)?.length).toBeGreaterThanOrEqual(3)
})

test('feeds: those that fail first, since when and why, with a chart that has words', async () => {
  const { html } = await page('/feeds')
  expect(html).toContain('2 followed, 1 failing')
  expect(html.indexOf('broken.example')).toBeLessThan(html.indexOf('Tides &amp; Times'))
  expect(html).toContain('broken.example did not answer in time. Try later.')
  expect(html).toMatch(
    /<svg [^>]*role="img" aria-label="New items and failures on each of the last 14 days: 7 items, 0 failures\./,
  )
  expect(html).toContain('<title>')
})

test('an edition: what became of each story, and why', async () => {
  const { html } = await page('/subscriptions')
  const path = /href="(\/subscriptions\/[^"]+\/edition)"/.exec(html)?.[1] ?? ''
  const edition = await page(path)
  expect(edition.status).toBe(200)
  for (const part of [
    '1 of 2 stories were told',
    'The wall moves',
    '+1.50',
    'The filter leaves out what has “football”.',
  ]) {
    expect(edition.html).toContain(part)
  }
})

test.each(['/subscriptions', '/feeds'])('%s: words from outside are never markup', async (path) => {
  const { html } = await page(path)
  expect(html).not.toContain('<script>alert')
  expect(html).toContain('&lt;script&gt;alert')
})

test.each(['/subscriptions/nowhere/edition'])('%s: what is not there says so', async (path) => {
  const { status, html } = await page(path)
  expect(status).toBe(404)
  expect(html).toContain('There has been no such edition.')
})
