import { type HealthCheck, toCheckItem } from './health-message.ts'
import { cutLine } from './line.ts'
import { MAX_NOTIFICATION_CHARS, type Message } from './message.ts'
import { toNote } from './note.ts'
import { TEXTS } from './texts.ts'

/** More would fill a channel's screen; `health` lists them all. */
const MAX_SHOWN = 10

/** What a channel is told, once, of the feeds that it follows and that could not be read for a day. */
export function toFeedNoticeMessage(feeds: readonly HealthCheck[]): Message {
  const items = feeds.slice(0, MAX_SHOWN).map(toCheckItem)
  const summary = TEXTS.feedsFail(items[0]?.title ?? TEXTS.untitled, feeds.length - 1)
  return {
    notification: cutLine(summary, MAX_NOTIFICATION_CHARS),
    blocks: [
      toNote('warn', summary),
      { kind: 'list', title: null, items },
      toNote('info', TEXTS.feedsStayFollowed(feeds.length - items.length)),
    ],
  }
}
