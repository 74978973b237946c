import type { VerbName } from './command.ts'
import { type Failure, unexpected } from './problem.ts'
import { joinRaw, type Token } from './tokens.ts'

/** A channel after its `#`; up to three figures are a number in a list. */
const CHANNEL = /^(?:in:)?#(?!\d{1,3}$)([^\s#]+)$/i

/** A channel in a command, and the command without it. */
export interface InChannel {
  /** Without `#`; null where none is named. */
  readonly channel: string | null
  readonly tokens: readonly Token[]
}

/** Takes `in #channel`, `in:#channel` or `#channel` alone, out of a command, wherever it stands. */
export function takeChannel(verb: VerbName, tokens: readonly Token[]): InChannel | Failure {
  const found = tokens.filter(isChannel)
  if (found.length > 1) return unexpected(verb, joinRaw(found.slice(1)))
  const at = tokens.findIndex(isChannel)
  if (at < 0) return { channel: null, tokens }
  const isIn = tokens[at - 1]?.raw.toLowerCase() === 'in'
  return {
    channel: CHANNEL.exec(tokens[at]?.text ?? '')?.[1] ?? null,
    tokens: [...tokens.slice(0, isIn ? at - 1 : at), ...tokens.slice(at + 1)],
  }
}

const isChannel = ({ text, key, isQuoted }: Token) => key === null && !isQuoted && CHANNEL.test(text)
