import type { Message } from '../../src/core/message/message.ts'
import { toPlainText } from '../../src/core/message/plain-text.ts'
import type { Connection } from '../../src/delivery/sender.ts'
import { PullquoteError } from '../../src/errors.ts'
import type { Place } from '../../src/platforms/platform.ts'

/** Something that was posted to a channel or a thread without being asked. */
export interface Delivered {
  readonly id: string
  readonly channel: string
  readonly threadId: string | null
  readonly message: Message
  /** As plain text. */
  readonly text: string
}

/** Where deliveries of the platform in memory come out. */
export interface Outlet {
  readonly connection: Connection
  /** All that was posted, in order. */
  readonly posted: readonly Delivered[]
  /** What was put in the place of messages that stood already, under their ids, in order. */
  readonly corrected: readonly Delivered[]
  /** Resolves with all that was posted when there are so many. */
  whenPosted(count: number): Promise<readonly Delivered[]>
  /** Refuses a channel from now on, as one that is gone; or takes it again. */
  setGone(channel: string, isGone: boolean): void
}

/** A place that takes every message at once, but none for a channel that is gone. */
export function createOutlet(): Outlet {
  const posted: Delivered[] = []
  const corrected: Delivered[] = []
  const gone = new Set<string>()
  let waiting: (() => void)[] = []
  const post = (place: Place, message: Message, _key: string, replaces: string | null = null): Promise<string> => {
    const { channel, threadId } = place
    if (gone.has(channel.id)) {
      return Promise.reject(
        new PullquoteError('DELIVERY_REFUSED', `The channel ${channel.id} is gone. Invite the bot again.`),
      )
    }
    const id = replaces ?? `delivered-${posted.length + 1}`
    const delivered = { id, channel: channel.id, threadId, message, text: toPlainText(message) }
    const all = replaces === null ? posted : corrected
    all.push(delivered)
    for (const look of waiting) look()
    return Promise.resolve(id)
  }
  return {
    connection: {
      name: 'memory',
      platform: { post, find: () => Promise.resolve(null) },
      traits: { repeatMs: Number.POSITIVE_INFINITY, channelPaceMs: 0, maxPostsPerSecond: 1_000 },
    },
    posted,
    corrected,
    whenPosted(count) {
      return new Promise((done) => {
        const look = () => {
          if (posted.length < count) return
          waiting = waiting.filter((each) => each !== look)
          done(posted)
        }
        waiting.push(look)
        look()
      })
    },
    setGone(channel, isGone) {
      if (isGone) gone.add(channel)
      else gone.delete(channel)
    },
  }
}
