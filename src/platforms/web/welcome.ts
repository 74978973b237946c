import { countWebMessages } from '../../store/web-messages.ts'
import type { Host } from '../platform.ts'
import type { Conversation } from './conversation.ts'
import { readSaid } from './read-said.ts'
import { SAMPLE_READER } from './sample-reader.ts'

/** What a new chat begins with: sample news, digested as any other. Outlets, people and events are invented. */
const SAMPLES: readonly string[] = [
  'https://bendledger.example/news/bridge-ramp.html',
  'https://northline.example/stories/taiyun-cable',
  'https://northline.example/stories/ferry-aground',
]

/** Fills a chat that is empty with a few digests, so that there is something to ask about. */
export async function welcome(host: Host, { say }: Conversation, channels: readonly string[]): Promise<void> {
  if ((await countWebMessages(host.store.db)) > 0) return
  for (const [index, address] of SAMPLES.entries()) {
    const channel = channels[index % channels.length] ?? ''
    const words = `/digest ${address}`
    const { answered } = await say(words, readSaid(words, false), { channel, threadId: null, reader: SAMPLE_READER })
    await answered
  }
}
