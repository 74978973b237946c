import { randomUUID } from 'node:crypto'
import { listAllSubscriptions } from '../../store/subscriptions.ts'
import { listWebAuthors } from '../../store/web-messages.ts'
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

/**
 * Fills a chat that is empty with a few digests, so that there is something to ask about, and with something to follow. What
 * a start that was stopped left out of it the next one does, as long as nobody has written anything.
 */
export async function welcome(
  host: Host,
  { say }: Pick<Conversation, 'say'>,
  channels: readonly string[],
): Promise<void> {
  const { db } = host.store
  const authors = await listWebAuthors(db)
  if (authors.some((author) => author !== null && author !== SAMPLE_READER)) return
  if (authors.length === 0) await digestSamples(say, channels)
  // Last, because what is followed is then read, while whoever opens the page waits.
  if (authors.length === 0 || (await listAllSubscriptions(db)).length === 0) {
    for (const channel of channels) await followSamples(host, channel)
  }
}

async function digestSamples(say: Conversation['say'], channels: readonly string[]): Promise<void> {
  const write = async (channel: string, words: string) => {
    const { answered } = await say(words, readSaid(words, false), { channel, threadId: null, reader: SAMPLE_READER })
    await answered
  }
  for (const [index, address] of SAMPLES.entries()) {
    await write(channels[index % channels.length] ?? '', `/digest ${address}`)
  }
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
