import type { Message } from '../../core/message/message.ts'
import type { Incoming } from '../platform.ts'
import type { SlackParts } from './slack-parts.ts'

/** Hands something to the bot and gives its reply, which is posted nowhere; null where it says nothing. */
export async function askBot({ host }: SlackParts, incoming: Incoming): Promise<Message | null> {
  const said: Message[] = []
  await host.receive(incoming, ({ message }) => {
    said.push(message)
    return Promise.resolve(null)
  })
  return said[0] ?? null
}
