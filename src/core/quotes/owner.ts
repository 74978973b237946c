import { canSpeak } from './main-subject.ts'
import { phraseFrom } from './noun-phrases.ts'
import type { ReadSentence, Scene, Subject } from './reading.ts'

/** How many tokens before a noun its owner may stand. */
const MAX_OWNER_BACK = 4

/** Whose a noun is: an owner or a possessive pronoun before it, or a name behind it; null where that is not told. */
export function ownerOf(sentence: ReadSentence, noun: number, scene: Scene): Subject | null {
  return ownerBefore(sentence, noun, scene) ?? ownerBehind(sentence, noun, scene)
}

/** "Lind’s statement", "his last letter" */
function ownerBefore({ tokens, nameBefore }: ReadSentence, noun: number, { lexicon }: Scene): Subject | null {
  for (let index = noun - 1; index >= Math.max(0, noun - MAX_OWNER_BACK); index--) {
    const token = tokens[index]
    if (token?.kind !== 'word') return null
    const run = nameBefore.get(index + 1)
    if (run?.isPossessive) return { kind: 'name', from: run.from, to: run.to, run, head: '' }
    const pronoun = lexicon.ownerPronouns.get(token.lower)
    if (pronoun) return { kind: 'pronoun', from: index, to: index + 1, run: null, head: pronoun }
  }
  return null
}

/** "a letter from Lind", "the statement by the mayor, Lind", "a document filed by Lind" */
export function ownerBehind(sentence: ReadSentence, noun: number, scene: Scene): Subject | null {
  const { tokens } = sentence
  const { lexicon } = scene
  const isBy = tokens[noun + 1]?.kind === 'word' && tokens[noun + 2]?.lower === lexicon.agentMark
  if (!isBy && !lexicon.ownerMarks.has(tokens[noun + 1]?.lower ?? '')) return null
  const mark = isBy ? noun + 2 : noun + 1
  const owner = phraseFrom(sentence, mark + 1, scene)
  return owner && canSpeak(owner, scene) ? owner : null
}
