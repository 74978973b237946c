import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findChannel } from '../../src/store/channels.ts'
import { findDelivery, saveDeliveries } from '../../src/store/deliveries.ts'
import { releaseClaims } from '../../src/store/delivery-claims.ts'
import { requeueDelivery } from '../../src/store/delivery-outcomes.ts'
import type { Edition } from '../../src/store/editions.ts'
import { findPost } from '../../src/store/posts.ts'
import { deliveryOf } from '../store/invented-editions.ts'
import { deliverAll, type Outbox, startOutbox } from './outbox.ts'

let outbox: Outbox

beforeEach(async () => {
  outbox = await startOutbox()
})

afterEach(() => outbox.end())

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** What stands on the platform: `text`, or `thread id > text`. */
const shown = () =>
  outbox.platform.messages.map(({ text, threadId }) => (threadId === null ? text : `${threadId} > ${text}`))

describe('an edition', () => {
  test('is posted in its order, its details in the thread of the overview', async () => {
    const edition = await outbox.enqueue('news', ['overview', '>ferry', '>bridge'])
    expect(await deliverAll(outbox.createCourier('a'))).toBe(3)
    expect(shown()).toEqual(['overview', 'm1 > ferry', 'm1 > bridge'])
    expect(await outbox.statesOf(edition)).toEqual(['sent', 'sent', 'sent'])
  })

  test('as one message a story stands in the channel, and what does not fit in the thread of its story', async () => {
    await outbox.enqueue('news', ['ferry', '>more of the ferry', 'bridge', '>more of the bridge'])
    await deliverAll(outbox.createCourier('a'))
    expect(shown()).toEqual(['ferry', 'm1 > more of the ferry', 'bridge', 'm3 > more of the bridge'])
  })

  test('is kept as posts, so that its threads are answered', async () => {
    const edition = await outbox.enqueue('news', ['overview', '>ferry'])
    await deliverAll(outbox.createCourier('a'))
    const [{ channelId = '' } = {}] = await outbox.deliveriesOf(edition)
    const about = { channelId, editionId: edition.id, turnId: null, digestIds: [] }
    expect(await findPost(outbox.store.db, channelId, 'm1')).toMatchObject({ ...about, externalThreadId: null })
    expect(await findPost(outbox.store.db, channelId, 'm2')).toMatchObject({ ...about, externalThreadId: 'm1' })
  })
})

describe('a platform that refuses for now', () => {
  test('is asked again after the time that it gives, and the other channels go on', async () => {
    outbox.platform.behave({ limited: 1 })
    const limited = await outbox.enqueue('busy', ['first'])
    const courier = outbox.createCourier('a')
    await deliverAll(courier)
    expect(await outbox.statesOf(limited)).toEqual(['queued: DELIVERY_LIMITED'])
    outbox.platform.behave({ limited: 0 })
    await outbox.enqueue('calm', ['second'])
    await deliverAll(courier)
    expect(shown()).toEqual(['second'])
    outbox.wait(5)
    await deliverAll(courier)
    expect(shown()).toEqual(['second', 'first'])
    expect(await outbox.statesOf(limited)).toEqual(['sent'])
  })

  test('and is not there at all: nothing is asked until some time has passed, then all goes out', async () => {
    outbox.platform.behave({ unavailable: 1 })
    const first = await outbox.enqueue('one', ['first'])
    const courier = outbox.createCourier('a')
    await deliverAll(courier)
    const second = await outbox.enqueue('two', ['second'])
    expect(await deliverAll(courier)).toBe(0)
    expect(await outbox.statesOf(first)).toEqual(['queued: DELIVERY_UNAVAILABLE'])
    outbox.platform.behave({ unavailable: 0 })
    outbox.wait(2_000)
    await deliverAll(courier)
    expect([await outbox.statesOf(first), await outbox.statesOf(second)]).toEqual([['sent'], ['sent']])
  })

  test('for a day: it is given up, and said', async () => {
    outbox.platform.behave({ unavailable: 1 })
    const edition = await outbox.enqueue('one', ['first', '>details'])
    const courier = outbox.createCourier('a')
    await deliverAll(courier)
    outbox.wait(DAY_MS + 1)
    await deliverAll(courier)
    expect(await outbox.statesOf(edition)).toEqual(['failed: DELIVERY_UNAVAILABLE', 'failed: DELIVERY_UNAVAILABLE'])
    expect(outbox.events).toContain('delivery.failed')
  })
})

describe('a channel that refuses', () => {
  test('is stopped and said, and the others go on', async () => {
    outbox.platform.close('gone-news')
    const gone = await outbox.enqueue('gone', ['overview', '>details'])
    const calm = await outbox.enqueue('calm', ['overview'])
    await deliverAll(outbox.createCourier('a'))
    expect(await outbox.statesOf(gone)).toEqual(['failed: DELIVERY_REFUSED', 'failed: DELIVERY_REFUSED'])
    expect(await outbox.statesOf(calm)).toEqual(['sent'])
    const [{ channelId = '' } = {}] = await outbox.deliveriesOf(gone)
    expect(await findChannel(outbox.store.db, channelId)).toMatchObject({ archived: true })
    expect(outbox.events).toEqual(expect.arrayContaining(['delivery.failed', 'channel.stopped']))
  })
})

