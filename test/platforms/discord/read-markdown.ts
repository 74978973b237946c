/**
 * A small reader of Discord's Markdown, written from its public descriptions (support.discord.com "Markdown Text 101";
 * docs.discord.com "Message Formatting") and from no code of ours: what a reader sees, and which markup is at work.
 */
export interface Reading {
  /** The words as shown, a quoted or listed line without its sign. */
  readonly text: string
  /** Every markup at work, in order. */
  readonly active: readonly Markup[]
}

interface Markup {
  readonly kind: string
  /** What it encloses or is, as shown; the address for a link. */
  readonly text: string
}

type Found = Reading & { readonly length: number }

/** At the start of a line, after white space; the rest of the line is read on. */
const LINE_RULES: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['heading', /^ *#{1,3}\s+(?=\S)/],
  ['subtext', /^ *-#\s+(?=\S)/],
  ['quote', /^ *>(?:>>)?[ \t]/],
  ['list', /^ *(?:[-*+]|\d+[.)])\s+(?=\S)/],
]

/** Shown as something else than what is written. */
const SIGN_RULES: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['code', /^(`+)[\s\S]*?[^`]\1(?!`)/],
  ['address', /^(?:https?|steam):\/\/[^\s<]+/],
  ['invitation', /^(?:www\.)?discord(?:app)?\.(?:gg|com\/invite)\/\w+/i],
  ['mention', /^<(?:@[!&]?\d+|#\d+|id:\w+|\/[^>]+:\d+)>/],
  ['time', /^<t:-?\d+(?::\w)?>/],
  ['emoji', /^(?:<a?:\w+:\d+>|:[^\s:]+:)/],
  ['address', /^<[^\s<>]+(?::\/?|@)[^\s<>]+>|^<\+\d+>/],
  ['mention', /^@(?:everyone|here)/],
]

/** Around words that are read on; a backslash takes the sign after it out. */
const PAIR_RULES: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['bold', /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/],
  ['underline', /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/],
  ['strike', /^~~((?:\\[\s\S]|[^\\])+?)~~/],
  ['spoiler', /^\|\|((?:\\[\s\S]|[^\\])+?)\|\|/],
  ['italic', /^\*(?=\S)((?:\\[\s\S]|[^*\\])+?)\*(?!\*)/],
  ['italic', /^_((?:\\[\s\S]|[^_\\])+?)_(?![A-Za-z0-9_])/],
]

/** In a label backslashes are shown and take nothing out. */
const LINK = /^\[([^[\]]+)\]\(<?([^\s()<>]+)>?\)/
const ESCAPE = /^\\([^0-9A-Za-z\s])/

export function readMarkdown(source: string): Reading {
  let text = ''
  const active: Markup[] = []
  let at = 0
  let atLineStart = true
  while (at < source.length) {
    const rest = source.slice(at)
    const found: Found = (atLineStart ? readLineStart(rest) : null) ?? readInline(rest)
    // A line that is quoted or listed may begin with another sign; a heading has none inside.
    const opened = found.active.length === 1 && found.text === '' ? found.active[0]?.kind : null
    text += found.text
    active.push(...found.active)
    at += found.length
    atLineStart = opened === 'quote' || opened === 'list' || opened === 'subtext' || isLineEnd(source[at - 1])
  }
  return { text, active }
}

function isLineEnd(sign: string | undefined): boolean {
  return sign === '\n' || sign === '\r' || sign === '\u2028' || sign === '\u2029'
}

function readLineStart(rest: string): Found | null {
  for (const [kind, pattern] of LINE_RULES) {
    const match = pattern.exec(rest)
    if (match) return { text: '', active: [{ kind, text: match[0].trim() }], length: match[0].length }
  }
  return null
}

function readInline(rest: string): Found {
  const escaped = ESCAPE.exec(rest)
  if (escaped) return { text: escaped[1] ?? '', active: [], length: 2 }
  const link = LINK.exec(rest)
  if (link) return { text: link[1] ?? '', active: [{ kind: 'link', text: link[2] ?? '' }], length: link[0].length }
  for (const [kind, pattern] of SIGN_RULES) {
    const match = pattern.exec(rest)
    if (match) return { text: match[0], active: [{ kind, text: match[0] }], length: match[0].length }
  }
  for (const [kind, pattern] of PAIR_RULES) {
    const match = pattern.exec(rest)
    if (!match) continue
    const inside = readMarkdown(match[1] ?? '')
    const active = [{ kind, text: inside.text }, ...inside.active]
    return { text: inside.text, active, length: match[0].length }
  }
  const sign = String.fromCodePoint(rest.codePointAt(0) ?? 0)
  return { text: sign, active: [], length: sign.length }
}
