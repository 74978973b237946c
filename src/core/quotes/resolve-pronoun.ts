import { DROPPED } from './dropped-subject.ts'
import { nearestNamed } from './nearest-named.ts'
import type { Entity } from './people.ts'
import type { Scene, Subject } from './reading.ts'
import { again, named, type Place, type Resolved, strange } from './resolved.ts'

/** Sentences after which the last speaker is no longer meant by a bare pronoun. */
const MAX_SINCE = 8
/** Sentences after which an unnamed speaker or a body is no longer meant by one. */
const MAX_SINCE_UNNAMED = 2
const MAX_SINCE_BODY = 1

/** Whom "he", "she", "they" or "it" means: the last speaker or the person named first in the nearest sentence, who fits. */
export function resolvePronoun({ head }: Subject, place: Place): Resolved | null {
  if (head === DROPPED) return ofPerson(null, place)
  const kind = place.scene.lexicon.pronouns.get(head)
  if (kind === 'many') return ofMany(place)
  if (kind === 'thing') return ofThing(place)
  return kind === 'female' || kind === 'male' ? ofPerson(kind, place) : null
}

/** `kind` is null where only the verb tells that somebody is meant. */
function ofPerson(kind: 'female' | 'male' | null, place: Place): Resolved | null {
  const { scene, mention, discourse } = place
  const isOf = ({ gender }: Entity) => !kind || !gender || gender === kind
  const fits = (entity: Entity) => isOf(entity) && isPerson(entity, scene)
  const speaker = discourse.lastSpeaker?.entity
  const nearest = nearestNamed(place, (entity) => entity.kind === 'person' && fits(entity)) ?? nearestNamed(place, fits)
  if (
    speaker &&
    isOf(speaker) &&
    maySpeakAsPerson(speaker, scene) &&
    discourse.sentencesSince <= (nearest?.back ?? MAX_SINCE)
  ) {
    const path = nearest ? 'pronoun-last-speaker' : 'pronoun-last-speaker-far'
    return named(speaker, mention, 'pronoun-last-speaker', path)
  }
  if (!nearest || isSinceUnnamed(nearest.back, place)) return unnamedSpeaker(place)
  if (nearest.isAside) {
    const rule = isMain(nearest.entity, fits, scene) ? 'pronoun-main-person' : 'pronoun-aside-person'
    return named(nearest.entity, mention, rule, rule)
  }
  const path = kind !== null && nearest.entity.gender === kind ? 'pronoun-last-person' : 'pronoun-any-person'
  return named(nearest.entity, mention, 'pronoun-last-person', path)
}

/** Mentions of whoever an article is about, at least. */
const MIN_MAIN_MENTIONS = 3

/** Whether somebody is named twice as often as any other who fits. */
function isMain(entity: Entity, fits: (entity: Entity) => boolean, { register }: Scene): boolean {
  const times = entity.mentions.length
  const others = register.mostNamed.filter((other) => other !== entity && fits(other))
  return times >= MIN_MAIN_MENTIONS && others.every(({ mentions }) => 2 * mentions.length <= times)
}

/** Whether one person without a name ("a student", "one of them") spoke after whoever is named. "The student" may be the one named. */
function isSinceUnnamed(back: number, { scene: { lexicon }, discourse }: Place): boolean {
  const last = discourse.lastSpeaker
  if (!last || last.speaker.name !== null || discourse.sentencesSince >= back) return false
  if (lexicon.definites.has(last.speaker.mention.split(/[\s’']/, 1)[0]?.toLowerCase() ?? '')) return false
  const words = (last.speaker.role ?? '').toLowerCase().split(/\s+/)
  return words.some((word) => lexicon.agents.has(word)) && !words.some((word) => lexicon.bodies.has(word))
}

/** An unnamed speaker ("an officer") goes on as "he": still nobody by name, with the same role. */
function unnamedSpeaker({ discourse, mention }: Place): Resolved | null {
  const last = discourse.lastSpeaker
  if (!last || last.speaker.name !== null || discourse.sentencesSince > MAX_SINCE_UNNAMED) return null
  return again(last, mention, 'pronoun-last-speaker', 'pronoun-unnamed')
}

function ofMany({ discourse, mention }: Place): Resolved {
  const last = discourse.lastSpeaker
  if (last?.entity?.kind === 'organisation' && discourse.sentencesSince <= MAX_SINCE_BODY) {
    return again(last, mention, 'pronoun-last-speaker', 'pronoun-many')
  }
  return strange({ name: null, role: null, mention }, 'pronoun-many', 'pronoun-many')
}

/** "it said": the body that was named first in this sentence or the one before. */
function ofThing(place: Place): Resolved | null {
  const found = nearestNamed(place, (entity) => entity.kind === 'organisation', MAX_SINCE_BODY)
  return found && named(found.entity, place.mention, 'pronoun-last-body', 'pronoun-last-body')
}

function maySpeakAsPerson({ kind, keys }: Entity, { lexicon }: Scene): boolean {
  return kind === 'person' || (kind === 'unknown' && keys.length > 1 && !lexicon.places.has(keys[0] ?? ''))
}

/** Mentions looked at: an entity with more shows what it is in these. */
const MAX_MENTIONS = 30

/**
 * Known for one, or of two words that may be a name: never with an article, as "the Niger Delta" is, and by a last name alone
 * when told of again, as bodies never are.
 */
function isPerson(entity: Entity, scene: Scene): boolean {
  const { kind, keys } = entity
  const mentions = entity.mentions.slice(0, MAX_MENTIONS)
  if (kind !== 'unknown' || !maySpeakAsPerson(entity, scene)) return kind === 'person'
  if (mentions.length > 1 && mentions.every(({ run }) => run.words.length === keys.length)) return false
  return !mentions.some(({ run, sentence }) => {
    const before = scene.sentences[sentence]?.tokens[run.titleFrom - 1]
    return scene.lexicon.articles.has(before?.lower ?? '') || /\p{Lu}{2}$/u.test(run.words.at(-1) ?? '')
  })
}
