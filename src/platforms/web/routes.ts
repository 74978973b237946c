import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { ActionName } from '../../core/message/message.ts'
import { TEXTS } from '../../core/message/texts.ts'
import { PullquoteError } from '../../errors.ts'
import { toReason } from '../../log.ts'
import { findArticle } from '../../store/articles.ts'
import { findDigest } from '../../store/digests.ts'
import { countReplies, findWebMessage, listWebMessages, type WebMessage } from '../../store/web-messages.ts'
import type { Host } from '../platform.ts'
import { renderArticlePage } from './article-page.ts'
import { serveAsset } from './assets.ts'
import { MAX_MESSAGE_CHARS, renderChannelPage } from './channel-page.ts'
import type { Conversation } from './conversation.ts'
import { streamUpdates } from './event-stream.ts'
import { findPostOf } from './find-post.ts'
import type { LiveUpdates } from './live-updates.ts'
import { createOperatorRoutes } from './operator-routes.ts'
import { createOverviewRoutes } from './overview/overview-routes.ts'
import { renderNotice } from './page-layout.ts'
import { renderPreviewPage } from './preview-page.ts'
import { readSaid } from './read-said.ts'
import { readerOf } from './reader-cookie.ts'
import { guardRequests } from './request-guard.ts'

/** What the routes work with. */
export interface WebParts {
  readonly channels: readonly string[]
  readonly host: Host
  readonly updates: LiveUpdates
  readonly conversation: Conversation
  readonly isLoopback: boolean
  /** Resolves when what a new chat begins with is there. */
  readonly welcomed: Promise<void>
}

const MAX_BODY_BYTES = 4 * MAX_MESSAGE_CHARS
/** Messages that a page shows; older ones stay in the store. */
const SHOWN = 100
/** How long a page without scripts waits for the answer before it is shown again. */
const WAIT_FOR_ANSWER_MS = 6_000

/** Every address of the web chat. */
export function createRoutes(parts: WebParts): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>()
  app.use(guardRequests(parts))
  app.use(
    bodyLimit({
      maxSize: MAX_BODY_BYTES,
      onError: (context) =>
        context.html(
          renderNotice(
            'Too long',
            'That is over 4 MB. Give the address of the article, or the part of it that matters.',
          ),
          413,
        ),
    }),
  )
  app.get('/', (context) => context.redirect(`/channels/${parts.channels[0]}`))
  app.get('/assets/:name', serveAsset)
  app.route('/', createOperatorRoutes(parts.host))
  app.route('/', createOverviewRoutes(parts.host, Date.now))
  app.use('/channels/*', async (_context, next) => {
    await parts.welcomed
    await next()
  })
  app.get('/channels/:channel', (context) => showChannel(context, parts))
  app.post('/channels/:channel/messages', (context) => takeMessage(context, parts))
  app.post('/channels/:channel/actions', (context) => takeAction(context, parts))
  app.get('/channels/:channel/events', (context) => streamUpdates(context, parts, channelOf(context, parts)))
  app.get('/messages/:id/preview', (context) => showPreview(context, parts))
  app.get('/messages/:id/article', (context) => showArticle(context, parts))
  app.notFound((context) => context.html(renderNotice('Nothing here', 'There is no such page.'), 404))
  app.onError((fault, context) => showFault(fault, context, parts.host))
  return app
}

/** What a person is told where a page cannot be made. */
class NotThere extends Error {}

function channelOf(context: Context, { channels }: WebParts): string {
  const name = context.req.param('channel') ?? ''
  if (!channels.includes(name)) throw new NotThere(`There is no channel "${name.slice(0, 60)}".`)
  return name
}

async function showChannel(context: Context, parts: WebParts): Promise<Response> {
  const channel = channelOf(context, parts)
  const reader = readerOf(context)
  const { db } = parts.host.store
  // Before all else: what comes meanwhile is sent once more, never left out.
  const [newest] = await listWebMessages(db, { channel, reader, limit: 1 })
  const entries = await listWebMessages(db, { channel, threadId: null, reader, limit: SHOWN })
  const replies = await countReplies(
    db,
    entries.map(({ id }) => id),
    reader,
  )
  const threadId = context.req.query('thread')
  const root = threadId === undefined ? null : await findVisible(threadId, reader, parts)
  const thread =
    root === null
      ? null
      : { root, entries: await listWebMessages(db, { channel, threadId: root.id, reader, limit: SHOWN }) }
  return context.html(
    renderChannelPage({
      channel,
      reader,
      channels: parts.channels,
      entries,
      last: newest?.number ?? 0,
      replies,
      thread,
    }),
  )
}

