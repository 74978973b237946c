import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Connection, type Sender, startSender } from '../../src/delivery/sender.ts'
import type { Log } from '../../src/log.ts'
import { createCountingClient } from '../fakes/counting-client.ts'
import { type Outbox, startOutbox, UNHURRIED } from './outbox.ts'

const SILENT: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }
const QUICK = { leaseMs: 60_000, settleMs: 0, repeatMarginMs: 0 }

let outbox: Outbox
let client: ReturnType<typeof createCountingClient>
let sender: Sender | null = null

beforeEach(async () => {
  outbox = await startOutbox()
  client = createCountingClient(outbox.platform.url)
})

afterEach(async () => {
  await sender?.stop()
  client.end()
  await outbox.end()
})

async function start(): Promise<Sender> {
  const connections: Connection[] = [{ name: 'semaphore', platform: client, traits: UNHURRIED }]
  const report = (fault: unknown) => outbox.faults.push(fault)
  sender = await startSender({ db: outbox.store.db, connections, now: Date.now, log: SILENT, report }, QUICK)
  return sender
}

test('posts what is there when it starts, and what comes when it is woken', async () => {
  await outbox.enqueue('one', ['overview', '>ferry'])
  const { wake } = await start()
  await outbox.platform.posted(2)
  await outbox.enqueue('two', ['overview'])
  wake()
  await outbox.platform.posted(3)
  expect(outbox.faults).toEqual([])
})

test('stopped, it finishes what is on the wire, and leaves the rest to the next start', async () => {
  const edition = await outbox.enqueue('news', ['overview', '>ferry'])
  outbox.platform.behave({ maxDelayMs: 100 })
  const first = await start()
  await outbox.platform.requested(1)
  await first.stop()
  expect((await outbox.statesOf(edition))[0]).toBe('sent')
  const posted = outbox.platform.messages.length
  expect(outbox.platform.requests).toBe(posted)
  await start()
  await outbox.platform.posted(2)
  await sender?.stop()
  expect(await outbox.statesOf(edition)).toEqual(['sent', 'sent'])
  expect(outbox.platform.messages).toHaveLength(2)
})

test('what a process that died had claimed goes on at once in a store of its own', async () => {
  await outbox.enqueue('news', ['overview'])
  await outbox.createCourier('dead').take(1)
  await start()
  await outbox.platform.posted(1)
  expect(outbox.faults).toEqual([])
})

test('a store that is gone is reported, and asked again', async () => {
  const { db } = outbox.store
  let isGone = true
  const gone = new Error('The store is gone.')
  const flaky = new Proxy(db, {
    get(target, name, receiver) {
      if (isGone && name === 'transaction') throw gone
      const value = Reflect.get(target, name, receiver)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  await outbox.enqueue('news', ['overview'])
  const connections: Connection[] = [{ name: 'semaphore', platform: client, traits: UNHURRIED }]
  const reported = new Promise<unknown>((resolve) => {
    void startSender({ db: flaky, connections, now: Date.now, log: SILENT, report: resolve }, QUICK).then((started) => {
      sender = started
    })
  })
  expect(await reported).toBe(gone)
  isGone = false
  sender?.wake()
  await outbox.platform.posted(1)
})
