import { cutLine, toLine } from '../core/message/line.ts'
import { type Block, MAX_NOTIFICATION_CHARS } from '../core/message/message.ts'
import { toNote } from '../core/message/note.ts'
import { toChangedMessage } from '../core/message/subscription-message.ts'
import { SUBSCRIPTION_TEXTS } from '../core/message/subscription-texts.ts'
import { FIRST_INTERVAL_MS } from '../sources/feed/poll-interval.ts'
import { saveFeed } from '../store/feeds.ts'
import { findImportChannel, savePendingImport, takePendingImport } from '../store/pending-imports.ts'
import type { CommandOf, Context } from './context.ts'
import { inNamedChannel } from './in-channel.ts'
import {
  changeSubscription,
  findConfiguredRefusal,
  findOwnSubscription,
  STANDARD_SCHEDULE,
} from './own-subscription.ts'
import { refusalOf } from './permissions.ts'
import { type BotReply, noteToAsker, toAsker, toEveryone } from './reply.ts'
import { showSubscription } from './show-subscription.ts'

/** Feeds that a summary names. */
const MAX_SHOWN = 15

/** How long a summary waits for a yes. */
const WAITS_MS = 60 * 60 * 1_000

/** Shows what following all feeds of an OPML file would do; nothing changes until the button is pressed. */
export async function importSources({ file }: CommandOf<'import'>, context: Context): Promise<BotReply> {
  const refusal = await findConfiguredRefusal('import', context)
  if (refusal) return refusal
  const { feeds, refused } = await context.news.readFeedList(file)
  const followed = new Set((await findOwnSubscription(context))?.sources)
  const fresh = feeds.filter(({ url }) => !followed.has(url))
  const summary = SUBSCRIPTION_TEXTS.importSummary(
    feeds.length + refused,
    fresh.length,
    feeds.length - fresh.length,
    refused,
  )
  if (fresh.length === 0) return noteToAsker('info', summary)
  const time = context.now()
  const draft = { channelId: context.channel.id, feeds: fresh, madeAt: time }
  const target = await savePendingImport(context.store.db, draft, time - WAITS_MS)
  const title = SUBSCRIPTION_TEXTS.importTitle(fresh.length)
  const blocks: Block[] = [
    { kind: 'heading', rank: 'title', text: title },
    toNote('info', summary),
    { kind: 'list', title: null, items: fresh.slice(0, MAX_SHOWN).map(toItem) },
    ...(fresh.length > MAX_SHOWN ? [toNote('info', SUBSCRIPTION_TEXTS.importMore(fresh.length - MAX_SHOWN))] : []),
    toNote('info', SUBSCRIPTION_TEXTS.importWaits),
    { kind: 'actions', actions: [{ name: 'import', target }] },
  ]
  return toAsker({ notification: cutLine(title, MAX_NOTIFICATION_CHARS), blocks })
}

function toItem({ title, url }: { readonly title: string | null; readonly url: string }) {
  const name = toLine(title)
  return { title: name ?? url, note: name === null ? null : url, link: url }
}

/** Follows the feeds of a summary that somebody has said yes to. They are read at the next round; `health` says which fail. */
export async function confirmImport(id: string, context: Context): Promise<BotReply> {
  const channel = await findImportChannel(context.store.db, id)
  return inNamedChannel(
    channel,
    context,
    async (there) => refusalOf('import', there.asker) ?? (await carryOut(id, there)),
  )
}

async function carryOut(id: string, context: Context): Promise<BotReply> {
  const { store, channel, now } = context
  const taken = await takePendingImport(store.db, id, channel.id, now() - WAITS_MS)
  if (taken === null) return noteToAsker('warn', SUBSCRIPTION_TEXTS.importGone)
  for (const { url, title } of taken.feeds) {
    const feed = { url, title, siteUrl: null, language: null, askedAs: [], intervalMs: FIRST_INTERVAL_MS }
    await saveFeed(store.db, feed, now())
  }
  const changed = await changeSubscription('import', context, ({ sources, schedule }) => ({
    sources: [...new Set([...sources, ...taken.feeds.map(({ url }) => url)])],
    schedule: schedule ?? STANDARD_SCHEDULE,
  }))
  if ('message' in changed) return changed
  void context.news.readNew()
  const added = changed.after.sources.length - (changed.before?.sources.length ?? 0)
  const shown = showSubscription(changed.after, [], context)
  return toEveryone(toChangedMessage(SUBSCRIPTION_TEXTS.importDone(added), shown, []))
}
