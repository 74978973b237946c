import { isOpening } from './name-tokens.ts'
import type { NameRun } from './names.ts'
import type { Entity } from './people.ts'
import type { Scene, Subject } from './reading.ts'
import { named, type Place, type Resolved, strange, unnamed } from './resolved.ts'

/** Whom a name means: its entity, two who speak together, or the bare name where two of the article's people bear it. */
export function resolveName({ run, partner }: Subject, place: Place): Resolved | null {
  const { scene, mention } = place
  if (!run) return null
  const entity = scene.register.entityOf(run)
  if (isOfPlace(run, place)) return unnamed(place)
  if (partner) {
    const names = [run, partner].map((each) => scene.register.entityOf(each)?.name ?? each.words.join(' '))
    const name = names.join(` ${scene.lexicon.and} `)
    return strange({ name, role: entity?.role ?? null, mention }, 'two-names', 'two-names')
  }
  if (entity) return named(entity, mention, 'name', isLone(entity, scene) ? 'lone-name' : 'name')
  return strange({ name: run.words.join(' '), role: null, mention }, 'shared-name', 'shared-name')
}

/** "the Italian", "a Briton": a noun for somebody of a place, behind an article. */
function isOfPlace({ from, titleFrom, words }: NameRun, { sentence, scene }: Place): boolean {
  if (words.length > 1 || from > titleFrom) return false
  const before = scene.sentences[sentence]?.tokens[from - 1]
  const { articles, demonymEnding } = scene.lexicon
  return articles.has(before?.lower ?? '') && (demonymEnding?.test(words[0]?.toLowerCase() ?? '') ?? false)
}

/** A single word in a plural's form, or before an infinitive, that stands once, where any word has a capital: "Crowds shouted", "Needless to say". */
function isLone({ keys, mentions, kind }: Entity, { sentences, lexicon }: Scene): boolean {
  const [only, other] = mentions
  if (!only || other || keys.length > 1 || kind !== 'unknown' || only.run.from > only.run.titleFrom) return false
  const tokens = sentences[only.sentence]?.tokens ?? []
  const leadsOn = lexicon.infinitiveMarks.has(tokens[only.run.to]?.lower ?? '')
  return (leadsOn || lexicon.pluralEnding?.test(keys[0] ?? '') === true) && isOpening(tokens, only.run.from)
}
