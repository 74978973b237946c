import type { Lexicon } from './lexicon/lexicon.ts'
import { isFirstName } from './name-tokens.ts'
import type { Token } from './tokens.ts'

/**
 * Where the name begins in a run of capital words: after its last title, and after the office's "of State" or "for
 * Europe"; 0 in the name of a body; the run's length where it is an office without a name.
 */
export function titleEnd(run: readonly Token[], lexicon: Lexicon): number {
  if (opensBody(run, lexicon)) return 0
  const cut = lastTitle(run, lexicon)
  if (isBody(run, lexicon) && !isPersonBehind(run, cut, lexicon)) return 0
  const next = run[cut]?.lower ?? ''
  return cut > 0 && (lexicon.bodyLinks.has(next) || next === lexicon.and) ? officeEnd(run, cut, lexicon) : cut
}

/** "President Ada Bank", "President Bank", but "Democratic National Committee": behind the title one name, or a first name and a last. */
function isPersonBehind(run: readonly Token[], cut: number, lexicon: Lexicon): boolean {
  const first = run[cut]
  if (cut === 0 || !first) return false
  // "Justice Department"
  if (run.length - cut === 1) return !(lexicon.bodyOpeners.has(first.lower) && lexicon.bodies.has(first.lower))
  return run.length - cut === 2 && isFirstName(first, lexicon)
}

/** "Bank of Norland", "Norland’s Office for Trade": a word of bodies with its field behind it. */
function opensBody(run: readonly Token[], { organisationWords, fieldMarks }: Lexicon): boolean {
  const body = run[0]?.isPossessive ? 1 : 0
  return organisationWords.has(run[body]?.lower ?? '') && fieldMarks.has(run[body + 1]?.lower ?? '')
}

function isBody(run: readonly Token[], { organisationWords }: Lexicon): boolean {
  if (run.length < 2) return false
  return organisationWords.has(run.at(-1)?.lower ?? '') || run.slice(0, -1).some(({ isPossessive }) => isPossessive)
}

/** One past the last title that something follows; 0 where there is none. */
function lastTitle(run: readonly Token[], lexicon: Lexicon): number {
  for (let index = run.length - 2; index >= 0; index--) {
    const before = run[index - 1]
    // "Hassan Sheikh Lind"
    const isOfName = before?.isCapital === true && isFirstName(before, lexicon)
    if (isTitle(run[index]?.lower ?? '', lexicon) && !isOfName) return index + 1
  }
  return 0
}

function isTitle(lower: string, { titles, courtesies }: Lexicon): boolean {
  return titles.has(lower) || courtesies.has(lower) || titles.has(lower.slice(lower.lastIndexOf('-') + 1))
}

/** "Secretary of State Ada Lind": the name begins at a first name, else the run is an office without a name. */
function officeEnd(run: readonly Token[], cut: number, { maleNames, femaleNames }: Lexicon): number {
  for (let index = cut + 2; index < run.length - 1; index++) {
    const lower = run[index]?.lower ?? ''
    if (maleNames.has(lower) || femaleNames.has(lower)) return index
  }
  return run.length - cut >= 4 ? run.length - 2 : run.length
}

/** "Prince Andrew", "Pope Francis": with a single name the title is a part of it. */
export function keepsTitle(run: readonly Token[], cut: number, { royalTitles }: Lexicon): boolean {
  return cut > 0 && run.length - cut === 1 && royalTitles.has(run[cut - 1]?.lower ?? '')
}

/** "Harbour FC Tom Reyes", "Norland Ada Lind": where a known first name begins after words that are none; 0 elsewhere. */
export function affiliationEnd(run: readonly Token[], lexicon: Lexicon): number {
  const first = run[0]
  const last = run.at(-1)
  if (run.length < 3 || !first || !last) return 0
  if (isFirstName(first, lexicon) || lexicon.organisationWords.has(last.lower)) return 0
  const at = run.findIndex(
    (token, index) => index > 0 && index < run.length - 1 && token.isCapital && isFirstName(token, lexicon),
  )
  const isPlain = at > 0 && run.slice(0, at).every(({ kind, isCapital }) => kind === 'word' && isCapital)
  return isPlain && !/^\p{Lu}\.?$/u.test(run[at - 1]?.text ?? '') ? at : 0
}
