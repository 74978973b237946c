import type { Digest, Quote } from '../../core/digest/digest.ts'
import { rankSentences } from '../../core/digest/rank-sentences.ts'
import type { Reading } from '../../core/digest/reading.ts'
import { isShownWhole } from '../../core/digest/shown-whole.ts'
import { TEXTS } from '../../core/message/texts.ts'
import { type ShownReasons, toWhyMessage } from '../../core/message/why-message.ts'
import type { Evidence } from '../../core/quotes/quotation.ts'
import type { Context } from '../context.ts'
import { type BotReply, toEveryone } from '../reply.ts'
import type { ShownArticle } from '../shown-articles.ts'

/** Reasons told of a point. */
const MAX_REASONS = 3

/** How digests were made: for what each point was chosen, and by what the speaker of each quote was known. */
export function showHowMade(shown: readonly ShownArticle[], { read }: Pick<Context, 'read'>): BotReply {
  const reasons = shown.flatMap(({ stored, digest: { digest } }) => {
    const reading = read(stored)
    return [...reasonsOfPoints(digest, reading), ...digest.quotes.map((quote) => reasonsOfQuote(quote, reading))]
  })
  return toEveryone(toWhyMessage(reasons), { digestIds: shown.map(({ digest }) => digest.id) })
}

function reasonsOfPoints(digest: Digest, reading: Reading): ShownReasons[] {
  if (isShownWhole(digest)) return digest.points.map(({ text, link }) => ({ text, link, reasons: [TEXTS.whyWhole] }))
  const ranked = rankSentences(reading)
  return digest.points.map(({ text, link, start, end }) => {
    const parts = ranked.find((sentence) => sentence.start === start && sentence.end === end)?.parts ?? []
    const reasons = parts.filter(({ adds }) => adds > 0).map(({ feature }) => TEXTS.whyFeatures[feature])
    return { text, link, reasons: [...new Set(reasons)].slice(0, MAX_REASONS) }
  })
}

function reasonsOfQuote({ text, link, start, end, speaker }: Quote, reading: Reading): ShownReasons {
  const quotation = reading.report.quotations.find((each) => each.start <= start && each.end >= end)
  const name = speaker?.name ?? speaker?.role ?? speaker?.mention ?? null
  const evidence = quotation?.evidence.filter((each) => each.of === 'speaker') ?? []
  const reasons = name === null ? [TEXTS.whyNobody] : [TEXTS.whySpeaker(name, inWords(evidence))]
  return { text, link, reasons }
}

type Kind = keyof typeof TEXTS.whyEvidence

/** Rules of attribution by the beginnings of their names; the first that fits holds. */
const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/^pronoun-unnamed|^unnamed/, 'unnamed'],
  [/^(?:name|shared-name|two-names|named-body)/, 'name'],
  [/^pronoun/, 'pronoun'],
  [/^description/, 'description'],
  [/^signature/, 'signature'],
  [/^saying/, 'saying'],
  [/^introduced/, 'introduced'],
  [/^(?:marks-continue|same-|continues|attributed-behind|begins-in-paragraph)/, 'carried'],
]

function inWords(evidence: readonly Evidence[]): string[] {
  const kinds = evidence.map(({ rule }) => KINDS.find(([pattern]) => pattern.test(rule))?.[1] ?? 'other')
  return [...new Set(kinds)].map((kind) => TEXTS.whyEvidence[kind])
}
