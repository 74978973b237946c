import type { Lexicon, VerbForm } from './lexicon/lexicon.ts'
import type { Token } from './tokens.ts'

interface Words {
  readonly lexicon: Lexicon
}

/** A small word that may stand between a subject and its verb. */
export function isAdverb({ kind, lower, isCapital }: Token, { adverbs, adverbEnding }: Lexicon): boolean {
  return kind === 'word' && !isCapital && (adverbs.has(lower) || (adverbEnding?.test(lower) ?? false))
}

/**
 * The form in which a token is a verb of saying: `finite` has a subject of its own, the others borrow one. null for
 * other words, for nouns of the same letters ("the report") and for passives ("was told").
 */
export function sayForm(tokens: readonly Token[], index: number, { lexicon }: Words): VerbForm | null {
  const token = tokens[index]
  if (token?.kind !== 'word' || token.isCapital || token.isPossessive) return null
  const next = tokens[index + 1]?.lower
  if (lexicon.sayPhrases.some(([first, second]) => first === token.lower && second === next)) return 'finite'
  const form = lexicon.sayVerbs.get(token.lower)
  if (form === undefined || isNounHere(tokens, index, lexicon)) return null
  if (lexicon.nounVerbs.has(token.lower) && !followsSpeaker(tokens, index, lexicon)) return null
  if (form === 'finite') return isPassive(tokens, index, lexicon) ? null : 'finite'
  return form === 'base' && !followsHelper(tokens, index, lexicon) ? null : form
}

/** After a determiner or an owner a verb's letters are a noun: "the report", "his claims", "Lind’s remarks". */
function isNounHere(tokens: readonly Token[], index: number, { determiners, possessives }: Lexicon): boolean {
  const before = tokens[index - 1]
  if (!before) return false
  return determiners.has(before.lower) || possessives.has(before.lower) || before.isPossessive
}

function followsSpeaker(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  const before = tokens[index - 1]
  if (before?.kind !== 'word') return before?.kind === 'sign' || before?.kind === 'quote'
  if (before.isCapital || isAdverb(before, lexicon)) return true
  return [lexicon.pronouns, lexicon.relatives, lexicon.agents, lexicon.bodies, lexicon.joints].some((words) => words.has(before.lower))
}

function isPassive(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  let at = index - 1
  while (at >= 0 && tokens[at]?.kind === 'word' && isAdverb(tokens[at] as Token, lexicon)) at--
  return lexicon.passiveHelpers.has(tokens[at]?.lower ?? '') && lexicon.sayVerbs.get(tokens[index]?.lower ?? '') === 'finite'
}

function followsHelper(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  const before = tokens[index - 1]?.lower ?? ''
  return lexicon.infinitiveMarks.has(before) || lexicon.auxiliaries.has(before)
}

/** The index of a finite verb of saying at a place, over auxiliaries and adverbs ("has also said", "went on to say"); -1. */
export function finiteVerbAt(tokens: readonly Token[], at: number, words: Words): number {
  const { lexicon } = words
  let index = afterDay(tokens, at, lexicon)
  while (index < tokens.length) {
    const token = tokens[index]
    if (token?.kind !== 'word') return -1
    const form = sayForm(tokens, index, words)
    if (form !== null && (form !== 'participle' || index > at)) return index
    if (!isBeforeVerb(token, lexicon)) return -1
    index++
  }
  return -1
}

/** "Lind on Friday said" */
function afterDay(tokens: readonly Token[], at: number, { calendar, prepositions }: Lexicon): number {
  if (calendar.has(tokens[at]?.lower ?? '')) return at + 1
  return prepositions.has(tokens[at]?.lower ?? '') && calendar.has(tokens[at + 1]?.lower ?? '') ? at + 2 : at
}

/** Words that may stand between a subject and its verb of saying. */
export function isBeforeVerb(token: Token, lexicon: Lexicon): boolean {
  return (
    lexicon.auxiliaries.has(token.lower) ||
    lexicon.infinitiveMarks.has(token.lower) ||
    lexicon.preludes.has(token.lower) ||
    isAdverb(token, lexicon)
  )
}
