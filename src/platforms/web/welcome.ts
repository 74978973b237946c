import { randomUUID } from 'node:crypto'
import { countWebMessages } from '../../store/web-messages.ts'
import type { Host, Place } from '../platform.ts'
import { type Conversation, WORKSPACE } from './conversation.ts'
import { readSaid } from './read-said.ts'
import { SAMPLE_READER } from './sample-reader.ts'

/** What a new chat begins with: sample news, digested as any other. Outlets, people and events are invented. */
const SAMPLES: readonly string[] = [
  'https://bendledger.example/news/bridge-ramp.html',
  'https://northline.example/stories/taiyun-cable',
  'https://northline.example/stories/ferry-aground',
]

/** What each channel follows from the start: five invented outlets that tell some stories together. */
const FOLLOWED: readonly string[] = [
  'northline.example',
  'thornmere-courier.example',
  'bendledger.example',
  'lindenfurter-bote.example',
  'echo-rivesonges.example',
]

/** Fills a chat that is empty with a few digests, so that there is something to ask about, and with something to follow. */
export async function welcome(host: Host, { say }: Conversation, channels: readonly string[]): Promise<void> {
  if ((await countWebMessages(host.store.db)) > 0) return
  const write = async (channel: string, words: string) => {
    const { answered } = await say(words, readSaid(words, false), { channel, threadId: null, reader: SAMPLE_READER })
    await answered
  }
  for (const [index, address] of SAMPLES.entries()) {
    await write(channels[index % channels.length] ?? '', `/digest ${address}`)
  }
  // Last, because what is followed is then read, while whoever starts the program waits.
  for (const channel of channels) await followSamples(host, channel)
}

/** As somebody there would, but without filling the timeline. */
async function followSamples(host: Host, channel: string): Promise<void> {
  const place: Place = { workspace: WORKSPACE, channel: { id: channel, name: channel }, threadId: null }
  for (const site of FOLLOWED) {
    await host.receive(
      {
        id: randomUUID(),
        place,
        asker: { id: SAMPLE_READER, mayManage: true },
        said: { kind: 'command', text: `follow ${site} every weekday at 08:30`, otherwise: null },
      },
      () => Promise.resolve(null),
    )
  }
}
