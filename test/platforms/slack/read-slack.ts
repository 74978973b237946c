import type { FakeMessage, Json } from '../../fakes/slack/world.ts'

/** What people read of a message: its blocks where it has any, else its text with Slack's markup undone. */
export function readWords({ text, blocks }: Pick<FakeMessage, 'text' | 'blocks'>): string {
  return blocks.length > 0 ? wordsIn(blocks) : unescaped(text)
}

/** Whom a message would notify. */
export function readPings({ text, blocks }: Pick<FakeMessage, 'text' | 'blocks'>): string[] {
  const written = [text, ...mrkdwnIn(blocks)].join(' ')
  const inText = written.match(/<(?:@|!)[^>]*>/g) ?? []
  return [...inText, ...mentionsIn(blocks)]
}

const SIGNS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }

function unescaped(text: string): string {
  return text.replace(/&(?:amp|lt|gt);/g, (entity) => SIGNS[entity] ?? entity)
}

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Texts as they are shown, each element of a line behind the other. */
function wordsIn(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsIn).join('')
  if (!isJson(value)) return ''
  if (value['type'] === 'mrkdwn') return unescaped(String(value['text']))
  if (typeof value['text'] === 'string') return `${value['text']}${isLine(value) ? '\n' : ''}`
  const inner = wordsIn(Object.values(value))
  return isLine(value) ? `${inner}\n` : inner
}

const isLine = ({ type }: Json) => typeof type === 'string' && /^(?:header|section|context|rich_text_\w+)$/.test(type)

function mrkdwnIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(mrkdwnIn)
  if (!isJson(value)) return []
  return value['type'] === 'mrkdwn' ? [String(value['text'])] : Object.values(value).flatMap(mrkdwnIn)
}

const MENTIONS: ReadonlySet<unknown> = new Set(['user', 'usergroup', 'broadcast', 'channel', 'team'])

function mentionsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(mentionsIn)
  if (!isJson(value)) return []
  const own = MENTIONS.has(value['type']) ? [String(value['type'])] : []
  return [...own, ...Object.values(value).flatMap(mentionsIn)]
}
