import { sourceLength } from './clauses-before.ts'
import { canSpeak } from './main-subject.ts'
import { phraseFrom } from './noun-phrases.ts'
import type { Clause, ReadSentence, Scene, Subject } from './reading.ts'
import { finiteVerbAt, isAdverb } from './say-verbs.ts'
import type { Token } from './tokens.ts'

/** Farthest that the verb may stand behind the name over an insertion, in tokens. */
const MAX_INSERTION = 40

/** The clause of saying that follows a passage: `said X`, `X said`, `X, the minister, said`, `according to X`. */
export function clauseAfter(sentence: ReadSentence, at: number, scene: Scene): Clause | null {
  const start = skipSigns(sentence.tokens, at)
  return sourceAfter(sentence, start, scene) ?? inverted(sentence, start, scene) ?? straight(sentence, start, scene)
}

/**
 * “Not yet,” Lind grinned. — behind a passage that ends in a comma, a question or an exclamation mark, whoever does
 * anything at all is the one who spoke.
 */
export function anyVerbAfter(sentence: ReadSentence, at: number, scene: Scene): Clause | null {
  const start = skipSigns(sentence.tokens, at)
  const subject = phraseFrom(sentence, start, scene)
  const verb = sentence.tokens[subject?.to ?? -1]
  if (!subject || subject.kind === 'description' || verb?.kind !== 'word' || verb.isCapital) return null
  const { prepositions, clauseStarts, auxiliaries } = scene.lexicon
  if ([prepositions, clauseStarts, auxiliaries].some((words) => words.has(verb.lower))) return null
  return { rule: 'subject-any-verb-after', subject, cue: subject.to, weight: 0.85 }
}

/** "He called it “a farce” and “a fraud,” two aides said": a clause that ends the sentence governs all of it. */
export function clauseAtEnd(sentence: ReadSentence, at: number, scene: Scene): Clause | null {
  const { tokens } = sentence
  for (let index = tokens.length - 2; index > Math.max(at, tokens.length - MAX_INSERTION); index--) {
    const token = tokens[index]
    if (token?.kind === 'quote') return null
    if (token?.text !== ',') continue
    const clause = clauseAfter(sentence, index, scene)
    const isLast = clause?.subject && isEnd(tokens, Math.max(clause.cue + 1, clause.subject.to), scene)
    if (clause && isLast) return { ...clause, rule: 'clause-at-end', weight: clause.weight * 0.9 }
  }
  return null
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
  const subject = phraseFrom(sentence, skipAdverbs(tokens, verb + 1, scene), scene)
  if (!subject || !mayInvert(subject, scene)) return null
  return { rule: 'verb-subject-after', subject, cue: verb, weight: 0.96 }
}

/** "“…” said it": no; a thing that cannot speak is what was said, not who said it. */
const mayInvert = (subject: Subject, scene: Scene) =>
  subject.kind === 'description' ? canSpeak(subject, scene) : subject.head !== 'it'

/** “…,” X said, with appositions, adverbs and auxiliaries in between. */
function straight(sentence: ReadSentence, start: number, scene: Scene): Clause | null {
  const { tokens } = sentence
  const subject = phraseFrom(sentence, start, scene)
  if (!subject) return null
  const behind = subject.isApposed && tokens[subject.to]?.text === ',' ? subject.to + 1 : subject.to
  const verb = finiteVerbAt(sentence, behind, scene.lexicon)
  if (verb >= 0) return { rule: 'subject-verb-after', subject, cue: verb, weight: 0.96 }
  if (!canSpeak(subject, scene)) return null
  const beyond = verbBeyondInsertion(sentence, subject.to, scene)
  return beyond < 0 ? null : { rule: 'insertion-verb-after', subject, cue: beyond, weight: 0.92 }
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

/** “…,” according to X. */
function sourceAfter(sentence: ReadSentence, start: number, scene: Scene): Clause | null {
  const length = sourceLength(sentence, start, scene)
  if (length === 0) return null
  const subject = phraseFrom(sentence, start + length, scene)
  return subject && { rule: 'according-to', subject, cue: start, weight: 0.88 }
}

function skipAdverbs(tokens: readonly Token[], at: number, { lexicon }: Scene): number {
  let index = at
  for (let token = tokens[index]; token && isAdverb(token, lexicon); token = tokens[index]) index++
  return index
}
