import { anyVerbAfter, clauseAfter, clauseAtEnd } from './clauses-after.ts'
import { clauseBefore } from './clauses-before.ts'
import { judgeSpeech } from './judge-speech.ts'
import { mainSubject } from './main-subject.ts'
import type { Evidence, MarkedTerm, Quotation } from './quotation.ts'
import type { Clause, ReadSentence, Scene, Subject } from './reading.ts'
import { type Discourse, type Resolved, resolve } from './resolve.ts'
import { findSignatures } from './signatures.ts'

/** Below this nobody is named: a digest that gives the right words to the wrong person is worse than none. */
const NAMING_THRESHOLD = 0.45

/** How sure each way of carrying a speaker over is; measured on development data, from sure to unsure. */
const CARRY = {
  'marks-continue': 0.97,
  'same-sentence': 0.93,
  'same-paragraph': 0.93,
  'begins-in-paragraph': 0.85,
  'attributed-behind': 0.88,
  'introduced-by-colon': 0.85,
  'introduced-by-sentence': 0.78,
  'continues-last-speaker': 0.78,
} as const
type CarryRule = keyof typeof CARRY

/** Someone who spoke or was said to speak, and where. */
interface Voice {
  readonly resolved: Resolved
  readonly confidence: number
  readonly sentence: number
  readonly paragraph: number
  /** `marks`: spoke in marks; `reported`: only told of; `colon`: the sentence leads to the words that follow. */
  readonly how: 'marks' | 'reported' | 'colon'
}

interface Found {
  readonly quotations: Quotation[]
  readonly terms: MarkedTerm[]
}

/** Decides for each outermost passage whether it is speech and whose. In article order. */
export function attribute(scene: Scene): Found {
  const found: Found = { quotations: [], terms: [] }
  const signatures = findSignatures(scene)
  let voice: Voice | null = null
  for (const [number, sentence] of scene.sentences.entries()) {
    let previous: Placed | null = null
    let isAttributed = false
    for (const [at, token] of sentence.tokens.entries()) {
      if (token.kind !== 'quote') continue
      const signed = signatures.get(token.quote) ?? null
      const placed: Placed = placeQuotation({
        scene,
        sentence,
        number,
        at,
        quote: token.quote,
        voice,
        previous,
        signed,
      })
      const { text, start, end, evidence } = placed.quotation
      if (placed.isSpeech) {
        found.quotations.push(placed.quotation)
        voice = placed.voice ?? voice
      } else found.terms.push({ text, start, end, evidence })
      isAttributed ||= placed.clause !== null && placed.isSpeech
      previous = placed
    }
    if (!isAttributed) voice = reportedVoice(sentence, number, scene, voice) ?? voice
  }
  return found
}

interface Place {
  readonly scene: Scene
  readonly sentence: ReadSentence
  readonly number: number
  readonly at: number
  readonly quote: number
  readonly voice: Voice | null
  /** The passage before in the same sentence. */
  readonly previous: Placed | null
  /** Who signs the passage on a line of its own. */
  readonly signed: Resolved | null
}

interface Placed {
  readonly at: number
  readonly quotation: Quotation
  readonly isSpeech: boolean
  readonly clause: Clause | null
  readonly voice: Voice | null
}