describe('a correction', () => {
  /** Of the one message of a new channel, which is posted first. */
  async function enqueueCorrection(): Promise<Edition> {
    const edition = await outbox.enqueue('news', ['overview'])
    await deliverAll(outbox.createCourier('a'))
    const [{ channelId = '' } = {}] = await outbox.deliveriesOf(edition)
    const correction = deliveryOf({ id: 'correction', channelId, readyAt: outbox.now(), replaces: 'm1' })
    await saveDeliveries(outbox.store.db, [correction], outbox.now())
    return edition
  }
  const state = async () => (await findDelivery(outbox.store.db, 'correction'))?.state

  test('comes in the place of the message that stands', async () => {
    await enqueueCorrection()
    await deliverAll(outbox.createCourier('a'))
    expect(shown()).toEqual(['Message correction'])
    expect(await state()).toBe('sent')
  })

  test('whose answer was lost is asked for again, though nobody can look: it is the same twice', async () => {
    await enqueueCorrection()
    outbox.platform.behave({ lostAnswers: 1, canFind: false })
    const courier = outbox.createCourier('a')
    await deliverAll(courier)
    expect(await state()).toBe('sending')
    outbox.platform.behave({ lostAnswers: 0 })
    outbox.wait(MINUTE_MS)
    await deliverAll(courier)
    expect(shown()).toEqual(['Message correction'])
    expect(await state()).toBe('sent')
  })

  test('that is refused, because the message is gone, fails alone: the channel goes on', async () => {
    const edition = await enqueueCorrection()
    outbox.platform.close('news-news')
    await deliverAll(outbox.createCourier('a'))
    expect(await state()).toBe('failed')
    const [{ channelId = '' } = {}] = await outbox.deliveriesOf(edition)
    expect(await findChannel(outbox.store.db, channelId)).toMatchObject({ archived: false })
  })
})

describe('an answer that is lost', () => {
  test('where the same key may be repeated: is asked for once more, and there is one message', async () => {
    outbox.platform.behave({ lostAnswers: 1, repeatMs: DAY_MS })
    const edition = await outbox.enqueue('news', ['overview'])
    const courier = outbox.createCourier('a', { repeatMs: 2 * MINUTE_MS })
    await deliverAll(courier)
    expect(await outbox.statesOf(edition)).toEqual(['sending: DELIVERY_UNKNOWN'])
    outbox.platform.behave({ lostAnswers: 0 })
    outbox.wait(2_000)
    await deliverAll(courier)
    expect(await outbox.statesOf(edition)).toEqual(['sent'])
    expect(shown()).toEqual(['overview'])
  })

  test('when that time is over: is looked for, and there is one message', async () => {
    outbox.platform.behave({ lostAnswers: 1, repeatMs: 0 })
    const edition = await outbox.enqueue('news', ['overview', '>ferry'])
    const courier = outbox.createCourier('a', { repeatMs: 2 * MINUTE_MS })
    await deliverAll(courier)
    outbox.platform.behave({ lostAnswers: 0 })
    outbox.wait(2 * MINUTE_MS)
    await deliverAll(courier)
    expect(await outbox.statesOf(edition)).toEqual(['sent', 'sent'])
    expect(shown()).toEqual(['overview', 'm1 > ferry'])
    expect(outbox.events).toContain('delivery.found')
  })

  test('of a request that never came: is looked for when it could be found, and posted', async () => {
    outbox.platform.behave({ lostRequests: 1 })
    const edition = await outbox.enqueue('news', ['overview'])
    const courier = outbox.createCourier('a')
    await deliverAll(courier)
    outbox.platform.behave({ lostRequests: 0 })
    outbox.wait(2_000)
    await deliverAll(courier)
    expect(shown()).toEqual([])
    outbox.wait(3_000)
    await deliverAll(courier)
    expect(await outbox.statesOf(edition)).toEqual(['sent'])
    expect(shown()).toEqual(['overview'])
  })

  test('and a look-up that is cut off: is looked for again', async () => {
    outbox.platform.behave({ lostAnswers: 1, canFind: false })
    const edition = await outbox.enqueue('news', ['overview'])
    const courier = outbox.createCourier('a')
    await deliverAll(courier)
    outbox.wait(MINUTE_MS)
    await deliverAll(courier)
    outbox.platform.behave({ lostAnswers: 0, canFind: true })
    outbox.wait(MINUTE_MS)
    await deliverAll(courier)
    expect(await outbox.statesOf(edition)).toEqual(['sent'])
    expect(shown()).toEqual(['overview'])
  })

  test('where nobody can look: is unknown and not posted again, until a person says so', async () => {
    outbox.platform.behave({ lostAnswers: 1, canFind: false })
    const edition = await outbox.enqueue('news', ['overview', '>ferry'])
    const courier = outbox.createCourier('a')
    await deliverAll(courier)
    outbox.platform.behave({ lostAnswers: 0 })
    for (let look = 0; look < 3; look++) {
      expect(await outbox.statesOf(edition)).toEqual(['sending: DELIVERY_UNKNOWN', 'waiting'])
      outbox.wait(MINUTE_MS)
      await deliverAll(courier)
    }
    expect(await outbox.statesOf(edition)).toEqual(['unknown: DELIVERY_UNKNOWN', 'failed: DELIVERY_UNKNOWN'])
    expect(shown()).toEqual(['overview'])
    expect(outbox.events).toContain('delivery.unknown')

    const [{ id = '' } = {}] = await outbox.deliveriesOf(edition)
    expect(await requeueDelivery(outbox.store.db, id, outbox.now())).toBe(true)
    expect(await requeueDelivery(outbox.store.db, id, outbox.now())).toBe(false)
    await deliverAll(courier)
    expect(await outbox.statesOf(edition)).toEqual(['sent', 'sent'])
    expect(shown()).toEqual(['overview', 'overview', 'm2 > ferry'])
  })
})

