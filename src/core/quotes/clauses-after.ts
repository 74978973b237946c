import type { Clause, ReadSentence, Scene } from './reading.ts'
import { isAdverb, subjectAt } from './subjects.ts'
import type { Token } from './tokens.ts'

/** Farthest that the verb may stand behind the name over an apposition, in tokens. */
const MAX_APPOSITION = 40

/** The clause of saying that follows a passage: `said X`, `X said`, `X, the minister, said`, `according to X`. */
export function clauseAfter(sentence: ReadSentence, at: number, scene: Scene): Clause | null {
  const { tokens } = sentence
  const start = skipSigns(tokens, at)
  return accordingTo(sentence, start, scene) ?? inverted(sentence, start, scene) ?? straight(sentence, start, scene)
}

/** "He called it “a farce” and “a fraud,” two aides said": a clause that ends the sentence governs all of it. */
export function clauseAtEnd(sentence: ReadSentence, at: number, scene: Scene): Clause | null {
  const { tokens } = sentence
  for (let index = tokens.length - 2; index > at; index--) {
    const token = tokens[index]
    if (token?.kind === 'quote') return null
    if (token?.text !== ',') continue
    const clause = clauseAfter(sentence, index, scene)
    if (clause) return { ...clause, rule: 'clause-at-end', weight: clause.weight * 0.85 }
  }
  return null
}

function skipSigns(tokens: readonly Token[], at: number): number {
  let index = at
  while (tokens[index]?.kind === 'sign' && /^[,–—-]$/.test(tokens[index]?.text ?? '')) index++
  return index
}

/** “…,” said X. */
function inverted(sentence: ReadSentence, start: number, scene: Scene): Clause | null {
  const { tokens } = sentence
  const verb = skipAdverbs(tokens, start, scene)
  if (!isFiniteSay(tokens[verb], scene)) return null
  const subject = subjectAt(sentence, skipAdverbs(tokens, verb + 1, scene), scene)
  if (!subject || subject.head === 'it') return null
  return { rule: 'verb-subject-after', subject, cue: verb, weight: 0.95 }
}

/** “…,” X said, with appositions, adverbs and auxiliaries in between. */
function straight(sentence: ReadSentence, start: number, scene: Scene): Clause | null {
  const { tokens } = sentence
  const subject = subjectAt(sentence, start, scene)
  if (!subject) return null
  const next = skipAdverbs(tokens, subject.to, scene)
  const verb = verbAt(tokens, next, scene)
  if (verb >= 0) return { rule: 'subject-verb-after', subject, cue: verb, weight: 0.95 }
  const beyond = verbBeyondApposition(tokens, next, scene)
  return beyond < 0 ? null : { rule: 'apposition-verb-after', subject, cue: beyond, weight: 0.9 }
}

/** A finite verb of saying at a place, over auxiliaries ("has said", "went on to say"). */
export function verbAt(tokens: readonly Token[], at: number, scene: Scene): number {
  const { auxiliaries, sayVerbs } = scene.lexicon
  let index = at
  if (isFiniteSay(tokens[index], scene)) return index
  if (tokens[index]?.lower === 'went' && tokens[index + 1]?.lower === 'on') return index
  if (!auxiliaries.has(tokens[index]?.lower ?? '')) return -1
  while (
    auxiliaries.has(tokens[index]?.lower ?? '') ||
    (tokens[index] && isAdverb(tokens[index] ?? NO_TOKEN, scene.lexicon.adverbs))
  )
    index++
  return sayVerbs.has(tokens[index]?.lower ?? '') ? index : -1
}

const NO_TOKEN: Token = {
  kind: 'sign',
  text: '',
  lower: '',
  start: 0,
  end: 0,
  isCapital: false,
  isPossessive: false,
  quote: -1,
}

/** "X, who heads the board and sits for Port Alder, said": the verb behind the comma that closes the apposition. */
function verbBeyondApposition(tokens: readonly Token[], at: number, scene: Scene): number {
  const opens =
    tokens[at]?.text === ',' || tokens[at]?.text === '(' || scene.lexicon.relatives.has(tokens[at]?.lower ?? '')
  if (!opens) return -1
  for (let index = at + 1; index < Math.min(tokens.length, at + MAX_APPOSITION); index++) {
    const token = tokens[index]
    if (!token || token.kind === 'quote') return -1
    if (token.kind !== 'sign' || !/^[,)–—]$/.test(token.text)) continue
    const verb = verbAt(tokens, skipAdverbs(tokens, index + 1, scene), scene)
    if (verb >= 0) return verb
  }
  return -1
}

function accordingTo(sentence: ReadSentence, start: number, scene: Scene): Clause | null {
  const { tokens } = sentence
  if (tokens[start]?.lower !== 'according' || tokens[start + 1]?.lower !== 'to') return null
  const subject = subjectAt(sentence, start + 2, scene)
  return subject && { rule: 'according-to', subject, cue: start, weight: 0.85 }
}

function skipAdverbs(tokens: readonly Token[], at: number, { lexicon }: Scene): number {
  let index = at
  while (tokens[index] && isAdverb(tokens[index] ?? NO_TOKEN, lexicon.adverbs)) index++
  return index
}

export function isFiniteSay(token: Token | undefined, { lexicon }: Scene): boolean {
  return token?.kind === 'word' && !token.isCapital && lexicon.sayVerbs.get(token.lower) === 'finite'
}
