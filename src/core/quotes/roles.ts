import type { Span } from '../text/span.ts'
import type { NameRun } from './names.ts'
import type { Register } from './people.ts'
import type { ReadSentence, Scene } from './reading.ts'
import type { Token } from './tokens.ts'

/** Longest role, in tokens: what is longer tells a story. */
const MAX_ROLE_TOKENS = 16

/** Where a role was found, the surest first. */
const ORDER = ['apposition-after', 'apposition-before', 'title', 'noun-before', 'copula'] as const
type Place = (typeof ORDER)[number]

/** Gives each entity its role in the article's own words: from the surest place, the earliest of those. */
export function assignRoles(register: Register, scene: Pick<Scene, 'text' | 'sentences' | 'lexicon'>): void {
  for (const entity of register.entities) {
    let best: { readonly place: Place; readonly text: string } | null = null
    for (const { run, sentence } of entity.mentions) {
      const read = scene.sentences[sentence]
      if (!read) continue
      for (const candidate of rolesOf(run, read, scene)) {
        if (!best || ORDER.indexOf(candidate.place) < ORDER.indexOf(best.place)) best = candidate
      }
    }
    entity.role = best?.text ?? null
  }
}

type Setting = Pick<Scene, 'text' | 'lexicon'>

function rolesOf(run: NameRun, sentence: ReadSentence, setting: Setting) {
  if (run.isPossessive) return titleRole(run)
  const spans: readonly (readonly [Place, Span | null])[] = [
    ['apposition-after', appositionAfter(run, sentence, setting)],
    ['apposition-before', appositionBefore(run, sentence, setting)],
    ['noun-before', nounBefore(run, sentence, setting)],
    ['copula', copula(run, sentence, setting)],
  ]
  const found = spans.flatMap(([place, span]) =>
    span ? [{ place, text: clean(setting.text.slice(span.start, span.end)) }] : [],
  )
  return [...found, ...titleRole(run)].filter(({ text }) => text !== '')
}

function titleRole({ title }: NameRun): { readonly place: Place; readonly text: string }[] {
  return title === '' ? [] : [{ place: 'title', text: clean(title) }]
}

function clean(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|a|an)\s+/i, '')
    .trim()
}

/** "X, the harbour master of Port Alder," or "X, who heads …" left out. */
function appositionAfter({ to }: NameRun, { tokens }: ReadSentence, setting: Setting): Span | null {
  if (tokens[to]?.text !== ',') return null
  const from = skipAge(tokens, to + 1)
  return describes(tokens, from, setting) ? spanOf(tokens, from, roleEnd(tokens, from, setting)) : null
}

/** "X, 41, a teacher": the age is no role. */
function skipAge(tokens: readonly Token[], at: number): number {
  return tokens[at]?.kind === 'number' && tokens[at + 1]?.text === ',' ? at + 2 : at
}

/** Whether a description of a person or body begins here: its noun, before any complement, is one who may speak. */
function describes(tokens: readonly Token[], from: number, { lexicon }: Setting): boolean {
  for (let index = from; index < Math.min(tokens.length, from + MAX_ROLE_TOKENS); index++) {
    const token = tokens[index]
    if (!token || token.kind === 'sign' || token.kind === 'quote') return false
    if (lexicon.relatives.has(token.lower) || lexicon.auxiliaries.has(token.lower)) return false
    if (lexicon.prepositions.has(token.lower)) return false
    if (isRoleNoun(token, lexicon)) return true
  }
  return false
}

function isRoleNoun({ lower, isPossessive }: Token, { agents, titles }: Setting['lexicon']): boolean {
  if (isPossessive) return false
  const last = lower.slice(lower.lastIndexOf('-') + 1)
  return (
    agents.has(lower) ||
    titles.has(lower) ||
    agents.has(last) ||
    (/(?:ist|ologist|or|er|man|woman|ian)$/.test(last) && agents.has(last))
  )
}

function roleEnd(tokens: readonly Token[], from: number, { lexicon }: Setting): number {
  let index = from
  while (index < Math.min(tokens.length, from + MAX_ROLE_TOKENS)) {
    const token = tokens[index]
    if (!token || token.kind === 'quote' || (token.kind === 'sign' && /^[,;:.–—()!?"”]$/.test(token.text))) break
    if (lexicon.relatives.has(token.lower) && index > from) break
    if (
      index > from &&
      !token.isCapital &&
      (lexicon.auxiliaries.has(token.lower) || lexicon.sayVerbs.get(token.lower) === 'finite')
    )
      break
    index++
  }
  return index
}

/** "China’s top diplomat, Wang Yi,": a description that ends in the comma before the name. */
function appositionBefore({ from, to }: NameRun, { tokens }: ReadSentence, setting: Setting): Span | null {
  if (tokens[from - 1]?.text !== ',' || /^and$/.test(tokens[to]?.lower ?? '')) return null
  let start = from - 2
  while (
    start > 0 &&
    from - start < MAX_ROLE_TOKENS &&
    !/^[,;:.–—(]$/.test(tokens[start - 1]?.text ?? '') &&
    tokens[start - 1]?.kind !== 'quote'
  )
    start--
  const first = tokens[start]
  if (!first) return null
  const leads =
    setting.lexicon.determiners.has(first.lower) ||
    tokens.slice(start, start + 3).some(({ isPossessive }) => isPossessive)
  const isWhole = leads && describes(tokens, start, setting)
  const isClause = tokens
    .slice(start, from - 1)
    .some(
      ({ lower, isCapital }) =>
        !isCapital && (setting.lexicon.auxiliaries.has(lower) || setting.lexicon.sayVerbs.get(lower) === 'finite'),
    )
  return isWhole && !isClause ? spanOf(tokens, start, from - 1) : null
}

/** "harbour master Ada Lind", "his spokesman Jim Manley": nouns right before the name. */
function nounBefore({ from, title }: NameRun, { tokens }: ReadSentence, setting: Setting): Span | null {
  const { lexicon } = setting
  const first = title === '' ? from : from - title.split(/[\s-]+/).length
  const noun = tokens[first - 1]
  if (noun?.kind !== 'word' || noun.isCapital || !isRoleNoun(noun, lexicon)) return null
  let start = first - 1
  while (start > 0 && first - start < 8 && isPartOfRole(tokens[start - 1], lexicon)) start--
  return spanOf(tokens, start, first)
}

function isPartOfRole(token: Token | undefined, lexicon: Setting['lexicon']): boolean {
  if (!token || (token.kind !== 'word' && token.kind !== 'number')) return false
  const { lower } = token
  if (lexicon.determiners.has(lower) || lexicon.possessives.has(lower) || lexicon.prepositions.has(lower)) return false
  if (lexicon.clauseStarts.has(lower) || lexicon.auxiliaries.has(lower) || lexicon.adverbs.has(lower)) return false
  return !lexicon.sayVerbs.has(lower) || token.isCapital
}

/** "X is the director of the port." */
function copula({ to }: NameRun, { tokens }: ReadSentence, setting: Setting): Span | null {
  if (!/^(?:is|was)$/.test(tokens[to]?.lower ?? '') || !/^(?:the|a|an)$/.test(tokens[to + 1]?.lower ?? '')) return null
  return describes(tokens, to + 1, setting) ? spanOf(tokens, to + 1, roleEnd(tokens, to + 1, setting)) : null
}

function spanOf(tokens: readonly Token[], from: number, to: number): Span | null {
  const first = tokens[from]
  const last = tokens[to - 1]
  return first && last && to > from && to - from <= MAX_ROLE_TOKENS ? { start: first.start, end: last.end } : null
}
