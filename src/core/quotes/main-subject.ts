import type { Lexicon } from './lexicon/lexicon.ts'
import { phraseBefore, phraseFrom } from './noun-phrases.ts'
import { isWord } from './phrase-bounds.ts'
import type { ReadSentence, Scene, Subject } from './reading.ts'
import { isSpeakerNoun } from './speaker-nouns.ts'
import type { Token } from './tokens.ts'

/** Whether a subject is one who can speak: a person, a body, a pronoun, or a noun for either or for what they write. */
export function canSpeak({ kind, run, head }: Subject, scene: Scene): boolean {
  const { pronouns, quantities } = scene.lexicon
  if (kind === 'name') return run !== null && !run.isPossessive && scene.register.entityOf(run)?.kind !== 'place'
  if (kind === 'pronoun') return pronouns.get(head) !== 'thing'
  return isSpeakerNoun(head, scene.lexicon) || quantities.has(head)
}

/**
 * Who a stretch of a sentence is about: the first one who can speak that stands where a subject stands, behind whatever
 * introduces the clause ("On Monday,", "While the council met,"). null where there is none.
 */
export function mainSubject(sentence: ReadSentence, from: number, to: number, scene: Scene): Subject | null {
  const { tokens } = sentence
  const start = afterIntroduction(sentence, from, to, scene)
  for (const begin of start === from ? [from] : [start, from]) {
    let index = begin
    while (index < to) {
      const subject = isSubjectPlace(tokens, index, begin, scene) ? phraseFrom(sentence, index, scene) : null
      if (subject && subject.to <= to && canSpeak(subject, scene)) return subject
      index = subject ? Math.max(subject.to, index + 1) : index + 1
    }
  }
  return null
}

/** The comma that ends an introduction which a preposition, a participle or a conjunction began; `from` where there is none. */
function afterIntroduction({ tokens }: ReadSentence, from: number, to: number, { lexicon }: Scene): number {
  const second = tokens[from + 1]
  const isLate = second?.kind === 'word' && lexicon.adverbs.has(tokens[from]?.lower ?? '')
  const first = isLate || lexicon.adverbEnding?.test(tokens[from]?.lower ?? '') ? second : tokens[from]
  if (first?.kind !== 'word') return from
  const introduces =
    lexicon.prepositions.has(first.lower) ||
    lexicon.subordinators.has(first.lower) ||
    (lexicon.participleEnding?.test(first.lower) ?? false)
  if (!introduces) return from
  const comma = tokens.findIndex(({ text }, index) => index > from && index < to && text === ',')
  return comma < 0 ? from : comma + 1
}

/** No preposition or verb governs what stands here: the clause begins here, or a comma, a conjunction or an adverb precedes. */
function isSubjectPlace(tokens: readonly Token[], index: number, begin: number, scene: Scene): boolean {
  const { lexicon } = scene
  const token = tokens[index]
  if (!isWord(token) || lexicon.prepositions.has(token.lower)) return false
  if (index === begin) return true
  const before = tokens[index - 1]
  if (!before) return true
  if (before.kind === 'sign' || before.kind === 'quote') return true
  return lexicon.clauseStarts.has(before.lower) || lexicon.adverbs.has(before.lower)
}

/** How many commas to the left are tried as the opening of an insertion. */
const MAX_OPENERS = 6

/**
 * The subject of a finite verb of saying: what ends right before it, over auxiliaries, adverbs, insertions between commas
 * ("Lind, who heads the board, said") and relative pronouns; `from` is how far to the left it may reach.
 */
