import { PERSON_WEIGHTS } from './evidence-weights.ts'
import { withoutArticle } from './lexicon/without-article.ts'
import type { Entity } from './people.ts'
import type { Speaker } from './quotation.ts'
import type { Scene, Subject } from './reading.ts'

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

/** The place of a subject in a sentence. */
export function placeOf({ from, to }: Subject, sentence: number, scene: Scene, discourse: Discourse): Place {
  const tokens = scene.sentences[sentence]?.tokens ?? []
  const first = tokens[from]
  const last = tokens[to - 1]
  const mention = first && last ? scene.text.slice(first.start, last.end).replace(/\s+/g, ' ') : ''
  return { sentence, scene, discourse, mention }
}

type PersonRule = keyof typeof PERSON_WEIGHTS

/** An entity as a speaker. `path` is the rule whose weight holds where it differs from the rule's name. */
export function named(entity: Entity, mention: string, rule: string, path: PersonRule): Resolved {
  const speaker = { name: entity.name, role: entity.role, mention }
  return { speaker, entity, weight: PERSON_WEIGHTS[path], rule }
}

/** A speaker whom no entity of the article stands for. */
export function strange(speaker: Speaker, rule: string, path: PersonRule): Resolved {
  return { speaker, entity: null, weight: PERSON_WEIGHTS[path], rule }
}

/** A speaker whom the article does not name: the words are the role. */
export function unnamed({ mention, scene }: Place): Resolved {
  return strange({ name: null, role: withoutArticle(mention, scene.lexicon), mention }, 'unnamed', 'unnamed')
}

/** The last speaker once more, meant by other words. */
export function again(last: Resolved, mention: string, rule: string, path: PersonRule): Resolved {
  return { ...last, speaker: { ...last.speaker, mention }, weight: PERSON_WEIGHTS[path], rule }
}
