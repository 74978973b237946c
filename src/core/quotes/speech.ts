import type { MarkedSpan } from '../text/marks.ts'
import type { Evidence } from './quotation.ts'
import type { Clause, ReadSentence, Scene } from './reading.ts'
import type { Token } from './tokens.ts'

/** From this score on a passage is taken for speech. */
const SPEECH_THRESHOLD = 0.5

/** Words that make a sentence of itself rather than a term. */
const MANY_WORDS = 7

interface Judged {
  readonly isSpeech: boolean
  readonly evidence: readonly Evidence[]
}

/** Whether a passage is speech, by who says it, what stands before it, and its own shape; every reason is named. */
export function judgeSpeech(
  passage: MarkedSpan,
  at: number,
  sentence: ReadSentence,
  clause: Clause | null,
  carried: boolean,
  scene: Scene,
): Judged {
  const text = scene.text.slice(passage.start, passage.end)
  const evidence = [
    ...clauseEvidence(clause, sentence, scene),
    ...shapeEvidence(text, passage),
    ...contextEvidence(text, at, sentence, clause, scene),
    ...(carried ? [{ rule: 'runs-on', detail: null, weight: 0.5 }] : []),
  ]
  const score = evidence.reduce((sum, { weight }) => sum + weight, 0)
  return { isSpeech: score >= SPEECH_THRESHOLD, evidence }
}

function clauseEvidence(clause: Clause | null, { tokens }: ReadSentence, { text }: Scene): Evidence[] {
  if (!clause) return []
  const cue = tokens[clause.cue]
  const detail = cue ? text.slice(cue.start, cue.end) : null
  const isAfter = clause.rule.endsWith('-after') || clause.rule === 'label'
  return [{ rule: clause.rule, detail, weight: isAfter ? 0.8 : 0.6 }]
}

function shapeEvidence(text: string, { closed, continues }: MarkedSpan): Evidence[] {
  const words = text.split(/\s+/).length
  const isTitleCase =
    words > 1 && text.split(/\s+/).every((word) => !/^\p{Ll}{4,}/u.test(word)) && /^\p{Lu}/u.test(text)
  return [
    ...(words >= MANY_WORDS ? [{ rule: 'many-words', detail: null, weight: 0.5 }] : []),
    ...(words >= 4 && words < MANY_WORDS ? [{ rule: 'some-words', detail: null, weight: 0.1 }] : []),
    ...(/[.,!?…]$/.test(text) && words > 1 ? [{ rule: 'ends-as-speech', detail: null, weight: 0.25 }] : []),
    ...(/^(?:I|we|you|my|our|it|he|she|they|this|that|there|no|yes)\b/i.test(text) && words > 2
      ? [{ rule: 'begins-as-speech', detail: null, weight: 0.15 }]
      : []),
    ...(isTitleCase && words <= 8 && !/[.!?,]$/.test(text)
      ? [{ rule: 'title-case', detail: null, weight: -0.55 }]
      : []),
    ...(!closed || continues ? [{ rule: 'over-paragraphs', detail: null, weight: 0.5 }] : []),
  ]
}

function contextEvidence(
  text: string,
  at: number,
  { tokens }: ReadSentence,
  clause: Clause | null,
  { lexicon }: Scene,
): Evidence[] {
  const before = tokens[at - 1]
  const words = text.split(/\s+/).length
  const isTermCue = [before, tokens[at - 2]].some(
    (token) => token?.kind === 'word' && lexicon.termCues.has(token.lower),
  )
  const isModifier =
    isGoverned(before, lexicon) && words <= 3 && !/[.,!?]$/.test(text) && /^\p{Ll}/u.test(tokens[at + 1]?.text ?? '')
  return [
    ...(isTermCue
      ? [{ rule: 'term-cue', detail: before?.text ?? null, weight: words >= MANY_WORDS ? -0.2 : -0.6 }]
      : []),
    ...(isModifier ? [{ rule: 'modifier', detail: null, weight: clause ? 0 : -0.4 }] : []),
    ...(at === 0 && tokens.length <= 2 ? [{ rule: 'stands-alone', detail: null, weight: words > 2 ? 0.3 : 0.1 }] : []),
    ...(before && /^[:,]$/.test(before.text) ? [{ rule: 'introduced', detail: before.text, weight: 0.15 }] : []),
  ]
}

/** After a determiner or an owner: “the “dry port” project”. */
function isGoverned(before: Token | undefined, { determiners }: Scene['lexicon']): boolean {
  return before !== undefined && (before.isPossessive || determiners.has(before.lower))
}
