import type { NameRun } from './names.ts'
import type { ReadSentence, Scene } from './reading.ts'
import { isAdverb } from './say-verbs.ts'
import { isSpeakerNoun, mayBeSpeakerNoun } from './speaker-nouns.ts'
import type { Token } from './tokens.ts'

/** Longest phrase looked at, in tokens. */
const MAX_PHRASE = 22

export const isWord = (token: Token | undefined): token is Token => token?.kind === 'word' || token?.kind === 'number'

/** One past the last token of a phrase without its complements: a name ends it, a verb, a sign or a small word does. */
export function endOfCore(sentence: ReadSentence, at: number, scene: Scene): number {
  const { tokens } = sentence
  let index = at
  while (index < Math.min(tokens.length, at + MAX_PHRASE)) {
    const run = sentence.nameAt.get(index)
    if (run) {
      index = run.to
      if (!isNounNext(sentence, index, run, scene)) return index
      continue
    }
    if (endsCore(sentence, index, at, scene)) break
    index++
  }
  return index
}

/** "the Lind campaign", "Lind’s lawyer", "a Courier reporter": the name is only the first part of the phrase. */
function isNounNext(sentence: ReadSentence, at: number, run: NameRun, scene: Scene): boolean {
  const { tokens } = sentence
  const next = tokens[at]
  if (!isWord(next) || endsCore(sentence, at, at - 1, scene)) return false
  if (run.isPossessive || next.isCapital) return true
  // "Lind rallied supporters"
  if (scene.lexicon.participleEnding?.test(next.lower) && !next.lower.includes('-')) return false
  for (let index = at; index < at + 4 && !endsCore(sentence, index, at - 1, scene); index++) {
    if (scene.lexicon.determiners.has(tokens[index]?.lower ?? '')) return false
    if (isNounAt(sentence, index, scene)) return true
  }
  return false
}

/** "Norland national President Ada Lind", "the Lind campaign", "Channel Nine falconer Ada Lind" */
function isNounAt({ tokens, nameWithTitlesAt }: ReadSentence, at: number, scene: Scene): boolean {
  if (nameWithTitlesAt.get(at)?.title || isNounOfSpeaker(tokens[at], scene)) return true
  return nameWithTitlesAt.has(at + 1) && mayBeSpeakerNoun(tokens[at]?.lower ?? '', scene.lexicon)
}

/** A noun for one who may speak, or for what such a one writes. */
export function isNounOfSpeaker(token: Token | undefined, { lexicon }: Scene): boolean {
  if (!isWord(token) || token.isPossessive) return false
  return isSpeakerNoun(token.lower, lexicon)
}

/**
 * Verbs of other kinds than saying are not known as such, and look like a part of the phrase ("the campaign sent"): the
 * phrase ends at its last name, or at the last noun of one who can speak, where it has one.
 */
export function lastKnownNoun({ tokens, nameBefore }: ReadSentence, from: number, to: number, scene: Scene): number {
  for (let end = to; end > from; end--) {
    if (nameBefore.get(end)?.isPossessive === false) return end
    if (isNounOfSpeaker(tokens[end - 1], scene)) return end
  }
  return to
}

/** One past a phrase's complements: "of the port authority", "in Port Alder", "involved in the planning". */
export function endOfComplements(sentence: ReadSentence, core: number, scene: Scene): number {
  const { tokens } = sentence
  const { participleEnding, complements } = scene.lexicon
  const isInvolved =
    participleEnding?.test(tokens[core]?.lower ?? '') &&
    complements.has(tokens[core + 1]?.lower ?? '') &&
    !sentence.verbs.has(core)
  let to = isInvolved ? core + 1 : core
  while (scene.lexicon.complements.has(tokens[to]?.lower ?? '') && to - core < MAX_PHRASE) {
    const next = endOfCore(sentence, to + 1, scene)
    if (next <= to + 1 || isMedium(tokens, to, next, scene)) break
    to = withAdjective(sentence, next, scene)
  }
  return to
}

