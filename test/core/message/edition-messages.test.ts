import { describe, expect, test } from 'vitest'
import type { EditionMode } from '../../../src/core/command/settings.ts'
import { type FullEdition, toEditionMessages } from '../../../src/core/message/edition-messages.ts'
import { toPlainText } from '../../../src/core/message/plain-text.ts'
import { MESSAGE_CASES } from './message-cases.ts'

const stories = MESSAGE_CASES.flatMap(({ input }) => (input.from === 'story' ? [input.story] : []))
const edition: FullEdition = { title: 'Morning digest, Tue 24 Nov', lateMinutes: 75, stories }

/** Where each message stands, and its first line. */
const shape = (mode: EditionMode, of: FullEdition = edition) =>
  toEditionMessages(of, mode).map(({ message, inThread }) => {
    return [inThread ? 'thread' : 'channel', toPlainText(message).split('\n')[0]]
  })

const headlines = stories.map(({ headline }) => headline)
const withDigest = stories.filter(({ digest }) => digest !== null).map(({ headline }) => headline)

test('there are stories with and without a digest to look at', () => {
  expect([stories.length, withDigest.length]).toEqual([3, 2])
})

describe('overview + thread', () => {
  test('the overview stands in the channel, each story that has more to say in its thread', () => {
    expect(shape('overview-and-thread')).toEqual([
      ['channel', edition.title],
      ...withDigest.map((headline) => ['thread', headline]),
    ])
  })
})

describe('overview only', () => {
  test('it is one message, and does not promise a thread', () => {
    const [overview, ...others] = toEditionMessages(edition, 'overview-only')
    expect(others).toEqual([])
    expect(overview && toPlainText(overview.message)).not.toMatch(/in the thread/)
  })
})

describe('one message a story', () => {
  test('each story stands in the channel by itself, one known by its headline alone too', () => {
    expect(shape('message-per-story')).toEqual(headlines.map((headline) => ['channel', headline]))
  })

  test('only the first says that the edition is late', () => {
    const late = toEditionMessages(edition, 'message-per-story').map(({ message }) =>
      /is late by/.test(toPlainText(message)),
    )
    expect(late).toEqual([true, false, false])
  })
})

test.each<EditionMode>(['overview-and-thread', 'overview-only', 'message-per-story'])(
  '%s: a quiet day has no message, and every digest that is shown is named',
  (mode) => {
    expect(toEditionMessages({ ...edition, stories: [] }, mode)).toEqual([])
    const shown = new Set(toEditionMessages(edition, mode).flatMap(({ shows }) => shows))
    expect(shown).toEqual(new Set(stories.flatMap(({ id }) => id ?? [])))
  },
)
