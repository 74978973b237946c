import type { Entity } from './people.ts'
import type { Speaker } from './quotation.ts'
import type { ReadSentence, Scene, Subject } from './reading.ts'
import { resolveDescription } from './resolve-description.ts'
import { resolvePronoun } from './resolve-pronoun.ts'

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

/** What a subject is resolved in. */
export interface Place {
  /** Number of the sentence. */
  readonly sentence: number
  readonly scene: Scene
  readonly discourse: Discourse
  /** The words of the subject. */
  readonly mention: string
}

/** Turns the subject of a clause into a speaker; null where nobody can be meant with enough evidence. */
export function resolve(subject: Subject, sentence: number, scene: Scene, discourse: Discourse): Resolved | null {
  const read = scene.sentences[sentence]
  if (!read) return null
  const place: Place = { sentence, scene, discourse, mention: mentionOf(subject, read, scene) }
  if (subject.kind === 'name') return resolveName(subject, place)
  if (subject.kind === 'pronoun') return resolvePronoun(subject, place)
  return resolveDescription(subject, place)
}

function mentionOf({ from, to }: Subject, { tokens }: ReadSentence, { text }: Scene): string {
  const first = tokens[from]
  const last = tokens[to - 1]
  return first && last ? text.slice(first.start, last.end).replace(/\s+/g, ' ') : ''
}

function resolveName({ run, partner }: Subject, { scene, mention }: Place): Resolved | null {
  if (!run) return null
  const entity = scene.register.entityOf(run)
  if (partner) {
    const names = [run, partner].map((each) => scene.register.entityOf(each)?.name ?? each.words.join(' '))
    const name = names.join(` ${scene.lexicon.and} `)
    return { speaker: { name, role: entity?.role ?? null, mention }, entity: null, weight: 0.9, rule: 'two-names' }
  }
  if (entity) return named(entity, mention, 1, 'name')
  // Two of the article's people bear this name: it is given as it stands.
  const name = run.words.join(' ')
  return { speaker: { name, role: null, mention }, entity: null, weight: 0.9, rule: 'shared-name' }
}

/** An entity as a speaker. */
export const named = (entity: Entity, mention: string, weight: number, rule: string): Resolved => ({
  speaker: { name: entity.name, role: entity.role, mention },
  entity,
  weight,
  rule,
})