/** "des Affaires étrangères": a plain word behind the capital that ends a complement. */
function withAdjective(sentence: ReadSentence, end: number, scene: Scene): number {
  const isCapital = sentence.tokens[end - 1]?.isCapital ?? false
  const goesOn = scene.lexicon.adjectivesFollow && isCapital && !endsCore(sentence, end, end - 1, scene)
  return goesOn && sentence.tokens[end]?.kind === 'word' && !sentence.nameAt.has(end) ? end + 1 : end
}

/** "said a spokesman in a statement": what it was said in is no part of who said it. */
function isMedium(tokens: readonly Token[], at: number, end: number, { lexicon }: Scene): boolean {
  const noun = tokens[end - 1]?.lower ?? ''
  return tokens[at]?.lower !== lexicon.ofMark && lexicon.sayings.has(noun) && !lexicon.agents.has(noun)
}

function endsCore(sentence: ReadSentence, index: number, from: number, scene: Scene): boolean {
  const { tokens } = sentence
  const token = tokens[index]
  if (!isWord(token)) return true
  const { lexicon } = scene
  if (token.isCapital && index > from) return false
  if (lexicon.prepositions.has(token.lower)) return true
  if (lexicon.clauseStarts.has(token.lower)) return !isJoint(sentence, index, scene)
  if (index > from && (isAdverb(token, lexicon) || lexicon.pronouns.has(token.lower))) return true
  if (index > from && lexicon.determiners.has(token.lower)) return true
  return index > from && isVerb(sentence, index, scene)
}

/** "conservative activist and delegate", "Crime and Justice": and between two nouns or two names of one phrase. */
function isJoint(sentence: ReadSentence, index: number, { lexicon }: Scene): boolean {
  const { tokens } = sentence
  const before = tokens[index - 1]
  const after = tokens[index + 1]
  if (!lexicon.joints.has(tokens[index]?.lower ?? '') || !isWord(before) || !isWord(after)) return false
  if (before.isCapital && after.isCapital) return true
  return (
    lexicon.agents.has(before.lower) && !lexicon.pronouns.has(after.lower) && !isVerb(sentence, index + 1, { lexicon })
  )
}

/** A verb of saying or an auxiliary; a noun of the same letters ("the report") is none. */
function isVerb({ tokens, verbs }: ReadSentence, index: number, scene: Pick<Scene, 'lexicon'>): boolean {
  const token = tokens[index]
  if (!token || token.isCapital) return false
  if (scene.lexicon.auxiliaries.has(token.lower)) return true
  const form = verbs.get(index)
  return form === 'finite' || form === 'participle'
}

/** Where the phrase that ends before `end` begins. */
export function startOfCore(sentence: ReadSentence, end: number, from: number, scene: Scene): number {
  const { tokens } = sentence
  let start = end
  while (start > from && end - start < MAX_PHRASE) {
    const run = sentence.nameBefore.get(start)
    if (run && run.from >= from) {
      start = Math.max(run.titleFrom, from)
      continue
    }
    const token = tokens[start - 1]
    if (!token || endsBackwards(sentence, start - 1, end, scene)) break
    start--
    if (scene.lexicon.determiners.has(token.lower)) break
  }
  return start
}

function endsBackwards(sentence: ReadSentence, index: number, end: number, scene: Scene): boolean {
  const { tokens } = sentence
  const token = tokens[index]
  if (!isWord(token)) return true
  const { lexicon } = scene
  if (token.isCapital && !lexicon.pronouns.has(token.lower))
    return lexicon.prepositions.has(token.lower) || (index === 0 && lexicon.clauseStarts.has(token.lower))
  if (lexicon.determiners.has(token.lower)) return false
  if (lexicon.clauseStarts.has(token.lower)) return !isJoint(sentence, index, scene)
  if (lexicon.prepositions.has(token.lower) || lexicon.pronouns.has(token.lower)) return true
  if (isVerb(sentence, index, scene)) return true
  return index < end - 1 && isAdverb(token, lexicon) && !lexicon.determiners.has(tokens[index - 1]?.lower ?? '')
}
