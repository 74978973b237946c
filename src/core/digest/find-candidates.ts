import type { Candidate } from './candidate.ts'
import type { EditorialWords } from './editorial-words.ts'
import { writeHeadline } from './headline.ts'
import { readCandidate } from './read-candidate.ts'
import { type Reading, stemSet } from './reading.ts'
import { editorialWordsOf } from './words-of-language.ts'

/** A sentence of which the headline has this share of its stems says nothing more. */
const MAX_IN_HEADLINE = 0.85

/** What stands above the points. */
interface Above {
  readonly headline: string
  readonly stems: ReadonlySet<string>
  /** Number of the sentence that the headline is made from. */
  readonly spends: number | null
}

/** Every sentence of an article as the point it could be, in order, barred ones too. */
export function findCandidates(reading: Reading): Candidate[] {
  const { text, spends } = writeHeadline(reading)
  const stems = new Set([...stemSet(text, reading.language), ...reading.titleStems])
  const words = editorialWordsOf(reading.language)
  return reading.sentences.flatMap((_, index) => {
    const candidate = readCandidate(index, reading)
    if (!candidate) return []
    const above = { headline: text, stems, spends }
    const barredBy = saysHeadline(candidate, above) ?? candidate.barredBy ?? barBelow(candidate, above, words)
    return [{ ...candidate, barredBy }]
  })
}

/** The title once more as a line of the text: never shown, not even where nothing else is left. */
function saysHeadline({ sentence }: Candidate, { spends, stems }: Above): string | null {
  return spends === null && sentence.stems.every((stem) => stems.has(stem)) ? 'headline-again' : null
}

/** The rule that bars a candidate because of the headline that stands above it. */
function barBelow({ sentence, index, text }: Candidate, above: Above, { told }: EditorialWords): string | null {
  const shared = sentence.stems.filter((stem) => above.stems.has(stem)).length
  if (above.spends === index || shared >= sentence.stems.length * MAX_IN_HEADLINE) return 'on-headline'
  const noun = told.exec(text)?.[1]
  return noun !== undefined && !above.headline.toLowerCase().includes(noun.toLowerCase()) ? 'unsaid-which' : null
}
