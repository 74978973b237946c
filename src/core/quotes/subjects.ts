import type { ReadSentence, Scene, Subject } from './reading.ts'
import type { Token } from './tokens.ts'

const isWord = (token: Token | undefined) => token?.kind === 'word' || token?.kind === 'number'

/**
 * The subject that begins at a token: a pronoun, a name with its titles, or a description ("the company", "a spokesman for
 * the ministry"). null where no such thing begins there.
 */
export function subjectAt(sentence: ReadSentence, at: number, scene: Scene): Subject | null {
  const { tokens, names } = sentence
  const { lexicon } = scene
  const first = tokens[at]
  if (!first || !isWord(first)) return null
  if (lexicon.pronouns.has(first.lower)) return { kind: 'pronoun', from: at, to: at + 1, run: null, head: first.lower }
  const to = phraseEnd(tokens, at, scene)
  if (to <= at) return null
  const inside = names.filter((run) => run.from >= at && run.to <= to && !run.isPossessive)
  const run = inside.at(-1)
  if (run && run.to === to) return { kind: 'name', from: at, to, run, head: '' }
  // "Bagley of the university said": the name comes before its complement.
  const leading = names.find((each) => each.to <= to && isRunStart(tokens, at, each.from, scene))
  if (leading && !leading.isPossessive && isBeforeComplement(tokens, leading.to, scene)) {
    return { kind: 'name', from: at, to, run: leading, head: '' }
  }
  const head = headOf(tokens, at, to, scene)
  return head === null ? null : { kind: 'description', from: at, to, run: null, head }
}

/** Whether only titles, descriptions and determiners stand between two places: then the name at the second belongs to the first. */
function isRunStart(tokens: readonly Token[], at: number, from: number, { lexicon }: Scene): boolean {
  return (
    from >= at && tokens.slice(at, from).every(({ kind, lower }) => kind !== 'sign' && !lexicon.prepositions.has(lower))
  )
}

function isBeforeComplement(tokens: readonly Token[], at: number, { lexicon }: Scene): boolean {
  return lexicon.prepositions.has(tokens[at]?.lower ?? '')
}

/** Longest phrase looked at, in tokens. */
const MAX_PHRASE = 18

/** One past the last token of the noun phrase that begins at a token; complements with of, for, from, at, in are taken in. */
function phraseEnd(tokens: readonly Token[], at: number, scene: Scene): number {
  const { prepositions } = scene.lexicon
  let index = at
  while (index < Math.min(tokens.length, at + MAX_PHRASE) && !endsPhrase(tokens, index, at, scene)) index++
  while (index > at && prepositions.has(tokens[index - 1]?.lower ?? '')) index--
  return index
}

function endsPhrase(tokens: readonly Token[], index: number, at: number, scene: Scene): boolean {
  const token = tokens[index]
  if (!token || !isWord(token) || isVerbLike(tokens, index, at, scene)) return true
  const { clauseStarts, prepositions, adverbs } = scene.lexicon
  if (clauseStarts.has(token.lower)) return !(token.lower === 'and' && isJoined(tokens, index))
  if (index > at && isAdverb(token, adverbs)) return true
  return prepositions.has(token.lower) && (index === at || !isComplement(token))
}

const isComplement = ({ lower }: Token) => ['of', 'for', 'from', 'at', 'in', 'with', 'on'].includes(lower)

/** "Crime and Justice": two capitals belong together. */
const isJoined = (tokens: readonly Token[], index: number) =>
  tokens[index - 1]?.isCapital === true && tokens[index + 1]?.isCapital === true

export function isAdverb({ kind, lower, isCapital }: Token, adverbs: ReadonlySet<string>): boolean {
  return kind === 'word' && !isCapital && (adverbs.has(lower) || (/[^aeil]ly$/.test(lower) && lower.length > 5))
}

/** A finite verb of saying or an auxiliary ends a subject; a noun of the same letters ("the report") does not after a determiner. */
function isVerbLike(tokens: readonly Token[], index: number, from: number, { lexicon }: Scene): boolean {
  const token = tokens[index]
  if (!token || index === from || token.isCapital) return false
  if (lexicon.auxiliaries.has(token.lower)) return true
  const form = lexicon.sayVerbs.get(token.lower)
  if (form === undefined || token.isPossessive) return false
  if (form === 'finite' || form === 'participle') return !isNounHere(tokens, index, lexicon.determiners)
  return false
}

function isNounHere(tokens: readonly Token[], index: number, determiners: ReadonlySet<string>): boolean {
  return determiners.has(tokens[index - 1]?.lower ?? '') && isWord(tokens[index + 1])
}

/** The noun that a description is about: the last word before its complement. null for what cannot speak. */
function headOf(tokens: readonly Token[], from: number, to: number, { lexicon }: Scene): string | null {
  let end = from
  while (end < to && !lexicon.prepositions.has(tokens[end]?.lower ?? '')) end++
  const head = tokens[end - 1]
  if (head?.kind !== 'word' || lexicon.determiners.has(head.lower) || lexicon.possessives.has(head.lower)) {
    return ['one', 'another', 'some', 'many', 'several', 'both', 'others'].includes(head?.lower ?? '')
      ? (head?.lower ?? null)
      : null
  }
  if (lexicon.calendar.has(head.lower)) return null
  return head.lower
}
