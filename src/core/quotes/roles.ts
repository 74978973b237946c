import type { Span } from '../text/span.ts'
import type { NameRun } from './names.ts'
import type { Entity, Register } from './people.ts'
import type { ReadSentence, Scene } from './reading.ts'
import type { Token } from './tokens.ts'

/** Longest role, in tokens: what is longer tells a story. */
const MAX_ROLE_TOKENS = 16
/** A role of more words is less worth: the shortest informative phrase is wanted. */
const LONG_ROLE_WORDS = 8
const LONG_ROLE_COST = 0.12

/** How much each place tells, the surest first. */
const PLACES = {
  'apposition-after': 0.9,
  'apposition-before': 0.88,
  'noun-before': 0.84,
  title: 0.75,
  copula: 0.6,
} as const
type Place = keyof typeof PLACES

interface Candidate {
  readonly place: Place
  readonly text: string
}

type Setting = Pick<Scene, 'text' | 'lexicon'>

/** Gives each entity its role in the article's own words: from the surest place, the earliest of those. */
export function assignRoles(register: Register, scene: Pick<Scene, 'text' | 'sentences' | 'lexicon'>): void {
  for (const entity of register.entities) {
    let best: Candidate | null = null
    for (const { run, sentence } of entity.mentions) {
      const read = scene.sentences[sentence]
      if (!read) continue
      for (const candidate of rolesOf(run, read, entity, scene)) {
        if (!best || worthOf(candidate) > worthOf(best)) best = candidate
      }
    }
    entity.role = best?.text ?? null
    if (best && entity.kind === 'unknown') entity.kind = 'person'
  }
}

function worthOf({ place, text }: Candidate): number {
  return PLACES[place] - (text.split(' ').length > LONG_ROLE_WORDS ? LONG_ROLE_COST : 0)
}

function rolesOf(run: NameRun, sentence: ReadSentence, entity: Entity, setting: Setting): Candidate[] {
  const titled = run.title === '' ? [] : [{ place: 'title' as const, text: clean(run.title) }]
  if (run.isPossessive) return titled
  const isNoun = entity.kind === 'organisation' ? isBodyNoun : isPersonNoun
  const reader: Reader = { sentence, setting, isNoun: (token) => isNoun(token, setting) }
  const spans: readonly (readonly [Place, Span | null])[] = [
    ['apposition-after', appositionAfter(run, reader)],
    ['apposition-before', appositionBefore(run, reader)],
    ['noun-before', nounBefore(run, reader)],
    ['copula', copula(run, reader)],
  ]
  const found = spans.flatMap(([place, span]) =>
    span ? [{ place, text: clean(setting.text.slice(span.start, span.end)) }] : [],
  )
  return [...found, ...titled].filter(({ text }) => text !== '')
}

/** A sentence, and which nouns tell what its entity is. */
interface Reader {
  readonly sentence: ReadSentence
  readonly setting: Setting
  readonly isNoun: (token: Token) => boolean
}

function clean(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|a|an)\s+/i, '')
    .trim()
}

/** "X, the harbour master of Port Alder," or "X, 41, a teacher,". */
function appositionAfter({ to }: NameRun, reader: Reader): Span | null {
  const { tokens } = reader.sentence
  if (tokens[to]?.text !== ',') return null
  const isAge = tokens[to + 1]?.kind === 'number' && tokens[to + 2]?.text === ','
  const from = isAge ? to + 3 : to + 1
  return describes(from, reader) ? spanOf(tokens, from, roleEnd(tokens, from, reader.setting)) : null
}

/** Whether a description begins here: its noun, before any complement, tells what somebody is. */
function describes(from: number, { sentence: { tokens }, setting: { lexicon }, isNoun }: Reader): boolean {
  for (let index = from; index < Math.min(tokens.length, from + MAX_ROLE_TOKENS); index++) {
    const token = tokens[index]
    if (!token || token.kind === 'sign' || token.kind === 'quote') return false
    if ([lexicon.relatives, lexicon.auxiliaries, lexicon.prepositions].some((words) => words.has(token.lower)))
      return false
    if (isNoun(token)) return true
  }
  return false
}

/** How nouns for people of an occupation end in English and its neighbours. */
const OCCUPATION = /(?:olog|nom|etr|ic|[a-z]{3})ist$|(?:ic|ar|er)ian$|(?:s|wo)man$|person$|(?:t|ss)or$/

function isPersonNoun({ lower, isPossessive, isCapital }: Token, { lexicon }: Setting): boolean {
  if (isPossessive) return false
  const last = lower.slice(lower.lastIndexOf('-') + 1)
  if (lexicon.bodies.has(last) && !lexicon.titles.has(last)) return false
  if (lexicon.agents.has(last) || lexicon.titles.has(last) || lexicon.titleForms.has(last)) return true
  return !isCapital && OCCUPATION.test(last)
}

function isBodyNoun({ lower, isPossessive }: Token, { lexicon }: Setting): boolean {
  return !isPossessive && (lexicon.bodies.has(lower) || lexicon.agents.has(lower))
}

function roleEnd(tokens: readonly Token[], from: number, { lexicon }: Setting): number {
  let index = from
  for (; index < Math.min(tokens.length, from + MAX_ROLE_TOKENS); index++) {
    const token = tokens[index]
    if (!token || token.kind === 'quote' || (token.kind === 'sign' && /^[,;:.–—()!?"”]$/.test(token.text))) break
    if (index === from || token.isCapital) continue
    if (lexicon.relatives.has(token.lower) || lexicon.auxiliaries.has(token.lower)) break
    if (lexicon.sayVerbs.get(token.lower) === 'finite' && !lexicon.nounVerbs.has(token.lower)) break
  }
  return index
}

/** "China’s top diplomat, Wang Yi,": a description that ends in the comma before the name. */
function appositionBefore({ from, to }: NameRun, reader: Reader): Span | null {
  const { tokens } = reader.sentence
  const { lexicon } = reader.setting
  if (tokens[from - 1]?.text !== ',' || lexicon.joints.has(tokens[to]?.lower ?? '')) return null
  let start = from - 2
  while (start > 0 && from - start < MAX_ROLE_TOKENS && !isBorder(tokens[start - 1])) start--
  const first = tokens[start]
  if (!first) return null
  const inside = tokens.slice(start, from - 1)
  const leads =
    lexicon.determiners.has(first.lower) ||
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
function nounBefore({ from, title }: NameRun, reader: Reader): Span | null {
  const { tokens } = reader.sentence
  const { lexicon } = reader.setting
  let end = from - (title === '' ? 0 : title.split(/[\s-]+/).length)
  while (end > 0 && lexicon.courtesies.has(tokens[end - 1]?.lower ?? '')) end--
  const office = placeOfOffice(tokens, end, reader)
  const noun = tokens[office - 1]
  if (noun?.kind !== 'word' || !reader.isNoun(noun) || (noun.isCapital && title !== '')) return null
  let start = office - 1
  while (start > 0 && office - start < 8 && isPartOfRole(tokens[start - 1], lexicon)) start--
  // "Lind, a wealthy hotelier Reyes had hired": with an indefinite article it describes somebody else.
  const article = tokens[start - 1]?.lower ?? ''
  if (lexicon.articles.has(article) && !lexicon.definites.has(article)) return null
  return spanOf(tokens, start, end)
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
  if (token.isCapital) return !lexicon.prepositions.has(lower) && !lexicon.determiners.has(lower)
  const barred = [
    lexicon.determiners,
    lexicon.possessives,
    lexicon.prepositions,
    lexicon.clauseStarts,
    lexicon.auxiliaries,
    lexicon.adverbs,
  ]
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
