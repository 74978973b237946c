import type { Span } from '../text/span.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import type { Token } from './tokens.ts'

/** What a name is of, as far as it tells by itself. */
export type NameKind = 'person' | 'organisation' | 'place' | 'unknown'

/** A name as it stands once: the titles before it, and itself. Token indexes within its sentence. */
export interface NameRun extends Span {
  readonly from: number
  /** Where its titles begin; `from` where it has none. */
  readonly titleFrom: number
  /** One past the last token. */
  readonly to: number
  /** The words of the name, titles left out. */
  readonly words: readonly string[]
  /** What stands before the name as a title ("White House Press Secretary"); '' where nothing does. */
  readonly title: string
  readonly isPossessive: boolean
  readonly kind: NameKind
  readonly gender: 'female' | 'male' | null
}

/** What a whole article teaches about its words. */
export interface Usage {
  /** Words that also stand in lower case. */
  readonly lowerSeen: ReadonlySet<string>
  /** Words that stand with a capital where none is due. */
  readonly capitalSeen: ReadonlySet<string>
}

/** Every name in the tokens of one sentence, in order. */
export function findNames(tokens: readonly Token[], text: string, lexicon: Lexicon, usage: Usage): NameRun[] {
  const runs: NameRun[] = []
  let index = 0
  while (index < tokens.length) {
    const to = runEnd(tokens, index, lexicon, usage)
    if (to > index) {
      runs.push(...toNames(tokens, index, to, text, lexicon))
      index = to
    } else index++
  }
  return runs
}

function runEnd(tokens: readonly Token[], from: number, lexicon: Lexicon, usage: Usage): number {
  let to = from
  if (!isNameToken(tokens, from, lexicon, usage)) return from
  to++
  while (to < tokens.length && (!tokens[to - 1]?.isPossessive || ownsBody(tokens, from, to, lexicon))) {
    if (isNameToken(tokens, to, lexicon, usage)) to++
    else {
      const bridge = bridgeLength(tokens, to, lexicon, usage)
      if (bridge === 0) break
      to += bridge
    }
  }
  return to
}

/** "the People’s Daily", "the Governor’s Office": an owner inside the name of a body. */
function ownsBody(
  tokens: readonly Token[],
  from: number,
  to: number,
  { organisationWords, titles, noNames }: Lexicon,
): boolean {
  const owner = tokens[to - 1]
  const body = tokens[to]
  if (!owner?.isPossessive || !body?.isCapital || !organisationWords.has(body.lower)) return false
  return to - from === 1 || titles.has(owner.lower) || noNames.has(owner.lower)
}

/** Small words inside a name: particles, "of" and "and" in the names of bodies, "Jr." after a comma. */
function bridgeLength(tokens: readonly Token[], at: number, lexicon: Lexicon, usage: Usage): number {
  const token = tokens[at]
  if (!token) return 0
  if (token.text === ',' && lexicon.suffixes.has(tokens[at + 1]?.lower ?? '')) return 2
  const isSmall = lexicon.particles.has(token.lower) && !token.isCapital
  for (const length of isSmall ? [1, 2] : [1]) {
    const small = tokens.slice(at, at + length).every(({ lower }) => lexicon.particles.has(lower))
    if (small && isNameToken(tokens, at + length, lexicon, usage)) return length
  }
  if (token.text === '&' && isNameToken(tokens, at + 1, lexicon, usage)) return 1
  return bodyBridge(tokens, at, lexicon, usage)
}

/** "Bank of England", "Secretary of State", "Department for Work and Pensions": of, for, and between capitals. */
function bodyBridge(tokens: readonly Token[], at: number, lexicon: Lexicon, usage: Usage): number {
  const before = tokens[at - 1]
  const token = tokens[at]
  if (!before || !token || !['of', 'for', 'and', 'on'].includes(token.lower)) return 0
  const isBody = (word: string) => lexicon.organisationWords.has(word) || lexicon.titles.has(word)
  const after = tokens[at + 1]?.lower === 'the' ? 2 : 1
  if (!isNameToken(tokens, at + after, lexicon, usage)) return 0
  if (token.lower === 'and') {
    const next = tokens[at + after]?.lower ?? ''
    const isLonger = lexicon.organisationWords.has(next) && !lexicon.organisationWords.has(before.lower)
    return isLonger || isFieldOfBody(tokens, at, lexicon) ? after : 0
  }
  return isBody(before.lower) ? after : 0
}

