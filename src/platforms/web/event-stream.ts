import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import { countReplies, listWebMessages, type WebMessage } from '../../store/web-messages.ts'
import type { Host } from '../platform.ts'
import type { LiveUpdates } from './live-updates.ts'
import { readerOf } from './reader-cookie.ts'
import { renderEntry } from './render-entry.ts'

/** A page that reads nothing is let go when so many messages wait for it; it comes back and reads them from the store. */
const MAX_WAITING = 50
/** Of what a page missed, so much is sent; more is a reason to load the page anew. */
const MAX_MISSED = 200
/** Proxies and sleeping machines cut silent connections; a comment now and then finds out. */
const BEAT_MS = 20_000

/** Sends what is new in a channel as it comes: first what the page missed since `Last-Event-ID` (HTML, server-sent events). */
export function streamUpdates(
  context: Context,
  { host, updates }: { readonly host: Host; readonly updates: LiveUpdates },
  channel: string,
): Response | Promise<Response> {
  const reader = readerOf(context)
  const last = Number(context.req.header('last-event-id') ?? context.req.query('after') ?? 0)
  const after = Number.isSafeInteger(last) && last >= 0 ? last : 0
  const { db } = host.store
  return streamSSE(context, async (stream) => {
    const waiting: WebMessage[] = []
    let wake: () => void = () => undefined
    const stop = updates.listen(channel, reader, (message) => {
      waiting.push(message)
      wake()
      if (waiting.length <= MAX_WAITING) return true
      stream.abort()
      return false
    })
    stream.onAbort(() => {
      stop()
      wake()
    })
    const missed = await listWebMessages(db, { channel, reader, after, limit: MAX_MISSED })
    let sent = after
    const send = async (message: WebMessage) => {
      if (message.number <= sent) return
      sent = message.number
      const replies = (await countReplies(db, [message.id], reader)).get(message.id) ?? 0
      const data = { id: message.id, thread: message.threadId, html: String(renderEntry(message, replies)) }
      await stream.writeSSE({ event: 'message', id: String(message.number), data: JSON.stringify(data) })
    }
    for (const message of missed) await send(message)
    while (!stream.aborted) {
      const next = waiting.shift()
      if (next) {
        await send(next)
        continue
      }
      const { promise, resolve } = Promise.withResolvers<void>()
      wake = resolve
      const timer = setTimeout(resolve, BEAT_MS)
      if (waiting.length === 0) await promise
      clearTimeout(timer)
      if (waiting.length === 0 && !stream.aborted) await stream.write(': still here\n\n')
    }
    stop()
  })
}
