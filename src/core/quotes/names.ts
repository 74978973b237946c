import type { Span } from '../text/span.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { genderOfName, kindOfName, type NameKind } from './name-kind.ts'
import { runEnd } from './name-runs.ts'
import { affiliationEnd, keepsTitle, titleEnd } from './name-titles.ts'
import type { Usage } from './name-tokens.ts'
import type { Token } from './tokens.ts'

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

/** Every name in the tokens of one sentence, in order. */
export function findNames(tokens: readonly Token[], text: string, lexicon: Lexicon, usage: Usage): NameRun[] {
  const runs: NameRun[] = []
  let index = 0
  while (index < tokens.length) {
    const to = tokens[index]?.isCapital ? runEnd(tokens, index, lexicon, usage) : index
    const run = to > index ? toName(tokens, index, to, text, lexicon) : null
    if (run && !isOnlyOffice(run, lexicon, usage)) runs.push(run)
    index = Math.max(to, index + 1)
  }
  return runs
}

/** "the President", "the Prime Minister": an office in capitals, unless somebody here is called so ("Ada Bishop"). */
function isOnlyOffice({ words, titleFrom, from }: NameRun, lexicon: Lexicon, { surnames }: Usage): boolean {
  if (titleFrom < from) return false
  const lower = words.map((word) => word.toLowerCase())
  const last = lower.at(-1) ?? ''
  if (!lexicon.titles.has(last) || surnames.has(last)) return false
  return lower.slice(0, -1).every((word) => lexicon.titles.has(word) || lexicon.deputies.has(word))
}

/** Cuts the titles from the front of a run; what is left is the name, null where the run was only a title. */
function toName(tokens: readonly Token[], from: number, to: number, text: string, lexicon: Lexicon): NameRun | null {
  const run = tokens.slice(from, to)
  const titled = titleEnd(run, lexicon)
  const cut = nameStart(run, titled, lexicon)
  const named = run.slice(cut)
  const first = named[0]
  const last = named.at(-1)
  if (!first || !last) return null
  const words = wordsOf(named, text)
  const courtesy = titled > 0 && cut === titled ? lexicon.courtesies.get(run[cut - 1]?.lower ?? '') : undefined
  const gender = courtesy ?? genderOfName(words, lexicon)
  const title = text.slice(run[0]?.start, run[cut - 1]?.end ?? run[0]?.start)
  return {
    from: from + cut,
    titleFrom: from,
    to,
    start: first.start,
    end: first.start + nameLength(text, first.start, last),
    words,
    title: courtesy === undefined ? withoutPlace(title, lexicon) : title.replace(/\s*\S+$/, ''),
    isPossessive: last.isPossessive,
    gender,
    kind: kindOfName(words, cut > 0 || titled > 0, gender, lexicon),
  }
}

/** How many tokens of a run stand before the name; all where its titles leave none. */
function nameStart(run: readonly Token[], titled: number, lexicon: Lexicon): number {
  if (titled >= run.length) return run.length
  if (keepsTitle(run, titled, lexicon)) return titled - 1
  return titled > 0 ? titled : affiliationEnd(run, lexicon)
}

/** The words of a name; an owner inside it keeps its ending ("the People’s Daily"). */
function wordsOf(named: readonly Token[], text: string): string[] {
  const last = named.at(-1)
  const words = named.filter(({ kind }) => kind === 'word')
  return words.map((token) => {
    if (token === last) return token.text.replace(LAST_INITIAL, '$1')
    return token.isPossessive ? text.slice(token.start, token.end) : token.text
  })
}

/** The full stop behind a name of one letter ends the sentence. */
const LAST_INITIAL = /^(\p{Lu})\.$/u

/** A place before a name is no title: "Norland Ada Lind", "to the United States of Norland President Ada Lind". */
function withoutPlace(title: string, { places, ofMark }: Lexicon): string {
  const [place = '', ...rest] = title.split(new RegExp(`\\s${ofMark}\\s`, 'u'))
  const isPlace = places.has(place.toLowerCase())
  if (rest.length > 0 && ofMark !== '') return isPlace ? rest.join(` ${ofMark} `) : title
  return isPlace ? '' : title
}

/** Without an owner's ending. */
function nameLength(text: string, start: number, last: Token): number {
  if (last.isPossessive) return text.slice(start, last.end).replace(/['’]s?$/i, '').length
  return last.end - start - (LAST_INITIAL.test(last.text) ? 1 : 0)
}
