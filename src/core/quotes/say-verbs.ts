import type { Lexicon, VerbForm } from './lexicon/lexicon.ts'
import type { Token } from './tokens.ts'

/** A small word that may stand between a subject and its verb. */
export function isAdverb({ kind, lower, isCapital }: Token, { adverbs, adverbEnding }: Lexicon): boolean {
  return kind === 'word' && !isCapital && (adverbs.has(lower) || (adverbEnding?.test(lower) ?? false))
}

/**
 * The tokens that are verbs of saying, with the form of each: `finite` has a subject of its own, the others borrow one.
 * Left out are nouns of the same letters ("the report") and passives ("was told").
 */
export function findVerbs(tokens: readonly Token[], lexicon: Lexicon): Map<number, VerbForm> {
  const verbs = new Map<number, VerbForm>()
  for (const [index, token] of tokens.entries()) {
    const form = mayBeVerb(token, index, lexicon) ? formAt(tokens, index, lexicon) : null
    if (form === 'past') {
      const verb = perfectAt(tokens, index, lexicon)
      if (verb >= 0) verbs.set(verb, 'finite')
    } else if (form !== null) verbs.set(index, form)
  }
  return verbs
}

/** With a capital only a participle that begins its sentence: "Calling it “a farce”, Lind left". */
function mayBeVerb({ kind, isCapital, isPossessive, lower }: Token, index: number, { sayVerbs }: Lexicon): boolean {
  if (kind !== 'word' || isPossessive) return false
  return !isCapital || (index === 0 && sayVerbs.get(lower) === 'participle')
}

/** Farthest that a helper may stand before its participle, in tokens. */
const MAX_HELPER_BACK = 12

/**
 * Which token stands for a perfect whose participle is at a place: the participle right behind its helper ("a déclaré"),
 * the helper where other words come between ("hat am Montag gesagt"), -1 where there is no helper.
 */
function perfectAt(tokens: readonly Token[], participle: number, lexicon: Lexicon): number {
  let isClose = true
  for (let index = participle - 1; index >= Math.max(0, participle - MAX_HELPER_BACK); index--) {
    const token = tokens[index]
    if (!token || token.kind === 'sign') return -1
    if (lexicon.perfectHelpers.has(token.lower) && !token.isCapital) return isClose ? participle : index
    if (lexicon.passiveHelpers.has(token.lower) && isClose) return -1
    isClose &&= isAdverb(token, lexicon)
  }
  return -1
}

function formAt(tokens: readonly Token[], index: number, lexicon: Lexicon): VerbForm | null {
  const lower = tokens[index]?.lower ?? ''
  const next = tokens[index + 1]?.lower ?? ''
  if (lexicon.sayPhrases.get(lower)?.has(next)) return 'finite'
  const form = lexicon.sayVerbs.get(lower)
  if (form === undefined || isNounHere(tokens, index, lexicon)) return null
  if (lexicon.nounVerbs.has(lower) && !followsSpeaker(tokens, index, lexicon)) return null
  if (form === 'finite') return isPassive(tokens, index, lexicon) ? null : 'finite'
  if (form !== 'base') return form
  // "will continue to be" says nothing.
  const leadsOn = lexicon.infinitiveMarks.has(next)
  return leadsOn || !followsHelper(tokens, index, lexicon) ? null : form
}

/** After a determiner or an owner a verb's letters are a noun: "the report", "his claims", "Lind’s remarks". */
function isNounHere(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  const { determiners, possessives } = lexicon
  const before = tokens[index - 1]
  if (!before) return false
  if (determiners.has(before.lower) || possessives.has(before.lower) || before.isPossessive) return true
  return before.isCapital && isNamedThing(tokens, index, lexicon)
}

/** "the Norland attacks have", "the Norland attacks of May": a plural with a name before it, where no verb is followed so. */
function isNamedThing(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  const { determiners, auxiliaries, prepositions, pluralEnding } = lexicon
  const next = tokens[index + 1]
  if (!next || !pluralEnding?.test(tokens[index]?.lower ?? '')) return false
  if (!auxiliaries.has(next.lower) && !prepositions.has(next.lower)) return false
  let start = index - 1
  while (tokens[start - 1]?.isCapital) start--
  return determiners.has(tokens[start - 1]?.lower ?? '')
}

function followsSpeaker(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  const before = tokens[index - 1]
  if (before?.kind !== 'word') return before?.kind === 'sign' || before?.kind === 'quote'
  if (before.isCapital || isAdverb(before, lexicon)) return true
  const { pronouns, relatives, agents, bodies, joints } = lexicon
  return [pronouns, relatives, agents, bodies, joints].some((words) => words.has(before.lower))
}

function isPassive(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  let at = index - 1
  for (let token = tokens[at]; token && isAdverb(token, lexicon); token = tokens[at]) at--
  return lexicon.passiveHelpers.has(tokens[at]?.lower ?? '')
}

function followsHelper(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  let at = index - 1
  for (let token = tokens[at]; token && isAdverb(token, lexicon); token = tokens[at]) at--
  const before = tokens[at]?.lower ?? ''
  return lexicon.infinitiveMarks.has(before) || lexicon.auxiliaries.has(before)
}

/** What a sentence gives to find verbs in. */
interface Verbs {
  readonly tokens: readonly Token[]
  readonly verbs: ReadonlyMap<number, VerbForm>
}

/** The index of a finite verb of saying at a place, over auxiliaries and adverbs ("has also said", "went on to say"); -1. */
export function finiteVerbAt({ tokens, verbs }: Verbs, at: number, lexicon: Lexicon): number {
  for (let index = afterDay(tokens, at, lexicon); index < tokens.length; index++) {
    const token = tokens[index]
    if (token?.kind !== 'word') return -1
    const form = verbs.get(index)
    if (form !== undefined && (form !== 'participle' || index > at)) return index
    if (!isBeforeVerb(token, lexicon)) return -1
  }
  return -1
}

/** "Lind on Friday said" */
function afterDay(tokens: readonly Token[], at: number, { calendar, prepositions }: Lexicon): number {
  if (calendar.has(tokens[at]?.lower ?? '')) return at + 1
  return prepositions.has(tokens[at]?.lower ?? '') && calendar.has(tokens[at + 1]?.lower ?? '') ? at + 2 : at
}

/** Whether a word may stand between a subject and its verb of saying. */
function isBeforeVerb(token: Token, lexicon: Lexicon): boolean {
  return (
    lexicon.auxiliaries.has(token.lower) ||
    lexicon.infinitiveMarks.has(token.lower) ||
    lexicon.preludes.has(token.lower) ||
    isAdverb(token, lexicon)
  )
}
