import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningChat, startChat } from './running-chat.ts'

let chat: RunningChat

beforeAll(async () => {
  chat = await startChat()
})

afterAll(() => chat.stop())

const HOSTILE = 'digest https://evil.example/"}\\n# HELP x <script>'

async function say(text: string): Promise<void> {
  const body = new URLSearchParams({ text })
  await fetch(`${chat.url}/channels/general/messages`, { method: 'POST', body })
}

/** The samples of `/metrics` by name and labels. */
async function readMetrics(): Promise<Map<string, number>> {
  const answer = await fetch(`${chat.url}/metrics`)
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
  const lines = (await answer.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]))
}

const answered = (deed: string) => `pullquote_events_total{event="command.answered",platform="web",deed="${deed}"}`

test('a new chat is there at once, and whoever opens it sees the digests that it begins with, which are counted', async () => {
  const page = await (await fetch(`${chat.url}/channels/general`)).text()
  expect(page.match(/class="headline"/g)).toHaveLength(2)
  expect((await readMetrics()).get(answered('digest'))).toBe(3)
})

test('each command is counted under its verb, and its time taken', async () => {
  await say('help')
  await say('/help digest')
  const metrics = await readMetrics()
  expect(metrics.get(answered('help'))).toBe(2)
  const times = 'pullquote_event_duration_seconds_count{event="command.answered",platform="web"}'
  expect(metrics.get(times)).toBe(5)
})

test('what fails is counted under its code, and no text from outside is a label', async () => {
  await say(HOSTILE)
  await say('frobnicate <img> "quoted"')
  const metrics = await readMetrics()
  const failed = 'pullquote_events_total{event="command.failed",platform="web",deed="digest",code="SOURCE_UNAVAILABLE"}'
  expect(metrics.get(failed)).toBe(1)
  expect(metrics.get(answered('unread'))).toBe(1)
  expect([...metrics.keys()].filter((name) => /evil|script|frob|img/.test(name))).toEqual([])
})

test('the process is among them: memory, and how late the event loop is', async () => {
  const metrics = await readMetrics()
  expect(metrics.get('process_resident_memory_bytes')).toBeGreaterThan(0)
  expect(metrics.has('nodejs_eventloop_lag_p99_seconds')).toBe(true)
})

test('the log has a line for each command, without the words that were said', async () => {
  await say('search the wall that nobody mentions')
  const last = chat.logged.at(-1)
  expect(last).toMatchObject({
    event: 'command.answered',
    fields: { platform: 'web', deed: 'search', audience: 'asker' },
  })
  expect(JSON.stringify(chat.logged)).not.toMatch(/nobody mentions|evil\.example/)
})

test('with the store gone it lives, and is not ready', async () => {
  const other = await startChat()
  await other.store.close()
  expect((await fetch(`${other.url}/healthz`)).status).toBe(200)
  const ready = await fetch(`${other.url}/readyz`)
  expect(ready.status).not.toBe(200)
  await other.stop()
})
