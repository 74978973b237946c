import type { Lexicon } from './lexicon/lexicon.ts'
import type { Token } from './tokens.ts'

/** What a whole article teaches about its words. */
export interface Usage {
  /** Words that also stand in lower case. */
  readonly lowerSeen: ReadonlySet<string>
  /** Words that stand with a capital where none is due. */
  readonly capitalSeen: ReadonlySet<string>
  /** Words with a capital that stand behind a first name, with no other capital behind them. */
  readonly surnames: ReadonlySet<string>
}

/** Learns the usage of an article from all its sentences. */
export function learnUsage(sentences: readonly { readonly tokens: readonly Token[] }[], lexicon: Lexicon): Usage {
  const surnames = new Set<string>()
  const lowerSeen = new Set<string>()
  const capitalSeen = new Set<string>()
  for (const { tokens } of sentences) {
    let isBehindWord = false
    for (const [index, { kind, isCapital, lower }] of tokens.entries()) {
      const isWord = kind === 'word'
      if (isWord && isCapital && isSurname(tokens, index, lexicon)) surnames.add(lower)
      if (isWord && !isCapital) lowerSeen.add(lower)
      else if (isWord && isBehindWord) capitalSeen.add(lower)
      isBehindWord = isWord
    }
  }
  return { lowerSeen, capitalSeen, surnames }
}

function isSurname(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  const before = tokens[index - 1]
  if (before?.kind !== 'word' || !before.isCapital || before.isPossessive || !isFirstName(before, lexicon)) return false
  return tokens[index + 1]?.isCapital !== true
}

/** Whether a word is known as a first name. */
export function isFirstName({ lower }: Token, { maleNames, femaleNames, eitherNames }: Lexicon): boolean {
  return maleNames.has(lower) || femaleNames.has(lower) || eitherNames.has(lower)
}

/** "R-TX", "D-Ill.": what a member is of, and for where. */
const PARTY_AND_PLACE = /^\p{Lu}-\p{Lu}[\p{L}.]*$/u

/** Whether a token belongs to a name: it has a capital that neither the start of a sentence nor a date explains. */
export function isNameToken(tokens: readonly Token[], index: number, lexicon: Lexicon, usage: Usage): boolean {
  const token = tokens[index]
  if (token?.kind !== 'word' || !token.isCapital || PARTY_AND_PLACE.test(token.text)) return false
  const next = tokens[index + 1]
  if (lexicon.calendar.has(token.lower) && isDate(tokens, index, lexicon)) return false
  if (token.isPossessive && next?.isCapital && lexicon.organisationWords.has(next.lower)) return true
  if (/^\p{Lu}\.$/u.test(token.text) && tokens[index - 1]?.isCapital && next?.isCapital) return true
  // "Former President Lind" at the start of a sentence
  if (lexicon.tenures.has(token.lower)) return false
  if (lexicon.noNames.has(token.lower)) return isNameAllTheSame(tokens, index, lexicon, usage)
  return !isOpening(tokens, index) || isNameAtOpening(token, tokens, index, lexicon, usage)
}

/** Small words that are names: a first name before another capital, and a last name that the article gave in full ("Ian Read"). */
function isNameAllTheSame(tokens: readonly Token[], index: number, lexicon: Lexicon, { surnames }: Usage): boolean {
  const token = tokens[index]
  if (!token || index === 0) return false
  return surnames.has(token.lower) || (tokens[index + 1]?.isCapital === true && isFirstName(token, lexicon))
}

/** Whether a capital is due to any word here: at the start of a sentence, a line or a passage. */
export function isOpening(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]
  return !before || before.kind === 'quote' || (before.kind === 'sign' && /^[.:!?•–—-]$/.test(before.text))
}

function isNameAtOpening(
  token: Token,
  tokens: readonly Token[],
  index: number,
  lexicon: Lexicon,
  { lowerSeen, capitalSeen }: Usage,
): boolean {
  const { lower } = token
  const next = tokens[index + 1]
  if (next?.isCapital || token.isPossessive || capitalSeen.has(lower)) return true
  // "Secretary of State Ada Lind" at the start of a sentence.
  if (lexicon.titles.has(lower) && next?.lower === lexicon.ofMark && tokens[index + 2]?.isCapital) return true
  if (lowerSeen.has(lower) || lexicon.sayVerbs.has(lower) || lexicon.agents.has(lower)) return false
  return !(lexicon.openerEnding?.test(lower) ?? false)
}

/** A day or a month, unless it is a first name before a capital ("April Lind") or a last name behind one ("Ai Jun"). */
function isDate(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  const { lower = '', text = '' } = tokens[index] ?? {}
  const next = tokens[index + 1]
  if (next?.isCapital && (lexicon.maleNames.has(lower) || lexicon.femaleNames.has(lower))) return false
  const before = tokens[index - 1]
  // "“…” Jun wrote"
  if (next && !next.isCapital && lexicon.sayVerbs.has(next.lower) && !lexicon.modalDates.has(lower)) return false
  const isShort = text.length <= 4 && !text.endsWith('.')
  const isBehindName = before?.isCapital && before.kind === 'word' && next?.kind !== 'number'
  return !(isShort && isBehindName && !lexicon.modalDates.has(lower))
}
