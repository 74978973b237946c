import type { Entity } from './people.ts'
import type { Scene, Subject } from './reading.ts'
import { named, type Place, type Resolved } from './resolve.ts'

/** Sentences looked back for whom a pronoun means. */
const MAX_BACK = 4
/** Sentences after which the last speaker is no longer meant by a bare pronoun. */
const MAX_SINCE = 8

/** Whom "he", "she", "they" or "it" means: the last speaker or the person named first in the nearest sentence, who fits. */
export function resolvePronoun({ head }: Subject, place: Place): Resolved | null {
  const { scene, mention, discourse } = place
  const kind = scene.lexicon.pronouns.get(head)
  if (kind === 'many') return ofMany(place)
  if (kind === 'thing') return ofThing(place)
  if (kind !== 'female' && kind !== 'male') return null
  const fits = (entity: Entity) => isPerson(entity, scene) && (entity.gender === null || entity.gender === kind)
  const speaker = discourse.lastSpeaker?.entity
  const last = speaker && fits(speaker) ? speaker : null
  const nearest = nearestNamed(place, (entity) => entity.kind === 'person' && fits(entity)) ?? nearestNamed(place, fits)
  const isLast = last !== null && discourse.sentencesSince <= (nearest?.back ?? MAX_SINCE)
  if (isLast) return named(last, mention, nearest ? 0.88 : 0.75, 'pronoun-last-speaker')
  if (!nearest) return unnamedSpeaker(place)
  return named(nearest.entity, mention, nearest.entity.gender === kind ? 0.85 : 0.7, 'pronoun-last-person')
}

/** An unnamed speaker ("an officer") goes on as "he": still nobody by name, with the same role. */
function unnamedSpeaker({ discourse, mention }: Place): Resolved | null {
  const last = discourse.lastSpeaker
  if (!last || last.speaker.name !== null || discourse.sentencesSince > 2) return null
  return { ...last, speaker: { ...last.speaker, mention }, weight: 0.7, rule: 'pronoun-last-speaker' }
}

function ofMany({ discourse, mention }: Place): Resolved {
  const last = discourse.lastSpeaker
  if (last && last.entity?.kind === 'organisation' && discourse.sentencesSince <= 1) {
    return { ...last, speaker: { ...last.speaker, mention }, weight: 0.6, rule: 'pronoun-last-speaker' }
  }
  return { speaker: { name: null, role: null, mention }, entity: null, weight: 0.6, rule: 'pronoun-many' }
}

/** "it said": the body that was named first in this sentence or the one before. */
function ofThing(place: Place): Resolved | null {
  const found = nearestNamed(place, (entity) => entity.kind === 'organisation', 1)
  return found && named(found.entity, place.mention, 0.7, 'pronoun-last-body')
}

/** The fitting one that is named first in the nearest sentence, looking back; a possessive one only where there is no other. */
export function nearestNamed(
  { scene, sentence, mention }: Place,
  fits: (entity: Entity) => boolean,
  maxBack: number = MAX_BACK,
): { readonly entity: Entity; readonly back: number } | null {
  for (let back = 0; back <= maxBack && sentence - back >= 0; back++) {
    const before = back === 0 ? mentionStart(sentence, mention, scene) : Number.POSITIVE_INFINITY
    const entity = firstNamed(sentence - back, fits, scene, before)
    if (entity) return { entity, back }
  }
  return null
}

function mentionStart(sentence: number, mention: string, { sentences, text }: Scene): number {
  const tokens = sentences[sentence]?.tokens ?? []
  const first = mention.split(' ')[0] ?? ''
  return tokens.findLast(({ start }) => text.startsWith(first, start))?.start ?? Number.POSITIVE_INFINITY
}

function firstNamed(sentence: number, fits: (entity: Entity) => boolean, scene: Scene, before: number): Entity | null {
  const names = scene.sentences[sentence]?.names.filter(({ start }) => start < before) ?? []
  const found = names.flatMap((run) => {
    const entity = scene.register.entityOf(run)
    return entity && fits(entity) ? [{ entity, run }] : []
  })
  return (found.find(({ run }) => !run.isPossessive) ?? found[0])?.entity ?? null
}

function isPerson({ kind, words }: Entity, { lexicon }: Scene): boolean {
  if (kind === 'person') return true
  return kind === 'unknown' && words.length > 1 && !lexicon.places.has(words[0]?.toLowerCase() ?? '')
}
