import type { Lexicon } from './lexicon/lexicon.ts'
import { isFirstName, isNameToken, type Usage } from './name-tokens.ts'
import type { Token } from './tokens.ts'

/** One past the run of capital words that begins at a token, with the small words inside it; `from` where none begins. */
export function runEnd(tokens: readonly Token[], from: number, lexicon: Lexicon, usage: Usage): number {
  if (!isNameToken(tokens, from, lexicon, usage)) return from
  let to = from + 1
  while (to < tokens.length && (!tokens[to - 1]?.isPossessive || ownsBody(tokens, from, to, lexicon))) {
    const length = isNameToken(tokens, to, lexicon, usage) ? 1 : bridgeLength(tokens, to, lexicon, usage)
    if (length === 0 || isApart(tokens[to - 1], tokens[to])) break
    to += length
  }
  return to
}

/** Characters between two words of a name, at most: more are a line's indent, or an aside that was left out. */
const MAX_GAP_CHARS = 3

const isApart = (before: Token | undefined, token: Token | undefined) =>
  before !== undefined && token !== undefined && token.start - before.end > MAX_GAP_CHARS

/** "the People’s Daily", "the Governor’s Office": an owner inside the name of a body. */
function ownsBody(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon): boolean {
  const owner = tokens[to - 1]
  const body = tokens[to]
  if (!owner?.isPossessive || !body?.isCapital || !lexicon.organisationWords.has(body.lower)) return false
  return to - from === 1 || lexicon.titles.has(owner.lower) || lexicon.noNames.has(owner.lower)
}

/** Small words inside a name: particles, "of" and "and" in the names of bodies, "Jr." after a comma. */
function bridgeLength(tokens: readonly Token[], at: number, lexicon: Lexicon, usage: Usage): number {
  const token = tokens[at]
  if (!token) return 0
  if (token.text === ',') return lexicon.suffixes.has(tokens[at + 1]?.lower ?? '') ? 2 : 0
  if (token.text === '&') return isNameToken(tokens, at + 1, lexicon, usage) ? 1 : 0
  return particleLength(tokens, at, lexicon, usage) || bodyBridge(tokens, at, lexicon, usage)
}

/** "van der Berg": how many particles lead on to the rest of a name; 0 where none do. */
function particleLength(tokens: readonly Token[], at: number, lexicon: Lexicon, usage: Usage): number {
  if (!lexicon.particles.has(tokens[at]?.lower ?? '')) return 0
  if (isNameToken(tokens, at + 1, lexicon, usage)) return 1
  const isSecond = !tokens[at]?.isCapital && lexicon.particles.has(tokens[at + 1]?.lower ?? '')
  return isSecond && isNameToken(tokens, at + 2, lexicon, usage) ? 2 : 0
}

/** "Bank of England", "Secretary of State", "Department for Work and Pensions": of, for, and between capitals. */
function bodyBridge(tokens: readonly Token[], at: number, lexicon: Lexicon, usage: Usage): number {
  const before = tokens[at - 1]
  const lower = tokens[at]?.lower ?? ''
  const isAnd = lower === lexicon.and
  if (!before || !(isAnd || lexicon.bodyLinks.has(lower))) return 0
  const after = lexicon.articles.has(tokens[at + 1]?.lower ?? '') ? 2 : 1
  if (!isNameToken(tokens, at + after, lexicon, usage)) return 0
  if (!isAnd) return lexicon.organisationWords.has(before.lower) || lexicon.titles.has(before.lower) ? after : 0
  const next = tokens[at + after]?.lower ?? ''
  const isLonger = lexicon.organisationWords.has(next) && !lexicon.organisationWords.has(before.lower)
  return isLonger || isFieldOfBody(tokens, at, lexicon) ? after : 0
}

/** "Center for Disease Control and Prevention": the fields of a body behind its "for" or "of". */
function isFieldOfBody(tokens: readonly Token[], and: number, lexicon: Lexicon): boolean {
  const next = tokens[and + 1]
  if (!next?.isCapital || tokens[and + 2]?.isCapital || isFirstName(next, lexicon)) return false
  for (let index = and - 1; index > and - 5; index--) {
    if (lexicon.fieldMarks.has(tokens[index]?.lower ?? ''))
      return lexicon.organisationWords.has(tokens[index - 1]?.lower ?? '')
    if (!tokens[index]?.isCapital) return false
  }
  return false
}