describe('a sender that dies', () => {
  test('between claim and request: the next one posts it, once', async () => {
    const edition = await outbox.enqueue('news', ['overview'])
    await outbox.createCourier('dead').take(1)
    const next = outbox.createCourier('next')
    expect(await deliverAll(next)).toBe(0)
    outbox.wait(MINUTE_MS)
    await deliverAll(next)
    expect(await outbox.statesOf(edition)).toEqual(['sent'])
    expect(shown()).toEqual(['overview'])
  })

  test('in a store of its own: the next one goes on as soon as the message could be found', async () => {
    const edition = await outbox.enqueue('news', ['overview'])
    await outbox.createCourier('dead').take(1)
    await releaseClaims(outbox.store.db, outbox.now())
    const next = outbox.createCourier('next')
    await deliverAll(next)
    expect(await outbox.statesOf(edition)).toEqual(['sending'])
    outbox.wait(5_000)
    await deliverAll(next)
    expect(await outbox.statesOf(edition)).toEqual(['sent'])
  })

  test('after a clock that was an hour ahead: the message is found all the same', async () => {
    outbox.wait(60 * MINUTE_MS)
    outbox.platform.behave({ lostAnswers: 1 })
    const edition = await outbox.enqueue('news', ['overview'])
    await deliverAll(outbox.createCourier('dead'))
    outbox.platform.behave({ lostAnswers: 0 })
    outbox.wait(-60 * MINUTE_MS)
    await releaseClaims(outbox.store.db, outbox.now())
    await deliverAll(outbox.createCourier('next', { repeatMs: 2 * MINUTE_MS }))
    expect(await outbox.statesOf(edition)).toEqual(['sent'])
    expect(shown()).toEqual(['overview'])
  })

  test('only seemingly, and comes back when another has taken over: posts nothing, the other does', async () => {
    const edition = await outbox.enqueue('news', ['overview'])
    const slow = outbox.createCourier('slow')
    const [claim] = await slow.take(1)
    outbox.wait(MINUTE_MS)
    const next = outbox.createCourier('next')
    const [taken] = await next.take(1)
    await slow.renew()
    if (claim) await slow.deliver(claim)
    expect(shown()).toEqual([])
    if (taken) await next.deliver(taken)
    expect(await outbox.statesOf(edition)).toEqual(['sent'])
    expect(shown()).toEqual(['overview'])
  })

  test('only seemingly, and has renewed its claim: nobody else takes over', async () => {
    const edition = await outbox.enqueue('news', ['overview'])
    const slow = outbox.createCourier('slow')
    const [claim] = await slow.take(1)
    outbox.wait(MINUTE_MS - 1)
    await slow.renew()
    outbox.wait(20_000)
    expect(await outbox.createCourier('next').take(1)).toEqual([])
    if (claim) await slow.deliver(claim)
    expect(await outbox.statesOf(edition)).toEqual(['sent'])
  })
})

describe('the pace', () => {
  test('one channel after the other’s time, never two at once in one channel', async () => {
    await outbox.enqueue('news', ['overview', '>ferry'])
    const courier = outbox.createCourier('a', { channelPaceMs: 1_000 })
    await deliverAll(courier)
    expect(shown()).toEqual(['overview'])
    expect(courier.nextAt()).toBe(outbox.now() + 1_000)
    outbox.wait(1_000)
    await deliverAll(courier)
    expect(shown()).toEqual(['overview', 'm1 > ferry'])
  })

  test('no more in a second than the platform allows', async () => {
    for (const channel of ['one', 'two', 'three', 'four', 'five']) await outbox.enqueue(channel, [channel])
    const courier = outbox.createCourier('a', { maxPostsPerSecond: 2 })
    const counts = []
    for (let second = 0; second < 3; second++) {
      counts.push(await deliverAll(courier))
      outbox.wait(1_000)
    }
    expect(counts).toEqual([2, 2, 1])
  })
})
