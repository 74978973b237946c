import type { MarkedSpan } from '../text/marks.ts'
import { NAMING_THRESHOLD } from './evidence-weights.ts'
import { clauseBehind, findClause, type PassagePlace } from './governing-clause.ts'
import { judgeSpeech } from './judge-speech.ts'
import type { MarkedTerm, Quotation } from './quotation.ts'
import { type Clause, hasSubject, type ReadSentence, type Scene } from './reading.ts'
import { findSignatures } from './signatures.ts'
import {
  carriedVoice,
  evidenceOf,
  reportedVoice,
  runsOn,
  type Spoken,
  type Voice,
  type Voices,
  voiceOfClause,
} from './voices.ts'

interface Found {
  readonly quotations: Quotation[]
  readonly terms: MarkedTerm[]
}

/** Decides for each outermost passage whether it is speech and whose. In article order. */
export function attribute(scene: Scene): Found {
  const found: Found = { quotations: [], terms: [] }
  const signatures = findSignatures(scene)
  let last: Voice | null = null
  for (const [number, sentence] of scene.sentences.entries()) {
    const { placed, last: spoke } = placeQuotations(number, sentence, scene, { last, signatures })
    for (const { isSpeech, quotation } of placed) {
      const { text, start, end, evidence } = quotation
      if (isSpeech) found.quotations.push(quotation)
      else found.terms.push({ text, start, end, evidence })
    }
    const isAttributed = placed.some(({ isSpeech, clause }) => isSpeech && clause)
    last = (isAttributed ? null : reportedVoice(number, scene, spoke)) ?? spoke
  }
  return found
}

interface Before {
  readonly last: Voice | null
  readonly signatures: ReturnType<typeof findSignatures>
}

interface Placed {
  readonly at: number
  readonly quotation: Quotation
  readonly isSpeech: boolean
  readonly clause: Clause | null
  readonly voice: Voice | null
  /** Told to be somebody's whom nothing names: whoever spoke before does not go on. */
  readonly isStranger: boolean
}

/** The passages of one sentence, each seen with the one before it, and who spoke last. */
function placeQuotations(
  number: number,
  sentence: ReadSentence,
  scene: Scene,
  before: Before,
): { readonly placed: readonly Placed[]; readonly last: Voice | null } {
  const placed: Placed[] = []
  let { last } = before
  if (sentence.quotes === 0) return { placed, last }
  for (const [at, { quote }] of sentence.tokens.entries()) {
    if (quote < 0) continue
    const previous = placed.at(-1)
    const place: PassagePlace = {
      scene,
      sentence,
      number,
      at,
      quote,
      previous: previous ? { at: previous.at, isSpeech: previous.isSpeech, hasVoice: previous.voice !== null } : null,
    }
    const inSentence = previous?.isSpeech ? previous.voice : null
    const each = placeQuotation(place, { last, inSentence, signed: before.signatures.get(quote) ?? null })
    placed.push(each)
    if (each.isSpeech) last = each.voice ?? (each.isStranger ? null : last)
  }
  return { placed, last }
}

function placeQuotation(place: PassagePlace, voices: Voices): Placed {
  const { scene, sentence, at, previous } = place
  const passage = passageOf(place)
  const clause = findClause(place)
  const owned = clause && hasSubject(clause) ? clause : null
  const carried = owned ? null : carriedVoice(place, voices)
  const { isSpeech, evidence } = judgeSpeech({
    scene,
    sentence,
    at,
    passage,
    clause: clause ?? clauseBehind(place),
    carriedBy: carried?.rule ?? null,
    previous: previous === null ? null : previous.isSpeech,
  })
  const spoken = owned ? voiceOfClause(owned, place, voices.last) : carried
  const sure = isSpeech && isSure(spoken) ? spoken : null
  const quotation: Quotation = {
    text: scene.text.slice(passage.start, passage.end),
    start: passage.start,
    end: passage.end,
    outer: passage.outer,
    cue: clause && cueOf(clause, sentence, scene),
    ...speakerOf(sure),
    continues: passage.continues || (sure !== null && runsOn(sure)),
    evidence: spoken ? [...evidence, ...evidenceOf(spoken)] : evidence,
  }
  return { at, quotation, isSpeech, clause, voice: sure && voiceIn(place, sure), isStranger: owned !== null && !sure }
}

function passageOf({ scene, quote }: PassagePlace): MarkedSpan {
  const passage = scene.passages[quote]
  if (!passage) throw new TypeError(`passage ${quote} is not among the ${scene.passages.length} given`)
  return passage
}

function speakerOf(sure: Spoken | null): Pick<Quotation, 'speaker' | 'confidence'> {
  if (!sure) return { speaker: null, confidence: 0 }
  return { speaker: sure.voice.resolved.speaker, confidence: sure.voice.confidence }
}

const isSure = (spoken: Spoken | null) => spoken !== null && spoken.voice.confidence >= NAMING_THRESHOLD

/** A voice as it goes on from the passage it was given to. */
function voiceIn({ number, sentence }: PassagePlace, { voice }: Spoken): Voice {
  return { ...voice, sentence: number, paragraph: sentence.paragraph, how: 'marks' }
}

function cueOf({ cue }: Clause, { tokens }: ReadSentence, { text }: Scene): string | null {
  const token = tokens[cue]
  return token ? text.slice(token.start, token.end) : null
}
