import type { Span } from '../text/span.ts'
import type { NameRun } from './names.ts'
import { type Reader, type Setting, spanOf } from './role-reader.ts'
import type { Token } from './tokens.ts'

/** "harbour master Ada Lind", "his spokesman Tom Reyes", "former envoy to Norland Ada Lind": nouns right before the name. */
export function nounBefore({ from, title, words }: NameRun, reader: Reader): Span | null {
  const { tokens } = reader.sentence
  const { lexicon } = reader.setting
  const titleFrom = from - (title === '' ? 0 : title.split(/[\s-]+/).length)
  if (isField(title, tokens[titleFrom - 1], lexicon)) return officeWithField(titleFrom, from, reader)
  let end = titleFrom
  while (end > 0 && lexicon.courtesies.has(tokens[end - 1]?.lower ?? '')) end--
  const office = placeOfOffice(tokens, end, reader)
  const noun = tokens[office - 1]
  if (
    noun?.kind !== 'word' ||
    !(reader.isNoun(noun) || isOccupationOf(words, noun, lexicon)) ||
    (noun.isCapital && title !== '')
  )
    return null
  const start = startOfRole(office - 1, reader)
  // "Lind, a wealthy hotelier Reyes had hired": with an indefinite article it describes somebody else.
  const article = tokens[start - 1]?.lower ?? ''
  if (lexicon.articles.has(article) && !lexicon.definites.has(article)) return null
  return spanOf(tokens, start, end)
}

/** Words of a role before its noun, at most. */
const MAX_WORDS_BEFORE = 7

/** Where the words begin that belong to the noun at a place. */
function startOfRole(noun: number, { sentence: { tokens, nameBefore }, setting: { lexicon } }: Reader): number {
  let start = noun
  while (start > 0 && noun - start < MAX_WORDS_BEFORE && isPartOfRole(tokens[start - 1], lexicon)) {
    if (nameBefore.get(start)?.kind === 'person' || isDeedOf(tokens, start - 1, lexicon)) break
    start--
  }
  return start
}

/** "procureure de Pau Ada Lind": the capital word before the name only ends what somebody is. */
function isField(
  title: string,
  before: Token | undefined,
  { titles, articles, complements }: Setting['lexicon'],
): boolean {
  if (title === '' || title.split(/\s+/).some((word) => titles.has(word.toLowerCase().replace(/\.$/, '')))) return false
  return complements.has(before?.lower ?? '') && !articles.has(before?.lower ?? '')
}

function officeWithField(field: number, end: number, reader: Reader): Span | null {
  const { tokens } = reader.sentence
  const noun = tokens[field - 2]
  return noun?.kind === 'word' && reader.isNoun(noun) ? spanOf(tokens, startOfRole(field - 2, reader), end) : null
}

/** "Lind hired manager Tom Reyes": a past right behind a capital is what that one did. */
function isDeedOf(tokens: readonly Token[], at: number, { participleEnding }: Setting['lexicon']): boolean {
  const word = tokens[at]
  if (!word || word.isCapital || word.lower.includes('-') || !tokens[at - 1]?.isCapital) return false
  return participleEnding?.test(word.lower) ?? false
}

/** "falconer Ada Lind": before a first and a last name even a noun that is only like one for an occupation. */
function isOccupationOf(
  words: readonly string[],
  { lower, isCapital, isPossessive }: Token,
  lexicon: Setting['lexicon'],
): boolean {
  if (words.length < 2 || isCapital || isPossessive || !lexicon.occupationHint?.test(lower)) return false
  const { noNames, prepositions, clauseStarts, adverbs, tenures, timeNouns, timeWords, sayings, bodies } = lexicon
  const barred = [noNames, prepositions, clauseStarts, adverbs, tenures, timeNouns, timeWords, sayings, bodies]
  return !lexicon.sayVerbs.has(lower) && !barred.some((set) => set.has(lower))
}

/** Where the office ends that a place belongs to: "envoy to Norland", else the place given. */
function placeOfOffice(tokens: readonly Token[], end: number, { setting: { lexicon } }: Reader): number {
  let at = end
  while (at > 0 && tokens[at - 1]?.isCapital && lexicon.places.has(tokens[at - 1]?.lower ?? '')) at--
  return at < end && lexicon.complements.has(tokens[at - 1]?.lower ?? '') ? at - 1 : end
}

function isPartOfRole(token: Token | undefined, lexicon: Setting['lexicon']): boolean {
  if (!token || (token.kind !== 'word' && token.kind !== 'number')) return false
  const { lower } = token
  const { determiners, possessives, prepositions, clauseStarts, auxiliaries, adverbs, joints } = lexicon
  if (token.isCapital)
    return (
      ![determiners, prepositions, adverbs].some((words) => words.has(lower)) &&
      !(clauseStarts.has(lower) && !joints.has(lower))
    )
  const barred = [determiners, possessives, prepositions, clauseStarts, auxiliaries, adverbs]
  if (barred.some((words) => words.has(lower))) return false
  const form = lexicon.sayVerbs.get(lower)
  return form === undefined || form === 'base'
}
