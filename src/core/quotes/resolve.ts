import type { Entity } from './people.ts'
import type { Speaker } from './quotation.ts'
import type { ReadSentence, Scene, Subject } from './reading.ts'

/** A speaker as the rules found it, with the entity behind it. */
export interface Resolved {
  readonly speaker: Speaker
  readonly entity: Entity | null
  /** How sure the step from the words to the person is, 0 to 1. */
  readonly weight: number
  readonly rule: string
}

/** What was said before the place being read. */
export interface Discourse {
  readonly lastSpeaker: Resolved | null
  /** Sentences since the last speaker spoke; Infinity before the first. */
  readonly sentencesSince: number
}

/** Sentences looked back for whom a pronoun means. */
const MAX_BACK = 4

/** Turns the subject of a clause into a speaker; null where nobody can be meant with enough evidence. */
export function resolve(subject: Subject, sentence: number, scene: Scene, discourse: Discourse): Resolved | null {
  const read = scene.sentences[sentence]
  if (!read) return null
  const mention = mentionOf(subject, read, scene)
  if (subject.kind === 'name') return resolveName(subject, mention, scene)
  if (subject.kind === 'pronoun') return resolvePronoun(subject, mention, sentence, scene, discourse)
  return resolveDescription(subject, mention, scene, discourse)
}

function mentionOf({ from, to }: Subject, { tokens }: ReadSentence, { text }: Scene): string {
  const first = tokens[from]
  const last = tokens[to - 1]
  return first && last ? text.slice(first.start, last.end) : ''
}

function resolveName({ run }: Subject, mention: string, scene: Scene): Resolved | null {
  if (!run) return null
  const entity = scene.register.entityOf(run)
  const name = entity?.name ?? run.words.join(' ')
  return {
    speaker: { name, role: entity?.role ?? null, mention },
    entity,
    weight: 1,
    rule: entity ? 'name' : 'shared-name',
  }
}

const named = (entity: Entity, mention: string, weight: number, rule: string): Resolved => ({
  speaker: { name: entity.name, role: entity.role, mention },
  entity,
  weight,
  rule,
})

function resolvePronoun(
  { head }: Subject,
  mention: string,
  sentence: number,
  scene: Scene,
  discourse: Discourse,
): Resolved | null {
  const gender = scene.lexicon.pronouns.get(head)
  if (gender === 'many')
    return { speaker: { name: null, role: null, mention }, entity: null, weight: 0.5, rule: 'pronoun-many' }
  if (gender !== 'female' && gender !== 'male') return null
  const fits = (entity: Entity) =>
    entity.kind !== 'organisation' && (entity.gender === null || entity.gender === gender)
  const speaker = discourse.lastSpeaker?.entity
  const last = speaker && fits(speaker) ? speaker : null
  const nearest = nearestPerson(sentence, mention, fits, scene)
  const isLast =
    last !== null &&
    discourse.sentencesSince <= (nearest?.back ?? MAX_SINCE) &&
    (!nearest || nearest.entity === last || discourse.sentencesSince < nearest.back)
  if (isLast) return named(last, mention, nearest ? 0.85 : 0.7, 'pronoun-last-speaker')
  return (
    nearest && named(nearest.entity, mention, nearest.entity.gender === gender ? 0.82 : 0.68, 'pronoun-last-person')
  )
}

/** Sentences after which the last speaker is no longer meant by a bare pronoun. */
const MAX_SINCE = 8

/** The person named first in the nearest sentence that names one who fits, looking back. */
function nearestPerson(
  sentence: number,
  mention: string,
  fits: (entity: Entity) => boolean,
  scene: Scene,
): { readonly entity: Entity; readonly back: number } | null {
  for (let back = 0; back <= MAX_BACK && sentence - back >= 0; back++) {
    const before = back === 0 ? mentionStart(sentence, mention, scene) : Number.POSITIVE_INFINITY
    const entity = firstPerson(sentence - back, fits, scene, before)
    if (entity) return { entity, back }
  }
  return null
}

function mentionStart(sentence: number, mention: string, { sentences, text }: Scene): number {
  const read = sentences[sentence]
  if (!read) return Number.POSITIVE_INFINITY
  const token = read.tokens.findLast(({ start, end }) => text.slice(start, end) === mention)
  return token?.start ?? Number.POSITIVE_INFINITY
}

/** The first person named in a sentence before an offset, outside possessives; a possessive one where there is no other. */
function firstPerson(sentence: number, fits: (entity: Entity) => boolean, scene: Scene, before: number): Entity | null {
  const names = scene.sentences[sentence]?.names.filter(({ start }) => start < before) ?? []
  const people = names.flatMap((run) => {
    const entity = scene.register.entityOf(run)
    return entity && fits(entity) && isPerson(entity, scene) ? [{ entity, run }] : []
  })
  return (people.find(({ run }) => !run.isPossessive) ?? people[0])?.entity ?? null
}

function isPerson({ kind, words }: Entity, { lexicon }: Scene): boolean {
  if (kind === 'person') return true
  return kind === 'unknown' && words.length > 1 && !lexicon.places.has(words.join(' ').toLowerCase())
}

/** "the minister": the one whose role has that noun; "a spokesman for the ministry": nobody named, the words as role. */
function resolveDescription({ head }: Subject, mention: string, scene: Scene, discourse: Discourse): Resolved | null {
  const isDefinite = /^(?:the|this|that)\b/i.test(mention)
  const noun = new RegExp(`(?:^|[\\s-])${head.replace(/[^\p{L}\p{N}]/gu, '.')}(?:$|[\\s,])`, 'iu')
  if (isDefinite) {
    const fitting = scene.register.entities.filter(
      ({ role, name, kind }) => (role && noun.test(role)) || (kind === 'organisation' && noun.test(name)),
    )
    const last = discourse.lastSpeaker?.entity
    if (last && fitting.includes(last)) return named(last, mention, 0.8, 'description-last-speaker')
    if (fitting.length === 1 && fitting[0]) return named(fitting[0], mention, 0.75, 'description-role')
    if (fitting.length > 1) return null
  }
  if (scene.lexicon.sayings.has(head) && !scene.lexicon.agents.has(head)) {
    const last = discourse.lastSpeaker
    return isDefinite && last && discourse.sentencesSince <= 2
      ? { ...last, weight: 0.6, rule: 'saying-last-speaker' }
      : null
  }
  const role = mention.replace(/^(?:the|a|an|one|another)\s+/i, '')
  return { speaker: { name: null, role, mention }, entity: null, weight: 0.8, rule: 'unnamed' }
}
