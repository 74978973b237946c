import { findLanguage } from './language-name.ts'
import { type Failure, invalid, missing, unclosed, unexpected } from './problem.ts'
import { hasWords, joinRaw, type Token } from './tokens.ts'

/** What a filter asks of a story: a word or an exact phrase in it, an outlet or a language of it, or enough outlets. A boost asks nothing: it puts what has it higher. */
export type FilterTerm =
  | { readonly kind: 'word' | 'phrase' | 'outlet' | 'language'; readonly effect: Effect; readonly value: string }
  /** null only where a removal does not say which. */
  | { readonly kind: 'min-outlets'; readonly outlets: number | null }

/** What becomes of the stories that a term is about, in the order in which they are shown. */
export const EFFECTS = ['include', 'exclude', 'boost'] as const

type Effect = (typeof EFFECTS)[number]

export type FilterChange =
  | { readonly action: 'show' }
  | { readonly action: 'add' | 'remove'; readonly terms: readonly FilterTerm[] }
  /** null clears them all. */
  | { readonly action: 'clear'; readonly effect: Effect | null }

/** What may stand before a colon in a filter. */
export const FILTER_KEYS = [...EFFECTS, 'outlet', 'language', 'min-outlets']

const MAX_MIN_OUTLETS = 20

const isEffect = (text: string): text is Effect => EFFECTS.some((effect) => effect === text)

/**
 * Reads `include harbour "sea wall" exclude football outlet:lune.example language:de min-outlets:2`, after `add` (which
 * may be left out) or `remove`; `clear`, `clear include`; nothing at all shows the filters. Words need to be told what
 * they do; an outlet or a language by itself includes.
 */
export function readFilter(tokens: readonly Token[]): { change: FilterChange } | Failure {
  const written = tokens.filter(({ text, key }) => text !== '' || key !== null)
  const open = written.find(({ isClosed }) => !isClosed)
  if (open) return unclosed('filter', open.text)
  if (written.length === 0) return { change: { action: 'show' } }
  const first = plainWord(written[0])
  if (first === 'clear') return readClear(written.slice(1))
  const action = first === 'remove' ? 'remove' : 'add'
  const terms = readTerms(first === 'add' || first === 'remove' ? written.slice(1) : written, action)
  return 'problem' in terms ? terms : { change: { action, terms } }
}

/** The word of a token that is neither a phrase nor after a key, in lower case; '' for others. */
const plainWord = (token: Token | undefined) =>
  token && !token.isQuoted && token.key === null ? token.text.toLowerCase() : ''

function readClear(rest: readonly Token[]): { change: FilterChange } | Failure {
  const word = plainWord(rest[0])
  if (rest.length === 0 || (rest.length === 1 && word === 'all')) return { change: { action: 'clear', effect: null } }
  if (rest.length === 1 && isEffect(word)) return { change: { action: 'clear', effect: word } }
  return unexpected('filter', joinRaw(rest))
}

/** Words that join others in a sentence. */
const JOINING: ReadonlySet<string> = new Set(['and', 'or'])

function readTerms(tokens: readonly Token[], action: 'add' | 'remove'): FilterTerm[] | Failure {
  const terms: FilterTerm[] = []
  let effect: Effect | null = null
  for (const token of tokens) {
    const named: string = token.key ?? plainWord(token)
    if (isEffect(named)) effect = named
    if ((isEffect(named) && token.key === null) || JOINING.has(plainWord(token))) continue
    const term = readTerm(token, effect, action)
    if ('problem' in term) return term
    terms.push(term)
  }
  return terms.length === 0 ? missing('filter', 'terms') : terms
}

function readTerm(token: Token, effect: Effect | null, action: 'add' | 'remove'): FilterTerm | Failure {
  const { key, text, isQuoted } = token
  if (key === 'min-outlets') return readMinOutlets(text, action)
  if (plainWord(token) === 'min-outlets') return readMinOutlets('', action)
  if (!hasWords(text)) return missing('filter', 'terms')
  if (key === 'outlet') return { kind: 'outlet', effect: effect ?? 'include', value: text }
  if (key === 'language') {
    const value = findLanguage(text)
    if (value !== null) return { kind: 'language', effect: effect ?? 'include', value }
    return invalid('filter', 'language', `\`language:\` takes a language, as in \`filter language:de\`.`)
  }
  if (effect === null) {
    return invalid(
      'filter',
      'terms',
      'Say `include`, `exclude` or `boost` before the words, as in `filter exclude football`.',
    )
  }
  return { kind: isQuoted ? 'phrase' : 'word', effect, value: text }
}

function readMinOutlets(written: string, action: 'add' | 'remove'): FilterTerm | Failure {
  const outlets = /^\d{1,2}$/.test(written) ? Number(written) : 0
  if (outlets >= 1 && outlets <= MAX_MIN_OUTLETS) return { kind: 'min-outlets', outlets }
  if (written === '' && action === 'remove') return { kind: 'min-outlets', outlets: null }
  const fault = `\`min-outlets:\` takes a number from 1 to ${MAX_MIN_OUTLETS}, as in \`filter min-outlets:2\`.`
  return invalid('filter', 'min-outlets', fault)
}
