import type { Span } from '../text/span.ts'
import type { NameRun } from './names.ts'
import { nounBefore } from './role-before.ts'
import { MAX_ROLE_TOKENS, type Reader, type Setting, spanOf } from './role-reader.ts'
import { isAdverb } from './say-verbs.ts'
import type { Token } from './tokens.ts'

/** How much each place tells, the surest first. */
export const PLACES = {
  'apposition-after': 0.9,
  'apposition-before': 0.88,
  'noun-before': 0.84,
  title: 0.75,
  'plain-apposition': 0.7,
  copula: 0.6,
} as const
export type Place = keyof typeof PLACES

/** "X, the harbour master of Port Alder," or "X, 41, a teacher,". */
function appositionAfter({ to }: NameRun, reader: Reader): Span | null {
  const { tokens } = reader.sentence
  if (tokens[to]?.text !== ',') return null
  const isAge = tokens[to + 1]?.kind === 'number' && tokens[to + 2]?.text === ','
  const from = isAge ? to + 3 : to + 1
  if (!describes(from, reader)) return null
  const end = roleEnd(tokens, from, reader.setting)
  return isClause(tokens, end, reader) ? null : spanOf(tokens, from, end)
}

/** "In a talk with Lind, the mayor said": what stands behind the comma has a verb of its own. */
function isClause(tokens: readonly Token[], end: number, { setting: { lexicon } }: Reader): boolean {
  let at = end
  for (let token = tokens[at]; token && isAdverb(token, lexicon); token = tokens[at]) at++
  const next = tokens[at]
  return startsClause(next, lexicon) && !lexicon.relatives.has(next?.lower ?? '')
}

/** "X, a diver,": the same where the noun is not known. */
function plainApposition({ to }: NameRun, reader: Reader): Span | null {
  const { setting } = reader
  const { tokens } = reader.sentence
  if (tokens[to]?.text !== ',') return null
  const end = roleEnd(tokens, to + 1, setting)
  const isPlain = isPlainApposition(tokens, to + 1, end, setting) && !isClause(tokens, end, reader)
  return isPlain ? spanOf(tokens, to + 1, end) : null
}

/** Words of a description before its complement, at most, where its noun is not known. */
const MAX_UNKNOWN_TOKENS = 5

/** ", a diver,": an article and a noun between commas tell what a person is, whatever the noun. */
function isPlainApposition(tokens: readonly Token[], from: number, end: number, { lexicon }: Setting): boolean {
  if (!lexicon.articles.has(tokens[from]?.lower ?? '')) return false
  let head = from + 1
  while (head < end && !lexicon.complements.has(tokens[head]?.lower ?? '')) head++
  const noun = tokens[head - 1]
  if (head - from < 2 || head - from > MAX_UNKNOWN_TOKENS || noun?.kind !== 'word' || noun.isCapital) return false
  const barred = [lexicon.calendar, lexicon.timeNouns, lexicon.timeWords, lexicon.sayings, lexicon.bodies]
  if (barred.some((words) => words.has(noun.lower))) return false
  return lexicon.occupationHint?.test(noun.lower) ?? false
}

/** Whether a description begins here: its noun, before any complement, tells what somebody is. */
function describes(from: number, reader: Reader): boolean {
  const { sentence, setting, isNoun } = reader
  const { lexicon } = setting
  const { tokens } = sentence
  const opener = tokens[from]
  if (!opener || opener.lower === lexicon.asMark) return false
  const isOfArticle = lexicon.articles.has(opener.lower)
  const first = isAdverb(opener, lexicon) ? from + 1 : from
  // In German an article is a relative pronoun as well.
  for (let index = isOfArticle ? from + 1 : first; index < Math.min(tokens.length, from + MAX_ROLE_TOKENS); index++) {
    const token = tokens[index]
    if (!token || endsDescription(index, first, reader)) return false
    // "Lind, captain Tom Reyes and": what comes next is another.
    if (isNoun(token)) return mayBeRole(index, from, reader)
    if (isOfArticle && isOffice(token, lexicon)) return true
  }
  return false
}

/** Not "captain Tom Reyes" (another), nor "quoting the famous author" (a deed), nor "members of the board" (several). */
function mayBeRole(noun: number, from: number, { sentence, setting: { lexicon } }: Reader): boolean {
  const { tokens, nameAt } = sentence
  const next = nameAt.get(noun + 1)
  if (next?.kind === 'person' || (next?.kind === 'unknown' && next.words.length > 1)) return false
  const opener = tokens[from]?.lower ?? ''
  if (lexicon.articles.has(opener)) return true
  const isDeed = noun > from + 1 && /ing$/.test(opener) && (lexicon.participleEnding?.test(opener) ?? false)
  const head = tokens[noun]?.lower ?? ''
  const isSeveral =
    lexicon.pluralEnding?.test(head) === true && lexicon.agents.has(head.replace(lexicon.pluralEnding, ''))
  return !isDeed && !isSeveral
}

/** "Lind, told reporters", "Lind, leading many members to leave,": a verb, or a second phrase, before the noun. */
function endsDescription(index: number, first: number, { sentence, setting: { lexicon } }: Reader): boolean {
  const token = sentence.tokens[index]
  if (!token || token.kind === 'sign' || token.kind === 'quote' || sentence.verbs.has(index)) return true
  const { relatives, auxiliaries, prepositions, joints, determiners } = lexicon
  const barred = [relatives, auxiliaries, prepositions, joints, ...(index > first ? [determiners] : [])]
  return barred.some((words) => words.has(token.lower))
}

