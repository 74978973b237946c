import { CLAUSE_WEIGHTS } from './evidence-weights.ts'
import { phraseFrom } from './noun-phrases.ts'
import type { Clause, ReadSentence, Scene } from './reading.ts'
import type { Token } from './tokens.ts'

type Marks = readonly (readonly string[])[]

/** “…,” according to X. */
export function sourceAfter(sentence: ReadSentence, start: number, scene: Scene): Clause | null {
  const { sourceMarks, tailSourceMarks } = scene.lexicon
  const length = markLength(sentence.tokens, start, sourceMarks) || markLength(sentence.tokens, start, tailSourceMarks)
  const subject = length > 0 ? phraseFrom(sentence, start + length, scene) : null
  return subject && { rule: 'according-to', subject, cue: start, weight: CLAUSE_WEIGHTS['source-after'] }
}

/** "According to X, “…”" between two places of a sentence. */
export function sourceBefore(sentence: ReadSentence, at: number, from: number, scene: Scene): Clause | null {
  for (let index = from; index < at - 1; index++) {
    const length = markLength(sentence.tokens, index, scene.lexicon.sourceMarks)
    const subject = length > 0 ? phraseFrom(sentence, index + length, scene) : null
    if (subject && subject.to <= at) {
      return { rule: 'according-to', subject, cue: index, weight: CLAUSE_WEIGHTS['source-before'] }
    }
  }
  return null
}

/** How many tokens from a place name a source ("according to"); 0 where they do not. */
function markLength(tokens: readonly Token[], at: number, marks: Marks): number {
  for (const mark of marks) {
    if (mark[0] === tokens[at]?.lower && mark.every((word, index) => tokens[at + index]?.lower === word)) {
      return mark.length
    }
  }
  return 0
}
