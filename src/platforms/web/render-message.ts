import {
  joined,
  SEPARATOR,
  toAttributionCaption,
  toLengthCaption,
  toMarked,
  toOutletCaption,
  toSourceCaption,
  toStoryTitle,
} from '../../core/message/captions.ts'
import { codeSpans } from '../../core/message/code-spans.ts'
import type {
  Action,
  Attribution,
  Block,
  FileBlock,
  HeadingBlock,
  ListBlock,
  Message,
  NoteBlock,
  ShownQuote,
  SourceBlock,
  StoryBlock,
} from '../../core/message/message.ts'
import { toPublicLink } from '../../core/message/public-link.ts'
import { TEXTS } from '../../core/message/texts.ts'
import { type Markup, markup } from './markup.ts'

/** Browsers take addresses of any length; longer ones are no address of an article. */
const MAX_LINK_CHARS = 4_000

/** Where a pressed button is sent, and from which message. */
export interface ActionTarget {
  /** Path that takes the form. */
  readonly path: string
  readonly messageId: string
}

/** A message as HTML. Words from outside are text wherever they stand. */
export function renderMessage({ blocks }: Message, target: ActionTarget): Markup {
  return markup`${blocks.map((block) => renderBlock(block, target))}`
}

function renderBlock(block: Block, target: ActionTarget): Markup {
  switch (block.kind) {
    case 'heading':
      return heading(block)
    case 'points':
      return markup`<ul class="points">${block.points.map(
        (point) => markup`<li>${point.text}${linkTo(point.link, TEXTS.linkToSentence)}</li>`,
      )}</ul>`
    case 'quote':
      return quote(block, toMarked(block.text))
    case 'passage':
      return quote(block, block.text)
    case 'story':
      return story(block)
    case 'source':
      return source(block)
    case 'list':
      return list(block)
    case 'note':
      return note(block)
    case 'file':
      return file(block)
    case 'actions':
      return markup`<div class="actions">${block.actions.map((action) => renderAction(action, target))}</div>`
  }
}

function heading({ rank, text }: HeadingBlock): Markup {
  return rank === 'title' ? markup`<h3 class="headline">${text}</h3>` : markup`<h4 class="section">${text}</h4>`
}

function quote({ attribution, link }: ShownQuote, words: string): Markup {
  const who = attribution === null ? null : markup`<span class="who">— ${by(attribution)}</span>`
  return markup`<figure class="quote"><blockquote>${words}</blockquote><figcaption>${who}${linkTo(link, TEXTS.linkToSentence, who === null ? '' : SEPARATOR)}</figcaption></figure>`
}

function by(attribution: Attribution): Markup {
  const { name, role } = attribution
  if (name === null || role === null) return markup`<b>${toAttributionCaption(attribution)}</b>`
  return markup`<b>${name}</b>, ${role}`
}

function story(block: StoryBlock): Markup {
  const point = block.point === null ? null : markup`<p>${block.point}</p>`
  const said = block.quote === null ? null : quote(block.quote, toMarked(block.quote.text))
  return markup`<section class="story"><h4>${toStoryTitle(block)}</h4>${point}${said}<p class="small">${toOutletCaption(block)}${linkTo(block.link, TEXTS.linkToArticle)}</p></section>`
}

function source(block: SourceBlock): Markup {
  const day = block.publishedAt?.slice(0, 10) ?? null
  const caption = joined([toSourceCaption(block), day, toLengthCaption(block)])
  return markup`<p class="small">${caption}${linkTo(block.link, TEXTS.linkToOriginal)}</p>`
}

function list({ title, items }: ListBlock): Markup {
  const lead = title === null ? null : markup`<h4 class="section">${title}</h4>`
  const entries = items.map((item) => {
    const rest = item.note === null ? null : markup` — ${ourWords(item.note)}`
    return markup`<li><b>${item.title}</b>${rest}${linkTo(item.link, TEXTS.linkToItem)}</li>`
  })
  return markup`${lead}<ul class="list">${entries}</ul>`
}

function note({ tone, text, link }: NoteBlock): Markup {
  const lead = TEXTS.tones[tone]
  const strong = lead === null ? null : markup`<b>${lead}</b> `
  return markup`<p class="note ${tone}">${strong}${ourWords(text)}${linkTo(link, TEXTS.linkToArticle)}</p>`
}

/** Words of ours, with the commands among them as such. */
function ourWords(words: string): Markup {
  return markup`${codeSpans(words).map((span) => (span.isCode ? markup`<code>${span.words}</code>` : markup`${span.words}`))}`
}

/** A file to be saved or copied. Its address holds it whole, so that nothing need be kept of it. */
function file({ name, text }: FileBlock): Markup {
  const address = `data:application/octet-stream;charset=utf-8,${encodeURIComponent(text.toWellFormed())}`
  return markup`<figure class="file"><figcaption><a href="${address}" download="${name}">${name}</a></figcaption><pre tabindex="0">${text}</pre></figure>`
}

/** A link under words of ours; null for an address that may not be shown. */
function linkTo(address: string | null, label: string, separator = SEPARATOR): Markup | null {
  const url = toPublicLink(address, MAX_LINK_CHARS)
  if (url === null) return null
  return markup`<span class="link">${separator}<a href="${url}" rel="noreferrer" target="_blank">${label}</a></span>`
}

function renderAction(action: Action, target: ActionTarget): Markup {
  const { label, description } = TEXTS.actions[action.name]
  if ('link' in action) {
    const url = toPublicLink(action.link, MAX_LINK_CHARS)
    return url === null
      ? markup``
      : markup`<a class="button" href="${url}" rel="noreferrer" target="_blank" title="${description}">${label}</a>`
  }
  const hidden = markup`<input type="hidden" name="name" value="${action.name}"><input type="hidden" name="message" value="${target.messageId}">`
  if ('target' in action) {
    return markup`<form method="post" action="${target.path}">${hidden}<button name="target" value="${action.target}" title="${description}">${label}</button></form>`
  }
  const choices = action.choices.map((choice) => markup`<option value="${choice.target}">${choice.label}</option>`)
  return markup`<form method="post" action="${target.path}">${hidden}<select name="target" aria-label="${description}">${choices}</select><button>${label}</button></form>`
}
