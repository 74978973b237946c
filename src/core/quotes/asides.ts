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

/** `asidesAt`: the tokens before which an aside was cut out. */
function cutAsides(all: readonly Token[]): WithoutAsides & { readonly asidesAt: readonly number[] } {
  const tokens: Token[] = []
  const aliases: Alias[] = []
  const asidesAt: number[] = []
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
    asidesAt.push(tokens.length)
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

/** One past the dash that ends a dateline; 0 where there is none. */
function datelineEnd(tokens: readonly Token[], asidesAt: readonly number[]): number {
  for (let dash = 1; dash < Math.min(tokens.length, MAX_DATELINE + 1); dash++) {
    const token = tokens[dash]
    if (token?.kind === 'sign' && DASH.test(token.text)) {
      if (isDateline(tokens.slice(0, dash), asidesAt.includes(dash))) return dash + 1
    } else if (token && !isPlain(token)) return 0
  }
  return 0
}

const isPlain = ({ kind, isCapital, text }: Token) => kind === 'number' || isCapital || text === ','

/** Capital words, numbers and commas before a dash, with a place in capitals or an agency in brackets among them. */
function isDateline(tokens: readonly Token[], hasAgency: boolean): boolean {
  return tokens.every(isPlain) && (hasAgency || tokens.some(({ text }) => /^\p{Lu}{3,}$/u.test(text)))
}
