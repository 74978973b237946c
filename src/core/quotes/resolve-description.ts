import { type Described, type Description, describedBy, titleForm } from './descriptions.ts'
import { canSpeak, mainSubject } from './main-subject.ts'
import { nearestNamed } from './nearest-named.ts'
import { ownerBehind, ownerOf } from './owner.ts'
import type { Entity } from './people.ts'
import type { Scene, Subject } from './reading.ts'
import { resolveName } from './resolve-name.ts'
import { again, named, type Place, placeOf, type Resolved, strange, unnamed } from './resolved.ts'
import { mayBeSpeakerNoun } from './speaker-nouns.ts'

/** Sentences looked back for the statement that "the statement said" means. */
const MAX_STATEMENT_BACK = 3
/** Sentences after which "the company" no longer means the body that spoke last. */
const MAX_BODY_SINCE = 2
const MAX_BODY_BACK = 3

/**
 * Whom a description means: a body that it names ("Tolland’s campaign"), the one whose role has its noun ("the minister"),
 * the body last spoken of ("the company"), whose statement it is ("the statement read"), or nobody by name ("a spokesman
 * for the ministry": the words are the role).
 */
export function resolveDescription(subject: Subject, place: Place): Resolved | null {
  const { scene } = place
  const { lexicon } = scene
  const body = namedBody(subject, place)
  if (body) return body
  const isDefinite = isDefiniteMention(place)
  if (lexicon.sayings.has(subject.head) && !lexicon.agents.has(subject.head)) {
    return ownerInside(subject, place) ?? (isDefinite ? ownerOfSaying(subject, place) : null) ?? paper(subject, place)
  }
  const fitting = isDefinite ? (byRole(subject, place) ?? byBody(subject, place)) : null
  if (fitting) return fitting
  if (!canSpeak(subject, scene) && !mayBeSpeakerNoun(subject.head, lexicon)) return null
  return unnamed(place)
}

/** "court documents", whoever wrote them */
const paper = ({ head }: Subject, place: Place) => (place.scene.lexicon.papers.has(head) ? unnamed(place) : null)

function isDefiniteMention({ mention, scene }: Place): boolean {
  const { definites } = scene.lexicon
  return definites.has(/^[^\s’']+[’']?/.exec(mention)?.[0].toLowerCase().replace('’', "'") ?? '')
}

/** "Tolland’s campaign", "the Norland foreign ministry": a noun for a body with a name before it. */
function namedBody({ head, from, to }: Subject, { sentence, scene, mention }: Place): Resolved | null {
  const read = scene.sentences[sentence]
  const first = read?.tokens[from]
  if (!read || !first || !scene.lexicon.bodies.has(head)) return null
  const name = scene.lexicon.determiners.has(first.lower) ? mention.slice(first.end - first.start).trimStart() : mention
  const holdsName = read.names.some((run) => run.from >= from && run.to <= to)
  const isCapital = from > 0 && first.isCapital && /^\p{Lu}/u.test(name)
  if (isIndefinite(first.lower, scene)) return null
  return holdsName || isCapital ? strange({ name, role: null, mention }, 'named-body', 'named-body') : null
}

/** "a Port Alder firm" has no name. */
const isIndefinite = (first: string, { lexicon }: Scene) => lexicon.articles.has(first) && !lexicon.definites.has(first)

/** The one of whom the article says, in role or name, what the description says. */
function byRole({ head }: Subject, { scene, discourse, mention }: Place): Resolved | null {
  const wanted = describedBy(mention, scene.lexicon)
  const bearers = scene.descriptions.get(titleForm(head, scene.lexicon)) ?? []
  const last = discourse.lastSpeaker?.entity
  if (last && bearers.some(({ entity, deputies }) => entity === last && deputies === wanted.deputies)) {
    return named(last, mention, 'description-last-speaker', 'description-last-speaker')
  }
  const best = bearers.length > MAX_BEARERS ? null : onlyBest(bearers, wanted)
  return best && named(best, mention, 'description-role', 'description-role')
}

/** Where more are described by one noun, it tells nobody apart. */
const MAX_BEARERS = 60

/** The one whose description has most words of the wanted one; null where two have as many. */
function onlyBest(bearers: readonly Described[], wanted: Description): Entity | null {
  let most = -1
  let best: Entity | null = null
  for (const { entity, words, deputies } of bearers) {
    if (deputies !== wanted.deputies) continue
    const shared = [...wanted.words].filter((word) => words.has(word)).length
    if (shared > most) best = entity
    else if (shared === most && best !== entity) best = null
    most = Math.max(most, shared)
  }
  return best
}

