import { randomUUID } from 'node:crypto'
import type { Message } from '../../core/message/message.ts'
import { findWebMessage, saveWebMessage, type WebMessage } from '../../store/web-messages.ts'
import type { Host, Place, Respond, Said } from '../platform.ts'
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
  /** Says something of our own accord, once for a key; gives the message's id. */
  post(place: Place, message: Message, key: string): Promise<string>
  /** The id of what was posted with this key; null where nothing was. */
  find(place: Place, key: string): Promise<string | null>
}

/** Who writes, and where. */
interface Where {
  readonly channel: string
  readonly threadId: string | null
  readonly reader: string
}

/** A conversation that is kept in the host's store and shown through `updates`. `now` gives epoch milliseconds. */
export function createConversation(host: Host, updates: LiveUpdates, now: () => number): Conversation {
  /** An id that is taken stands for the message that has it. */
  async function keep(
    draft: Omit<WebMessage, 'id' | 'number' | 'postedAt'>,
    id: string = randomUUID(),
  ): Promise<WebMessage> {
    const { saved, isNew } = await saveWebMessage(host.store.db, { ...draft, id, postedAt: now() })
    if (isNew) updates.publish(saved)
    return saved
  }

  function responder({ channel, threadId, reader }: Where): Respond {
    return async ({ message, audience }) => {
      const onlyFor = audience === 'asker' ? reader : null
      const { id } = await keep({ channel, threadId, author: null, onlyFor, body: { message } })
      return onlyFor === null ? id : null
    }
  }

  function receive(id: string, said: Said, where: Where): Promise<void> {
    const { channel, threadId, reader } = where
    const place: Place = { workspace: WORKSPACE, channel: { id: channel, name: channel }, threadId }
    // Whoever can open this page runs it: it is bound to this machine unless its owner says otherwise.
    return host.receive({ id, place, asker: { id: reader, mayManage: true }, said }, responder(where))
  }

  return {
    async say(words, said, where) {
      const { channel, threadId, reader } = where
      const entry = await keep({ channel, threadId, author: reader, onlyFor: null, body: { words } })
      return { entry, answered: receive(entry.id, said, where) }
    },
    press: (said, where) => receive(randomUUID(), said, where),
    async post({ channel, threadId }, message, key) {
      return (await keep({ channel: channel.id, threadId, author: null, onlyFor: null, body: { message } }, key)).id
    },
    find: async (_place, key) => (await findWebMessage(host.store.db, key))?.id ?? null,
  }
}
