import type { Said } from '../platform.ts'

/** Names under which we are spoken to. */
const OUR_NAME = /^\s*@?pullquote\b[\s,:]*/i

/** What somebody typed, as the neutral thing that they did: a command in a channel, talk in a thread. */
export function readSaid(text: string, isInThread: boolean): Said {
  const [, slash] = /^\s*\/(\w+)/.exec(text) ?? []
  if (slash !== undefined) return toCommand(text.trim().slice(1), slash.toLowerCase())
  if (!isInThread) return { kind: 'command', text, otherwise: /[?？]\s*$/.test(text) ? 'ask' : null }
  const mentionsUs = OUR_NAME.test(text)
  return {
    kind: 'message',
    text: text.replace(OUR_NAME, ''),
    mentionsUs,
    isToAnother: !mentionsUs && /^\s*@\w/.test(text),
  }
}

/** `/pullquote` takes every verb; any other slash command is the verb itself. */
function toCommand(words: string, slash: string): Said {
  if (slash === 'pullquote') return { kind: 'command', text: words.slice(slash.length).trim(), otherwise: null }
  return { kind: 'command', text: words, otherwise: slash === 'digest' || slash === 'ask' ? slash : null }
}
