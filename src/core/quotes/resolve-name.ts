import { isOpening } from './name-tokens.ts'
import type { Entity } from './people.ts'
import type { Scene, Subject } from './reading.ts'
import { named, type Place, type Resolved, strange } from './resolved.ts'

/** Whom a name means: its entity, two who speak together, or the bare name where two of the article's people bear it. */
export function resolveName({ run, partner }: Subject, { scene, mention }: Place): Resolved | null {
  if (!run) return null
  const entity = scene.register.entityOf(run)
  if (partner) {
    const names = [run, partner].map((each) => scene.register.entityOf(each)?.name ?? each.words.join(' '))
    const name = names.join(` ${scene.lexicon.and} `)
    return strange({ name, role: entity?.role ?? null, mention }, 'two-names', 'two-names')
  }
  if (entity) return named(entity, mention, 'name', isLone(entity, scene) ? 'lone-name' : 'name')
  return strange({ name: run.words.join(' '), role: null, mention }, 'shared-name', 'shared-name')
}

/** A single word in a plural's form that stands once, where any word has a capital: "Crowds shouted". */
function isLone({ keys, mentions, kind }: Entity, { sentences, lexicon }: Scene): boolean {
  const [only, other] = mentions
  if (!only || other || keys.length > 1 || kind !== 'unknown' || only.run.from > only.run.titleFrom) return false
  if (!lexicon.pluralEnding?.test(keys[0] ?? '')) return false
  return isOpening(sentences[only.sentence]?.tokens ?? [], only.run.from)
}
