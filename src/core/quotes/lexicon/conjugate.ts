import type { VerbForm } from './lexicon.ts'
import { wordList } from './word-list.ts'

/** Endings by the form that they make, words parted by white space; "-" stands for no ending. */
export type Endings = Readonly<Partial<Record<VerbForm, string>>>

/** Every form of the verbs whose stems are given: each stem with each ending. */
export function conjugate(stems: string, endings: Endings): (readonly [string, VerbForm])[] {
  const forms: (readonly [string, VerbForm])[] = []
  for (const form of ['base', 'past', 'participle', 'finite'] as const) {
    for (const ending of wordList(endings[form] ?? '')) {
      for (const stem of wordList(stems)) forms.push([ending === '-' ? stem : stem + ending, form])
    }
  }
  return forms
}

/** Forms listed one by one. */
export function formsOf(words: string, form: VerbForm): (readonly [string, VerbForm])[] {
  return [...wordList(words)].map((word) => [word, form] as const)
}