export function subjectOf(sentence: ReadSentence, verb: number, from: number, scene: Scene): Subject | null {
  const { tokens } = sentence
  const { lexicon } = scene
  let end = verb
  while (end > from && isSkipped(tokens[end - 1], scene)) end--
  end = beforeDay(tokens, end, from, scene)
  const before = tokens[end - 1]
  if (end <= from || !before) return null
  if (lexicon.relatives.has(before.lower)) return antecedent(sentence, end - 1, from, scene)
  if (lexicon.joints.has(before.lower) || before.lower === lexicon.but) {
    return (
      subjectOfVerbBefore(sentence, end - 1, from, scene) ??
      mainSubject(sentence, clauseStart(sentence, end - 1, from, scene), end - 1, scene) ??
      mainSubject(sentence, from, end - 1, scene)
    )
  }
  if (before.kind === 'sign') return isInsertionEnd(before) ? beyondInsertion(sentence, end - 1, from, scene) : null
  const subject = phraseBefore(sentence, end, from, scene)
  return subject && isSubject(subject, tokens, scene) ? withNameBefore(subject, sentence, from, scene) : null
}

/** Right before its verb even a noun that is no known speaker is the subject, where a determiner shows that it is a noun. */
function isSubject(subject: Subject, tokens: readonly Token[], scene: Scene): boolean {
  if (subject.kind !== 'description' || canSpeak(subject, scene)) return true
  const { determiners, quantities } = scene.lexicon
  const first = tokens[subject.from]?.lower ?? ''
  return determiners.has(first) || quantities.has(first)
}

/** "Lind on Friday described", "Lind last week said": a time stands between subject and verb. */
function beforeDay(tokens: readonly Token[], end: number, from: number, { lexicon }: Scene): number {
  const last = tokens[end - 1]?.lower ?? ''
  const isDay = lexicon.calendar.has(last)
  if ((!isDay && !lexicon.timeNouns.has(last)) || end - 2 <= from) return end
  let at = end - 1
  while (at - 1 > from && isOfTime(tokens[at - 1], lexicon)) at--
  if (at - 1 > from && lexicon.prepositions.has(tokens[at - 1]?.lower ?? '')) return at - 1
  return isDay || at < end - 1 ? at : end
}

/** A number, a determiner or an adverb before a noun of time: "two days", "earlier this week". */
function isOfTime(
  token: Token | undefined,
  { determiners, adverbs, timeNouns, quantities, timeWords }: Lexicon,
): boolean {
  if (!isWord(token) || token.isCapital) return false
  const { kind, lower } = token
  return kind === 'number' || [determiners, adverbs, timeNouns, quantities, timeWords].some((words) => words.has(lower))
}

/** "Lind said he welcomed it and added": the verbs of saying that "and" joins have one subject. */
function subjectOfVerbBefore(sentence: ReadSentence, joint: number, from: number, scene: Scene): Subject | null {
  for (let verb = joint - 1; verb > from; verb--) {
    if (sentence.verbs.get(verb) === 'finite') return subjectOf(sentence, verb, from, scene)
  }
  return null
}

const isInsertionEnd = ({ text }: Token) => /^[,–—-]$/.test(text)

/** Words between a subject and its verb that say nothing of either. */
function isSkipped(token: Token | undefined, { lexicon }: Scene): boolean {
  if (token?.kind !== 'word' || token.isCapital) return false
  return (
    lexicon.auxiliaries.has(token.lower) ||
    lexicon.infinitiveMarks.has(token.lower) ||
    lexicon.preludes.has(token.lower) ||
    lexicon.adverbs.has(token.lower) ||
    (lexicon.adverbEnding?.test(token.lower) ?? false)
  )
}

function antecedent(sentence: ReadSentence, relative: number, from: number, scene: Scene): Subject | null {
  const { tokens } = sentence
  const end = tokens[relative - 1]?.text === ',' ? relative - 1 : relative
  const subject = phraseBefore(sentence, end, from, scene) ?? nameBefore(sentence, end, from)
  return subject && withNameBefore(subject, sentence, from, scene)
}

/** "even from Lind, who said": whatever governs the name, the relative clause is its own. */
function nameBefore(sentence: ReadSentence, end: number, from: number): Subject | null {
  const run = sentence.nameBefore.get(end)
  return run && run.from >= from && !run.isPossessive ? { kind: 'name', from: run.from, to: end, run, head: '' } : null
}

