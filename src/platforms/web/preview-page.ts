import type { Message } from '../../core/message/message.ts'
import { DISCORD_LIMITS } from '../discord/limits.ts'
import { countComponents } from '../discord/render-components.ts'
import { type DiscordPart, renderDiscordParts } from '../discord/render-parts.ts'
import { SLACK_LIMITS } from '../slack/limits.ts'
import type { SlackMessage } from '../slack/render.ts'
import { renderSlackParts } from '../slack/render-parts.ts'
import { renderDiscordPreview } from './discord-preview.ts'
import { type Markup, markup } from './markup.ts'
import { renderPage } from './page-layout.ts'
import { renderSlackPreview } from './slack-preview.ts'

/** How Slack and Discord will show a message, with how much of their limits it takes. */
export function renderPreviewPage(message: Message): string {
  const slack = renderSlackParts(message).map(slackPart)
  const discord = renderDiscordParts(message).map(discordPart)
  return renderPage(
    'Preview · Pullquote',
    markup`<main id="main" class="single wide"><p><a href="/">Back to the chat</a></p><h1>As Slack and Discord show it</h1><p class="small">Notification: ${message.notification}</p><div class="previews"><section><h2>Slack</h2>${slack}</section><section><h2>Discord</h2>${discord}</section></div></main>`,
  )
}

function slackPart(part: SlackMessage): Markup {
  const bytes = new TextEncoder().encode(JSON.stringify(part.blocks)).length
  return markup`${renderSlackPreview(part)}${meter('blocks', part.blocks.length, SLACK_LIMITS.blocks)}${meter('bytes', bytes, SLACK_LIMITS.blocksBytes)}${json(part)}`
}

function discordPart(part: DiscordPart): Markup {
  const [container] = part.full.components
  const chars =
    JSON.stringify(container)
      .match(/"content":"((?:\\.|[^"\\])*)"/g)
      ?.reduce((sum, each) => sum + each.length - 12, 0) ?? 0
  return markup`${renderDiscordPreview(part)}${meter('components', countComponents(container.components) + 1, DISCORD_LIMITS.components)}${meter('characters', chars, DISCORD_LIMITS.displayText)}${json(part.full)}`
}

function meter(what: string, used: number, limit: number): Markup {
  return markup`<p class="meter"><label>${used} of ${limit} ${what} <meter min="0" max="${limit}" high="${Math.round(limit * 0.9)}" value="${used}"></meter></label></p>`
}

function json(value: unknown): Markup {
  return markup`<details><summary>The JSON</summary><pre tabindex="0">${JSON.stringify(value, null, 2)}</pre></details>`
}
