import { droppedSubject, dropsSubject } from './dropped-subject.ts'
import { AT_END_FACTOR, CLAUSE_WEIGHTS } from './evidence-weights.ts'
import { canSpeak } from './main-subject.ts'
import { phraseFrom } from './noun-phrases.ts'
import type { Clause, ReadSentence, Scene, Subject } from './reading.ts'
import { finiteVerbAt, isAdverb } from './say-verbs.ts'
import { sourceAfter } from './sources.ts'
import type { Token } from './tokens.ts'

/** Farthest that the verb may stand behind the name over an insertion, in tokens. */
const MAX_INSERTION = 40

/** The clause of saying that follows a passage: `said X`, `X said`, `X, the minister, said`, `according to X`. */
export function clauseAfter(sentence: ReadSentence, at: number, scene: Scene): Clause | null {
  const start = skipSigns(sentence.tokens, at)
  return (
    sourceAfter(sentence, start, scene) ??
    inverted(sentence, start, scene) ??
    straight(sentence, start, scene) ??
    likened(sentence, start, scene)
  )
}

/**
 * “Not yet,” Lind grinned. — behind a passage that ends in a comma, a question or an exclamation mark, whoever does
 * anything at all is the one who spoke.
 */
export function anyVerbAfter(sentence: ReadSentence, at: number, scene: Scene): Clause | null {
  const start = skipSigns(sentence.tokens, at)
  const enclitic = encliticAfter(sentence, start, scene)
  if (enclitic) return enclitic
  const subject = phraseFrom(sentence, start, scene)
  const verb = sentence.tokens[subject?.to ?? -1]
  if (!subject || subject.kind === 'description' || verb?.kind !== 'word' || verb.isCapital) return null
  const { prepositions, clauseStarts, auxiliaries } = scene.lexicon
  if ([prepositions, clauseStarts, auxiliaries].some((words) => words.has(verb.lower))) return null
  return { rule: 'subject-any-verb-after', subject, cue: subject.to, weight: CLAUSE_WEIGHTS['any-verb-after'] }
}

/** The letter between a verb and its pronoun where no hyphen ties it to the verb. */
const ELIDED = 't'

/** « … », soupire-t-elle: a pronoun tied to its verb is the one who spoke, whatever the verb. */
function encliticAfter({ tokens }: ReadSentence, at: number, { lexicon, text }: Scene): Clause | null {
  // "commente t-il"
  const behind = tokens[at + 1]?.lower === ELIDED ? at + 2 : at + 1
  const pronoun = tokens[behind]
  if (!pronoun || text[pronoun.start - 1] !== '-' || !lexicon.enclitics.has(pronoun.lower)) return null
  const subject: Subject = { kind: 'pronoun', from: behind, to: behind + 1, run: null, head: pronoun.lower }
  return { rule: 'any-verb-after', subject, cue: at, weight: CLAUSE_WEIGHTS['any-verb-after'] }
}

/** "He called it “a farce” and “a fraud,” two aides said": a clause that ends the sentence governs all of it. */
export function clauseAtEnd(sentence: ReadSentence, at: number, scene: Scene): Clause | null {
  const { tokens } = sentence
  for (let index = tokens.length - 2; index > Math.max(at, tokens.length - MAX_INSERTION); index--) {
    const token = tokens[index]
    if (token?.kind === 'quote') return null
    if (token?.text !== ',') continue
    const clause = clauseAfter(sentence, index, scene)
    const isLast = clause?.subject && isEnd(tokens, behindAddressed(sentence, clause, scene), scene)
    if (clause && isLast) return { ...clause, rule: 'clause-at-end', weight: clause.weight * AT_END_FACTOR }
  }
  return null
}

/** Words before a participle that begins its sentence, at most: "In a statement condemning". */
const MAX_FRONTED_TOKENS = 4

/** "Calling it “a farce” in a letter, Lind left": the subject of a participle at the start stands behind the next comma. */
export function clauseOfFrontedParticiple(
  before: Clause | null,
  sentence: ReadSentence,
  at: number,
  scene: Scene,
): Clause | null {
  if (before === null || before.subject || sentence.verbs.get(before.cue) !== 'participle') return null
  if (before.cue > MAX_FRONTED_TOKENS) return null
  const { tokens } = sentence
  const comma = tokens.findIndex(({ text, kind }, index) => index > at && (text === ',' || kind === 'quote'))
  const subject = tokens[comma]?.text === ',' ? phraseFrom(sentence, comma + 1, scene) : null
  if (!subject || !canSpeak(subject, scene) || tokens[subject.to]?.kind !== 'word') return null
  return { rule: 'participle-before', subject, cue: before.cue, weight: CLAUSE_WEIGHTS['participle-before'] }
}

/** Where a clause of saying ends, whoever is spoken to included: "Lind told state radio". */
function behindAddressed(sentence: ReadSentence, { cue, subject }: Clause, scene: Scene): number {
  const end = Math.max(cue + 1, subject?.to ?? 0)
  const isAddressed = end === cue + 1 && scene.lexicon.addressVerbs.has(sentence.tokens[cue]?.lower ?? '')
  return (isAddressed ? phraseFrom(sentence, end, scene)?.to : null) ?? end
}

/** Nothing but a place, a time or a medium follows: "said on Monday", "wrote in a letter". */
function isEnd(tokens: readonly Token[], at: number, { lexicon }: Scene): boolean {
  const next = tokens[at]
  return !next || next.kind === 'sign' || lexicon.prepositions.has(next.lower) || lexicon.calendar.has(next.lower)
}

