import { expect, test } from 'vitest'
import { toFeedNoticeMessage } from '../../../src/core/message/feed-notice-message.ts'
import type { HealthCheck } from '../../../src/core/message/health-message.ts'

const feed = (name: string): HealthCheck => ({
  name,
  isWell: false,
  fault: 'The site takes too long. Try again later.',
  since: '2026-03-09T12:00:00.000Z',
  link: 'https://courier.example/',
})

test('one feed: what fails, since when, that nothing was removed, and how to take it out', () => {
  const { notification, blocks } = toFeedNoticeMessage([feed('Eastmere Courier')])
  expect(notification).toBe('Eastmere Courier could not be read for a day.')
  expect(blocks).toMatchObject([
    { kind: 'note', tone: 'warn', text: notification },
    {
      kind: 'list',
      items: [
        {
          title: 'Eastmere Courier',
          note: 'The site takes too long. Try again later. (since 2026-03-09 12:00 UTC)',
          link: 'https://courier.example/',
        },
      ],
    },
    { kind: 'note', tone: 'info', text: expect.stringMatching(/^Nothing was removed.*`unfollow`/) },
  ])
})

test('many feeds are one message, ten of them named', () => {
  const { notification, blocks } = toFeedNoticeMessage(Array.from({ length: 12 }, (_, at) => feed(`Outlet ${at}`)))
  expect(notification).toBe('Outlet 0 and 11 more feeds followed here could not be read for a day.')
  expect(blocks[1]).toMatchObject({ items: { length: 10 } })
  expect(blocks[2]).toMatchObject({ text: expect.stringContaining('`health` shows 2 more.') })
})
