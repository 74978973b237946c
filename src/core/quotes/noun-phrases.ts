import type { NameRun } from './names.ts'
import { endOfComplements, endOfCore, isNounOfSpeaker, isWord, lastKnownNoun, startOfCore } from './phrase-bounds.ts'
import type { ReadSentence, Scene, Subject } from './reading.ts'
import type { Token } from './tokens.ts'

/**
 * The subject that begins at a token: a pronoun, a name with what describes it, or a description ("the company", "a
 * spokesman for the ministry"). A name right behind the comma after a description is what the description means. null
 * where no such thing begins there.
 */
export function phraseFrom(sentence: ReadSentence, at: number, scene: Scene): Subject | null {
  const { tokens } = sentence
  const first = tokens[at]
  if (!isWord(first)) return null
  // "Ada He"
  if (scene.lexicon.pronouns.has(first.lower) && !sentence.nameAt.has(at)) return pronounAt(first, at)
  if (!first.isCapital && isHelperOnly(first, scene)) return null
  // ", attacking Lind"
  if (sentence.verbs.get(at) === 'participle') return null
  const reach = endOfCore(sentence, at, scene)
  if (reach <= at) return null
  const core = lastKnownNoun(sentence, at, reach, scene)
  const to = endOfComplements(sentence, core, scene)
  const run = nameEndingIn(sentence, at, core)
  const partner = run && jointName(sentence, core, scene)
  if (partner)
    return { kind: 'name', from: at, to: endOfComplements(sentence, partner.to, scene), run, head: '', partner }
  if (run) return { kind: 'name', from: at, to, run, head: '' }
  const officer = namedInOffice(sentence, core, to, scene) ?? namedBehindField(sentence, core, to, scene)
  if (officer) return { kind: 'name', from: at, to, run: officer, head: '' }
  const apposed = namedBehindComma(sentence, to)
  if (apposed) return { kind: 'name', from: at, to: apposed.to, run: apposed, head: '', isApposed: true }
  const head = tokens[core - 1]
  return head && isHead(head, scene) ? { kind: 'description', from: at, to, run: null, head: head.lower } : null
}

/**
 * The subject that ends right before a token, its complements included ("Ada Lind of the port authority"); `from` is how
 * far to the left it may reach. null where none ends there.
 */
export function phraseBefore(sentence: ReadSentence, end: number, from: number, scene: Scene): Subject | null {
  const { tokens } = sentence
  const last = tokens[end - 1]
  if (end <= from || !isWord(last)) return null
  if (scene.lexicon.pronouns.has(last.lower)) return pronounAt(last, end - 1)
  const start = startOfCore(sentence, end, from, scene)
  if (start >= end) return null
  const governor = start > from ? tokens[start - 1] : undefined
  if (governor && scene.lexicon.complements.has(governor.lower)) {
    const whole = phraseBefore(sentence, start - 1, from, scene)
    if (whole && whole.kind !== 'pronoun') return { ...whole, to: end }
    if (!isAbsolute(tokens, start - 1)) return null
  }
  return corePhrase(sentence, start, end, scene)
}

/** The name or description that fills these tokens; null for another's ("Lind’s"). */
function corePhrase(sentence: ReadSentence, start: number, end: number, scene: Scene): Subject | null {
  const { tokens } = sentence
  const last = tokens[end - 1]
  const run = nameEndingIn(sentence, start, end, true)
  if (run) return run.isPossessive ? null : { kind: 'name', from: start, to: end, run, head: '' }
  if (!last || !isHead(last, scene)) return null
  const { lower: head } = speakerBefore(tokens, start, end, scene) ?? last
  return { kind: 'description', from: start, to: end, run: null, head }
}

/** "a source familiar with the talks", "officials close to Lind": the noun before an adjective that has a complement; null where it is none. */
function speakerBefore(tokens: readonly Token[], start: number, end: number, scene: Scene): Token | null {
  const noun = tokens[end - 2]
  if (!noun || end - 2 < start || !scene.lexicon.complements.has(tokens[end]?.lower ?? '')) return null
  return !isNounOfSpeaker(tokens[end - 1], scene) && isNounOfSpeaker(noun, scene) ? noun : null
}

/** "a déclaré": an auxiliary begins no phrase. */
function isHelperOnly({ lower }: Token, { lexicon }: Scene): boolean {
  return lexicon.auxiliaries.has(lower) && !lexicon.determiners.has(lower)
}

const pronounAt = ({ lower }: Token, at: number): Subject => {
  return { kind: 'pronoun', from: at, to: at + 1, run: null, head: lower }
}

/** ", with Lind warning of": a preposition at the start of a clause governs nothing before it. */
function isAbsolute(tokens: readonly Token[], preposition: number): boolean {
  const before = tokens[preposition - 1]
  return before === undefined || before.kind === 'sign'
}

function nameEndingIn({ nameBefore }: ReadSentence, from: number, to: number, mayOwn = false): NameRun | null {
  const run = nameBefore.get(to)
  return run && run.from >= from && (mayOwn || !run.isPossessive) ? run : null
}

/** "Ada Lind and Tom Reyes": the second of two names that "and" joins. */
function jointName({ tokens, nameWithTitlesAt }: ReadSentence, at: number, { lexicon }: Scene): NameRun | null {
  if (!lexicon.joints.has(tokens[at]?.lower ?? '')) return null
  const run = nameWithTitlesAt.get(at + 1)
  return run?.kind === 'person' && !run.isPossessive ? run : null
}

/** "former secretary of state Ada Lind": one small word between the preposition and the name belongs to the office. */
function namedInOffice(
  { tokens, nameWithTitlesAt }: ReadSentence,
  core: number,
  to: number,
  { lexicon }: Scene,
): NameRun | null {
  const office = tokens[core + 1]
  if (tokens[core]?.lower !== lexicon.ofMark || office?.kind !== 'word' || office.isCapital) return null
  if (lexicon.determiners.has(office.lower)) return null
  const run = nameWithTitlesAt.get(core + 2)
  return run?.to === to && !run.isPossessive ? run : null
}

/** "la ministre déléguée à l’Industrie Ada Lind": a name right behind the capital word that ends the office. */
function namedBehindField(
  { nameBefore, tokens }: ReadSentence,
  core: number,
  to: number,
  { lexicon }: Scene,
): NameRun | null {
  const run = nameBefore.get(to)
  if (run?.kind !== 'person' || run.isPossessive || run.words.length < 2) return null
  const field = tokens[run.titleFrom]?.lower ?? ''
  return run.titleFrom > core && run.from === run.titleFrom + 1 && !lexicon.titles.has(field) ? run : null
}

/** "his wife, Ada Lind,": the name between commas right behind a description. */
function namedBehindComma({ tokens, nameWithTitlesAt }: ReadSentence, at: number): NameRun | null {
  if (tokens[at]?.text !== ',') return null
  const run = nameWithTitlesAt.get(at + 1)
  if (!run || run.isPossessive || run.kind === 'organisation' || run.kind === 'place') return null
  // "an officer in Port Alder, Norland"
  if (tokens[at - 1]?.isCapital && run.words.length === 1) return null
  const next = tokens[run.to]
  return next === undefined || next.kind === 'sign' || next.kind === 'quote' ? run : null
}

/** Whether a word can be what a description is about. */
function isHead({ lower, kind, isPossessive }: Token, { lexicon }: Scene): boolean {
  if (kind !== 'word' || isPossessive || lexicon.calendar.has(lower) || lexicon.adverbs.has(lower)) return false
  return !lexicon.prepositions.has(lower) && (!lexicon.determiners.has(lower) || lexicon.quantities.has(lower))
}
