import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { toNoteMessage } from '../../../src/core/message/note-message.ts'
import type { Place } from '../../../src/platforms/platform.ts'
import { textOfWords } from '../../bench/samples.ts'
import { type RunningChat, startChat } from './running-chat.ts'
import { listenTo } from './update-listener.ts'

let chat: RunningChat

beforeEach(async () => {
  chat = await startChat()
})

afterEach(() => chat.stop())

const NEWS: Place = { workspace: { id: 'local', name: null }, channel: { id: 'news', name: null }, threadId: null }

const post = (key: string, text: string) => chat.platform.post(NEWS, toNoteMessage('info', text), key)

test('a hundred pages at once see every message, in order', async () => {
  const listeners = await Promise.all(Array.from({ length: 100 }, () => listenTo(chat.url, 'news')))
  await Promise.all(listeners.map((listener) => listener.next('ready')))
  for (let at = 0; at < 20; at++) await post(`k${at}`, `Message ${at}.`)
  const seen = await Promise.all(
    listeners.map(async (listener) => {
      const ids = []
      for (let at = 0; at < 20; at++) ids.push(JSON.parse((await listener.next('message')).data).id)
      return ids.join(' ')
    }),
  )
  expect(new Set(seen)).toEqual(new Set([Array.from({ length: 20 }, (_, at) => `k${at}`).join(' ')]))
  await Promise.all(listeners.map((listener) => listener.close()))
})

test('a page that never reads is let go, and the others go on', async () => {
  const { hostname, port } = new URL(chat.url)
  const deaf = connect(Number(port), hostname)
  deaf.pause()
  deaf.write('GET /channels/news/events HTTP/1.1\r\nHost: localhost\r\n\r\n')
  const listener = await listenTo(chat.url, 'news')
  await listener.next('ready')
  const long = 'a'.repeat(200_000)
  for (let at = 0; at < 120; at++) {
    await post(`k${at}`, `${at} ${long}`)
    await listener.next('message')
  }
  // Reading at last, it finds what lay in its buffers, and then the end.
  const closed = once(deaf, 'close')
  deaf.on('error', () => undefined).resume()
  await closed
  await post('last', 'The others go on.')
  expect((await listener.next('message')).data).toContain('The others go on.')
  await listener.close()
})

test('a page that missed more than can be sent is told to load itself anew', async () => {
  for (let at = 0; at < 201; at++) await post(`k${at}`, `Message ${at}.`)
  const listener = await listenTo(chat.url, 'news')
  await listener.next('reload')
  await listener.close()
})

test('while somebody has a megabyte digested, others are answered', async () => {
  const listener = await listenTo(chat.url, 'news')
  await listener.next('ready')
  const say = (text: string) =>
    fetch(`${chat.url}/channels/news/messages`, {
      method: 'POST',
      body: new URLSearchParams({ text }),
      headers: { accept: 'application/json' },
    })
  await say(`/digest ${textOfWords(160_000).slice(0, 900_000)}`)
  await say('/digest https://northline.example/stories/ferry-aground')
  const digests: string[] = []
  while (digests.length < 2) {
    const { data } = await listener.next('message')
    if (data.includes('headline')) digests.push(data.includes('northline.example') ? 'of the page' : 'of the megabyte')
  }
  expect(digests).toEqual(['of the page', 'of the megabyte'])
  await listener.close()
})
