import { isFiniteSay } from './clauses-after.ts'
import type { Clause, ReadSentence, Scene, Subject } from './reading.ts'
import { isAdverb, subjectAt } from './subjects.ts'
import type { Token } from './tokens.ts'

/** The clause of saying that leads to a passage, the nearest verb first; `from` is where the search to the left ends. */
export function clauseBefore(sentence: ReadSentence, at: number, from: number, scene: Scene): Clause | null {
  return (
    labelBefore(sentence, at, scene) ??
    passiveBefore(sentence, at, from, scene) ??
    verbBefore(sentence, at, from, scene) ??
    accordingBefore(sentence, at, from, scene) ??
    sayingBefore(sentence, at, from, scene)
  )
}

/** "Tolland: “…”" at the start of a sentence. */
function labelBefore(sentence: ReadSentence, at: number, scene: Scene): Clause | null {
  const { tokens } = sentence
  if (tokens[at - 1]?.text !== ':' || at > 8) return null
  const subject = subjectAt(sentence, 0, scene)
  return subject?.kind === 'name' && subject.to === at - 1 ? { rule: 'label', subject, cue: -1, weight: 0.85 } : null
}

/** "was told by X that “…”" */
function passiveBefore(sentence: ReadSentence, at: number, from: number, scene: Scene): Clause | null {
  const { tokens } = sentence
  for (let index = at - 1; index > from; index--) {
    if (tokens[index]?.lower !== 'by') continue
    const verb = tokens[index - 1]
    const isPassive = scene.lexicon.auxiliaries.has(tokens[index - 2]?.lower ?? '') || verb?.lower === 'described'
    if (!isPassive || !isFiniteSay(verb, scene)) continue
    const subject = subjectAt(sentence, index + 1, scene)
    return subject && { rule: 'passive-by', subject, cue: index - 1, weight: 0.8 }
  }
  return null
}

function verbBefore(sentence: ReadSentence, at: number, from: number, scene: Scene): Clause | null {
  const { tokens } = sentence
  let unowned: Clause | null = null
  for (let verb = at - 1; verb >= from; verb--) {
    const form = sayForm(tokens, verb, scene)
    if (form === null) continue
    const subject = subjectOfVerb(sentence, verb, from, form, scene)
    const weight = isNear(tokens, verb, at) ? 0.92 : 0.78
    const clause = { rule: form === 'finite' ? 'subject-verb-before' : 'participle-before', subject, cue: verb, weight }
    if (subject) return clause
    unowned ??= { ...clause, rule: 'verb-before' }
  }
  return unowned
}

/** The form in which a token is a verb of saying; null for nouns ("the report"), passives and names. */
function sayForm(tokens: readonly Token[], index: number, scene: Scene): 'finite' | 'other' | null {
  const token = tokens[index]
  if (token?.kind !== 'word' || token.isCapital || token.isPossessive) return null
  const form = scene.lexicon.sayVerbs.get(token.lower)
  if (form === undefined) return null
  const before = tokens[index - 1]?.lower ?? ''
  if (scene.lexicon.determiners.has(before) || scene.lexicon.possessives.has(before)) return null
  if (form === 'finite') return isPassive(tokens, index, scene) ? null : 'finite'
  if (form === 'base') return before === 'to' || scene.lexicon.auxiliaries.has(before) ? 'other' : null
  return 'other'
}

function isPassive(tokens: readonly Token[], index: number, { lexicon }: Scene): boolean {
  let at = index - 1
  while (at >= 0 && isAdverb(tokens[at] ?? (tokens[0] as Token), lexicon.adverbs)) at--
  return (
    /^(?:is|are|was|were|be|been|being|get|gets|got)$/.test(tokens[at]?.lower ?? '') &&
    !/^(?:said|going)$/.test(tokens[index]?.lower ?? '')
  )
}

/** Nothing but an object, a place or "that" stands between the verb and the passage. */
function isNear(tokens: readonly Token[], verb: number, at: number): boolean {
  return at - verb <= 12 && !tokens.slice(verb + 1, at).some(({ text }) => text === ';')
}

/** The subject of a verb: what begins its clause, over appositions and relative clauses. */
function subjectOfVerb(
  sentence: ReadSentence,
  verb: number,
  from: number,
  form: 'finite' | 'other',
  scene: Scene,
): Subject | null {
  const { tokens } = sentence
  const { lexicon } = scene
  let right = verb - 1
  while (right > from && isSkippedBack(tokens[right], scene)) right--
  if (form === 'other') return firstSubject(sentence, from, right + 1, scene)
  if (lexicon.relatives.has(tokens[right]?.lower ?? '')) return nearestName(sentence, from, right, scene)
  if (tokens[right]?.text === ',') {
    const opening = openingComma(tokens, right, from)
    return (
      firstSubject(sentence, clauseStart(tokens, opening, from, scene), opening, scene) ??
      firstSubject(sentence, from, right, scene)
    )
  }
  const start = clauseStart(tokens, right + 1, from, scene)
  return firstSubject(sentence, start, right + 1, scene) ?? firstSubject(sentence, from, right + 1, scene)
}

