import { clauseAtEnd } from './clauses-after.ts'
import { clauseBefore } from './clauses-before.ts'
import { CARRY_WEIGHTS, CLAUSE_WEIGHTS } from './evidence-weights.ts'
import { clauseBehind, type PassagePlace } from './governing-clause.ts'
import { mainSubject } from './main-subject.ts'
import type { Evidence } from './quotation.ts'
import { type OwnedClause, type Scene, standsAlone } from './reading.ts'
import { resolve } from './resolve.ts'
import type { Discourse, Resolved } from './resolved.ts'

/** Someone who spoke or was said to speak, and where. */
export interface Voice {
  readonly resolved: Resolved
  readonly confidence: number
  readonly sentence: number
  readonly paragraph: number
  /** `marks`: spoke in marks; `reported`: only told of; `colon`: the sentence leads to the words that follow. */
  readonly how: 'marks' | 'reported' | 'colon'
}

type CarryRule = keyof typeof CARRY_WEIGHTS

/** A voice given to a passage, and by which rule. */
export interface Spoken {
  readonly voice: Voice
  readonly rule: string
  /** True where the voice was not told of by a clause of the passage's own sentence. */
  readonly isCarried: boolean
}

/** What is known where a passage stands: who spoke last, who spoke before in the sentence, who signs it. */
export interface Voices {
  readonly last: Voice | null
  readonly inSentence: Voice | null
  readonly signed: Resolved | null
}

/** Whose the passage is by a clause; null where its subject means nobody. */
export function voiceOfClause(clause: OwnedClause, { scene, number }: PassagePlace, last: Voice | null): Spoken | null {
  const resolved = resolve(clause.subject, number, scene, discourseOf(last, number))
  if (!resolved) return null
  const confidence = clause.weight * resolved.weight
  return { voice: voiceAt(number, scene, resolved, confidence, 'marks'), rule: clause.rule, isCarried: false }
}

function voiceAt(
  sentence: number,
  { sentences }: Scene,
  resolved: Resolved,
  confidence: number,
  how: Voice['how'],
): Voice {
  return { resolved, confidence, sentence, paragraph: sentences[sentence]?.paragraph ?? 0, how }
}

function discourseOf(voice: Voice | null, number: number): Discourse {
  return {
    lastSpeaker: voice?.resolved ?? null,
    sentencesSince: voice ? number - voice.sentence : Number.POSITIVE_INFINITY,
  }
}

/** Whose words they are where the sentence itself does not say; null where nobody goes on. */
export function carriedVoice(place: PassagePlace, { last, inSentence, signed }: Voices): Spoken | null {
  if (signed) {
    const voice = voiceAt(place.number, place.scene, signed, signed.weight, 'marks')
    return { voice, rule: 'signature', isCarried: true }
  }
  if (inSentence) return carry(inSentence, 'same-sentence')
  const clause = clauseBehind(place)
  const behind = clause && voiceOfClause(clause, { ...place, number: place.number + 1 }, last)
  if (behind) return carry(behind.voice, 'attributed-behind')
  const rule = last && carryRule(last, place)
  return rule ? carry(last, rule) : null
}

function carry(voice: Voice, rule: CarryRule): Spoken {
  return { voice: { ...voice, confidence: voice.confidence * CARRY_WEIGHTS[rule] }, rule, isCarried: true }
}

/** How the last voice carries over to a passage that stands as a sentence, or a paragraph, of its own. */
function carryRule(voice: Voice, { scene, sentence, number, at, quote }: PassagePlace): CarryRule | null {
  const spoke = voice.how === 'marks'
  const isNext = voice.paragraph >= sentence.paragraph - 1
  const isBehind = voice.sentence === number - 1
  if (spoke && isNext && scene.passages[quote]?.continues) return 'marks-continue'
  if (isOfExchange(number, scene)) return null
  if (voice.how === 'colon' && at === 0 && isBehind) return 'introduced-by-colon'
  const isWhole = standsAlone(sentence, at)
  if (voice.paragraph !== sentence.paragraph) return isWhole && isNext && isBehind ? 'continues-last-speaker' : null
  if (isWhole) return spoke ? 'same-paragraph' : 'introduced-by-sentence'
  return at === 0 && spoke && isBehind ? 'begins-in-paragraph' : null
}

/** “Did you see it?” “No.” — with nothing between them, question and answer are of two. */
function isOfExchange(number: number, scene: Scene): boolean {
  return isAsked(number, scene) || isAsked(number - 1, scene)
}

function isAsked(number: number, { sentences, passages, text }: Scene): boolean {
  const [asked, answer] = [sentences[number], sentences[number + 1]]
  if (!asked || !answer || asked.paragraph !== answer.paragraph) return false
  if (!standsAlone(asked, 0) || !standsAlone(answer, 0)) return false
  const first = passages[asked.tokens[0]?.quote ?? -1]
  return first !== undefined && answer.tokens[0]?.kind === 'quote' && text[first.end - 1] === '?'
}

/** Rules by which a passage runs on from the one before. */
const RUNS_ON: ReadonlySet<string> = new Set([
  'marks-continue',
  'same-paragraph',
  'begins-in-paragraph',
  'continues-last-speaker',
])

/** Whether a passage given a voice by this rule runs on from the passage before. */
export const runsOn = ({ rule }: Spoken) => RUNS_ON.has(rule)

/** Who a sentence without quotations of its own reports as speaking, or is about where it ends in a colon. */
export function reportedVoice(number: number, scene: Scene, last: Voice | null): Voice | null {
  const sentence = scene.sentences[number]
  if (!sentence) return null
  const end = sentence.tokens.length
  const leads = sentence.tokens[end - 1]?.text === ':'
  if (!leads && sentence.verbs.size === 0 && sentence.names.length === 0) return null
  const clause = clauseAtEnd(sentence, -1, scene) ?? clauseBefore(sentence, end, 0, scene)
  const subject = clause?.subject ?? (leads ? mainSubject(sentence, 0, end, scene) : null)
  const resolved = subject && resolve(subject, number, scene, discourseOf(last, number))
  if (!resolved) return null
  const confidence = (clause?.subject ? clause.weight : CLAUSE_WEIGHTS['sentence-to-colon']) * resolved.weight
  return voiceAt(number, scene, resolved, confidence, leads ? 'colon' : 'reported')
}

/** The reasons for a voice. */
export function evidenceOf({ voice, rule, isCarried }: Spoken): Evidence[] {
  const { resolved, confidence } = voice
  const person: Evidence = {
    of: 'speaker',
    rule: resolved.rule,
    detail: resolved.speaker.name,
    weight: resolved.weight,
  }
  return isCarried ? [{ of: 'speaker', rule, detail: resolved.speaker.mention, weight: confidence }, person] : [person]
}
