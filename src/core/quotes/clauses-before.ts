import { droppedSubject, dropsSubject } from './dropped-subject.ts'
import { CLAUSE_WEIGHTS } from './evidence-weights.ts'
import { canSpeak, clauseStart, mainSubject, subjectOf } from './main-subject.ts'
import { phraseBefore, phraseFrom } from './noun-phrases.ts'
import { ownerOf } from './owner.ts'
import type { Clause, ReadSentence, Scene, Subject } from './reading.ts'
import { sourceBefore } from './sources.ts'
import type { Token } from './tokens.ts'

/** Tokens between verb and passage over which the passage is still plainly the verb's object. */
const NEAR_TOKENS = 12

/** Farther to the left than this nothing is looked for, in tokens: no sentence of news is as long. */
const MAX_REACH_TOKENS = 90

/** The clause of saying that leads to a passage; `earliest` is where the search to the left ends. */
export function clauseBefore(sentence: ReadSentence, at: number, earliest: number, scene: Scene): Clause | null {
  const from = Math.max(earliest, at - MAX_REACH_TOKENS)
  const label = labelBefore(sentence, at, scene)
  if (label) return label
  const passive = passiveBefore(sentence, at, from, scene)
  const verb = verbBefore(sentence, at, from, scene)
  if (passive && passive.cue >= (verb?.cue ?? 0)) return passive
  if (verb?.subject) return verb
  if (passive) return passive
  return (
    sourceBefore(sentence, at, from, scene) ??
    sayingBefore(sentence, at, from, scene) ??
    introduction(sentence, at, from, scene) ??
    verb
  )
}

/** "Tolland: “…”" at the start of a sentence. */
function labelBefore(sentence: ReadSentence, at: number, scene: Scene): Clause | null {
  const { tokens } = sentence
  if (tokens[at - 1]?.text !== ':' || at > 9) return null
  const subject = phraseFrom(sentence, 0, scene)
  if (!subject || subject.to !== at - 1 || !canSpeak(subject, scene)) return null
  return { rule: 'label', subject, cue: -1, weight: CLAUSE_WEIGHTS.label }
}

/** "was told by X that “…”", "described by X as “…”", and with the participle last: "wurde von X als „…“ bezeichnet" */
function passiveBefore(sentence: ReadSentence, at: number, from: number, scene: Scene): Clause | null {
  const { tokens } = sentence
  const { agentMark, passiveHelpers } = scene.lexicon
  for (let index = at - 1; index > from; index--) {
    if (tokens[index]?.lower !== agentMark) continue
    const helper = tokens.slice(Math.max(from, index - MAX_HELPER_BACK), index)
    const isLast = isPassiveVerb(tokens[at + 1], scene) && helper.some(({ lower }) => passiveHelpers.has(lower))
    if (!isLast && !isPassiveVerb(tokens[index - 1], scene)) continue
    const subject = phraseFrom(sentence, index + 1, scene)
    if (subject && subject.to <= at && at - subject.to <= MAX_PASSIVE_TOKENS && canSpeak(subject, scene)) {
      return { rule: 'passive-by', subject, cue: isLast ? at + 1 : index - 1, weight: CLAUSE_WEIGHTS['passive-before'] }
    }
  }
  return null
}

/** Tokens between whoever a passive names and the passage, at most. */
const MAX_PASSIVE_TOKENS = 12

/** Tokens between the helper of a passive and its agent, at most. */
const MAX_HELPER_BACK = 5

function isPassiveVerb(token: Token | undefined, { lexicon }: Scene): boolean {
  if (!token || lexicon.sayings.has(token.lower)) return false
  const form = lexicon.sayVerbs.get(token.lower)
  return form === 'finite' || form === 'past'
}

/** The nearest verb of saying whose subject can be told; a verb without one where there is no other. */
function verbBefore(sentence: ReadSentence, at: number, from: number, scene: Scene): Clause | null {
  let unowned: Clause | null = null
  for (let verb = at - 1; verb >= from; verb--) {
    if (!sentence.verbs.has(verb)) continue
    const clause = verbClause(sentence, verb, at, from, scene)
    if (!clause.subject && dropsSubject(sentence, verb, scene)) return { ...clause, subject: droppedSubject(verb) }
    if (clause.subject) return outerOfPronoun(clause, sentence, from, scene)
    unowned ??= { ...clause, rule: 'verb-before' }
  }
  return unowned
}

/** "Another said he hoped …": the pronoun of an inner clause means the subject of the outer one, where it fits. */
function outerOfPronoun(inner: Clause, sentence: ReadSentence, from: number, scene: Scene): Clause {
  const { subject, cue } = inner
  const gender = scene.lexicon.pronouns.get(subject?.head ?? '')
  if (subject?.kind !== 'pronoun' || (gender !== 'female' && gender !== 'male')) return inner
  for (let verb = subject.from - 1; verb > from; verb--) {
    if (sentence.verbs.get(verb) !== 'finite') continue
    const outer = subjectOf(sentence, verb, from, scene)
    if (!outer || outer.kind === 'pronoun') return inner
    const known = outer.run && scene.register.entityOf(outer.run)?.gender
    return known && known !== gender ? inner : { ...inner, rule: 'subject-verb-before', subject: outer, cue }
  }
  return inner
}

