import type { Message } from '../../core/message/message.ts'
import type { WebMessage } from '../../store/web-messages.ts'
import { type Markup, markup } from './markup.ts'
import { renderMessage } from './render-message.ts'
import { SAMPLE_READER } from './sample-reader.ts'

/** Of what somebody wrote so much is shown. */
const MAX_WORDS_CHARS = 1_500

/** How a message is shown. */
export interface EntryView {
  /** Who looks. */
  readonly reader: string
  /** How many messages hang under it; null where that is shown elsewhere: nothing is offered then. */
  readonly replies: number | null
}

/** A message with who wrote it and when. */
export function renderEntry(entry: WebMessage, { reader, replies }: EntryView): Markup {
  const { id, number, author, onlyFor, postedAt, body, threadId } = entry
  const time = new Date(postedAt)
  const who = nameOf(author, reader)
  const hidden = onlyFor === null ? null : markup`<span class="only">only you see this</span>`
  const said = 'words' in body ? renderWords(body.words) : renderMessage(body.message, actionsOf(entry))
  const isOpen = replies !== null && threadId === null && author === null && onlyFor === null
  const foot = isOpen ? renderFoot(entry, replies) : null
  return markup`<article class="entry ${author === null ? 'ours' : 'theirs'}" id="m-${id}" data-number="${number}" aria-label="${who}, ${CLOCK.format(time)} UTC"><span class="face" aria-hidden="true">${author === null ? '“' : who.slice(0, 1)}</span><div class="said"><header><b>${who}</b> <time datetime="${time.toISOString()}">${CLOCK.format(time)} UTC</time>${hidden}</header><div class="body">${said}</div>${foot}</div></article>`
}

/** Days and minutes as people say them; the page knows no zone of its reader. */
const CLOCK = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
})

/** Browsers have no names: others are told apart by the beginning of their ids. */
function nameOf(author: string | null, reader: string): string {
  if (author === null) return 'Pullquote'
  if (author === reader) return 'You'
  return author === SAMPLE_READER ? 'Sample' : `Guest ${author.slice(0, 4)}`
}

/** What somebody wrote; of a pasted article only how it begins. */
function renderWords(words: string): Markup {
  if (words.length <= MAX_WORDS_CHARS) return markup`<p class="words">${words}</p>`
  const rest = (words.length - MAX_WORDS_CHARS).toLocaleString('en')
  return markup`<p class="words">${words.slice(0, MAX_WORDS_CHARS).toWellFormed()}… <i>and ${rest} more characters</i></p>`
}

function actionsOf({ channel, threadId, id }: WebMessage) {
  return { path: `/channels/${channel}/actions`, messageId: threadId ?? id }
}

function renderFoot({ id, channel, body }: WebMessage, replies: number): Markup {
  const count = replies === 1 ? '1 reply' : `${replies} replies`
  const thread = replies === 0 ? 'Reply in thread' : count
  const reading =
    'message' in body && showsArticle(body.message)
      ? markup`<a href="/messages/${id}/article">Read with quotations marked</a>`
      : null
  return markup`<footer><a class="thread-link" href="/channels/${channel}?thread=${id}" data-thread="${id}">${thread}</a>${reading}<a href="/messages/${id}/preview">As Slack and Discord show it</a></footer>`
}

/** Points or quotes are an article's; answers and lists are several articles'. */
function showsArticle({ blocks }: Message): boolean {
  return blocks.some(({ kind }) => kind === 'points' || kind === 'quote')
}