/** "Center for Disease Control and Prevention": the fields of a body behind its "for" or "of". */
function isFieldOfBody(tokens: readonly Token[], and: number, lexicon: Lexicon): boolean {
  const next = tokens[and + 1]
  if (!next?.isCapital || tokens[and + 2]?.isCapital || isFirst(next, lexicon)) return false
  for (let index = and - 1; index > and - 5; index--) {
    if (/^(?:of|for)$/.test(tokens[index]?.lower ?? ''))
      return lexicon.organisationWords.has(tokens[index - 1]?.lower ?? '')
    if (!tokens[index]?.isCapital) return false
  }
  return false
}

function isNameToken(
  tokens: readonly Token[],
  index: number,
  lexicon: Lexicon,
  { lowerSeen, capitalSeen }: Usage,
): boolean {
  const token = tokens[index]
  if (token?.kind !== 'word' || !token.isCapital) return false
  const { lower } = token
  if (lexicon.calendar.has(lower) && isDate(tokens, index, lexicon)) return false
  const next = tokens[index + 1]
  if (token.isPossessive && next?.isCapital && lexicon.organisationWords.has(next.lower)) return true
  if (/^\p{Lu}\.$/u.test(token.text) && tokens[index - 1]?.isCapital && next?.isCapital) return true
  if (lexicon.noNames.has(lower)) return index > 0 && next?.isCapital === true && isFirst(token, lexicon)
  const isOpening =
    index === 0 || /^[.:!?•–—-]$/.test(tokens[index - 1]?.text ?? '') || tokens[index - 1]?.kind === 'quote'
  if (!isOpening) return true
  const nextIsCapital = tokens[index + 1]?.isCapital === true
  if (nextIsCapital || token.isPossessive || capitalSeen.has(lower)) return true
  // "Secretary of State Ada Lind" at the start of a sentence.
  if (lexicon.titles.has(lower) && next?.lower === lexicon.ofMark && tokens[index + 2]?.isCapital) return true
  return (
    !lowerSeen.has(lower) && !lexicon.sayVerbs.has(lower) && !/(?:ing|ly)$/.test(lower) && !lexicon.agents.has(lower)
  )
}

const isFirst = ({ lower }: Token, { maleNames, femaleNames, eitherNames }: Lexicon) =>
  maleNames.has(lower) || femaleNames.has(lower) || eitherNames.has(lower)

/** A day or a month, unless it is a first name before a capital ("April Lind") or a last name behind one ("Ai Jun"). */
function isDate(tokens: readonly Token[], index: number, { maleNames, femaleNames }: Lexicon): boolean {
  const { lower = '', text = '' } = tokens[index] ?? {}
  const next = tokens[index + 1]
  if (next?.isCapital && (maleNames.has(lower) || femaleNames.has(lower))) return false
  const before = tokens[index - 1]
  const isShort = text.length <= 4 && !text.endsWith('.')
  return !(isShort && before?.isCapital && before.kind === 'word' && next?.kind !== 'number' && lower !== 'may')
}

/** Cuts the titles from the front of a run; what is left is the name, or nothing where the run was only a title. */
function toNames(tokens: readonly Token[], from: number, to: number, text: string, lexicon: Lexicon): NameRun[] {
  const run = tokens.slice(from, to)
  const titled = titleEnd(run, lexicon)
  if (titled >= run.length) return []
  const cut = keepsTitle(run, titled, lexicon) ? titled - 1 : titled > 0 ? titled : affiliationEnd(run, lexicon)
  const named = run.slice(cut)
  const first = named[0]
  const last = named.at(-1)
  if (!first || !last) return []
  const title = cut === 0 ? '' : text.slice(run[0]?.start ?? first.start, run[cut - 1]?.end ?? first.start)
  const words = named
    .filter(({ kind }) => kind === 'word')
    .map((token) => (token.isPossessive && token !== last ? text.slice(token.start, token.end) : token.text))
  const courtesy = titled > 0 && cut === titled ? lexicon.courtesies.get(run[cut - 1]?.lower ?? '') : undefined
  const gender = courtesy ?? genderOf(words, lexicon)
  return [
    {
      from: from + cut,
      titleFrom: from,
      to,
      start: first.start,
      end: last.isPossessive ? first.start + nameLength(text, first.start, last) : last.end,
      words,
      title: courtesy === undefined ? withoutPlace(title, lexicon) : title.replace(/\s*\S+$/, ''),
      isPossessive: last.isPossessive,
      gender,
      kind: kindOf(words, cut > 0 || titled > 0, gender, lexicon),
    },
  ]
}

