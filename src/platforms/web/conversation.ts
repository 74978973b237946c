import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { PullquoteError } from '../../errors.ts'
import { changeWebMessage, findWebMessage, saveWebMessage, type WebMessage } from '../../store/web-messages.ts'
import type { Asker, Host, OtherChannel, Place, Platform, Respond, Said } from '../platform.ts'
import type { LiveUpdates } from './live-updates.ts'

/** Everything on this page is one workspace. */
export const WORKSPACE = { id: 'local', name: 'Local' }

/** What people and we say to each other here: saved first, then shown. */
export interface Conversation {
  /** Keeps what somebody wrote and hands it on. Resolves when it is kept; `answered` when there is nothing more to come. */
  say(
    words: string,
    said: Said,
    where: Where,
  ): Promise<{ readonly entry: WebMessage; readonly answered: Promise<void> }>
  /** Hands on a pressed button. */
  press(said: Extract<Said, { kind: 'action' }>, where: Where): Promise<void>
  /** Says something of our own accord, as `Platform` has it: once for a key. */
  post: Platform['post']
  find: Platform['find']
  /** Resolves when all that was said is answered and all that was posted is kept; what waits for the store waits no more. */
  end(): Promise<void>
}

/** Who writes, and where. */
interface Where {
  readonly channel: string
  readonly threadId: string | null
  readonly reader: string
}

type Draft = Omit<WebMessage, 'id' | 'number' | 'postedAt'>

/** How long an answer waits before it is kept again. */
const RETRY_MS = 1_000

/** Waits; ends early where `signal` says so. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await setTimeout(ms, undefined, { signal })
  } catch (fault) {
    if (!signal.aborted) throw fault
  }
}

/** What a conversation works with. */
interface ConversationParts {
  readonly host: Host
  readonly updates: LiveUpdates
  readonly channels: readonly string[]
  /** Epoch milliseconds. */
  now(): number
}

/** A conversation that is kept in the host's store and shown through `updates`. */
export function createConversation({ host, updates, channels, now }: ConversationParts): Conversation {
  const open = new Set<Promise<unknown>>()
  const ending = new AbortController()

  /** Counts a piece of work as open until it ends, however it ends. */
  function track<Result>(work: Promise<Result>): Promise<Result> {
    const tracked = work.finally(() => open.delete(tracked))
    open.add(tracked)
    return tracked
  }

  /** An id that is taken stands for the message that has it. */
  async function keep(draft: Draft, id: string = randomUUID()): Promise<WebMessage> {
    const { saved, isNew } = await saveWebMessage(host.store.db, { ...draft, id, postedAt: now() })
    if (isNew) updates.publish(saved)
    return saved
  }

  /** An answer waits for a store that is away: whoever asked is told so, and gets it when the store is back. */
  async function keepPatiently(draft: Draft, reader: string): Promise<WebMessage> {
    const id = randomUUID()
    for (;;) {
      try {
        return await keep(draft, id)
      } catch (fault) {
        const passes = fault instanceof PullquoteError && fault.code === 'STORE_UNAVAILABLE'
        if (!passes || ending.signal.aborted) throw fault
        updates.tellTrouble(draft.channel, reader, `${fault.message} The answer comes when it works again.`)
        await pause(RETRY_MS, ending.signal)
      }
    }
  }

  function responder({ channel, threadId, reader }: Where): Respond {
    return async ({ message, audience }) => {
      const onlyFor = audience === 'asker' ? reader : null
      const { id } = await keepPatiently({ channel, threadId, author: null, onlyFor, body: { message } }, reader)
      return onlyFor === null ? id : null
    }
  }

  async function findChannel(written: string): Promise<OtherChannel | null> {
    const name = channels.find((each) => each.toLowerCase() === written.toLowerCase())
    return name === undefined ? null : { channel: { id: name, name }, mayManage: true, warning: null }
  }

  function receive(id: string, said: Said, where: Where): Promise<void> {
    const { channel, threadId, reader } = where
    const place: Place = { workspace: WORKSPACE, channel: { id: channel, name: channel }, threadId }
    // Whoever can open this page runs it: it is bound to this machine unless its owner says otherwise.
    const asker: Asker = { id: reader, mayManage: true, findChannel }
    return track(host.receive({ id, place, asker, said }, responder(where)))
  }

  return {
    async say(words, said, where) {
      const { channel, threadId, reader } = where
      const entry = await keep({ channel, threadId, author: reader, onlyFor: null, body: { words } })
      return { entry, answered: receive(entry.id, said, where) }
    },
    press: (said, where) => receive(randomUUID(), said, where),
    async post({ channel, threadId }, message, key, replaces = null) {
      if (!channels.includes(channel.id)) throw noChannel(channel.id)
      if (replaces !== null) {
        await track(changeWebMessage(host.store.db, replaces, message)).catch(throwUnknown)
        return replaces
      }
      const draft = { channel: channel.id, threadId, author: null, onlyFor: null, body: { message } }
      return (await track(keep(draft, key)).catch(throwUnknown)).id
    },
    async find({ channel }, key, since) {
      const found = await findWebMessage(host.store.db, key).catch(throwUnknown)
      return found && found.channel === channel.id && found.postedAt >= since ? found.id : null
    },
    async end() {
      ending.abort()
      while (open.size > 0) await Promise.allSettled(open)
    },
  }
}

function noChannel(name: string): PullquoteError {
  return new PullquoteError(
    'DELIVERY_REFUSED',
    `The web chat has no channel "${name}". Name it in platforms.web.channels, or follow in another channel.`,
  )
}

/** A database that went away while it saved may have saved: the same key, posted again, is the same message. */
function throwUnknown(cause: unknown): never {
  if (!(cause instanceof PullquoteError)) throw cause
  throw new PullquoteError('DELIVERY_UNKNOWN', cause.message, {
    cause,
    ...(cause.retryAfterMs === null ? {} : { retryAfterMs: cause.retryAfterMs }),
  })
}
