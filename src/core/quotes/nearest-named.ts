import type { Entity } from './people.ts'
import type { Scene } from './reading.ts'
import type { Place } from './resolved.ts'

/** Sentences looked back for whom a pronoun means. */
const MAX_BACK = 4

/**
 * The fitting one that is named first in the nearest sentence, looking back; a possessive one only where there is no other.
 * A sentence about the same "he" names others: it is passed over.
 */
export function nearestNamed(
  { scene, sentence, mention }: Place,
  fits: (entity: Entity) => boolean,
  maxBack: number = MAX_BACK,
): { readonly entity: Entity; readonly back: number } | null {
  let farthest = maxBack
  for (let back = 0; back <= farthest && sentence - back >= 0; back++) {
    if (back > 0 && isAbout(sentence - back, mention, scene)) {
      farthest++
      continue
    }
    const before = back === 0 ? mentionStart(sentence, mention, scene) : Number.POSITIVE_INFINITY
    const entity = firstNamed(sentence - back, fits, scene, before)
    if (entity) return { entity, back }
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

function firstNamed(sentence: number, fits: (entity: Entity) => boolean, scene: Scene, before: number): Entity | null {
  let owner: Entity | null = null
  for (const run of scene.sentences[sentence]?.names ?? []) {
    if (run.start >= before) break
    const entity = scene.register.entityOf(run)
    if (!entity || !fits(entity)) continue
    if (!run.isPossessive) return entity
    owner ??= entity
  }
  return owner
}
