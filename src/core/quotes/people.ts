import type { Span } from '../text/span.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import type { NameRun } from './names.ts'

/** One mention of an entity, with the sentence it stands in. */
export interface Mention extends Span {
  readonly sentence: number
  readonly run: NameRun
}

/** A person or body with every form of its name in the article. */
export interface Entity {
  /** The fullest form. */
  name: string
  readonly words: readonly string[]
  gender: 'female' | 'male' | null
  kind: 'person' | 'organisation' | 'unknown'
  role: string | null
  readonly mentions: Mention[]
}

/** Every entity of an article, and which one each mention means; null where two could be meant. */
export interface Register {
  readonly entities: readonly Entity[]
  entityOf(run: NameRun): Entity | null
}

const key = (word: string) => word.toLowerCase().replace(/[.’']/g, '')

/** Brings the names of an article together: the longest forms found entities, shorter ones join the one they can mean. */
export function createRegister(names: readonly (readonly NameRun[])[], lexicon: Lexicon): Register {
  const mentions = names.flatMap((runs, sentence) =>
    runs.map((run): Mention => ({ sentence, run, start: run.start, end: run.end })),
  )
  const byRun = new Map<NameRun, Entity | null>()
  const entities: Entity[] = []
  const index = new Map<string, Entity[]>()
  const founding = [...mentions].sort((a, b) => b.run.words.length - a.run.words.length || a.start - b.start)
  for (const mention of founding) {
    const candidates = findCandidates(mention.run, index, lexicon)
    const entity =
      candidates.length > 1
        ? choose(mention, candidates)
        : (candidates[0] ?? found(mention.run, entities, index, lexicon))
    byRun.set(mention.run, entity)
    if (entity) join(entity, mention)
  }
  for (const entity of entities) entity.mentions.sort((a, b) => a.start - b.start)
  entities.sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0))
  return { entities, entityOf: (run) => byRun.get(run) ?? null }
}

function found(
  { words, gender, kind }: NameRun,
  entities: Entity[],
  index: Map<string, Entity[]>,
  lexicon: Lexicon,
): Entity {
  const entity: Entity = { name: nameOf(words), words, gender, kind, role: null, mentions: [] }
  entities.push(entity)
  const keys = new Set(words.map(key))
  const initials = words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('')
  if (words.length > 2 && entity.kind !== 'person') keys.add(key(initials))
  for (const word of keys) if (!lexicon.particles.has(word)) index.set(word, [...(index.get(word) ?? []), entity])
  return entity
}

function nameOf(words: readonly string[]): string {
  return words.join(' ')
}

/** Entities that a shorter or equal form can mean: all its words are theirs, the last as last, or the first as given name. */
function findCandidates({ words }: NameRun, index: ReadonlyMap<string, readonly Entity[]>, lexicon: Lexicon): Entity[] {
  const keys = words.map(key)
  const last = keys.findLast((word) => !lexicon.suffixes.has(word)) ?? ''
  const pool = (index.get(last) ?? []).filter((entity) => isFormOf(keys, entity, lexicon))
  const byLast = pool.filter((entity) => lastKey(entity, lexicon) === last)
  return byLast.length > 0 ? byLast : pool
}

function isFormOf(keys: readonly string[], entity: Entity, lexicon: Lexicon): boolean {
  const own = entity.words.map(key)
  if (keys.length === own.length) return keys.every((word, index) => word === own[index])
  if (keys.length === 1) {
    const word = keys[0] ?? ''
    if (!own.includes(word)) return entity.kind !== 'person'
    return entity.kind === 'organisation' ? !lexicon.places.has(word) && own[0] === word : isEnd(word, own, lexicon)
  }
  // "Donald Trump" and "Donald J. Trump"; "Ministry of Trade" and "Trade Ministry" stay apart.
  return keys[0] === own[0] && keys.at(-1) === own.at(-1) && keys.every((word) => own.includes(word))
}

/** The last name, or the first of a name in the order of East Asia ("Wang" for Wang Yi), or a given name. */
function isEnd(word: string, own: readonly string[], lexicon: Lexicon): boolean {
  const bare = own.filter((each) => !lexicon.suffixes.has(each))
  return bare.at(-1) === word || bare[0] === word
}

function lastKey({ words }: Entity, { suffixes }: Lexicon): string {
  return words.map(key).findLast((word) => !suffixes.has(word)) ?? ''
}

/** Two could be meant: the one whose gender the mention shows, else none. */
function choose({ run }: Mention, candidates: readonly Entity[]): Entity | null {
  const fitting = run.gender === null ? candidates : candidates.filter(({ gender }) => gender === run.gender)
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

function join(entity: Entity, mention: Mention): void {
  entity.mentions.push(mention)
  entity.gender ??= mention.run.gender
  if (mention.run.kind === 'person' && entity.kind === 'unknown') entity.kind = 'person'
}
