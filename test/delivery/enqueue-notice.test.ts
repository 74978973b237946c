import { expect, test } from 'vitest'
import { enqueueNotice } from '../../src/delivery/enqueue-notice.ts'
import { updateChannel } from '../../src/store/channels.ts'
import { messageOf } from '../store/invented-editions.ts'
import { createFollower } from '../store/suites/use-store.ts'
import { deliverAll, startOutbox } from './outbox.ts'

test('a notice is posted once a channel, and in none that is archived', async () => {
  const outbox = await startOutbox()
  const { db } = outbox.store
  const times = { now: outbox.now(), defaultZone: 'UTC' }
  const told = await createFollower(db, 'told')
  const gone = await createFollower(db, 'gone')
  await updateChannel(db, gone.channelId, { archived: true })
  for (const channelId of [told.channelId, told.channelId, gone.channelId, 'nowhere']) {
    await enqueueNotice(db, { channelId, about: 'feed of the courier', message: messageOf('The feed fails.') }, times)
  }
  await deliverAll(outbox.createCourier('a'))
  await enqueueNotice(
    db,
    { channelId: told.channelId, about: 'feed of the ledger', message: messageOf('So does this.') },
    times,
  )
  await deliverAll(outbox.createCourier('a'))
  expect(outbox.platform.messages.map(({ channel, text }) => `${channel}: ${text}`)).toEqual([
    'told-news: The feed fails.',
    'told-news: So does this.',
  ])
  await outbox.end()
})

test('a notice waits for the end of quiet hours', async () => {
  const outbox = await startOutbox()
  const { db } = outbox.store
  const { channelId } = await createFollower(db, 'quiet')
  const minute = Math.floor(outbox.now() / 60_000) % 1_440
  const quietHours = { fromMinute: minute, toMinute: (minute + 30) % 1_440 }
  await updateChannel(db, channelId, { settings: { quietHours } })
  const notice = { channelId, about: 'feed', message: messageOf('The feed fails.') }
  await enqueueNotice(db, notice, { now: outbox.now(), defaultZone: 'UTC' })
  const courier = outbox.createCourier('a')
  expect(await deliverAll(courier)).toBe(0)
  outbox.wait(30 * 60_000)
  expect(await deliverAll(courier)).toBe(1)
  await outbox.end()
})