function verbClause(sentence: ReadSentence, verb: number, at: number, from: number, scene: Scene): Clause {
  const form = sentence.verbs.get(verb)
  if (form === 'finite') {
    const weight = at - verb <= NEAR_TOKENS ? CLAUSE_WEIGHTS['verb-near-before'] : CLAUSE_WEIGHTS['verb-far-before']
    return { rule: 'subject-verb-before', subject: subjectOf(sentence, verb, from, scene), cue: verb, weight }
  }
  if (form === 'participle')
    return {
      rule: 'participle-before',
      subject: subjectOfParticiple(sentence, verb, from, scene),
      cue: verb,
      weight: CLAUSE_WEIGHTS['participle-before'],
    }
  const subject = subjectOfInfinitive(sentence, verb, from, scene)
  return { rule: 'infinitive-before', subject, cue: verb, weight: CLAUSE_WEIGHTS['infinitive-before'] }
}

/** Its own, unless that is a thing ("Lind said the paper should repeat") or an object ("Lind wants a leader to repeat"). */
function subjectOfInfinitive(sentence: ReadSentence, verb: number, from: number, scene: Scene): Subject | null {
  const own = subjectOf(sentence, verb, from, scene)
  const isPlain = own && canSpeak(own, scene) && !isObject(own, sentence, verb, scene)
  return isPlain ? own : (governing(sentence, verb, from, scene) ?? (own && canSpeak(own, scene) ? own : null))
}

/** A description that stands before "to" and right behind another word than one that begins a clause. */
function isObject({ kind, from }: Subject, { tokens }: ReadSentence, verb: number, { lexicon }: Scene): boolean {
  if (kind !== 'description' || !lexicon.infinitiveMarks.has(tokens[verb - 1]?.lower ?? '')) return false
  const before = tokens[from - 1]
  return before?.kind === 'word' && !lexicon.clauseStarts.has(before.lower)
}

/** "Ryan saying he was": its own; ", saying", "by saying", "a statement saying": the subject of the clause around it. */
function subjectOfParticiple(sentence: ReadSentence, verb: number, from: number, scene: Scene): Subject | null {
  const { tokens } = sentence
  const before = tokens[verb - 1]
  if (!before) return null
  if (before.kind === 'word' && !scene.lexicon.prepositions.has(before.lower)) {
    const own = subjectOf(sentence, verb, from, scene)
    if (own && !scene.lexicon.sayings.has(own.head) && !isTime(own, scene)) return own
  }
  // "accused Lind of saying", "quoted Lind as saying"
  if (scene.lexicon.complements.has(before.lower) || before.lower === scene.lexicon.asMark) {
    const object = phraseBefore(sentence, verb - 1, from, scene)
    if (object && object.kind !== 'description' && canSpeak(object, scene)) return object
  }
  const main = before.text === ',' ? mainSubject(sentence, from, verb, scene) : null
  return (main && subjectBehindSaying(main, sentence, verb, scene)) ?? main ?? governing(sentence, verb, from, scene)
}

/** "Lind’s remarks came as Reyes left, saying": who did what the clause behind "as" tells. */
function subjectBehindSaying(main: Subject, sentence: ReadSentence, verb: number, scene: Scene): Subject | null {
  if (main.kind !== 'description' || !scene.lexicon.sayings.has(main.head)) return null
  const as = sentence.tokens.findIndex(({ lower }, index) => index >= main.to && lower === scene.lexicon.asMark)
  return as < 0 || as > verb ? null : mainSubject(sentence, as + 1, verb, scene)
}

/** "a statement Thursday night condemning" */
const isTime = ({ head }: Subject, { lexicon }: Scene) => lexicon.timeNouns.has(head) || lexicon.calendar.has(head)

function governing(sentence: ReadSentence, verb: number, from: number, scene: Scene): Subject | null {
  const start = clauseStart(sentence, verb, from, scene)
  return mainSubject(sentence, start, verb, scene) ?? mainSubject(sentence, from, verb, scene)
}

/** How far before a passage a noun of saying may stand, in tokens. */
const MAX_SAYING_TOKENS = 14

/** "in his statement, “…”", "the letter from X: “…”": a noun of saying, and whose it is. */
function sayingBefore(sentence: ReadSentence, at: number, from: number, scene: Scene): Clause | null {
  const { tokens } = sentence
  for (let index = at - 1; index >= Math.max(from, at - MAX_SAYING_TOKENS); index--) {
    const token = tokens[index]
    if (!token || token.isCapital || !scene.lexicon.sayings.has(token.lower)) continue
    const subject = ownerOf(sentence, index, scene)
    if (subject) return { rule: 'saying-of', subject, cue: index, weight: CLAUSE_WEIGHTS['saying-before'] }
  }
  return null
}

/** "Lind had a blunt message for the council: “…”": whom the sentence that leads to a colon is about. */
function introduction(sentence: ReadSentence, at: number, from: number, scene: Scene): Clause | null {
  if (sentence.tokens[at - 1]?.text !== ':') return null
  const subject = mainSubject(sentence, from, at - 1, scene)
  return subject && { rule: 'introduced-by-colon', subject, cue: -1, weight: CLAUSE_WEIGHTS['introduced-by-colon'] }
}
