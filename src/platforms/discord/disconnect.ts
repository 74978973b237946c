import { setTimeout as wait } from 'node:timers/promises'
import { type Client, Events, Status } from 'discord.js'

/** Longer than a connection takes that is being made. */
const SETTLE_MS = 5_000
/** Longer than it takes to say goodbye. */
const GOODBYE_MS = 2_000

/**
 * Ends the connection to the gateway. One that is just being made is let in first: ended in the middle, discord.js (14.28)
 * waits for ever and connects once more. Where the gateway does not answer at all, what is left of it is not waited for.
 */
export async function disconnect(client: Client): Promise<void> {
  await atMost(SETTLE_MS, settled(client))
  await atMost(GOODBYE_MS, client.destroy())
}

/** Waits for work, but no longer than this. */
async function atMost(ms: number, work: Promise<void>): Promise<void> {
  const patience = new AbortController()
  await Promise.race([work, wait(ms, undefined, { signal: patience.signal })]).finally(() => patience.abort())
}

/** Resolves when no part of the connection is in the making. */
function settled(client: Client): Promise<void> {
  return new Promise((done) => {
    const check = () => {
      if (client.ws.shards.some(({ status }) => status !== Status.Ready && status !== Status.Disconnected)) return
      client.off(Events.ShardReady, check).off(Events.ShardResume, check)
      done()
    }
    client.on(Events.ShardReady, check).on(Events.ShardResume, check)
    check()
  })
}
