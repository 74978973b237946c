import type { Reading } from '../digest/reading.ts'
import type { Person } from '../quotes/quotation.ts'
import type { MatchedSentence, TermMatch } from './match-sentences.ts'
import type { AskedTerm } from './question.ts'
import type { Term } from './terms.ts'

/** A sentence that has a person by another form of the name has the whole name; by the name alone, the role less surely. */
const NAME_LIKENESS = 1
const ROLE_LIKENESS = 0.7

/**
 * Sentences of one article with the people of its report in them: where "Vane" is named, "Orlo Vane" and "the mayor" are
 * meant too, if that is what the article calls Vane elsewhere.
 */
export function matchPeople(
  terms: readonly AskedTerm[],
  sentences: readonly MatchedSentence[],
  { report }: Reading,
  termsOf: (text: string) => readonly Term[],
): readonly MatchedSentence[] {
  const meant = report.people.flatMap((person) => {
    const worths = worthsOf(terms, person, termsOf)
    return worths.some((worth) => worth > 0) ? [{ person, worths }] : []
  })
  if (meant.length === 0) return sentences
  return sentences.map((sentence) => {
    let { matches } = sentence
    for (const { person, worths } of meant) {
      const places = placesOf(person, sentence)
      if (places.length > 0) matches = matches.map((match, at) => better(match, worths[at] ?? 0, places))
    }
    return matches === sentence.matches ? sentence : { ...sentence, matches }
  })
}

/** For each asked term how surely a mention of a person has it; names only count where one word of them is asked for as a name. */
function worthsOf(
  terms: readonly AskedTerm[],
  { name, role, mentions }: Person,
  termsOf: (text: string) => readonly Term[],
) {
  const names = new Set(termsOf(name).map(({ stem }) => stem))
  const roles = new Set(
    mentions.length > 0 && role !== null ? termsOf(role).flatMap((term) => (term.isFunction ? [] : [term.stem])) : [],
  )
  return terms.map(({ stem, isCapital }) => {
    if (isCapital && names.has(stem)) return NAME_LIKENESS
    return !isCapital && roles.has(stem) ? ROLE_LIKENESS : 0
  })
}

function placesOf({ mentions }: Person, { start, end, terms }: MatchedSentence): number[] {
  return mentions.flatMap((mention) => {
    if (mention.start < start || mention.end > end) return []
    const at = terms.findIndex((term) => term.end > mention.start - start)
    return at < 0 ? [] : [at]
  })
}

function better(match: TermMatch, worth: number, places: readonly number[]): TermMatch {
  return worth > match.best ? { best: worth, at: places } : match
}
