import type { SlackMessage } from '../slack/render.ts'
import type { ActionElement, RichTextElement, RichTextPart, SlackBlock, TextElement } from '../slack/render-elements.ts'
import { type Markup, markup } from './markup.ts'

/** How Slack shows a message, from the very JSON that would be sent. */
export function renderSlackPreview({ blocks }: SlackMessage): Markup {
  return markup`<div class="slack-message">${blocks.map(renderBlock)}</div>`
}

function renderBlock(block: SlackBlock): Markup {
  switch (block.type) {
    case 'header':
      return markup`<p class="slack-header">${block.text.text}</p>`
    case 'divider':
      return markup`<hr>`
    case 'rich_text':
      return markup`<div>${block.elements.map(renderPart)}</div>`
    case 'actions':
      return markup`<div class="actions">${block.elements.map(renderElement)}</div>`
    case 'context_actions':
      return markup`<div class="actions">${block.elements.flatMap(({ positive_button: positive, negative_button: negative }) => [positive, negative]).map(({ text }) => markup`<span class="button">${text.text}</span>`)}</div>`
  }
}

function renderPart(part: RichTextPart): Markup {
  switch (part.type) {
    case 'rich_text_section':
      return markup`<p>${part.elements.map(renderInline)}</p>`
    case 'rich_text_quote':
      return markup`<blockquote>${part.elements.map(renderInline)}</blockquote>`
    case 'rich_text_list':
      return markup`<ul>${part.elements.map(({ elements }) => markup`<li>${elements.map(renderInline)}</li>`)}</ul>`
    case 'rich_text_preformatted':
      return markup`<pre tabindex="0">${part.elements.map(renderInline)}</pre>`
  }
}

function renderInline(element: RichTextElement): Markup {
  switch (element.type) {
    case 'text':
      return renderStyled(element)
    case 'link':
      return markup`<a href="${element.url}" rel="noreferrer" target="_blank">${element.text}</a>`
    case 'date':
      return markup`${element.fallback}`
  }
}

function renderStyled({ text, style }: TextElement): Markup {
  if (style === undefined) return markup`${text}`
  if ('code' in style) return markup`<code>${text}</code>`
  return markup`<b>${text}</b>`
}

function renderElement(element: ActionElement): Markup {
  switch (element.type) {
    case 'button':
      return markup`<span class="button">${element.text.text}</span>`
    case 'overflow':
      return markup`<span class="button" title="${element.options.map(({ text }) => text.text).join(', ')}">⋯</span>`
    case 'static_select':
      return markup`<span class="button">${element.placeholder.text} ▾</span>`
  }
}
