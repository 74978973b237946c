import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, onTestFinished, test } from 'vitest'
import { lead } from '../../docs/examples/lead-engine.ts'
import { lines } from '../../docs/examples/line-platform.ts'
import { SWEDISH } from '../../docs/examples/swedish.ts'
import { toNoteMessage } from '../../src/core/message/note-message.ts'
import { findQuotations } from '../../src/core/quotes/find-quotations.ts'
import { openStore } from '../../src/store/open-store.ts'
import { describeEngine } from '../contract/engine.ts'
import { createListeningHost } from '../contract/listening-host.ts'

describeEngine(lead)

describe('the language of the example', () => {
  test.each([
    {
      text: '”Hamnen stängs i maj”, säger Orla Finch, hamnchefen i Eastmere.',
      quotation: 'Hamnen stängs i maj',
      speaker: 'Orla Finch',
    },
    {
      text: 'Orla Finch är hamnchef. ”Fyrtio båtar måste flytta härifrån före sommaren”, sade hon.',
      quotation: 'Fyrtio båtar måste flytta härifrån före sommaren',
      speaker: 'Orla Finch',
    },
  ])('names who spoke: $text', ({ text, quotation, speaker }) => {
    const { quotations } = findQuotations(text, { language: 'sv', lexicon: SWEDISH })
    expect(quotations).toMatchObject([{ text: quotation, speaker: { name: speaker } }])
    const bare = findQuotations(text, { language: 'sv' })
    expect(bare.quotations.filter(({ speaker }) => speaker !== null)).toEqual([])
  })
})

describe('the platform of the example', () => {
  const place = { workspace: { id: 'local', name: null }, channel: { id: 'lines', name: null }, threadId: null }

  /** The platform with a host that listens, and somebody who is connected. */
  async function startChat() {
    const folder = await mkdtemp(join(tmpdir(), 'pullquote-lines-'))
    const store = await openStore(null, join(folder, 'chat.db'))
    const host = createListeningHost(store)
    const platform = await lines.connect({ port: 0 }, {}, host)
    const port = Number(/:(\d+)$/.exec(platform.status)?.[1])
    const socket = connect(port, '127.0.0.1')
    await once(socket, 'connect')
    const read = createInterface({ input: socket })[Symbol.asyncIterator]()
    onTestFinished(async () => {
      host.letGo()
      socket.destroy()
      await platform.close()
      await store.close()
      await rm(folder, { recursive: true })
    })
    return { host, platform, socket, read: async () => (await read.next()).value }
  }

  test('hands a line over as a command, and brings the answer', async () => {
    const { host, socket, read } = await startChat()
    socket.write('list\n')
    const { incoming, respond, done } = await host.next()
    expect(incoming).toMatchObject({ place: { channel: { id: 'lines' } }, said: { kind: 'command', text: 'list' } })
    await respond({ message: toNoteMessage('info', 'Nothing is followed.'), audience: 'asker' })
    done()
    expect(await read()).toBe('Nothing is followed.')
  })

  test('posts a key once, and finds it', async () => {
    const { host, platform, socket, read } = await startChat()
    // What the other side has written has been taken in, so it is connected there too.
    socket.write('list\n')
    ;(await host.next()).done()
    expect(await platform.post(place, toNoteMessage('info', 'An edition.'), 'k1')).toBe('k1')
    expect(await platform.post(place, toNoteMessage('info', 'An edition.'), 'k1')).toBe('k1')
    expect(await platform.post(place, toNoteMessage('info', 'The next one.'), 'k2')).toBe('k2')
    expect([await read(), await read()]).toEqual(['An edition.', 'The next one.'])
    expect(await platform.find(place, 'k1', 0)).toBe('k1')
    await expect(platform.find(place, 'k3', 0)).rejects.toMatchObject({ code: 'DELIVERY_UNKNOWN' })
  })

  test('refuses a channel that there is not', async () => {
    const { platform } = await startChat()
    const elsewhere = { ...place, channel: { id: 'elsewhere', name: null } }
    await expect(platform.post(elsewhere, toNoteMessage('info', 'Lost.'), 'k')).rejects.toMatchObject({
      code: 'DELIVERY_REFUSED',
    })
  })
})
