import { type Failure, invalid, missing, unclosed } from './problem.ts'
import { parseSince, type Since } from './since.ts'
import { joinTokens, type Token, tokenise } from './tokens.ts'

interface Wanted {
  readonly person: string
  readonly about: string | null
  readonly since: Since | null
}

/** The words that begin a part of the command, with or without a colon. */
const PARTS = ['about', 'since'] as const
type Part = 'person' | (typeof PARTS)[number]

/** "quotes by Orla Finch". */
const LEADING = /^(?:by|from|of) /i

/** Reads whose words are wanted, about what and since when; the parts may come in any order. */
export function readQuotes(rest: string): Wanted | Failure {
  const parts: Record<Part, Token[]> = { person: [], about: [], since: [] }
  let part: Part = 'person'
  for (const token of tokenise(rest, PARTS)) {
    if (!token.isClosed) return unclosed('quotes', token.text)
    const word = token.key ?? (token.isQuoted ? '' : token.text.toLowerCase())
    const next = PARTS.find((each) => each === word)
    if (next) part = next
    if (!next || token.key !== null) parts[part].push(token)
  }
  const person = joinTokens(parts.person).replace(LEADING, '')
  if (person === '') return missing('quotes', 'person')
  const since = readSince(joinTokens(parts.since))
  if (since && 'problem' in since) return since
  return { person, about: joinTokens(parts.about) || null, since }
}

function readSince(written: string): Since | Failure | null {
  if (written === '') return null
  const fault = 'Write after `since` how far to look back: `7d`, `2 weeks`, `yesterday` or a date such as `2026-11-01`.'
  return parseSince(written) ?? invalid('quotes', 'since', fault)
}