function placeQuotation(place: Place): Placed {
  const { scene, sentence, at, quote, number, previous } = place
  const passage = scene.passages[quote]
  if (!passage) throw new TypeError(`passage ${quote} is not among the ${scene.passages.length} given`)
  const clause = findClause(place)
  const carried = clause?.subject ? null : carriedVoice(place)
  const judged = judgeSpeech({
    scene,
    sentence,
    at,
    passage,
    clause: clause ?? behindClause(place),
    carriedBy: carried?.rule ?? null,
    previous: previous === null ? null : previous.isSpeech,
  })
  const spoken = (clause && hasSubject(clause) ? clauseVoice(clause, place) : null) ?? carried
  const isSure = judged.isSpeech && spoken !== null && spoken.voice.confidence >= NAMING_THRESHOLD
  const quotation: Quotation = {
    text: scene.text.slice(passage.start, passage.end),
    start: passage.start,
    end: passage.end,
    outer: passage.outer,
    speaker: isSure ? spoken.voice.resolved.speaker : null,
    cue: clause ? cueOf(clause, sentence, scene) : null,
    continues: passage.continues || (isSure && isContinuing(spoken.rule)),
    confidence: isSure ? spoken.voice.confidence : 0,
    evidence: [...judged.evidence, ...(spoken ? speakerEvidence(spoken) : [])],
  }
  return {
    at,
    quotation,
    isSpeech: judged.isSpeech,
    clause,
    voice: isSure ? { ...spoken.voice, sentence: number, paragraph: sentence.paragraph, how: 'marks' } : null,
  }
}

function isContinuing(rule: string): boolean {
  return ['marks-continue', 'same-paragraph', 'begins-in-paragraph', 'continues-last-speaker'].includes(rule)
}

function cueOf({ cue }: Clause, { tokens }: ReadSentence, { text }: Scene): string | null {
  const token = tokens[cue]
  return token ? text.slice(token.start, token.end) : null
}

/** The clause of saying in the same sentence: the one behind first, then the one before, back to the passage before. */
function findClause(place: Place): Clause | null {
  const { sentence, at, scene, previous, quote } = place
  const after = clauseAfter(sentence, at + 1, scene)
  const isPlain = after !== null && scene.lexicon.plainVerbs.has(sentence.tokens[after.cue]?.lower ?? '')
  const own = after && !isPlain ? partOf(place) : null
  if (after) return own ?? after
  const leadsOn = /[,?!]/.test(scene.text[(scene.passages[quote]?.end ?? 0) - 1] ?? '')
  const any = leadsOn ? anyVerbAfter(sentence, at + 1, scene) : null
  if (any) return any
  const before = clauseBefore(sentence, at, previous ? previous.at + 1 : 0, scene)
  // "She called it “bad luck” and had one wish: “…”": the speaker before goes on.
  if (before?.rule === 'introduced-by-colon' && previous?.voice) return null
  if (before?.subject) return before
  const beyond = previous && !previous.isSpeech ? clauseBefore(sentence, at, 0, scene) : null
  return beyond?.subject ? beyond : (clauseAtEnd(sentence, at, scene) ?? before)
}

/** Tokens between verb and passage, at most, where the passage is a part of what the verb reports. */
const PART_TOKENS = 4

/** "said he would “protect the harbour,” the crowd cheered": a part of a sentence belongs to the verb right before it. */
function partOf({ sentence, at, scene, previous, quote }: Place): OwnedClause | null {
  const passage = scene.passages[quote]
  if (!passage || !/^\p{Ll}/u.test(scene.text.slice(passage.start, passage.start + 2))) return null
  const before = clauseBefore(sentence, at, previous ? previous.at + 1 : 0, scene)
  return before && hasSubject(before) && at - before.cue <= PART_TOKENS ? before : null
}

type OwnedClause = Clause & { readonly subject: Subject }
const hasSubject = (clause: Clause): clause is OwnedClause => clause.subject !== null

interface Spoken {
  readonly voice: Voice
  readonly rule: string
}

function clauseVoice(clause: OwnedClause, { scene, number, sentence, voice }: Place): Spoken | null {
  const resolved = resolve(clause.subject, number, scene, discourseOf(voice, number))
  if (!resolved) return null
  const confidence = clause.weight * resolved.weight
  return {
    voice: { resolved, confidence, sentence: number, paragraph: sentence.paragraph, how: 'marks' },
    rule: clause.rule,
  }
}

function discourseOf(voice: Voice | null, number: number): Discourse {
  return {
    lastSpeaker: voice?.resolved ?? null,
    sentencesSince: voice ? number - voice.sentence : Number.POSITIVE_INFINITY,
  }
}

