import { nearestName } from '../schedule/nearest-name.ts'
import type { VerbName } from './command.ts'
import { VERBS } from './verbs.ts'

/** Other words for a verb that people try; they are asked about, never obeyed, so that a verb has one name. */
const SYNONYMS: ReadonlyMap<string, VerbName> = new Map([
  ['add', 'follow'],
  ['commands', 'help'],
  ['config', 'settings'],
  ['configure', 'settings'],
  ['feeds', 'list'],
  ['filters', 'filter'],
  ['find', 'search'],
  ['mute', 'filter'],
  ['opml', 'export'],
  ['options', 'settings'],
  ['question', 'ask'],
  ['quote', 'quotes'],
  ['remove', 'unfollow'],
  ['run', 'now'],
  ['set', 'settings'],
  ['setting', 'settings'],
  ['sources', 'list'],
  ['start', 'resume'],
  ['status', 'health'],
  ['stop', 'pause'],
  ['subscribe', 'follow'],
  ['subscriptions', 'list'],
  ['summarise', 'digest'],
  ['summarize', 'digest'],
  ['summary', 'digest'],
  ['tldr', 'digest'],
  ['unsubscribe', 'unfollow'],
  ['who', 'quotes'],
])

/** Whether a word in lower case is a verb. */
const isVerb = (word: string): word is VerbName => Object.hasOwn(VERBS, word)

/** The verb that a word which is none was meant for: a synonym, or the nearest in its letters. null where none is near. */
export function nearestVerb(word: string): VerbName | null {
  const lower = word.toLowerCase()
  const near = nearestName(lower, Object.keys(VERBS))
  return SYNONYMS.get(lower) ?? (near !== null && isVerb(near) ? near : null)
}

/** A verb with signs around it, as in `/digest`, `*list*`, `Quotes,`; or before a colon, as in `digest:https://…`. */
const VERB_WORD = /^[^\p{L}\p{N}]*(\p{L}+)(?:[^\p{L}\p{N}]*$|:)/u

/**
 * The first word of a text and what comes after; emoji and other signs before it are passed over. `verb` is null where
 * the word is none; `word` is '' in a text of signs only.
 */
export function splitVerb(text: string): { verb: VerbName | null; word: string; rest: string } {
  for (const { 0: token, index } of text.matchAll(/\S+/g)) {
    const match = VERB_WORD.exec(token)
    const word = match?.[1]?.toLowerCase() ?? ''
    if (match && isVerb(word)) return { verb: word, word: token, rest: text.slice(index + match[0].length) }
    if (/[\p{L}\p{N}]/u.test(token)) return { verb: null, word: token, rest: text.slice(index + token.length) }
  }
  return { verb: null, word: '', rest: '' }
}
