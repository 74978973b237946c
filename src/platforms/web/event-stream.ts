import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import { PullquoteError } from '../../errors.ts'
import { toReason } from '../../log.ts'
import { countReplies, listWebMessages, type WebMessage } from '../../store/web-messages.ts'
import type { Host } from '../platform.ts'
import type { LiveUpdates } from './live-updates.ts'
import { readerOf } from './reader-cookie.ts'
import { type EntryView, renderEntry } from './render-entry.ts'
import { createUpdateQueue, type UpdateQueue } from './update-queue.ts'

/** A page that reads nothing is let go when so many messages wait for it; it comes back and reads them from the store. */
const MAX_WAITING = 50
/** Of what a page missed, so much is sent; with more it is told to load itself anew. */
const MAX_MISSED = 200
/** Proxies and sleeping machines cut silent connections; a comment now and then finds out. */
const BEAT_MS = 20_000

/** What a stream works with. */
interface StreamParts {
  readonly host: Host
  readonly updates: LiveUpdates
}

/** Sends what is new in a channel as it comes: first what the page missed since `Last-Event-ID` (HTML, server-sent events). */
export function streamUpdates(context: Context<{ Bindings: HttpBindings }>, parts: StreamParts, channel: string) {
  const { host, updates } = parts
  const reader = readerOf(context)
  const after = lastSeenBy(context)
  return streamSSE(context, async (stream) => {
    const queue = createUpdateQueue(MAX_WAITING)
    const stop = updates.listen(channel, reader, (update) => {
      if (queue.add(update)) return true
      // What has not been read stands in the way of a proper end.
      context.env.outgoing.destroy()
      stream.abort()
      return false
    })
    stream.onAbort(() => {
      stop()
      queue.close()
    })
    try {
      const sent = await sendMissed(stream, host, { channel, reader, after })
      await stream.writeSSE({ event: 'ready', data: '' })
      await sendNew(stream, queue, { reader, sent })
    } catch (fault) {
      // The page comes back by itself; until it can be served it says why not.
      if (fault instanceof PullquoteError) await sendTrouble(stream, fault.message)
      else host.log.error('fault.unforeseen', { platform: 'web', reason: toReason(fault) })
    } finally {
      stop()
    }
  })
}

function lastSeenBy(context: Context): number {
  const last = Number(context.req.header('last-event-id') ?? context.req.query('after') ?? 0)
  return Number.isSafeInteger(last) && last >= 0 ? last : 0
}

/** Gives the number of the last message sent. */
async function sendMissed(
  stream: SSEStreamingApi,
  { store: { db } }: Host,
  missed: { readonly channel: string; readonly reader: string; readonly after: number },
): Promise<number> {
  const messages = await listWebMessages(db, { ...missed, limit: MAX_MISSED + 1 })
  if (messages.length > MAX_MISSED) {
    await stream.writeSSE({ event: 'reload', data: '' })
    return messages.at(-1)?.number ?? missed.after
  }
  const ids = messages.map(({ id }) => id)
  const replies = await countReplies(db, ids, missed.reader)
  for (const message of messages)
    await send(stream, message, { reader: missed.reader, replies: replies.get(message.id) ?? 0 })
  return messages.at(-1)?.number ?? missed.after
}

async function sendNew(
  stream: SSEStreamingApi,
  queue: UpdateQueue,
  { reader, sent }: { readonly reader: string; readonly sent: number },
): Promise<void> {
  let last = sent
  while (!stream.aborted) {
    const update = await queue.next(BEAT_MS)
    if (update === null) {
      if (!stream.aborted) await stream.write(': still here\n\n')
    } else if ('trouble' in update) {
      await sendTrouble(stream, update.trouble)
    } else if (update.message.number > last) {
      last = update.message.number
      await send(stream, update.message, { reader, replies: 0 })
    }
  }
}

function send(stream: SSEStreamingApi, message: WebMessage, view: EntryView): Promise<void> {
  const data = { id: message.id, thread: message.threadId, html: String(renderEntry(message, view)) }
  return stream.writeSSE({ event: 'message', id: String(message.number), data: JSON.stringify(data) })
}

function sendTrouble(stream: SSEStreamingApi, trouble: string): Promise<void> {
  return stream.writeSSE({ event: 'trouble', data: JSON.stringify(trouble) })
}
