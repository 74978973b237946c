import type { Candidate } from './editorial-rules.ts'
import type { Reading } from './reading.ts'

/** What is measured of a sentence, each between about 0 and 1 and meaning the same in every language. */
export const FEATURES = [
  'first',
  'second',
  'third',
  'place',
  'late',
  'central',
  'title',
  'lead',
  'names',
  'numbers',
  'length',
  'short',
  'quoted',
  'reported',
  'main-person',
] as const

export type Feature = (typeof FEATURES)[number]
export type FeatureValues = Readonly<Record<Feature, number>>

const share = (part: number, whole: number) => (whole === 0 ? 0 : Math.min(1, part / whole))

/** The measures of one candidate. `order` is its number among the candidates that may be shown. */
export function measureFeatures(candidate: Candidate, order: number, reading: Reading): FeatureValues {
  const { sentence, index } = candidate
  const { frequency, titleStems, sentences, report } = reading
  const lead = new Set(sentences[0]?.stems ?? [])
  const spread = sentence.stems.reduce((sum, stem) => sum + Math.log(frequency.get(stem) ?? 1), 0)
  const inside = ({ start, end }: { start: number; end: number }) => start >= candidate.start && end <= candidate.end
  const quoted = report.quotations.filter(inside).reduce((sum, { start, end }) => sum + end - start, 0)
  const main = mainPerson(reading)
  return {
    first: order === 0 ? 1 : 0,
    second: order === 1 ? 1 : 0,
    third: order === 2 ? 1 : 0,
    place: 1 / (1 + order),
    late: share(index, sentences.length),
    central: Math.min(1, spread / (4 * Math.sqrt(Math.max(1, sentence.stems.length)))),
    title: share(sentence.stems.filter((stem) => titleStems.has(stem)).length, titleStems.size),
    lead: index === 0 ? 0 : share(sentence.stems.filter((stem) => lead.has(stem)).length, sentence.stems.length),
    names: Math.min(1, (candidate.text.match(/(?<=[\p{L},] )\p{Lu}\p{Ll}+/gu)?.length ?? 0) / 6),
    numbers: Math.min(1, (candidate.text.match(/\d+/g)?.length ?? 0) / 3),
    length: Math.min(1, sentence.words / 30),
    short: sentence.words < 12 ? 1 : 0,
    quoted: share(quoted, candidate.end - candidate.start),
    reported: report.quotations.some(inside) ? 1 : 0,
    'main-person': main?.mentions.some(inside) ? 1 : 0,
  }
}

/** The person or body named most often; null where nobody is named twice. */
function mainPerson({ report }: Reading) {
  let main = null
  for (const person of report.people) if (person.mentions.length > (main?.mentions.length ?? 1)) main = person
  return main
}
