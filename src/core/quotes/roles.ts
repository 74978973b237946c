import { withoutArticle } from './lexicon/without-article.ts'
import type { NameRun } from './names.ts'
import type { Entity, Register } from './people.ts'
import type { ReadSentence, Scene } from './reading.ts'
import { FINDERS, isBodyNoun, isPersonNoun, PLACES, type Place } from './role-places.ts'
import type { Reader, Setting } from './role-reader.ts'

/** A role of more words is less worth: the shortest informative phrase is wanted. */
const LONG_ROLE_WORDS = 8
const LONG_ROLE_COST = 0.12

interface Candidate {
  readonly place: Place
  readonly text: string
}

/** Gives each entity its role in the article's own words: from the surest place, the earliest of those. */
export function assignRoles(register: Register, scene: Pick<Scene, 'text' | 'sentences' | 'lexicon'>): void {
  for (const entity of register.entities) {
    const best = bestRole(entity, scene)
    entity.role = best?.text ?? null
    if (entity.kind === 'unknown' && entity.mentions.some((mention) => hasAge(mention, scene))) entity.kind = 'person'
    if (best && entity.kind === 'unknown') entity.kind = isOfBody(best.text, scene) ? 'organisation' : 'person'
  }
}

/** "Lind, 41, …" */
function hasAge({ run, sentence }: Entity['mentions'][number], { sentences }: Pick<Scene, 'sentences'>): boolean {
  const behind = sentences[sentence]?.tokens.slice(run.to, run.to + 3) ?? []
  return behind[0]?.text === ',' && /^\d{1,2}$/.test(behind[1]?.text ?? '') && (behind[2]?.text ?? ',') === ','
}

/** "a global terrorist organisation in Norland": the noun before any complement. */
function isOfBody(role: string, { lexicon }: Setting): boolean {
  const words = role.toLowerCase().split(/\s+/)
  const end = words.findIndex((word) => lexicon.complements.has(word))
  const noun = words[(end < 0 ? words.length : end) - 1] ?? ''
  return lexicon.bodies.has(noun) && !lexicon.titles.has(noun)
}

function bestRole(entity: Entity, scene: Pick<Scene, 'text' | 'sentences' | 'lexicon'>): Candidate | null {
  let best: Candidate | null = null
  for (const { run, sentence } of entity.mentions) {
    const read = scene.sentences[sentence]
    for (const candidate of read ? rolesOf(run, read, entity, scene) : []) {
      entity.descriptions.push(candidate.text)
      if (!best || worthOf(candidate) > worthOf(best)) best = candidate
    }
  }
  return best
}

function worthOf({ place, text }: Candidate): number {
  return PLACES[place] - (text.split(' ').length > LONG_ROLE_WORDS ? LONG_ROLE_COST : 0)
}

function rolesOf(run: NameRun, sentence: ReadSentence, entity: Entity, setting: Setting): Candidate[] {
  const found: Candidate[] = []
  const add = (place: Place, text: string) => {
    if (text !== '' && !setting.lexicon.plainPeople.has(text.toLowerCase())) found.push({ place, text })
  }
  if (!run.isPossessive) {
    const isNoun = entity.kind === 'organisation' ? isBodyNoun : isPersonNoun
    const reader: Reader = { sentence, setting, isNoun: (token) => isNoun(token, setting) }
    for (const [place, find] of FINDERS) {
      const span = find(run, reader)
      if (span) add(place, clean(setting.text.slice(span.start, span.end), setting))
    }
  }
  if (!isPartOfOffice(run, sentence, setting) && !isOfSeveral(run, setting))
    add('title', clean(titleOf(run, sentence, setting), setting))
  return found
}

/** "former President Lind": the title with whether it is still held. */
function titleOf({ title, titleFrom }: NameRun, { tokens }: ReadSentence, { lexicon, text }: Setting): string {
  const before = tokens[titleFrom - 1]
  return title !== '' && before && lexicon.tenures.has(before.lower)
    ? `${text.slice(before.start, before.end)} ${title}`
    : title
}

/** "Reps. Ada Lind and Tom Reyes": a title in the plural. */
function isOfSeveral({ title }: NameRun, { lexicon: { titles, pluralEnding } }: Setting): boolean {
  const last =
    title
      .toLowerCase()
      .match(/[\p{L}]+/gu)
      ?.at(-1) ?? ''
  return pluralEnding?.test(last) === true && titles.has(last.replace(pluralEnding, ''))
}

/** "ministre à l’Industrie Ada Lind": the capital word before the name is only the end of what somebody is. */
function isPartOfOffice({ title, titleFrom }: NameRun, { tokens }: ReadSentence, { lexicon }: Setting): boolean {
  const isTitle = title.split(/\s+/).some((word) => lexicon.titles.has(word.toLowerCase().replace(/\.$/, '')))
  const before = tokens[titleFrom - 1]?.lower ?? ''
  return !isTitle && (lexicon.articles.has(before) || lexicon.complements.has(before))
}

function clean(text: string, { lexicon }: Setting): string {
  const [first = '', ...rest] = text.split(/\s+/)
  // "now the mayor"
  const words = rest.length > 0 && lexicon.adverbs.has(first) ? rest : [first, ...rest]
  return withoutArticle(words.join(' '), lexicon).trim()
}
