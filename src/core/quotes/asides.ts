import type { Alias, Token } from './tokens.ts'

/** Asides of more tokens are part of the sentence. */
const MAX_ASIDE = 14
/** A dateline is shorter: "PORT ALDER, Norland, March 3 (Northline) —". */
const MAX_DATELINE = 10

const DASH = /^[–—―-]$/

/** What is left of a sentence, and the other names that its asides gave. */
export interface WithoutAsides {
  readonly tokens: readonly Token[]
  readonly aliases: readonly Alias[]
}

const NO_ALIASES: readonly Alias[] = []

/** Leaves out the dateline and short asides: they stand between a name and its verb, and hold names that say nothing here. */
export function withoutAsides(all: readonly Token[]): WithoutAsides {
  const hasAside = all.some(({ text }) => text === '(')
  const read = hasAside ? cutAsides(all) : { tokens: all, aliases: NO_ALIASES, asidesAt: [] }
  const body = datelineEnd(read.tokens, read.asidesAt)
  if (body === 0) return { tokens: read.tokens, aliases: read.aliases }
  const aliases = read.aliases.flatMap(({ at, text }) => (at > body ? [{ at: at - body, text }] : []))
  return { tokens: read.tokens.slice(body), aliases }
}

/** An aside that was cut out: before which token, and where in the text it ended. */
interface Cut {
  readonly at: number
  readonly end: number
}

function cutAsides(all: readonly Token[]): WithoutAsides & { readonly asidesAt: readonly Cut[] } {
  const tokens: Token[] = []
  const aliases: Alias[] = []
  const asidesAt: Cut[] = []
  let next = 0
  for (const [index, token] of all.entries()) {
    if (index < next) continue
    const close = token.text === '(' ? asideEnd(all, index) : -1
    if (close < 0) {
      tokens.push(token)
      continue
    }
    const only = close === index + 2 ? all[index + 1] : undefined
    if (only?.isCapital) aliases.push({ at: tokens.length, text: only.text })
    asidesAt.push({ at: tokens.length, end: all[close]?.end ?? token.end })
    next = close + 1
  }
  return { tokens, aliases, asidesAt }
}

function asideEnd(tokens: readonly Token[], open: number): number {
  for (let index = open + 1; index < Math.min(tokens.length, open + MAX_ASIDE); index++) {
    if (tokens[index]?.kind === 'quote') return -1
    if (tokens[index]?.text === ')') return index
  }
  return -1
}

/** Where the sentence begins behind a dateline and its dash; 0 where there is none. */
function datelineEnd(tokens: readonly Token[], asidesAt: readonly Cut[]): number {
  const [agency] = asidesAt
  if (agency && isGluedDateline(tokens, agency)) return agency.at
  for (let dash = 1; dash < Math.min(tokens.length, MAX_DATELINE + 1); dash++) {
    const token = tokens[dash]
    if (token?.kind === 'sign' && DASH.test(token.text)) {
      if (
        isDateline(
          tokens.slice(0, dash),
          asidesAt.some(({ at }) => at === dash),
        )
      )
        return dash + 1
    } else if (token && !isPlain(token)) return 0
  }
  return 0
}

/** "Port Alder (Northline)The wall": an agency in brackets with no space behind it. */
function isGluedDateline(tokens: readonly Token[], { at, end }: Cut): boolean {
  const first = tokens[at]
  return first?.kind === 'word' && first.start === end && at <= MAX_DATELINE && tokens.slice(0, at).every(isPlain)
}

const isPlain = ({ kind, isCapital, text }: Token) => kind === 'number' || isCapital || text === ','

/** Capital words, numbers and commas before a dash, with a place in capitals or an agency in brackets among them. */
function isDateline(tokens: readonly Token[], hasAgency: boolean): boolean {
  return tokens.every(isPlain) && (hasAgency || tokens.some(({ text }) => /^\p{Lu}{3,}$/u.test(text)))
}
