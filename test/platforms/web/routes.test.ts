import { afterAll, beforeAll, expect, test } from 'vitest'
import { createListeningHost } from '../../contract/listening-host.ts'
import { type RunningChat, startChat } from './running-chat.ts'
import { listenTo } from './update-listener.ts'

let chat: RunningChat

beforeAll(async () => {
  chat = await startChat()
})

afterAll(async () => {
  await chat.stop()
})

/** One browser without scripts: keeps its cookie, follows redirects. */
function createReader() {
  let cookie = ''
  async function ask(path: string, init: RequestInit = {}): Promise<{ status: number; text: string; url: string }> {
    const answer = await fetch(chat.url + path, { ...init, headers: { ...init.headers, cookie }, redirect: 'manual' })
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie
    const location = answer.headers.get('location')
    if (location !== null) return ask(location)
    return { status: answer.status, text: await answer.text(), url: path }
  }
  const say = (text: string, more: Record<string, string> = {}, channel = 'general') =>
    ask(`/channels/${channel}/messages`, {
      method: 'POST',
      body: new URLSearchParams({ text, ...more }),
      headers: { origin: chat.url },
    })
  return { ask, say }
}

test('a new chat is not empty: it begins with digests of the sample news', async () => {
  const { text } = await createReader().ask('/')
  expect(text.match(/class="headline"/g)?.length).toBeGreaterThan(0)
  expect(text).toContain('Key quote')
})

test('without scripts, a link becomes a digest on the next page', async () => {
  const reader = createReader()
  const { text } = await reader.say('https://northline.example/stories/ferry-alarm')
  expect(text).toContain('class="quote"')
  expect(chat.faults).toEqual([])
})

test('a reply in the thread is answered there with words of the article', async () => {
  const reader = createReader()
  const { text } = await reader.say('/digest https://northline.example/stories/minister-resigns')
  const [, id = ''] = [...text.matchAll(/data-thread="([0-9a-f-]{36})"/g)].at(-1) ?? []
  const thread = await reader.say('quotes', { thread: id })
  expect(thread.url).toContain(`thread=${id}`)
  const [, pane = ''] = thread.text.split('id="thread"')
  expect(pane.match(/class="quote"/g)?.length).toBeGreaterThan(3)
})

test('the page knows of replies in threads: they are not sent and counted once more', async () => {
  const reader = createReader()
  const { text } = await reader.say('/digest https://northline.example/stories/ferry-alarm', {}, 'news')
  const [, id = ''] = [...text.matchAll(/data-thread="([0-9a-f-]{36})"/g)].at(-1) ?? []
  await reader.say('source', { thread: id }, 'news')
  const page = await reader.ask('/channels/news')
  const [, last] = /data-last="(\d+)"/.exec(page.text) ?? []
  const rows = await chat.store.db.selectFrom('web_messages').select('number').where('channel', '=', 'news').execute()
  expect(Number(last)).toBe(Math.max(...rows.map(({ number }) => number)))
})

test('what only the asker should see is not shown to another', async () => {
  const asker = createReader()
  expect((await asker.say('help')).text).toContain('only you see this')
  expect((await createReader().ask('/channels/general')).text).not.toContain('only you see this')
})

test.each([
  { name: 'markup in a message', words: '<script>alert(1)</script><img src=x onerror=alert(1)>' },
  { name: 'a script address', words: 'javascript:alert(document.cookie)' },
])('$name is shown as text', async ({ words }) => {
  const { text } = await createReader().say(words)
  expect(text).not.toContain('<script>alert')
  expect(text).not.toContain('<img src=x')
  expect(text).not.toMatch(/href="javascript:/)
})

test.each([
  { name: 'nothing written', text: '  ', status: 400 },
  { name: 'a megabyte and a half', text: 'a'.repeat(1_500_000), status: 413 },
  { name: '20 MB', text: 'a'.repeat(20_000_000), status: 413 },
])('$name is refused with a clear word', async ({ text, status }) => {
  const answer = await createReader().say(text)
  expect(answer.status).toBe(status)
  expect(answer.text).toMatch(/Write something first|Give the/)
})

test('a pasted article of 1 MB is digested', async () => {
  const paragraph =
    'The harbour board of Port Alder met on Monday and heard a report on the ferry that ran aground.\n\n'
  const listener = await listenTo(chat.url, 'news')
  await listener.next('ready')
  const { status } = await createReader().say(`/digest ${paragraph.repeat(10_000)}`, {}, 'news')
  expect(status).toBe(200)
  expect((await listener.next('message')).data).toContain('more characters')
  expect((await listener.next('message')).data).toContain('class=\\"headline\\"')
  await listener.close()
})

test.each([
  { name: 'another site’s page', headers: { origin: 'https://evil.example' } },
  { name: 'another site, as browsers say it', headers: { 'sec-fetch-site': 'cross-site' } },
  { name: 'a sandboxed page', headers: { origin: 'null' } },
])('a message from $name is refused', async ({ headers }) => {
  const body = new URLSearchParams({ text: 'help' })
  const answer = await fetch(`${chat.url}/channels/general/messages`, { method: 'POST', body, headers })
  expect(answer.status).toBe(403)
})

test('every page forbids what is not a file of ours', async () => {
  const answer = await fetch(`${chat.url}/channels/general`)
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

test.each([
  { path: '/channels/nowhere', status: 404 },
  { path: '/messages/nothing/preview', status: 404 },
  { path: '/messages/nothing/article', status: 404 },
  { path: '/assets/..%2Fserver.ts', status: 404 },
  { path: '/healthz', status: 200 },
  { path: '/readyz', status: 200 },
])('$path answers $status', async ({ path, status }) => {
  expect((await fetch(chat.url + path)).status).toBe(status)
})

test('the reading view marks quotations and says who spoke', async () => {
  const reader = createReader()
  const listener = await listenTo(chat.url, 'news')
  await listener.next('ready')
  await reader.say('/digest https://northline.example/stories/ferry-aground', {}, 'news')
  await listener.next('message')
  const { data } = await listener.next('message')
  await listener.close()
  const [, id = ''] = /\/messages\/([0-9a-f-]{36})\/article/.exec(data) ?? []
  const page = await reader.ask(`/messages/${id}/article`)
  expect(page.text.match(/<mark class="quoted"/g)?.length).toBeGreaterThan(5)
  expect(page.text).toContain('— Oona Feld')
  const preview = await reader.ask(`/messages/${id}/preview`)
  expect(preview.text).toContain('slack-message')
  expect(preview.text).toContain('discord-message')
})

test('a busy port gives the next free one', async () => {
  const other = await startChat()
  const { web } = await import('../../../src/platforms/web/web.ts')
  const port = Number(new URL(other.url).port)
  const host = createListeningHost(other.store)
  const second = await web.connect({ port }, {}, host)
  expect(Number(new URL(second.status.split(' ')[0] ?? '').port)).toBeGreaterThan(port)
  // Nothing is followed in this store, so that the second is asked to follow the samples, and answers nobody.
  host.letGo()
  await second.close()
  await other.stop()
})