/** Whose words they are where the sentence itself does not say. */
function carriedVoice(place: Place): Spoken | null {
  const { previous, voice, signed, number, sentence } = place
  if (signed) {
    const confidence = signed.weight
    return {
      voice: { resolved: signed, confidence, sentence: number, paragraph: sentence.paragraph, how: 'marks' },
      rule: 'signature',
    }
  }
  if (previous?.isSpeech && previous.voice) return carry(previous.voice, 'same-sentence')
  const behind = voiceBehind(place)
  if (behind) return carry(behind, 'attributed-behind')
  const rule = voice && carryRule(voice, place)
  return rule ? carry(voice, rule) : null
}

function voiceBehind(place: Place): Voice | null {
  const behind = behindClause(place)
  return behind && (clauseVoice(behind, { ...place, number: place.number + 1 })?.voice ?? null)
}

/** How the last voice carries over to a passage that stands as a sentence, or a paragraph, of its own. */
function carryRule(voice: Voice, { scene, sentence, number, at, quote }: Place): CarryRule | null {
  const isNext = voice.paragraph >= sentence.paragraph - 1
  if (scene.passages[quote]?.continues && voice.how === 'marks' && isNext) return 'marks-continue'
  if (voice.how === 'colon' && at === 0 && voice.sentence === number - 1) return 'introduced-by-colon'
  const isWhole = at === 0 && sentence.tokens.slice(1).every(({ kind }) => kind === 'sign')
  if (voice.paragraph === sentence.paragraph) {
    if (isWhole) return voice.how === 'marks' ? 'same-paragraph' : 'introduced-by-sentence'
    return at === 0 && voice.how === 'marks' && voice.sentence === number - 1 ? 'begins-in-paragraph' : null
  }
  return isWhole && isNext && voice.sentence === number - 1 ? 'continues-last-speaker' : null
}

function carry(voice: Voice, rule: CarryRule): Spoken {
  return { voice: { ...voice, confidence: voice.confidence * CARRY[rule] }, rule }
}

/** “We will go.” Tolland said. — the attribution as a sentence of its own right behind. */
function behindClause({ scene, sentence, number, at }: Place): OwnedClause | null {
  const next = scene.sentences[number + 1]
  if (!next || at !== sentence.tokens.length - 1 || next.paragraph !== sentence.paragraph) return null
  if (next.tokens.some(({ kind }) => kind === 'quote')) return null
  const clause = clauseAfter(next, 0, scene)
  if (!clause || !hasSubject(clause)) return null
  const rest = next.tokens.slice(Math.max(clause.cue + 1, clause.subject.to))
  return rest.length === 0 || rest[0]?.kind === 'sign' || scene.lexicon.prepositions.has(rest[0]?.lower ?? '')
    ? clause
    : null
}

/** Who a sentence reports as speaking, or is about where it ends in a colon. */
function reportedVoice(sentence: ReadSentence, number: number, scene: Scene, voice: Voice | null): Voice | null {
  const end = sentence.tokens.length
  const leads = sentence.tokens[end - 1]?.text === ':'
  const clause = clauseBefore(sentence, end, 0, scene)
  const subject = clause?.subject ?? (leads ? mainSubject(sentence, 0, end, scene) : null)
  const resolved = subject && resolve(subject, number, scene, discourseOf(voice, number))
  if (!resolved) return null
  const confidence = (clause?.subject ? clause.weight : 0.8) * resolved.weight
  return { resolved, confidence, sentence: number, paragraph: sentence.paragraph, how: leads ? 'colon' : 'reported' }
}

function speakerEvidence({ voice, rule }: Spoken): Evidence[] {
  return [
    ...(rule in CARRY || rule === 'signature'
      ? [{ of: 'speaker' as const, rule, detail: voice.resolved.speaker.mention, weight: voice.confidence }]
      : []),
    { of: 'speaker', rule: voice.resolved.rule, detail: voice.resolved.speaker.name, weight: voice.resolved.weight },
  ]
}
