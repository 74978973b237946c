import type { Entity } from './people.ts'
import type { Scene } from './reading.ts'
import type { Place } from './resolved.ts'
import type { Token } from './tokens.ts'

/** Sentences looked back for whom a pronoun means. */
const MAX_BACK = 4

/** Somebody named before. */
interface Named {
  readonly entity: Entity
  /** How many sentences before. */
  readonly back: number
  /** Named behind a preposition, or as an owner and not at the start ("Lind’s remarks were"): the sentence may be about another. */
  readonly isAside: boolean
}

/**
 * The fitting one that is named first in the nearest sentence, looking back; a possessive one only where there is no other.
 * A sentence about the same "he" names others: it is passed over.
 */
export function nearestNamed(
  { scene, sentence, mention }: Place,
  fits: (entity: Entity) => boolean,
  maxBack: number = MAX_BACK,
): Named | null {
  let farthest = maxBack
  for (let back = 0; back <= farthest && sentence - back >= 0; back++) {
    if (back > 0 && isAbout(sentence - back, mention, scene)) {
      farthest++
      continue
    }
    const before = back === 0 ? mentionStart(sentence, mention, scene) : Number.POSITIVE_INFINITY
    const found = firstNamed(sentence - back, fits, scene, before)
    if (found) return { ...found, back }
  }
  return null
}

/** "He told Dr. Lind …": the sentence begins with the pronoun itself. */
function isAbout(sentence: number, mention: string, { sentences, lexicon }: Scene): boolean {
  const first = sentences[sentence]?.tokens.find(({ kind }) => kind === 'word')?.lower ?? ''
  const kind = lexicon.pronouns.get(first)
  return (kind === 'female' || kind === 'male') && kind === lexicon.pronouns.get(mention.toLowerCase())
}

function mentionStart(sentence: number, mention: string, { sentences, text }: Scene): number {
  const tokens = sentences[sentence]?.tokens ?? []
  const first = mention.split(' ', 1)[0] ?? ''
  return tokens.findLast(({ start }) => text.startsWith(first, start))?.start ?? Number.POSITIVE_INFINITY
}

function firstNamed(
  sentence: number,
  fits: (entity: Entity) => boolean,
  scene: Scene,
  before: number,
): Omit<Named, 'back'> | null {
  const read = scene.sentences[sentence]
  let owner: Omit<Named, 'back'> | null = null
  for (const run of read?.names ?? []) {
    if (run.start >= before) break
    const entity = scene.register.entityOf(run)
    if (!entity || !fits(entity)) continue
    if (!run.isPossessive) return { entity, isAside: isGoverned(read?.tokens ?? [], run.titleFrom, scene) }
    owner ??= { entity, isAside: run.titleFrom > 0 }
  }
  return owner
}

/** "to Lind", "to the Courier’s Lind", "told Lind" */
function isGoverned(tokens: readonly Token[], at: number, { lexicon }: Scene): boolean {
  let before = at - 1
  while (tokens[before]?.isPossessive || lexicon.determiners.has(tokens[before]?.lower ?? '')) before--
  const governor = tokens[before]
  if (governor?.kind !== 'word') return false
  return lexicon.prepositions.has(governor.lower) || lexicon.addressVerbs.has(governor.lower)
}
