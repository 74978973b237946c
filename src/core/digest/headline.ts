import type { Candidate } from './candidate.ts'
import type { EditorialWords } from './editorial-words.ts'
import { readCandidate } from './read-candidate.ts'
import type { Reading } from './reading.ts'
import { findPhraseCuts, findSafeCuts, findSourceCuts, findWeakCuts } from './safe-cuts.ts'
import { editorialWordsOf } from './words-of-language.ts'

const MAX_HEADLINE_CHARS = 110

/** A shorter cut of a sentence is no headline; a shorter sentence needs no cut. */
const MIN_CUT_CHARS = 36
const MAX_WHOLE_CHARS = 80

/** Sentences looked at for one to make a headline from: the first that stands alone. */
const MAX_TRIED = 6

/** A sentence that says what a title hides shares this of its stems. */
const MIN_TITLE_SHARE = 0.4

/** A headline, and the sentence that it spends: what it says is not said again. */
export interface Headline {
  readonly text: string
  /** Number of the sentence; null where the headline is the title, or tells only a part of it. */
  readonly spends: number | null
}

/** What feeds and pages put before a title. */
const LABEL =
  /^(?:live updates?|live blog|live|watch(?: live)?|watch now|video|photos?|gallery|breaking(?: news)?|exclusive|update \d*|updated?|opinion|analysis|podcast|listen|in pictures|the latest|just in|developing|must see|eilmeldung|liveticker|en direct|direct|vidéo|en vivo|ao vivo|última hora|diretta)\s*[:|–—]\s*/iu

/** Titles that hide what they are about. */
const CLICKBAIT =
  /^(?:here['’]s (?:why|how|what|the)|this is (?:why|how|what)|the reason why|what you need to know|everything you need to know|\d+ (?:things|reasons|ways|signs|facts|times|photos|tricks|tips))(?!\p{L})|you (?:won['’]t|will not|will never|['’]ll never) believe|you need to (?:know|see)|what happen(?:s|ed) next|(?:will|might|may) (?:blow your mind|shock you|surprise you|amaze you|make you)|will surprise|just (?:said|did|gave|got|made|fired|dropped|insulted)(?!\p{L})|you['’]d be|won['’]t want|(?-i:^W[Oo][Ww][:!])|this (?:one )?(?:weird|simple) trick|(?-i:(?<!\p{L})THIS(?!\p{L}))/iu

/**
 * The article's title without label and outlet, or where it has none or hides what it is about, a plain sentence cut at
 * the end of a clause. Never invented; at most 110 characters, cut at a word. '' for an article without sentences.
 */
export function writeHeadline(reading: Reading): Headline {
  const { title, outlet } = reading.article
  const cleaned = title === null ? '' : cleanTitle(title, outlet)
  if (cleaned === '') return fromSentence(reading, () => true) ?? { text: firstLine(reading), spends: null }
  const plainer = CLICKBAIT.test(cleaned) ? fromSentence(reading, (candidate) => isAbout(candidate, reading)) : null
  return plainer ?? { text: cutAtWord(firstPart(cleaned)), spends: null }
}

/** A title without its label and the outlet's name at either end; '' where nothing else is left. */
export function cleanTitle(title: string, outlet: string | null): string {
  const unlabelled = title.replace(/\s+/g, ' ').trim().replace(LABEL, '')
  if (outlet === null) return unlabelled
  const name = outlet.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const without = unlabelled
    .replace(new RegExp(`\\s+[|–—·»-]\\s+${name}(?:\\s+[|–—·-].*)?$`, 'iu'), '')
    .replace(new RegExp(`^${name}\\s*[|–—:·-]\\s+`, 'iu'), '')
  return without.trim()
}

function isAbout({ sentence }: Candidate, { titleStems }: Reading): boolean {
  return sentence.stems.filter((stem) => titleStems.has(stem)).length >= titleStems.size * MIN_TITLE_SHARE
}

const standsAlone = ({ edited, barredBy }: Candidate) => !edited && (barredBy === null || barredBy === 'too-long')

/** From the first sentence that stands alone; from one right behind it where that one can only be cut at a word. */
function fromSentence(reading: Reading, fits: (candidate: Candidate) => boolean): Headline | null {
  const words = editorialWordsOf(reading.language)
  let torn: string | null = null
  for (let index = 0; index < MAX_TRIED; index++) {
    const candidate = readCandidate(index, reading)
    if (!candidate || !standsAlone(candidate) || !fits(candidate)) continue
    const whole = plain(candidate.text)
    const clause = wholeClause(whole, words)
    if (clause !== null) return { text: clause, spends: isSaidBy(clause, whole, words) ? index : null }
    const part = torn === null ? partOfClause(whole, words) : null
    if (part !== null) return { text: part, spends: null }
    torn ??= cutAtWord(whole)
  }
  return torn === null ? null : { text: torn, spends: null }
}

const isLineLong = (at: number) => at >= MIN_CUT_CHARS && at <= MAX_HEADLINE_CHARS

/** The whole where it is short enough, else its first clauses as far as they stand alone; null where they are too long. */
function wholeClause(whole: string, words: EditorialWords): string | null {
  const cut = whole.length <= MAX_WHOLE_CHARS ? undefined : findSafeCuts(whole, words).find(isLineLong)
  if (cut !== undefined) return whole.slice(0, cut)
  return whole.length <= MAX_HEADLINE_CHARS ? whole : null
}

/** A clause without its source or a circumstance at its end: less than its sentence says. Null where it is in one long piece. */
function partOfClause(whole: string, words: EditorialWords): string | null {
  for (const find of [findSourceCuts, findWeakCuts, findPhraseCuts]) {
    const cut = find(whole, words).findLast(isLineLong)
    if (cut !== undefined) return whole.slice(0, cut)
  }
  return null
}

/** Whether a headline says what its sentence says: what it leaves off names nobody, counts nothing and is nobody's word. */
function isSaidBy(headline: string, whole: string, { limits }: EditorialWords): boolean {
  const rest = whole.slice(headline.length)
  return !/\p{Lu}|\p{N}/u.test(rest) && !limits.test(rest)
}

const plain = (sentence: string) =>
  sentence
    .replace(/\s+/g, ' ')
    .replace(/[.。]$/, '')
    .trim()

/** Parts a title from the line below it. */
const TITLE_JOINT = /;\s|\s[|–—-]\s|(?<=[?!])\s/g

/** A title that is too long as far as its last whole part that fits. */
function firstPart(title: string): string {
  if (title.length <= MAX_HEADLINE_CHARS) return title
  const end = [...title.matchAll(TITLE_JOINT)].findLast(
    ({ index }) => index >= MIN_CUT_CHARS && index <= MAX_HEADLINE_CHARS,
  )
  return end ? title.slice(0, end.index) : title
}

/** Where no sentence stands alone. */
const firstLine = (reading: Reading) => cutAtWord(plain(readCandidate(0, reading)?.text ?? ''))

function cutAtWord(text: string): string {
  if (text.length <= MAX_HEADLINE_CHARS) return text
  const cut = text.slice(0, MAX_HEADLINE_CHARS - 1)
  const words = cut.replace(/\s+\S*$/, '')
  return `${(words === '' ? cut : words).replace(/[\s,;:–—-]+$/, '').toWellFormed()}…`
}
