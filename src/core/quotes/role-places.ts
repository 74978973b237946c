import type { Span } from '../text/span.ts'
import type { NameRun } from './names.ts'
import type { ReadSentence, Scene } from './reading.ts'
import { isAdverb } from './say-verbs.ts'
import type { Token } from './tokens.ts'

/** Longest role, in tokens: what is longer tells a story. */
const MAX_ROLE_TOKENS = 16
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

/** What is looked up while roles are read. */
export type Setting = Pick<Scene, 'text' | 'lexicon'>

/** A sentence, and which nouns tell what its entity is. */
export interface Reader {
  readonly sentence: ReadSentence
  readonly setting: Setting
  readonly isNoun: (token: Token) => boolean
}

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
  const { tokens, nameWithTitlesAt } = sentence
  if (nameWithTitlesAt.get(noun + 1)?.kind === 'person') return false
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

/** "harbour master Ada Lind", "his spokesman Tom Reyes", "former envoy to Norland Ada Lind": nouns right before the name. */
function nounBefore({ from, title, words }: NameRun, reader: Reader): Span | null {
  const { tokens } = reader.sentence
  const { lexicon } = reader.setting
  let end = from - (title === '' ? 0 : title.split(/[\s-]+/).length)
  while (end > 0 && lexicon.courtesies.has(tokens[end - 1]?.lower ?? '')) end--
  const office = placeOfOffice(tokens, end, reader)
  const noun = tokens[office - 1]
  if (
    noun?.kind !== 'word' ||
    !(reader.isNoun(noun) || isOccupationOf(words, noun, lexicon)) ||
    (noun.isCapital && title !== '')
  )
    return null
  let start = office - 1
  const isOther = (at: number) => reader.sentence.nameBefore.get(at)?.kind === 'person'
  while (start > 0 && office - start < 8 && isPartOfRole(tokens[start - 1], lexicon) && !isOther(start)) {
    if (isDeedOf(tokens, start - 1, lexicon)) break
    start--
  }
  // "Lind, a wealthy hotelier Reyes had hired": with an indefinite article it describes somebody else.
  const article = tokens[start - 1]?.lower ?? ''
  if (lexicon.articles.has(article) && !lexicon.definites.has(article)) return null
  return spanOf(tokens, start, end)
}

/** "Lind hired manager Tom Reyes": a past right behind a capital is what that one did. */
function isDeedOf(tokens: readonly Token[], at: number, { participleEnding }: Setting['lexicon']): boolean {
  const word = tokens[at]
  if (!word || word.isCapital || word.lower.includes('-') || !tokens[at - 1]?.isCapital) return false
  return participleEnding?.test(word.lower) ?? false
}

/** "falconer Ada Lind": before a first and a last name even a noun that is only like one for an occupation. */
function isOccupationOf(
  words: readonly string[],
  { lower, isCapital, isPossessive }: Token,
  lexicon: Setting['lexicon'],
): boolean {
  if (words.length < 2 || isCapital || isPossessive || !lexicon.occupationHint?.test(lower)) return false
  const { prepositions, clauseStarts, adverbs, tenures, timeNouns, timeWords, determiners, sayings, bodies } = lexicon
  const barred = [prepositions, clauseStarts, adverbs, tenures, timeNouns, timeWords, determiners, sayings, bodies]
  return !lexicon.sayVerbs.has(lower) && !barred.some((set) => set.has(lower))
}

/** Where the office ends that a place belongs to: "envoy to Norland", else the place given. */
function placeOfOffice(tokens: readonly Token[], end: number, { setting: { lexicon } }: Reader): number {
  let at = end
  while (at > 0 && tokens[at - 1]?.isCapital && lexicon.places.has(tokens[at - 1]?.lower ?? '')) at--
  return at < end && lexicon.complements.has(tokens[at - 1]?.lower ?? '') ? at - 1 : end
}

function isPartOfRole(token: Token | undefined, lexicon: Setting['lexicon']): boolean {
  if (!token || (token.kind !== 'word' && token.kind !== 'number')) return false
  const { lower } = token
  const { determiners, possessives, prepositions, clauseStarts, auxiliaries, adverbs, joints } = lexicon
  if (token.isCapital)
    return (
      ![determiners, prepositions, adverbs].some((words) => words.has(lower)) &&
      !(clauseStarts.has(lower) && !joints.has(lower))
    )
  const barred = [determiners, possessives, prepositions, clauseStarts, auxiliaries, adverbs]
  if (barred.some((words) => words.has(lower))) return false
  const form = lexicon.sayVerbs.get(lower)
  return form === undefined || form === 'base'
}

/** "X is the director of the port." */
function copula({ to }: NameRun, reader: Reader): Span | null {
  const { tokens } = reader.sentence
  const { lexicon } = reader.setting
  if (!lexicon.copulas.has(tokens[to]?.lower ?? '') || !lexicon.articles.has(tokens[to + 1]?.lower ?? '')) return null
  return describes(to + 1, reader) ? spanOf(tokens, to + 1, roleEnd(tokens, to + 1, reader.setting)) : null
}

function spanOf(tokens: readonly Token[], from: number, to: number): Span | null {
  const first = tokens[from]
  const last = tokens[to - 1]
  return first && last && to > from && to - from <= MAX_ROLE_TOKENS ? { start: first.start, end: last.end } : null
}

/** Each place with what finds a role there. */
export const FINDERS: readonly (readonly [Place, (run: NameRun, reader: Reader) => Span | null])[] = [
  ['apposition-after', appositionAfter],
  ['apposition-before', appositionBefore],
  ['noun-before', nounBefore],
  ['plain-apposition', plainApposition],
  ['copula', copula],
]
