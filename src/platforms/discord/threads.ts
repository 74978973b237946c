import { type Client, Routes } from 'discord.js'
import { z } from 'zod'
import { cutLine } from '../../core/message/line.ts'
import type { Api } from './api.ts'
import { hasCode } from './delivery-fault.ts'
import type { Lane } from './pace.ts'
import { ownMessage } from './wire.ts'

/** resources/channel, "Start Thread from Message": `name`. */
const MAX_NAME_CHARS = 100
/** A thread without a word for a day is put away: a server may have only so many open ones. */
const ARCHIVE_AFTER_MINUTES = 1_440
const HAS_THREAD = 160_004
const UNNAMED = 'Pullquote'

/** As many names as are remembered; others are read from their message. */
const MAX_NAMES = 2_000

/** The threads under our messages. A thread has the id of the message that it hangs under. */
export interface Threads {
  /** Makes sure that the thread under a message is there, made when it is first needed. Gives its id. */
  ensure(channelId: string, messageId: string, lane: Lane): Promise<string>
  /** What a thread under this message is to be called. */
  name(messageId: string, title: string): void
  /** A thread was deleted. */
  forget(messageId: string): void
}

/** Threads made through the API; those that the gateway tells of are known. */
export function createThreads(client: Client, api: Api): Threads {
  const names = new Map<string, string>()
  const made = new Set<string>()

  async function nameOf(channelId: string, messageId: string, lane: Lane): Promise<string> {
    const known = names.get(messageId)
    if (known !== undefined) return known
    const route = Routes.channelMessage(channelId, messageId)
    return titleOf(ownMessage.parse(await api.send({ method: 'GET', route, lane })))
  }

  return {
    async ensure(channelId, messageId, lane) {
      if (made.has(messageId) || client.channels.cache.has(messageId)) return messageId
      const name = cutLine(await nameOf(channelId, messageId, lane), MAX_NAME_CHARS)
      const body = { name, auto_archive_duration: ARCHIVE_AFTER_MINUTES }
      try {
        await api.send({ method: 'POST', route: Routes.threads(channelId, messageId), body, lane })
      } catch (fault) {
        if (!hasCode(fault, HAS_THREAD)) throw fault
      }
      if (made.size >= MAX_NAMES) made.clear()
      made.add(messageId)
      return messageId
    },
    name(messageId, title) {
      names.set(messageId, title)
      const [oldest] = names.keys()
      if (names.size > MAX_NAMES && oldest !== undefined) names.delete(oldest)
    },
    forget: (messageId) => void made.delete(messageId),
  }
}

const text = z.object({ content: z.string() })

/** The first line of a message of ours, without its markup. */
function titleOf({ content, components, embeds }: z.infer<typeof ownMessage>): string {
  const [first] = textsIn([...components, ...embeds])
  const [line = ''] = (first ?? content).split('\n')
  return (
    line
      .replace(/^(?:#+|-#) /, '')
      .replace(/\\(?=[^\p{L}\p{N}\s])/gu, '')
      .trim() || UNNAMED
  )
}

/** The texts in a tree of components, in their order. */
function textsIn(tree: unknown): string[] {
  if (typeof tree !== 'object' || tree === null) return []
  const own = text.safeParse(tree)
  return own.success ? [own.data.content] : Object.values(tree).flatMap(textsIn)
}