async function findVisible(id: string, reader: string, { host }: WebParts): Promise<WebMessage | null> {
  const found = await findWebMessage(host.store.db, id)
  return found && (found.onlyFor === null || found.onlyFor === reader) ? found : null
}

async function takeMessage(context: Context, parts: WebParts): Promise<Response> {
  const channel = channelOf(context, parts)
  const reader = readerOf(context)
  const form = await context.req.parseBody()
  const text = String(form['text'] ?? '').replace(/\r\n?/g, '\n')
  if (text.trim() === '') return context.html(renderNotice('Nothing written', 'Write something first.'), 400)
  if (text.length > MAX_MESSAGE_CHARS) {
    return context.html(
      renderNotice('Too long', 'That is over a million characters. Give the part of the article that matters.'),
      413,
    )
  }
  const root = await findVisible(String(form['thread'] ?? ''), reader, parts)
  const where = { channel, threadId: root?.id ?? null, reader }
  const { entry, answered } = await parts.conversation.say(text, readSaid(text, root !== null), where)
  if (isScript(context)) return context.json({ id: entry.id }, 202)
  await withinTime(answered)
  return context.redirect(`${pageOf(channel, root?.id ?? null)}#m-${entry.id}`, 303)
}

/** The page's own script takes the answer from the live updates. */
const isScript = (context: Context) => context.req.header('accept') === 'application/json'

const pageOf = (channel: string, threadId: string | null) =>
  threadId === null ? `/channels/${channel}` : `/channels/${channel}?thread=${threadId}`

async function withinTime(answered: Promise<void>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, WAIT_FOR_ANSWER_MS)
  await Promise.race([answered, promise])
  clearTimeout(timer)
}

const isActionName = (name: string): name is ActionName => Object.hasOwn(TEXTS.actions, name)

async function takeAction(context: Context, parts: WebParts): Promise<Response> {
  const channel = channelOf(context, parts)
  const reader = readerOf(context)
  const form = await context.req.parseBody()
  const name = String(form['name'] ?? '')
  const root = await findVisible(String(form['message'] ?? ''), reader, parts)
  if (!isActionName(name) || root === null) throw new NotThere('That button belongs to a message that is gone.')
  const done = parts.conversation.press(
    { kind: 'action', name, target: String(form['target'] ?? '') },
    { channel, threadId: root.id, reader },
  )
  if (isScript(context)) return context.body(null, 202)
  await withinTime(done)
  return context.redirect(pageOf(channel, root.id), 303)
}

async function messageOf(context: Context, parts: WebParts) {
  const entry = await findVisible(context.req.param('id') ?? '', readerOf(context), parts)
  if (entry === null || !('message' in entry.body)) throw new NotThere('That message is gone.')
  return { entry, message: entry.body.message }
}

async function showPreview(context: Context, parts: WebParts): Promise<Response> {
  const { message } = await messageOf(context, parts)
  return context.html(renderPreviewPage(message))
}

async function showArticle(context: Context, parts: WebParts): Promise<Response> {
  const { entry } = await messageOf(context, parts)
  const { db } = parts.host.store
  const post = await findPostOf(db, entry)
  const digest = post?.digestIds[0] ? await findDigest(db, post.digestIds[0]) : null
  const article = digest && (await findArticle(db, digest.articleId))
  if (!digest || !article) throw new NotThere('The article of this message is no longer kept.')
  return context.html(renderArticlePage(article, digest))
}

function showFault(fault: Error, context: Context, { log }: Host): Response | Promise<Response> {
  if (fault instanceof NotThere) return context.html(renderNotice('Nothing here', fault.message), 404)
  if (fault instanceof PullquoteError) {
    return context.html(
      renderNotice('Not now', `${fault.message} (${fault.code})`),
      fault.code.startsWith('STORE_') ? 503 : 500,
    )
  }
  log.error('fault.unforeseen', { platform: 'web', reason: toReason(fault) })
  return context.html(renderNotice('Something went wrong', TEXTS.fault), 500)
}
