import type { Candidate } from './candidate.ts'
import { cutAtWord, cutHeadline, MAX_HEADLINE_CHARS } from './cut-headline.ts'
import { readCandidate } from './read-candidate.ts'
import type { Reading } from './reading.ts'
import { editorialWordsOf } from './words-of-language.ts'

/** A part of a title is no headline where it is shorter. */
const MIN_PART_CHARS = 36

/** Sentences looked at for one to make a headline from: the first that stands alone. */
const MAX_TRIED = 12

/** A sentence that says what a title hides shares this of its stems. */
const MIN_TITLE_SHARE = 0.4

/** A sentence speaks of the same as the lead that shares this of its stems and stands so near behind it. */
const MIN_LEAD_SHARE = 0.3
const MAX_BEHIND = 4

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

/**
 * From the first sentence that stands alone. Where that one could only be torn, from the next two where they speak of the
 * same; else cut at a word.
 */
function fromSentence(reading: Reading, fits: (candidate: Candidate) => boolean): Headline | null {
  const words = editorialWordsOf(reading.language)
  let torn: { readonly text: string; readonly lead: Candidate } | null = null
  for (let index = 0; index < MAX_TRIED; index++) {
    const candidate = readCandidate(index, reading)
    if (!candidate || !standsAlone(candidate) || !fits(candidate)) continue
    if (torn && !goesOn(candidate, torn.lead)) continue
    const whole = plain(candidate.text)
    const cut = cutHeadline(whole, words)
    if (cut !== null) return { text: cut.text, spends: cut.isAll ? index : null }
    torn ??= { text: cutAtWord(whole), lead: candidate }
  }
  return torn === null ? null : { text: torn.text, spends: null }
}

/** Right behind the lead, and of the same: a share of its stems are the lead's. */
function goesOn({ index, sentence }: Candidate, lead: Candidate): boolean {
  const shared = sentence.stems.filter((stem) => lead.sentence.stems.includes(stem)).length
  return index - lead.index <= MAX_BEHIND && shared >= Math.max(2, sentence.stems.length * MIN_LEAD_SHARE)
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
    ({ index }) => index >= MIN_PART_CHARS && index <= MAX_HEADLINE_CHARS,
  )
  return end ? title.slice(0, end.index) : title
}

/** Where no sentence stands alone. */
const firstLine = (reading: Reading) => cutAtWord(plain(readCandidate(0, reading)?.text ?? ''))
