import type { Span } from '../text/span.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { isFormOf, lastNameKey, nameKey } from './name-forms.ts'
import type { NameKind } from './name-kind.ts'
import type { NameRun } from './names.ts'
import type { Alias } from './tokens.ts'

/** One mention of an entity, with the sentence it stands in. */
interface Mention extends Span {
  readonly sentence: number
  readonly run: NameRun
}

/** A person, body or place with every form of its name in the article. */
export interface Entity {
  /** The fullest form. */
  readonly name: string
  /** Its words as they are compared. */
  readonly keys: readonly string[]
  /** Other short forms that the article gives in brackets. */
  readonly aliases: Set<string>
  gender: 'female' | 'male' | null
  kind: NameKind
  role: string | null
  /** Every phrase of the article that tells what it is, the role among them. */
  readonly descriptions: string[]
  readonly mentions: Mention[]
}

/** Every entity of an article, and which one each mention means; null where two could be meant. */
export interface Register {
  readonly entities: readonly Entity[]
  /** The few that are named most. */
  readonly mostNamed: readonly Entity[]
  entityOf(run: NameRun): Entity | null
}

interface NamedSentence {
  readonly names: readonly NameRun[]
  readonly aliases: readonly Alias[]
}

/** Brings the names of an article together: the longest forms found entities, shorter ones join the one they can mean. */
export function createRegister(sentences: readonly NamedSentence[], lexicon: Lexicon): Register {
  const mentions = sentences.flatMap(({ names }, sentence) =>
    names.map((run): Mention => ({ sentence, run, start: run.start, end: run.end })),
  )
  const byRun = new Map<NameRun, Entity | null>()
  const house: House = { entities: [], index: new Map(), bodies: [], calledBy: calledByOneName(mentions), lexicon }
  mentions.sort((a, b) => b.run.words.length - a.run.words.length || shouts(a.run) - shouts(b.run) || a.start - b.start)
  for (const mention of mentions) {
    const candidates = findCandidates(mention.run, house).filter((each) => !isCalledByFirst(mention.run, each, house))
    const entity = candidates.length > 1 ? choose(mention, candidates) : (candidates[0] ?? found(mention.run, house))
    byRun.set(mention.run, entity)
    if (!entity) continue
    join(entity, mention)
    const alias = aliasBehind(mention, sentences)
    if (alias !== null) addAlias(entity, alias, house)
  }
  for (const entity of house.entities) entity.mentions.sort((a, b) => a.start - b.start)
  house.entities.sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0))
  const mostNamed = house.entities.toSorted((a, b) => b.mentions.length - a.mentions.length).slice(0, MAX_MOST_NAMED)
  return { entities: house.entities, mostNamed, entityOf: (run) => byRun.get(run) ?? null }
}

const MAX_MOST_NAMED = 12

/** How many words of a name are all capitals, as in headlines: "ADA Lind". */
const shouts = ({ words }: NameRun) => words.filter((word) => /^\p{Lu}{3,}$/u.test(word)).length

/** "D’" before the rest of a name, which are two words here. */
const ELIDED_PARTICLE = /(?<![\p{L}\p{N}])(\p{L}{1,2}[’'])\s/gu

/** The entities while they are brought together. */
interface House {
  readonly entities: Entity[]
  /** By each word of their names. */
  readonly index: Map<string, Entity[]>
  /** Those whose initials may be a short form. */
  readonly bodies: { readonly entity: Entity; readonly initials: string }[]
  /** Single names without a title: first names, where a last name has a title. */
  readonly calledBy: ReadonlySet<string>
  readonly lexicon: Lexicon
}

function calledByOneName(mentions: readonly Mention[]): Set<string> {
  const single = mentions.filter(({ run }) => run.words.length === 1 && run.titleFrom === run.from)
  return new Set(single.map(({ run }) => nameKey(run.words[0] ?? '')))
}

/** "Mr. Lind" is not the Ada Lind who is called Ada elsewhere: who is called by a last name and a title never is. */
function isCalledByFirst({ words, from, titleFrom }: NameRun, { keys }: Entity, { calledBy }: House): boolean {
  return words.length === 1 && titleFrom < from && keys.length > 1 && calledBy.has(keys[0] ?? '')
}

function found({ words, gender, kind }: NameRun, { entities, index, bodies, lexicon }: House): Entity {
  const keys = words.map(nameKey)
  const entity: Entity = {
    name: words.join(' ').replace(ELIDED_PARTICLE, '$1'),
    keys,
    aliases: new Set(),
    gender,
    kind,
    role: null,
    descriptions: [],
    mentions: [],
  }
  entities.push(entity)
  for (const word of new Set(keys)) if (!lexicon.particles.has(word)) addTo(index, word, entity)
  const initials = words.flatMap((word) => (/^\p{Lu}/u.test(word) ? (word[0] ?? '') : [])).join('')
  if (initials.length > 2 && kind !== 'person') bodies.push({ entity, initials })
  return entity
}

function addTo(index: Map<string, Entity[]>, word: string, entity: Entity): void {
  const known = index.get(word)
  if (known) known.push(entity)
  else index.set(word, [entity])
}

function aliasBehind({ sentence, run }: Mention, sentences: readonly NamedSentence[]): string | null {
  return sentences[sentence]?.aliases.find(({ at }) => at === run.to)?.text ?? null
}

function addAlias(entity: Entity, alias: string, { index }: House): void {
  const word = nameKey(alias)
  if (entity.aliases.has(word) || entity.keys.includes(word)) return
  entity.aliases.add(word)
  addTo(index, word, entity)
}

/** Entities that a shorter or equal form can mean: all its words are theirs, the last as last, or the first as given name. */
function findCandidates({ words }: NameRun, house: House): Entity[] {
  const { index, lexicon } = house
  const keys = words.map(nameKey)
  const short = words.length === 1 ? byShortForm(words[0] ?? '', house) : []
  if (short.length === 1) return short
  const last = lastNameKey(keys, lexicon)
  const pool = (index.get(last) ?? []).filter((entity) => isFormOf(keys, entity, lexicon))
  const byLast = pool.filter((entity) => lastNameKey(entity.keys, lexicon) === last)
  if (byLast.length > 0) return byLast
  return pool.length > 0 ? pool : byInitials(words.at(-1) ?? '', house)
}

/** What the article itself gave as a short form in brackets, else whose initials they are. */
function byShortForm(word: string, house: House): Entity[] {
  const key = nameKey(word)
  const given = (house.index.get(key) ?? []).filter(({ aliases }) => aliases.has(key))
  return given.length > 0 ? given : byInitials(word, house)
}

/** "CDC" for the Chinese Center for Disease Control: capitals that stand in this order at the start of a body's words. */
function byInitials(word: string, { bodies }: House): Entity[] {
  if (bodies.length === 0 || !/^\p{Lu}{3,}$/u.test(word)) return []
  return bodies.filter(({ initials }) => initials.includes(word)).map(({ entity }) => entity)
}

/** Two could be meant: of bodies the one named first, of people the one whose gender the mention shows, else none. */
function choose({ run }: Mention, candidates: readonly Entity[]): Entity | null {
  if (candidates.every(({ kind }) => kind === 'organisation')) return candidates[0] ?? null
  const fitting = run.gender === null ? candidates : candidates.filter(({ gender }) => gender === run.gender)
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

function join(entity: Entity, mention: Mention): void {
  entity.mentions.push(mention)
  entity.gender ??= mention.run.gender
  if (mention.run.kind === 'person' && (entity.kind === 'unknown' || entity.kind === 'place')) entity.kind = 'person'
}
