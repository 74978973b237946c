import type { Lexicon } from './lexicon/lexicon.ts'

/** Whether a noun stands for those who may speak, or for what such a one writes; lower case. */
export function isSpeakerNoun(noun: string, { agents, titles, bodies, sayings, pluralEnding }: Lexicon): boolean {
  const last = noun.slice(noun.lastIndexOf('-') + 1)
  if ([noun, last].some((form) => agents.has(form) || titles.has(form) || bodies.has(form) || sayings.has(form)))
    return true
  return pluralEnding !== null && agents.has(last.replace(pluralEnding, ''))
}

/** Whether a noun may be one for somebody, known or by its ending: "a falconer", not "a hat". */
export function mayBeSpeakerNoun(noun: string, lexicon: Lexicon): boolean {
  const { occupationHint, pluralEnding } = lexicon
  if (isSpeakerNoun(noun, lexicon)) return true
  const singular = pluralEnding === null ? noun : noun.replace(pluralEnding, '')
  return occupationHint !== null && (occupationHint.test(noun) || occupationHint.test(singular))
}
