import type { WebMessage } from '../../store/web-messages.ts'

/** What a page of a channel hears: a new message, or what keeps us from answering now. */
export type LiveUpdate = { readonly message: WebMessage } | { readonly trouble: string }

/** Takes updates as they come; false where it cannot take more and is let go. */
type Listener = (update: LiveUpdate) => boolean

/** Tells every open page of a channel what is new. */
export interface LiveUpdates {
  publish(message: WebMessage): void
  /** Tells one reader's pages of a channel why an answer has to wait. */
  tellTrouble(channel: string, reader: string, trouble: string): void
  /** Listens until the returned function is called. */
  listen(channel: string, reader: string, listener: Listener): () => void
  readonly listeners: number
}

/** In memory: a page that was away reads what it missed from the store. */
export function createLiveUpdates(): LiveUpdates {
  const open = new Map<symbol, { readonly channel: string; readonly reader: string; readonly listener: Listener }>()

  function tell(channel: string, reader: string | null, update: LiveUpdate): void {
    for (const [key, each] of open) {
      const concerns = each.channel === channel && (reader === null || each.reader === reader)
      if (concerns && !each.listener(update)) open.delete(key)
    }
  }

  return {
    publish: (message) => tell(message.channel, message.onlyFor, { message }),
    tellTrouble: (channel, reader, trouble) => tell(channel, reader, { trouble }),
    listen(channel, reader, listener) {
      const key = Symbol(channel)
      open.set(key, { channel, reader, listener })
      return () => open.delete(key)
    },
    get listeners() {
      return open.size
    },
  }
}
