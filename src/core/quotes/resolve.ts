import type { Scene, Subject } from './reading.ts'
import { resolveDescription } from './resolve-description.ts'
import { resolveName } from './resolve-name.ts'
import { resolvePronoun } from './resolve-pronoun.ts'
import { type Discourse, placeOf, type Resolved } from './resolved.ts'

/** Turns the subject of a clause into a speaker; null where nobody can be meant with enough evidence. */
export function resolve(subject: Subject, sentence: number, scene: Scene, discourse: Discourse): Resolved | null {
  const place = placeOf(subject, sentence, scene, discourse)
  if (subject.kind === 'name') return resolveName(subject, place)
  return subject.kind === 'pronoun' ? resolvePronoun(subject, place) : resolveDescription(subject, place)
}