/** "Lind, the Warning Coordination Meteorologist": an occupation in capitals. */
function isOffice({ lower, isCapital, isPossessive }: Token, { occupationEnding }: Setting['lexicon']): boolean {
  return isCapital && !isPossessive && (occupationEnding?.test(lower) ?? false)
}

export function isPersonNoun({ lower, isPossessive, isCapital }: Token, { lexicon }: Setting): boolean {
  if (isPossessive) return false
  const last = lower.slice(lower.lastIndexOf('-') + 1)
  if (lexicon.bodies.has(last) && !lexicon.titles.has(last)) return false
  if (lexicon.agents.has(last) || lexicon.titles.has(last) || lexicon.titleForms.has(last)) return true
  return !isCapital && (lexicon.occupationEnding?.test(last) ?? false)
}

export function isBodyNoun({ lower, isPossessive }: Token, { lexicon }: Setting): boolean {
  return !isPossessive && (lexicon.bodies.has(lower) || lexicon.agents.has(lower))
}

function roleEnd(tokens: readonly Token[], from: number, { lexicon }: Setting): number {
  let index = from
  while (index < Math.min(tokens.length, from + MAX_ROLE_TOKENS) && !isRoleBorder(tokens[index])) {
    if (index > from && startsClause(tokens[index], lexicon)) break
    if (index - from > MAX_FIRST_TOKENS && isSecondRole(tokens, index, lexicon)) break
    index++
  }
  // "star of Channel Nine’s “Low Tide”"
  if (tokens[index - 1]?.isPossessive) {
    while (index > from + 1 && !lexicon.complements.has(tokens[index]?.lower ?? '')) index--
  }
  while (index > from + 1 && isDangling(tokens[index - 1], lexicon)) index--
  return index
}

/** Tokens of a role to which "and the …" may add another. */
const MAX_FIRST_TOKENS = 4

/** "a clerk in the harbour office and a friend of the arts": the first is enough. */
function isSecondRole(tokens: readonly Token[], at: number, { joints, determiners }: Setting['lexicon']): boolean {
  return joints.has(tokens[at]?.lower ?? '') && determiners.has(tokens[at + 1]?.lower ?? '')
}

function isRoleBorder(token: Token | undefined): boolean {
  return !token || token.kind === 'quote' || (token.kind === 'sign' && /^[,;:.–—()!?"”]$/.test(token.text))
}

/** A relative pronoun, an auxiliary or a verb of saying: what follows tells a story. */
function startsClause(token: Token | undefined, lexicon: Setting['lexicon']): boolean {
  if (!token || token.isCapital) return false
  if (lexicon.relatives.has(token.lower) || lexicon.auxiliaries.has(token.lower)) return true
  return lexicon.sayVerbs.get(token.lower) === 'finite' && !lexicon.nounVerbs.has(token.lower)
}

/** A preposition, a determiner, an adverb or an "and" at the end of what was cut off. */
function isDangling(token: Token | undefined, lexicon: Setting['lexicon']): boolean {
  if (token?.kind !== 'word' || token.isCapital) return false
  const { prepositions, determiners, joints } = lexicon
  return [prepositions, determiners, joints].some((words) => words.has(token.lower)) || isAdverb(token, lexicon)
}

/** "China’s top diplomat, Wang Yi,": a description that ends in the comma before the name. */
function appositionBefore({ from, to }: NameRun, reader: Reader): Span | null {
  const { tokens } = reader.sentence
  const { lexicon } = reader.setting
  if (tokens[from - 1]?.text !== ',' || tokens[to]?.kind === 'word') return null
  let start = from - 2
  const { verbs } = reader.sentence
  const opens = (at: number) => isBorder(tokens[at - 1]) || verbs.get(at - 1) === 'finite'
  while (start > 0 && from - start < MAX_ROLE_TOKENS && !opens(start)) start--
  const first = tokens[start]
  if (!first) return null
  const inside = tokens.slice(start, from - 1)
  const leads =
    lexicon.articles.has(first.lower) ||
    lexicon.definites.has(first.lower) ||
    lexicon.possessives.has(first.lower) ||
    inside.slice(0, 3).some(({ isPossessive }) => isPossessive)
  const isClause = inside.some(
    ({ lower, isCapital }) =>
      !isCapital && (lexicon.auxiliaries.has(lower) || lexicon.sayVerbs.get(lower) === 'finite'),
  )
  return leads && !isClause && describes(start, reader) ? spanOf(tokens, start, from - 1) : null
}

const isBorder = (token: Token | undefined) => token?.kind === 'quote' || /^[,;:.–—(]$/.test(token?.text ?? '')

/** "X is the director of the port." */
function copula({ to }: NameRun, reader: Reader): Span | null {
  const { tokens } = reader.sentence
  const { lexicon } = reader.setting
  if (!lexicon.copulas.has(tokens[to]?.lower ?? '') || !lexicon.articles.has(tokens[to + 1]?.lower ?? '')) return null
  return describes(to + 1, reader) ? spanOf(tokens, to + 1, roleEnd(tokens, to + 1, reader.setting)) : null
}

/** Each place with what finds a role there. */
export const FINDERS: readonly (readonly [Place, (run: NameRun, reader: Reader) => Span | null])[] = [
  ['apposition-after', appositionAfter],
  ['apposition-before', appositionBefore],
  ['noun-before', nounBefore],
  ['plain-apposition', plainApposition],
  ['copula', copula],
]
