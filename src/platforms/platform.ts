import type { z } from 'zod'
import type { Env, EnvName } from '../config/env.ts'
import type { ActionName, Message } from '../core/message/message.ts'
import type { Check } from '../doctor/check.ts'
import type { Log } from '../log.ts'
import type { Store } from '../store/open-store.ts'

/** A channel of a platform, or a thread in it, by the platform's own ids. */
export interface Place {
  readonly workspace: Named
  readonly channel: Named
  /** The message under which the thread hangs; null outside threads. */
  readonly threadId: string | null
}

/** An id of the platform's, and the name that people see; null where the platform does not say. */
interface Named {
  readonly id: string
  readonly name: string | null
}

/** Who writes to us. `mayManage` is the platform's word on whether this person may change what the channel gets. */
export interface Asker {
  readonly id: string
  readonly mayManage: boolean
  /**
   * The channel of this workspace that somebody names, by its id or its name without `#`; null where the person sees none
   * of that name, or it is not known whether they do. Not given: other channels cannot be named here.
   */
  findChannel?(written: string): Promise<OtherChannel | null>
}

/** A channel beside the one in which something was said. `mayManage` is the platform's word on the asker there. */
export interface OtherChannel {
  readonly channel: Named
  readonly mayManage: boolean
  /** Why nothing of ours can be posted there yet, with what to do; null where it can. */
  readonly warning: string | null
}

/** What somebody did, the platform's own markup and mentions of us taken away. */
export type Said =
  | {
      readonly kind: 'command'
      readonly text: string
      /** The verb meant where the text begins with none: `digest` after a command of that name, `ask` after a mention. */
      readonly otherwise: 'digest' | 'ask' | null
    }
  | {
      readonly kind: 'message'
      readonly text: string
      readonly mentionsUs: boolean
      /** Begins with the mention of another person. */
      readonly isToAnother: boolean
    }
  | {
      readonly kind: 'action'
      readonly name: ActionName
      readonly target: string
      /** What was written about it, where the platform has a form for that. */
      readonly words?: string
    }

/** One thing that somebody did, and where. */
export interface Incoming {
  /** Names the event: the same one that comes twice is answered once. */
  readonly id: string
  readonly place: Place
  readonly asker: Asker
  readonly said: Said
}

/** What we say in return. Errors, help, lists and previews are for `asker` alone where the platform can. */
export interface Reply {
  readonly message: Message
  readonly audience: 'everyone' | 'asker'
}

/** Brings a reply to where the incoming thing came from. Gives the posted message's id; null where it has none. */
export type Respond = (reply: Reply) => Promise<string | null>

/** What a platform is given to hand over what people do. */
export interface Host {
  /** Answers, or stays silent where nothing was meant for us. Never rejects: a fault is answered and logged. */
  receive(incoming: Incoming, respond: Respond): Promise<void>
  /** What the platform may read of what we keep: articles and digests for a reading view. */
  readonly store: Store
  /** Takes what an operator should know of the platform's own doings. */
  readonly log: Log
  /** The IANA zone of times in channels that have set none. */
  readonly defaultZone: string
  /** The figures of the program in the text format of Prometheus. */
  readMetrics(): Promise<string>
}

/** A connected platform. */
export interface Platform {
  /** That it is on, and where: one line for whoever started the program. */
  readonly status: string
  /**
   * Posts to a channel or a thread and gives the message's id. `key` names this message among all that we ever post, at
   * most `MAX_KEY_CHARS`; the platform keeps it with the message as far as it can. Never tries again by itself. With
   * `replaces`, the id of a message of ours in this place, that one gets the content, and its id is given.
   * Throws DELIVERY_REFUSED where it can never go there (the channel is gone, we may not write), DELIVERY_LIMITED with
   * its wait, DELIVERY_UNAVAILABLE where it surely was not posted, DELIVERY_UNKNOWN where it may have been.
   */
  post(place: Place, message: Message, key: string, replaces?: string | null): Promise<string>
  /**
   * The id of the message that was posted with this key at `since` (epoch milliseconds) or later; null where there is
   * none. Throws as `post` does, DELIVERY_UNKNOWN also where the platform cannot tell.
   */
  find(place: Place, key: string, since: number): Promise<string | null>
  /** Takes nothing more in, lets what is on the wire end. */
  close(): Promise<void>
}

/** What a platform promises to whoever delivers to it. */
export interface DeliveryTraits {
  /** How long after a first post a second one with the same key gives the same message and makes no other, in ms; 0: never. */
  readonly repeatMs: number
  /** Least time between two posts to one channel, in ms. */
  readonly channelPaceMs: number
  /** Posts a second with one connection. */
  readonly maxPostsPerSecond: number
  /** A message in as many, in order, as its limits ask for, each of which `post` posts as one. Not given: none is too long. */
  readonly toParts?: (message: Message) => readonly Message[]
}

/** As long as the shortest that a platform keeps with a message (a nonce of 25 characters). */
export const MAX_KEY_CHARS = 25

/** A place where people can talk to us: a folder beside this file, and one line in `registry.ts`. */
export interface PlatformDefinition {
  /** As in the configuration and the store. */
  readonly name: string
  /** What `platforms.<name>` of the configuration may hold. */
  readonly options: z.ZodType
  readonly delivery: DeliveryTraits
  /** The variables of the environment without which it stays off; its secrets are among them. */
  readonly needs: readonly EnvName[]
  /** The servers that it asks; none for one that needs no network. Throws CONFIG_INVALID for an address that is none. */
  readonly servers?: (env: Env) => readonly string[]
  /** Connects with options that the schema has let through. Throws CONFIG_INVALID with what to mend. */
  connect(options: unknown, env: Env, host: Host): Promise<Platform>
  /** Looks at what could be wrong, for `pullquote doctor`; never throws. A platform that needs nothing has none. */
  check?(options: unknown, env: Env, request: CheckRequest): Promise<readonly Check[]>
}

/** What is asked of a check beside looking. */
export interface CheckRequest {
  /** A channel, by name or id, that gets a test message; null for none. */
  readonly testChannel: string | null
}

/** A definition, and the function that takes what its schema lets through. That one loads the platform's libraries. */
export function definePlatform<Options extends z.ZodType>(
  definition: Omit<PlatformDefinition, 'options' | 'connect' | 'check'> & { readonly options: Options },
  connect: (options: z.infer<Options>, env: Env, host: Host) => Promise<Platform>,
  check?: (options: z.infer<Options>, env: Env, request: CheckRequest) => Promise<readonly Check[]>,
): PlatformDefinition {
  const { options } = definition
  return {
    ...definition,
    connect: async (raw, env, host) => connect(options.parse(raw), env, host),
    ...(check ? { check: async (raw, env, request) => check(options.parse(raw), env, request) } : {}),
  }
}
