import { DiscordAPIError } from 'discord.js'
import type { PullquoteError } from '../../errors.ts'

/** Channels that refused us: nothing more is sent there, for ten thousand refusals in ten minutes get an address banned. */
export interface ChannelStops {
  /** Why nothing is sent to a channel; null where it takes us as far as we know. */
  reasonOf(channelId: string): PullquoteError | null
  /** Keeps a refusal of the channel itself; others, such as a locked thread, are not about it. */
  note(channelId: string, fault: unknown, said: PullquoteError): void
  /** Something about who may do what has changed: all are tried again. */
  clear(): void
}

const UNKNOWN_CHANNEL = 10_003

/** Refusals in memory: after a start each channel is tried once again. */
export function createChannelStops(): ChannelStops {
  const stopped = new Map<string, PullquoteError>()
  return {
    reasonOf: (channelId) => stopped.get(channelId) ?? null,
    note(channelId, fault, said) {
      if (!(fault instanceof DiscordAPIError)) return
      if (fault.status === 403 || fault.code === UNKNOWN_CHANNEL) stopped.set(channelId, said)
    },
    clear: () => stopped.clear(),
  }
}
