import { z } from 'zod'

/** What somebody wrote, without Slack's markup. */
export interface ReadText {
  readonly text: string
  readonly mentionsUs: boolean
  /** Begins with the mention of somebody else. */
  readonly isToAnother: boolean
}

/** A mention, channel, link or command between angle brackets (docs.slack.dev/messaging/formatting-message-text). */
const TOKEN = /<([@#!])?([^<>|]*)(?:\|([^<>]*))?>/g
const TO_ANOTHER = /^\s*<(?:@|!subteam|!here|!channel|!everyone)/

/** Reads text as Slack sends it. */
export function readText(written: string, botUserId: string): ReadText {
  const ours = new RegExp(`<@${botUserId}(?:\\|[^<>]*)?>`)
  const mentionsUs = ours.test(written)
  const plain = written.replace(TOKEN, (_all, sign?: string, target = '', label = '') =>
    wordsOf(sign, target, label, botUserId),
  )
  return { text: decode(plain).trim(), mentionsUs, isToAnother: !mentionsUs && TO_ANOTHER.test(written) }
}

/** A token as people see it; a mention of us is left out. */
function wordsOf(sign: string | undefined, target: string, label: string, botUserId: string): string {
  switch (sign) {
    case '@':
      return target === botUserId ? '' : `@${label || 'someone'}`
    case '#':
      return `#${label || target}`
    case '!':
      return label || `@${target}`
    default:
      return /^(?:mailto|tel):/.test(target) ? label || target : target
  }
}

const SIGNS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }

function decode(text: string): string {
  return text.replace(/&(?:amp|lt|gt);/g, (entity) => SIGNS[entity] ?? entity)
}

const LINK = /<(https?:\/\/[^<>|\s]+)(?:\|[^<>]*)?>/
const attachments = z.array(z.object({ from_url: z.string().optional(), title_link: z.string().optional() }))

/** The first link of a message: in its words, its blocks or the cards under it; null where there is none. */
export function firstLink(message: {
  readonly text: string
  readonly blocks?: unknown
  readonly attachments?: unknown
}): string | null {
  const inText = LINK.exec(message.text)?.[1]
  if (inText !== undefined) return decode(inText)
  const cards = attachments.safeParse(message.attachments).data ?? []
  return linkIn(message.blocks) ?? cards.map((card) => card.from_url ?? card.title_link).find((each) => each) ?? null
}

/** The address of the first link element. */
function linkIn(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null
  if ('type' in value && value.type === 'link' && 'url' in value && typeof value.url === 'string') return value.url
  for (const each of Object.values(value)) {
    const found = linkIn(each)
    if (found !== null) return found
  }
  return null
}