function isSkippedBack(token: Token | undefined, { lexicon }: Scene): boolean {
  return (
    token !== undefined &&
    (lexicon.auxiliaries.has(token.lower) ||
      isAdverb(token, lexicon.adverbs) ||
      /^(?:to|not|and|on)$/.test(token.lower))
  )
}

/** The comma that opens the apposition which the comma at `closing` ends. */
function openingComma(tokens: readonly Token[], closing: number, from: number): number {
  for (let index = closing - 1; index > from; index--) if (tokens[index]?.text === ',') return index
  return closing
}

/** Where the clause around a place begins: after a comma, a quotation, or a word that begins clauses. */
function clauseStart(tokens: readonly Token[], at: number, from: number, { lexicon }: Scene): number {
  for (let index = at - 1; index >= from; index--) {
    const token = tokens[index]
    if (!token) continue
    if (token.kind === 'quote' || (token.kind === 'sign' && /^[,;:–—(]$/.test(token.text))) return index + 1
    if (
      lexicon.clauseStarts.has(token.lower) &&
      !(token.lower === 'and' && tokens[index + 1]?.isCapital && tokens[index - 1]?.isCapital)
    )
      return index + 1
  }
  return from
}

/** The first subject in a stretch that no preposition governs. */
function firstSubject(sentence: ReadSentence, from: number, to: number, scene: Scene): Subject | null {
  const { tokens } = sentence
  const { prepositions } = scene.lexicon
  let index = from
  while (index < to) {
    const token = tokens[index]
    const isGoverned = prepositions.has(tokens[index - 1]?.lower ?? '')
    const subject = token?.kind === 'word' && !prepositions.has(token.lower) ? subjectAt(sentence, index, scene) : null
    if (subject && !isGoverned && isSubjectLike(subject, scene)) return subject
    index = subject ? Math.max(subject.to, index + 1) : index + 1
  }
  return null
}

function isSubjectLike({ kind, run, head }: Subject, { lexicon }: Scene): boolean {
  if (kind === 'name') return run !== null && !run.isPossessive
  if (kind === 'pronoun') return true
  return lexicon.agents.has(head) || lexicon.sayings.has(head)
}

function nearestName(sentence: ReadSentence, from: number, to: number, scene: Scene): Subject | null {
  const run = sentence.names.findLast((each) => each.from >= from && each.to <= to && !each.isPossessive)
  return run ? { kind: 'name', from: run.from, to: run.to, run, head: '' } : firstSubject(sentence, from, to, scene)
}

function accordingBefore(sentence: ReadSentence, at: number, from: number, scene: Scene): Clause | null {
  const { tokens } = sentence
  for (let index = from; index < at - 2; index++) {
    if (tokens[index]?.lower !== 'according' || tokens[index + 1]?.lower !== 'to') continue
    const subject = subjectAt(sentence, index + 2, scene)
    return subject && { rule: 'according-to', subject, cue: index, weight: 0.75 }
  }
  return null
}

/** "in his statement, “…”", "the letter from X: “…”": a noun of saying, and whose it is. */
function sayingBefore(sentence: ReadSentence, at: number, from: number, scene: Scene): Clause | null {
  const { tokens, names } = sentence
  for (let index = at - 1; index >= Math.max(from, at - 12); index--) {
    const token = tokens[index]
    if (!token || token.isCapital || !scene.lexicon.sayings.has(token.lower)) continue
    const owner = tokens[index - 1]
    const run =
      names.find((each) => each.to === index && each.isPossessive) ??
      names.find((each) => /^(?:by|from|of)$/.test(tokens[index + 1]?.lower ?? '') && each.from === index + 2)
    if (run)
      return {
        rule: 'saying-of',
        subject: { kind: 'name', from: run.from, to: run.to, run, head: '' },
        cue: index,
        weight: 0.7,
      }
    const pronoun = { his: 'he', her: 'she', their: 'they' }[owner?.lower ?? '']
    if (pronoun)
      return {
        rule: 'saying-of',
        subject: { kind: 'pronoun', from: index - 1, to: index, run: null, head: pronoun },
        cue: index,
        weight: 0.65,
      }
  }
  return null
}
