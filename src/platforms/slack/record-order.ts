import type { Host } from '../platform.ts'

/** A host that hears of a thread only what comes after our own message in it is kept. */
export interface OrderedHost extends Host {
  /** Resolves when what is being said in a channel at this moment is kept. */
  recorded(channel: string): Promise<void>
}

/**
 * People see a message of ours before the host has kept what it shows. What they say under it at once would be taken for
 * talk that does not concern us; so it waits for those milliseconds.
 */
export function inRecordOrder(host: Host): OrderedHost {
  const open = new Map<string, Set<Promise<void>>>()

  async function recorded(channel: string): Promise<void> {
    await Promise.all(open.get(channel) ?? [])
  }

  /** From a reply on, until all is kept. */
  function begin(channel: string): () => void {
    const { promise, resolve } = Promise.withResolvers<void>()
    const all = open.get(channel) ?? new Set()
    open.set(channel, all.add(promise))
    return () => {
      resolve()
      all.delete(promise)
      if (all.size === 0) open.delete(channel)
    }
  }

  return {
    ...host,
    recorded,
    async receive(incoming, respond) {
      const { channel, threadId } = incoming.place
      if (threadId !== null) await recorded(channel.id)
      const ends: (() => void)[] = []
      try {
        await host.receive(incoming, (reply) => {
          ends.push(begin(channel.id))
          return respond(reply)
        })
      } finally {
        for (const end of ends) end()
      }
    },
  }
}
