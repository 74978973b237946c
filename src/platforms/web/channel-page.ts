import { raw } from 'hono/html'
import { VERBS } from '../../core/command/verbs.ts'
import type { WebMessage } from '../../store/web-messages.ts'
import { type Markup, markup } from './markup.ts'
import { renderPage } from './page-layout.ts'
import { renderEntry } from './render-entry.ts'

/** All that a channel's page shows. */
export interface ChannelView {
  readonly channel: string
  /** Who looks. */
  readonly reader: string
  readonly channels: readonly string[]
  readonly entries: readonly WebMessage[]
  /** Number of the last message of the channel and its threads that is known here. */
  readonly last: number
  readonly replies: ReadonlyMap<string, number>
  /** The thread that is open; null for none. */
  readonly thread: { readonly root: WebMessage; readonly entries: readonly WebMessage[] } | null
}

/** Characters that one message may have: a long article and room. */
export const MAX_MESSAGE_CHARS = 1_200_000

/** The page of a channel: its timeline, the thread that is open, and where to write. */
export function renderChannelPage(view: ChannelView): string {
  const { channel, reader, channels, entries, last, replies, thread } = view
  const links = channels.map((name) =>
    name === channel
      ? markup`<li><a href="/channels/${name}" aria-current="page"># ${name}</a></li>`
      : markup`<li><a href="/channels/${name}"># ${name}</a></li>`,
  )
  const timeline = entries.map((entry) => renderEntry(entry, { reader, replies: replies.get(entry.id) ?? 0 }))
  return renderPage(
    `#${channel} · Pullquote`,
    markup`<div class="chat${thread ? ' with-thread' : ''}" data-channel="${channel}" data-last="${last}" data-thread="${thread?.root.id ?? ''}"><nav aria-label="Channels"><h1>Pullquote</h1><ul>${links}</ul><ul class="pages"><li><a href="/subscriptions">Subscriptions</a></li><li><a href="/feeds">Feeds</a></li></ul><p class="state" role="status" id="state"></p><div class="tips"><p>Paste a link or an article, or type <kbd>/</kbd> for what else I can do.</p><p>Reply in the thread of a digest with a question.</p></div></nav><main id="main"><header class="bar"><h2># ${channel}</h2></header><div class="timeline" id="timeline" role="log" aria-live="polite" aria-label="Messages in ${channel}" tabindex="0">${timeline}</div>${renderComposer(channel, null)}</main>${thread ? renderThread(view, thread) : null}</div><script type="application/json" id="completions">${completions()}</script>`,
    markup`<script type="module" src="/assets/chat.js"></script>`,
  )
}

function renderThread({ channel, reader }: ChannelView, { root, entries }: NonNullable<ChannelView['thread']>): Markup {
  const replies = entries.map((entry) => renderEntry(entry, { reader, replies: null }))
  return markup`<aside id="thread" aria-label="Thread"><header class="bar"><h2>Thread</h2><a href="/channels/${channel}" aria-label="Close thread">✕</a></header><div class="timeline" id="thread-timeline" role="log" aria-live="polite" aria-label="Messages in the thread" tabindex="0">${renderEntry(root, { reader, replies: null })}${replies}</div>${renderComposer(channel, root.id)}</aside>`
}

function renderComposer(channel: string, thread: string | null): Markup {
  const id = thread === null ? 'say' : 'say-in-thread'
  const hint = thread === null ? 'A link, a pasted article, or a command such as /digest' : 'Ask about this article'
  const hidden = thread === null ? null : markup`<input type="hidden" name="thread" value="${thread}">`
  return markup`<form class="composer" method="post" action="/channels/${channel}/messages">${hidden}<label for="${id}">${hint}</label><div class="field"><textarea id="${id}" name="text" rows="1" required data-max="${MAX_MESSAGE_CHARS}" role="combobox" aria-expanded="false" aria-controls="${id}-choices" aria-autocomplete="list" autocomplete="off"></textarea><button>Send</button></div><ul class="choices" id="${id}-choices" role="listbox" aria-label="Completions" hidden></ul></form>`
}

/** Verbs with their usage, for completion. No outside text is in it. */
function completions(): Markup {
  const verbs = Object.entries(VERBS).map(([name, { usage, summary }]) => ({ name, usage, summary }))
  return jsonInHtml(verbs)
}

/** JSON that no parser of HTML can take for markup. */
function jsonInHtml(value: unknown): Markup {
  return raw(
    JSON.stringify(value).replace(
      /[<>&\u2028\u2029]/g,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  )
}