/** "the company": the body last spoken of, here or in the sentences before. */
function byBody({ head }: Subject, place: Place): Resolved | null {
  if (!place.scene.lexicon.bodies.has(head)) return null
  const last = place.discourse.lastSpeaker?.entity
  if (last?.kind === 'organisation' && place.discourse.sentencesSince <= MAX_BODY_SINCE) {
    return named(last, place.mention, 'description-last-speaker', 'description-last-body-speaker')
  }
  // What a sentence begins with and is not known for a body may be the one meant: "Fennwick was robbed, and the company said".
  const found = nearestNamed(place, (entity) => isBodyOrTopic(entity, place.scene), MAX_BODY_BACK)
  return found?.entity.kind === 'organisation'
    ? named(found.entity, place.mention, 'description-last-body', 'description-last-body')
    : null
}

/** Mentions looked at: an entity with more shows what it is in these. */
const MAX_MENTIONS = 30

function isBodyOrTopic({ kind, keys, mentions }: Entity, { sentences, lexicon }: Scene): boolean {
  if (kind !== 'unknown' || keys.length > 1) return kind === 'organisation'
  return mentions.slice(0, MAX_MENTIONS).some(({ run, sentence }) => {
    const next = sentences[sentence]?.tokens[run.to]
    return run.titleFrom === 0 && lexicon.auxiliaries.has(next?.lower ?? '')
  })
}

/** "Lind’s email to supporters notes", "one Harbour League ad argues", "a report filed by Lind": the name before or behind the noun. */
function ownerInside({ head, from, to }: Subject, { sentence, scene, mention }: Place): Resolved | null {
  const read = scene.sentences[sentence]
  const noun = read?.tokens.findIndex(({ lower }, index) => index < to && index >= from && lower === head) ?? -1
  const before = read?.names.find((each) => each.from >= from && each.to <= noun)
  const run = before ?? (read && noun >= 0 ? ownerBehind(read, noun, scene)?.run : null)
  const entity = run && scene.register.entityOf(run)
  return entity && entity.kind !== 'place' && entity.name.length > 1
    ? named(entity, mention, 'saying-of-name', 'saying-of-name')
    : null
}

/** "the statement read": whoever the sentence that speaks of it is about, else the last speaker. */
function ownerOfSaying({ head }: Subject, place: Place): Resolved | null {
  const { sentence, discourse, mention } = place
  const last = place.scene.lexicon.papers.has(head) ? null : discourse.lastSpeaker
  if (last && discourse.sentencesSince <= 1 && last.rule.startsWith('saying-')) {
    return again(last, mention, 'saying-last-speaker', 'saying-last-speaker')
  }
  for (let back = 1; back <= MAX_STATEMENT_BACK && sentence - back >= 0; back++) {
    const spoke = discourse.sentencesSince === back && last?.speaker.name ? last : null
    const owner = speaksOf(sentence - back, head, place) ? (spoke ?? ownerIn(sentence - back, head, place)) : null
    if (owner) return again(owner, mention, 'saying-of-before', 'saying-of-before')
  }
  if (!last || discourse.sentencesSince > MAX_STATEMENT_BACK) return null
  return again(last, mention, 'saying-last-speaker', 'saying-last-speaker-far')
}

function speaksOf(number: number, noun: string, { scene }: Place): boolean {
  return scene.sentences[number]?.tokens.some(({ lower }) => lower === noun) ?? false
}

/** Whom a sentence that speaks of a statement is about. */
function ownerIn(number: number, noun: string, { scene, discourse }: Place): Resolved | null {
  const read = scene.sentences[number]
  const at = read?.tokens.findIndex(({ lower }) => lower === noun) ?? -1
  if (!read || at < 0) return null
  const isPaper = scene.lexicon.papers.has(noun)
  const subject = ownerOf(read, at, scene) ?? (isPaper ? null : mainSubject(read, 0, read.tokens.length, scene))
  if (!subject || subject.kind === 'pronoun') return null
  const place = placeOf(subject, number, scene, discourse)
  const owner = subject.kind === 'name' ? resolveName(subject, place) : resolveDescription(subject, place)
  return owner?.speaker.name === null ? null : owner
}
