import type { ActionName } from '../../src/core/message/message.ts'
import type { ErrorCode } from '../../src/errors.ts'
import type { DeliveryTraits, Host, Place, Platform } from '../../src/platforms/platform.ts'
import type { Store } from '../../src/store/open-store.ts'

/** Two people who use the chat; the driver knows them by ids of the platform's own. */
export type Person = 'anna' | 'ben'

/** A message as somebody finds it in the chat. */
export interface Seen {
  /** The platform's id of it, as `post` and `Respond` give it. */
  readonly id: string
  readonly isOurs: boolean
  /** All its words as they are read: the platform's markup interpreted, its escapes undone. */
  readonly text: string
  /** Whom it notifies by a mention, in the platform's words; [] for nobody. */
  readonly pings: readonly string[]
}

/** How posts can be made to end, by the code that the platform must give. */
export type PostFault = Extract<ErrorCode, `DELIVERY_${string}`>

/** What a platform and the server of its driver can do: tests of what they cannot are not declared. */
export interface PlatformTraits {
  readonly delivery: DeliveryTraits
  /** Whether what was posted can be looked up by its key; where it cannot, `find` throws DELIVERY_UNKNOWN. */
  readonly canFind: boolean
  /** Whether the platform brings an event once more where it has seen no acknowledgement. */
  readonly repeatsEvents: boolean
  readonly faults: readonly PostFault[]
}

/**
 * The other end of a platform: the people in it, and a server as the platform has it. What somebody does resolves when
 * the platform has taken it, never later: the suite answers meanwhile. One driver serves one test.
 */
export interface PlatformDriver {
  /** Of the host: empty, but for what the platform needs so that it says nothing by itself when it connects. */
  readonly store: Store
  /** A channel where we may write, and another; threadId is null in both. */
  readonly place: Place
  readonly otherPlace: Place
  /** A channel where nothing can ever be posted. */
  readonly closedPlace: Place
  /** Connects; the second time as after a restart, to the same chat. */
  connect(host: Host): Promise<Platform>
  /** Types a command such as `digest https://…` as one does on this platform. */
  command(person: Person, place: Place, text: string): Promise<void>
  /** Writes a plain message in a thread, after a mention of us or of somebody else where one is given. */
  say(person: Person, thread: Place, text: string, mention?: 'us' | Person): Promise<void>
  /** Presses a button of one of our messages, or takes the choice with this target from its menu. */
  press(person: Person, place: Place, messageId: string, button: PressedButton): Promise<void>
  /** Brings the last thing that somebody did once more; called where `repeatsEvents`. */
  repeatLast(): Promise<void>
  /** The messages of a channel without those in threads, or those in a thread without the one that it hangs under; oldest first. */
  see(person: Person, place: Place): Promise<readonly Seen[]>
  /** Makes posts end with a code, called with those of `faults`; the function given back makes all well again. */
  breakPosts(code: PostFault): Promise<() => Promise<void>>
  /** Ends the server. */
  close(): Promise<void>
}

interface PressedButton {
  readonly name: ActionName
  readonly target: string
}
