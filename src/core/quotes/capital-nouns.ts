import type { Lexicon } from './lexicon/lexicon.ts'
import { isFirstName } from './name-tokens.ts'
import type { Token, TokenSentence } from './tokens.ts'

/**
 * In a language whose nouns all have capitals, leaves the capital only to words that are names by other evidence: behind a
 * first name or a courtesy, capitals throughout, places, two unknown words together without a determiner before them, and
 * the words of such names wherever else they stand.
 */
export function withoutNounCapitals(sentences: readonly TokenSentence[], lexicon: Lexicon): TokenSentence[] {
  const known = new Set<string>()
  const kept = sentences.map(({ tokens }) => keepNames(tokens, lexicon, known))
  return sentences.map((sentence, number) => {
    const named = kept[number] ?? new Set()
    const tokens = sentence.tokens.map((token, index) => {
      if (!token.isCapital || named.has(index)) return token
      return namedElsewhere(token, known, lexicon) ?? { ...token, isCapital: false }
    })
    return { ...sentence, tokens }
  })
}

/** The tokens of one sentence that are names by their surroundings; their words are added to `known`. */
function keepNames(tokens: readonly Token[], lexicon: Lexicon, known: Set<string>): ReadonlySet<number> {
  const kept = new Set<number>()
  let index = 0
  while (index < tokens.length) {
    const end = nameEnd(tokens, index, lexicon)
    for (let at = index; at < end; at++) {
      if (!tokens[at]?.isCapital) continue
      kept.add(at)
      const lower = tokens[at]?.lower ?? ''
      if (end - index > 1 && isUnknown(tokens[at], lexicon)) known.add(lower)
    }
    index = Math.max(end, index + 1)
  }
  return kept
}

/** One past the name that begins at a token; the token's own index where none does. */
function nameEnd(tokens: readonly Token[], at: number, lexicon: Lexicon): number {
  const first = tokens[at]
  if (first?.kind !== 'word' || !first.isCapital) return at
  const next = tokens[at + 1]
  if (isFirstName(first, lexicon) || lexicon.courtesies.has(first.lower)) {
    const end = wordsEnd(tokens, at + 1, lexicon)
    return end > at + 1 ? end : at
  }
  if (/^\p{Lu}{2,}$/u.test(first.text) || lexicon.places.has(first.lower)) return at + 1
  if (isBodyName(first, next, lexicon)) return at + 2
  return isUnknown(first, lexicon) && isUnknown(next, lexicon) && isFree(tokens, at, lexicon)
    ? wordsEnd(tokens, at + 1, lexicon)
    : at
}

/** "Norder Zeitung": two capitals, the second a word of bodies. */
function isBodyName(first: Token, next: Token | undefined, { organisationWords, noNames }: Lexicon): boolean {
  return next?.isCapital === true && organisationWords.has(next.lower) && !noNames.has(first.lower)
}

/** One past the capitals, initials and particles that go on a name. */
function wordsEnd(tokens: readonly Token[], from: number, lexicon: Lexicon): number {
  let end = from
  for (let index = from; index < tokens.length; index++) {
    const token = tokens[index]
    if (token?.kind !== 'word') break
    const goesOn = isUnknown(token, lexicon) || isFirstName(token, lexicon) || lexicon.courtesies.has(token.lower)
    if (token.isCapital && goesOn) end = index + 1
    else if (!lexicon.particles.has(token.lower)) break
  }
  return end
}

/** A capital word that is no noun we know. */
function isUnknown(token: Token | undefined, lexicon: Lexicon): boolean {
  if (token?.kind !== 'word' || !token.isCapital) return false
  const { agents, bodies, sayings, titles, calendar, timeNouns, noNames, organisationWords } = lexicon
  const nouns = [agents, bodies, sayings, titles, calendar, timeNouns, noNames, organisationWords]
  return !nouns.some((words) => words.has(token.lower)) && !(lexicon.occupationEnding?.test(token.lower) ?? false)
}

/** No determiner, number or adjective before: "die Stadt Hafen" is no name. */
function isFree(tokens: readonly Token[], at: number, { determiners, prepositions }: Lexicon): boolean {
  const before = tokens[at - 1]
  if (before?.kind !== 'word') return before?.kind !== 'number'
  return before.isCapital || !(determiners.has(before.lower) || prepositions.has(before.lower))
}

/** A word of a name that stands in full elsewhere, its genitive ("Linds") as a possessive; null for any other. */
function namedElsewhere(token: Token, known: ReadonlySet<string>, lexicon: Lexicon): Token | null {
  if (known.has(token.lower)) return token
  const stem = token.lower.endsWith('s') ? token.lower.slice(0, -1) : ''
  if (stem === '' || !known.has(stem) || lexicon.hasPossessive) return null
  return { ...token, text: token.text.slice(0, -1), lower: stem, isPossessive: true }
}
