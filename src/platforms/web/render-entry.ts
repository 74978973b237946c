import type { Message } from '../../core/message/message.ts'
import type { WebMessage } from '../../store/web-messages.ts'
import { type Markup, markup } from './markup.ts'
import { renderMessage } from './render-message.ts'

/** Of what somebody wrote so much is shown. */
const MAX_WORDS_CHARS = 1_500

/** A message with who wrote it. `replies` counts what hangs under it; null where that is shown elsewhere: nothing is offered then. */
export function renderEntry(entry: WebMessage, replies: number | null): Markup {
  const { id, number, author, onlyFor, postedAt, body, threadId } = entry
  const time = new Date(postedAt).toISOString()
  const who = author === null ? 'Pullquote' : 'You'
  const hidden = onlyFor === null ? null : markup`<span class="only">only you see this</span>`
  const said = 'words' in body ? renderWords(body.words) : renderMessage(body.message, actionsOf(entry))
  const isOpen = replies !== null && threadId === null && author === null && onlyFor === null
  const foot = isOpen ? renderFoot(entry, replies) : null
  return markup`<article class="entry ${author === null ? 'ours' : 'theirs'}" id="m-${id}" data-number="${number}" aria-label="${who}, ${time.slice(11, 16)} UTC"><header><b>${who}</b> <time datetime="${time}">${time.slice(0, 16).replace('T', ' ')} UTC</time>${hidden}</header><div class="body">${said}</div>${foot}</article>`
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
  return markup`<footer><a class="thread-link" href="/channels/${channel}?thread=${id}#thread" data-thread="${id}">${thread}</a>${reading}<a href="/messages/${id}/preview">As Slack and Discord show it</a></footer>`
}

/** Points or quotes are an article's; answers and lists are several articles'. */
function showsArticle({ blocks }: Message): boolean {
  return blocks.some(({ kind }) => kind === 'points' || kind === 'quote')
}
