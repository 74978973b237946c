import type { DiscordMessage } from '../discord/render.ts'
import { COMPONENT_TYPES, type DiscordComponent } from '../discord/render-components.ts'
import { type Markup, markup } from './markup.ts'

/** How Discord shows a message, from the very JSON that would be sent. */
export function renderDiscordPreview({ full }: DiscordMessage): Markup {
  const [container] = full.components
  return markup`<div class="discord-message">${container.components.map(renderComponent)}</div>`
}

function renderComponent(component: DiscordComponent): Markup {
  switch (component.type) {
    case COMPONENT_TYPES.textDisplay:
      return renderMarkdown(component.content)
    case COMPONENT_TYPES.separator:
      return markup`<hr>`
    case COMPONENT_TYPES.section:
      return markup`<div class="discord-section"><div>${component.components.map(({ content }) => renderMarkdown(content))}</div><span class="button">${component.accessory.label}</span></div>`
    case COMPONENT_TYPES.actionRow:
      return markup`<div class="actions">${component.components.map(
        (each) => markup`<span class="button">${'label' in each ? each.label : each.options.length} </span>`,
      )}</div>`
  }
}

/** The part of Discord's Markdown that our renderer writes: headings, quotes, bullets, small print, bold, code, links, escapes. */
function renderMarkdown(content: string): Markup {
  return markup`${content.split('\n').map(renderLine)}`
}

const LINES: readonly (readonly [RegExp, (words: Markup) => Markup])[] = [
  [/^## /, (words) => markup`<p class="discord-title">${words}</p>`],
  [/^### /, (words) => markup`<p class="discord-heading">${words}</p>`],
  [/^> /, (words) => markup`<blockquote>${words}</blockquote>`],
  [/^- /, (words) => markup`<p class="bullet">• ${words}</p>`],
  [/^-# /, (words) => markup`<p class="small">${words}</p>`],
]

function renderLine(line: string): Markup {
  for (const [sign, wrap] of LINES) if (sign.test(line)) return wrap(renderInline(line.replace(sign, '')))
  return markup`<p>${renderInline(line)}</p>`
}

const INLINE = /\*\*((?:\\.|[^\\])+?)\*\*|\[([^\]]+)\]\(([^)\s]+)\)|<t:(\d+):D>|(?<!\\)`([^`]+)`/g

function renderInline(line: string): Markup {
  const parts: Markup[] = []
  let at = 0
  for (const { 0: found, 1: bold, 2: label, 3: url, 4: seconds, 5: code, index } of line.matchAll(INLINE)) {
    parts.push(markup`${withoutEscapes(line.slice(at, index))}`)
    if (bold !== undefined) parts.push(markup`<b>${withoutEscapes(bold)}</b>`)
    else if (label !== undefined && url !== undefined)
      parts.push(markup`<a href="${url}" rel="noreferrer" target="_blank">${label}</a>`)
    else if (code !== undefined) parts.push(markup`<code>${code}</code>`)
    else parts.push(markup`${new Date(Number(seconds) * 1000).toISOString().slice(0, 10)}`)
    at = index + found.length
  }
  parts.push(markup`${withoutEscapes(line.slice(at))}`)
  return markup`${parts}`
}

const withoutEscapes = (words: string) => words.replace(/\\([^\p{L}\p{N}\s])/gu, '$1')
