import type { Decision } from '../core/edition/decision.ts'
import type { Message } from '../core/message/message.ts'
import type { ToldStory } from '../store/editions.ts'
import type { Subscription } from '../store/subscriptions.ts'

/**
 * Makes the edition of a subscription for a slot, at `now`; both in epoch milliseconds. It may read and write the store,
 * but posts nothing and keeps no edition: whoever asks does that.
 */
export type MakeEdition = (subscription: Subscription, slot: number, now: number) => Promise<MadeEdition>

/** An edition before it is kept. */
export interface MadeEdition {
  /** As the channel reads it: "Morning digest, Mon 23 Nov". */
  readonly title: string
  /** In the order in which they are posted; none on a quiet day, whose decisions are kept all the same. */
  readonly messages: readonly EditionMessage[]
  readonly stories: readonly ToldStory[]
  readonly decisions: readonly Decision[]
}

/** A message of an edition. */
export interface EditionMessage {
  readonly message: Message
  /** The digests that it shows, saved before: a thread under it is answered from them. */
  readonly digestIds: readonly string[]
  /** Whether it hangs under the last message before it that stands in the channel itself; the first one never does. */
  readonly inThread: boolean
}
