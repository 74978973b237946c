/** What can be said in a thread of ours with one word. */
export const THREAD_WORDS = ['more', 'quotes', 'source', 'why', 'shorter', 'help'] as const

export type ThreadWord = (typeof THREAD_WORDS)[number]

const isThreadWord = (word: string): word is ThreadWord => THREAD_WORDS.some((each) => each === word)

/** One word, with what people put around it. */
const ALONE = /^["'“‘*_`]*(\p{L}+)["'”’*_`]*(?:,? please)?\s*([.!?…]*)$/iu

/**
 * The word of ours that a message is; null where it says more, for talk may begin with any of them. "Why?" with its mark
 * is a question on the news, "why" one of our words.
 */
export function readThreadWord(text: string): ThreadWord | null {
  const [, written = '', sign = ''] = ALONE.exec(text.trim()) ?? []
  const word = written.toLowerCase()
  if (!isThreadWord(word)) return null
  return word === 'why' && sign.includes('?') ? null : word
}