/** A place before a name is no title. */
const withoutPlace = (title: string, { places }: Lexicon) => (places.has(title.toLowerCase()) ? '' : title)

/** "Prince Andrew", "Pope Francis": with a single name the title is a part of it. */
function keepsTitle(run: readonly Token[], cut: number, { royalTitles }: Lexicon): boolean {
  return cut > 0 && run.length - cut === 1 && royalTitles.has(run[cut - 1]?.lower ?? '')
}

/** "Harbour FC Tom Reyes", "Norland Ada Lind": where a known first name begins after words that are none. */
function affiliationEnd(run: readonly Token[], lexicon: Lexicon): number {
  const first = run[0]
  const last = run.at(-1)
  if (run.length < 3 || !first || !last || isFirst(first, lexicon) || lexicon.organisationWords.has(last.lower))
    return 0
  const at = run.findIndex((token, index) => index > 0 && index < run.length - 1 && isFirst(token, lexicon))
  const isPlain = at > 0 && run.slice(0, at).every(({ kind, isCapital }) => kind === 'word' && isCapital)
  return isPlain && !/^\p{Lu}\.?$/u.test(run[at - 1]?.text ?? '') ? at : 0
}

function nameLength(text: string, start: number, last: Token): number {
  return text.slice(start, last.end).replace(/['’]s?$/i, '').length
}

/** Where the name begins in a run: after its last title, and after the office's "of State" or "for Europe". */
function titleEnd(run: readonly Token[], lexicon: Lexicon): number {
  const last = run.at(-1)?.lower ?? ''
  const body = run[0]?.isPossessive ? 1 : 0
  const opensBody =
    lexicon.organisationWords.has(run[body]?.lower ?? '') && /^(?:of|for)$/.test(run[body + 1]?.lower ?? '')
  const isBody =
    (lexicon.organisationWords.has(last) && run.length > 1) ||
    opensBody ||
    run.slice(0, -1).some(({ isPossessive }) => isPossessive)
  let cut = 0
  for (const [index, { lower }] of run.entries()) {
    const isTitle =
      lexicon.titles.has(lower) ||
      lexicon.courtesies.has(lower) ||
      lexicon.titles.has(lower.slice(lower.lastIndexOf('-') + 1))
    if (isTitle && index < run.length - 1) cut = index + 1
  }
  if (opensBody || (isBody && !(cut > 0 && run.length - cut <= 2))) return 0
  if (cut > 0 && /^(?:of|for|on|and)$/.test(run[cut]?.lower ?? '')) return officeEnd(run, cut, lexicon)
  return cut
}

/** "Secretary of State Mike Pompeo": the name begins at a first name, else the run is an office without a name. */
function officeEnd(run: readonly Token[], cut: number, { maleNames, femaleNames }: Lexicon): number {
  for (let index = cut + 2; index < run.length - 1; index++) {
    const lower = run[index]?.lower ?? ''
    if (maleNames.has(lower) || femaleNames.has(lower)) return index
  }
  return run.length - cut >= 4 ? run.length - 2 : run.length
}

function genderOf(words: readonly string[], { maleNames, femaleNames }: Lexicon): 'female' | 'male' | null {
  if (words.length < 2) return null
  const first = (words[0] ?? '').toLowerCase().split('-')[0] ?? ''
  const isMale = maleNames.has(first)
  const isFemale = femaleNames.has(first)
  return isMale === isFemale ? null : isMale ? 'male' : 'female'
}

function kindOf(
  words: readonly string[],
  isTitled: boolean,
  gender: NameRun['gender'],
  lexicon: Lexicon,
): NameRun['kind'] {
  const lower = words.map((word) => word.toLowerCase().replace(/\.$/, ''))
  if (isTitled) return 'person'
  if (lexicon.places.has(lower.join(' '))) return 'place'
  const last = lower.at(-1) ?? ''
  if (words.length > 1 && gender === null && lexicon.placeWords.has(last)) return 'place'
  if (lexicon.organisationWords.has(last) && !(gender !== null && words.length === 2)) return 'organisation'
  if (
    lower.some(
      (word, index) =>
        index < lower.length - 1 &&
        /^(?:university|department|ministry|bank|institute|office|board|council|committee|house)$/.test(word),
    )
  )
    return 'organisation'
  if (gender !== null || (words.length > 1 && lexicon.eitherNames.has(lower[0] ?? ''))) return 'person'
  if (words.length === 1 && /^\p{Lu}[\p{Lu}&.]+$/u.test(words[0] ?? '')) return 'organisation'
  return 'unknown'
}