/** What stands before the comma that opens the insertion which the one at `closing` ends. */
function beyondInsertion(sentence: ReadSentence, closing: number, from: number, scene: Scene): Subject | null {
  const { tokens } = sentence
  const sign = tokens[closing]?.text
  let tried = 0
  for (let index = closing - 1; index > from && tried < MAX_OPENERS; index--) {
    if (tokens[index]?.text !== sign) continue
    tried++
    const subject = phraseBefore(sentence, index, from, scene)
    if (!subject || !canSpeak(subject, scene) || isGoverned(sentence, subject.from, from, scene)) continue
    if (opensInsertion(sentence, index + 1, scene)) {
      const whole = withNameBefore(subject, sentence, from, scene)
      return (whole === subject ? apposedName(subject, sentence, index + 1, closing, scene) : null) ?? whole
    }
  }
  const start = clauseStart(sentence, closing, from, scene)
  return mainSubject(sentence, start, closing, scene) ?? mainSubject(sentence, from, closing, scene)
}

/** "another grower, Ada Lind, said": a name that is the whole insertion is whom the description means. */
function apposedName(
  { kind }: Subject,
  sentence: ReadSentence,
  opening: number,
  closing: number,
  scene: Scene,
): Subject | null {
  const inside = kind === 'description' ? phraseFrom(sentence, opening, scene) : null
  const isPerson = inside?.run?.kind === 'person' || inside?.run?.kind === 'unknown'
  return inside?.to === closing && isPerson ? inside : null
}

/** "Ada Lind, the mayor, and a friend of hers, said": a description behind a comma belongs to the name before it. */
function withNameBefore(subject: Subject, sentence: ReadSentence, from: number, scene: Scene): Subject {
  if (subject.kind !== 'description' || sentence.tokens[subject.from - 1]?.text !== ',') return subject
  const named = phraseBefore(sentence, subject.from - 1, from, scene)
  const isName = named?.kind === 'name' && canSpeak(named, scene) && !isGoverned(sentence, named.from, from, scene)
  return isName ? named : subject
}

/** A preposition or a verb of saying right before a phrase makes it an object. */
function isGoverned({ tokens, verbs }: ReadSentence, at: number, from: number, scene: Scene): boolean {
  const before = tokens[at - 1]
  if (at <= from || before?.kind !== 'word' || before.isCapital) return false
  return scene.lexicon.prepositions.has(before.lower) || verbs.has(at - 1)
}

/** What may begin an apposition, a relative clause, an age, a participle: no verb follows the comma at once. */
function opensInsertion({ tokens, verbs }: ReadSentence, at: number, scene: Scene): boolean {
  const first = tokens[at]
  if (!first || first.kind === 'quote') return false
  if (first.kind === 'number' || first.kind === 'sign') return true
  const { lexicon } = scene
  return !lexicon.auxiliaries.has(first.lower) && verbs.get(at) !== 'finite'
}

/** Where the clause around a place begins: behind a quotation, a semicolon, or a word that begins clauses. */
export function clauseStart({ tokens }: ReadSentence, at: number, from: number, { lexicon }: Scene): number {
  for (let index = at - 1; index >= from; index--) {
    const token = tokens[index]
    if (!token) continue
    if (token.kind === 'quote' || (token.kind === 'sign' && /^[;:]$/.test(token.text))) return index + 1
    if (isSubordinator(tokens, index, lexicon)) return index + 1
  }
  return from
}

/** A word that begins a clause, and no determiner: "to that letter". */
function isSubordinator(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  const { lower, isCapital } = tokens[index] ?? { lower: '', isCapital: false }
  if (isCapital || lower === lexicon.asMark || !lexicon.subordinators.has(lower)) return false
  return !(lexicon.determiners.has(lower) && lexicon.prepositions.has(tokens[index - 1]?.lower ?? ''))
}
