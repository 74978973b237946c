import type { WebMessage } from '../../store/web-messages.ts'

/** Takes messages as they come; false where it cannot take more and is let go. */
type Listener = (message: WebMessage) => boolean

/** Tells every open page of a channel what is new. */
export interface LiveUpdates {
  publish(message: WebMessage): void
  /** Listens until the returned function is called. */
  listen(channel: string, reader: string, listener: Listener): () => void
  readonly listeners: number
}

/** In memory: a page that was away reads what it missed from the store. */
export function createLiveUpdates(): LiveUpdates {
  const open = new Map<symbol, { readonly channel: string; readonly reader: string; readonly listener: Listener }>()
  return {
    publish(message) {
      for (const [key, { channel, reader, listener }] of open) {
        const concerns = channel === message.channel && (message.onlyFor === null || message.onlyFor === reader)
        if (concerns && !listener(message)) open.delete(key)
      }
    },
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