function skipSigns(tokens: readonly Token[], at: number): number {
  let index = at
  while (tokens[index]?.kind === 'sign' && /^[,–—-]$/.test(tokens[index]?.text ?? '')) index++
  return index
}

/** “…,” said X. */
function inverted(sentence: ReadSentence, start: number, scene: Scene): Clause | null {
  const { tokens } = sentence
  const verb = finiteVerbAt(sentence, start, scene.lexicon)
  if (verb < 0 || sentence.verbs.get(verb) === 'base') return null
  if (scene.lexicon.addressVerbs.has(tokens[verb]?.lower ?? '')) return null
  const behind = skipAdverbs(tokens, verb + 1, scene)
  const subject = phraseFrom(sentence, behind, scene) ?? phraseBeyondComplement(sentence, behind, scene)
  if (!subject && dropsSubject(sentence, verb, scene)) {
    return {
      rule: 'verb-after',
      subject: droppedSubject(verb),
      cue: verb,
      weight: CLAUSE_WEIGHTS['verb-subject-after'],
    }
  }
  if (!subject || !mayInvert(subject, scene)) return null
  return { rule: 'verb-subject-after', subject, cue: verb, weight: CLAUSE_WEIGHTS['verb-subject-after'] }
}

/** « … », a indiqué à la radio la préfète: a day, or a preposition with what it governs, stands before the subject. */
function phraseBeyondComplement(sentence: ReadSentence, at: number, scene: Scene): Subject | null {
  const { calendar, prepositions, mayInvertLate } = scene.lexicon
  const first = sentence.tokens[at]?.lower ?? ''
  if (!mayInvertLate) return null
  if (calendar.has(first)) return phraseFrom(sentence, at + 1, scene)
  const complement = prepositions.has(first) ? phraseFrom(sentence, at + 1, scene) : null
  return complement && phraseFrom(sentence, complement.to, scene)
}

/** "“…” said it": no; a thing that cannot speak is what was said, not who said it. */
const mayInvert = (subject: Subject, scene: Scene) => subject.kind === 'name' || canSpeak(subject, scene)

/** “…,” X said, with appositions, adverbs and auxiliaries in between. */
function straight(sentence: ReadSentence, start: number, scene: Scene): Clause | null {
  const { tokens } = sentence
  const subject = phraseFrom(sentence, start, scene)
  if (!subject) return null
  const verb = finiteVerbAt(sentence, afterName(tokens, subject), scene.lexicon)
  if (verb >= 0) {
    const quoted = quotedBehind(sentence, verb, scene)
    const weight = CLAUSE_WEIGHTS['subject-verb-after']
    return { rule: 'subject-verb-after', subject: quoted ?? subject, cue: verb, weight }
  }
  if (!canSpeak(subject, scene)) return null
  const beyond = verbBeyondInsertion(sentence, subject.to, scene)
  if (beyond < 0) return null
  return { rule: 'insertion-verb-after', subject, cue: beyond, weight: CLAUSE_WEIGHTS['insertion-verb-after'] }
}

/** "the Courier quoted him as saying": whom the verb is about. */
function quotedBehind(sentence: ReadSentence, verb: number, scene: Scene): Subject | null {
  const object = objectPronoun(sentence, verb + 1, scene) ?? phraseFrom(sentence, verb + 1, scene)
  const isQuoted =
    object !== null &&
    sentence.tokens[object.to]?.lower === scene.lexicon.asMark &&
    sentence.verbs.get(object.to + 1) === 'participle'
  return isQuoted ? object : null
}

/** "him" */
function objectPronoun({ tokens }: ReadSentence, at: number, { lexicon }: Scene): Subject | null {
  const head = lexicon.objectPronouns.get(tokens[at]?.lower ?? '')
  return head ? { kind: 'pronoun', from: at, to: at + 1, run: null, head } : null
}

/** Over the comma behind "his wife, Ada Lind, said" and behind a name with its complement: "Ada Lind of Port Alder, said". */
function afterName(tokens: readonly Token[], { kind, run, to, isApposed }: Subject): number {
  const mayHaveComma = isApposed || (kind === 'name' && run !== null && run.to < to)
  return mayHaveComma && tokens[to]?.text === ',' ? to + 1 : to
}

/** “…,” as X said. */
function likened(sentence: ReadSentence, start: number, scene: Scene): Clause | null {
  return sentence.tokens[start]?.lower === scene.lexicon.asMark ? straight(sentence, start + 1, scene) : null
}

/** "X, who heads the board and sits for Port Alder, said": the verb behind the comma that closes the insertion. */
function verbBeyondInsertion(sentence: ReadSentence, at: number, scene: Scene): number {
  const { tokens } = sentence
  const opener = tokens[at]
  const opens = opener && (/^[,–—-]$/.test(opener.text) || scene.lexicon.relatives.has(opener.lower))
  if (!opens) return -1
  for (let index = at + 1; index < Math.min(tokens.length, at + MAX_INSERTION); index++) {
    const token = tokens[index]
    if (token?.kind !== 'sign' || !/^[,–—-]$/.test(token.text)) continue
    const verb = finiteVerbAt(sentence, index + 1, scene.lexicon)
    if (verb >= 0) return verb
  }
  return -1
}

function skipAdverbs(tokens: readonly Token[], at: number, { lexicon }: Scene): number {
  let index = at
  for (let token = tokens[index]; token && isAdverb(token, lexicon); token = tokens[index]) index++
  return index
}
