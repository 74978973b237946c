import { BOILERPLATE, BYLINE, CAPTION, MARKUP } from './boilerplate.ts'
import { type Candidate, MAX_POINT_CHARS } from './candidate.ts'
import type { EditorialWords } from './editorial-words.ts'
import { narrationOf, quotedShare } from './narration.ts'
import type { Reading } from './reading.ts'
import { isBalanced } from './safe-cuts.ts'

const MIN_POINT_WORDS = 6

/** A point with more than this share inside quotation marks is no point but a quotation. */
const MAX_QUOTED_SHARE = 0.36

/** A candidate as the rules look at it. */
interface Look {
  readonly candidate: Candidate
  readonly text: string
  /** Without what stands in quotation marks. */
  readonly narration: string
  readonly reading: Reading
  readonly words: EditorialWords
}

interface Rule {
  readonly name: string
  bars(look: Look): boolean
}

/** A sentence's end in any script, with the marks and brackets that close after it. */
const END = /(?<!\s)[.!?…。！？؟।։][”"’'»)\]」』]*$/u

/** A title or measure in front of what was cut off by mistake. */
const TORN_END = /(?<![\p{L}.])(?:Gov|Sen|Rep|Rt|Mr|Mrs|Ms|Dr|St|Lt|Col|Gen|Sgt|Capt|Rev|Hon|Prof|Mt|vs)\.$/u

/** A line of a calendar: "Oct. 31, 2012 The storm". */
const DATED = /^\p{Lu}\p{Ll}{2,8}\.? \d{1,2}(?:, \d{4})?:? \p{Lu}/u

/** What may never be shown. */
const HARD: readonly Rule[] = [
  { name: 'too-short', bars: ({ candidate }) => candidate.words < MIN_POINT_WORDS },
  { name: 'boilerplate', bars: ({ text }) => [BOILERPLATE, BYLINE, CAPTION, MARKUP].some((line) => line.test(text)) },
  { name: 'fragment', bars: ({ candidate }) => !END.test(candidate.sentence.text) || TORN_END.test(candidate.text) },
  { name: 'list-item', bars: isListItem },
  {
    name: 'crosshead',
    bars: ({ text }) =>
      DATED.test(text) || /^[–—•*#>|~-]|^(?:\p{Lu}{2,}[,:]? ){3}/u.test(text) || !/\p{Ll}|\p{Lo}/u.test(text),
  },
  {
    name: 'torn',
    bars: ({ text }) => /^(?:\p{Ll}|[,;:)\]”»…]|\.\.)/u.test(text) || !isBalanced(text),
  },
  { name: 'hinge', bars: ({ text, words }) => words.hinge.test(text) || words.innerHinge.test(text) },
  { name: 'dangling', bars: ({ text, words }) => words.dangling.test(text) },
  { name: 'unresolved-pronoun', bars: hasOpenPronoun },
]

/** What is shown only where there is nothing else. */
const SOFT: readonly Rule[] = [
  {
    name: 'quotation',
    bars: ({ candidate, reading }) =>
      quotedShare(candidate, candidate.sentence) > MAX_QUOTED_SHARE || beginsWithSpeech(candidate, reading),
  },
  { name: 'question', bars: ({ text }) => /[?？][”"’'»)]*$/.test(text) },
  { name: 'colon', bars: ({ text }) => /^[^:"“«„]{0,30}:\s/u.test(text) || /:$/.test(text) },
  { name: 'first-person', bars: ({ narration, words }) => words.firstPerson.test(narration) },
  {
    name: 'aside',
    bars: ({ text, words }) => words.aside.test(text) || /^\(.*\)$/u.test(text) || /!["”’]?$/.test(text),
  },
  { name: 'says-little', bars: ({ narration, words }) => words.empty.test(narration) },
]

/** Looked at last: a sentence that is only too long may still make a headline. */
const TOO_LONG: Rule = { name: 'too-long', bars: ({ text }) => text.length > MAX_POINT_CHARS }

const RULES: readonly Rule[] = [...HARD, ...SOFT, TOO_LONG]

/** Rules that yield where nothing else is left to show. */
export const SOFT_RULES: ReadonlySet<string> = new Set([...SOFT.map(({ name }) => name), 'unsaid-which', 'on-headline'])

/** The first rule that bars a candidate; null where it may be shown. */
export function barOf(candidate: Candidate, reading: Reading, words: EditorialWords): string | null {
  const narration = narrationOf(candidate, candidate.sentence, reading.article.text)
  const look: Look = { candidate, text: candidate.text, narration, reading, words }
  return RULES.find((rule) => rule.bars(look))?.name ?? null
}

/** “I will not go,” said Tolland, who …: its first words are a quote's. */
function beginsWithSpeech({ start, end }: Candidate, { report }: Reading): boolean {
  return report.quotations.some(({ outer, cue }) => outer.start === start && outer.end < end && cue !== null)
}

/** Numbered or bulleted, or right behind a line that announces a list. */
function isListItem({ text, candidate, reading }: Look): boolean {
  if (/^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]|[•⁃▪●◦‣·✓])\s/u.test(text)) return true
  return reading.sentences[candidate.index - 1]?.text.endsWith(':') === true
}

const CALENDAR =
  /(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December/g

/** A capital that does not begin the sentence. */
const NAME_WITHIN = /[\p{L}\p{N},’'”"] \p{Lu}\p{Ll}/u

/** A noun of several: "dads", "authorities". */
const PLURAL = /\p{Ll}{2,}(?<![siu])s(?![\p{L}’'])/u

/**
 * A pronoun at the start, or a personal one before anybody is named in the sentence; but "In his first speech, Tolland said"
 * and "a man who lost his boat" name theirs.
 */
function hasOpenPronoun({ candidate, narration, reading, words }: Look): boolean {
  if (words.pronoun.test(candidate.text)) return true
  const found = words.personal.exec(narration)
  if (!found || candidate.edited) return false
  const before = narration.slice(0, found.index).replace(CALENDAR, '')
  if (/^the(?:y|ir)$/i.test(found[0]) && PLURAL.test(before)) return false
  const introduction = narration.indexOf(',')
  if (found.index < introduction && /^,\s+(?:\p{L}+\s+){0,4}\p{Lu}/u.test(narration.slice(introduction))) return false
  if (words.antecedent.test(before)) return false
  const isOrganised = isOnlyOfBodies(candidate, found.index)
  if (NAME_WITHIN.test(before) && !isOrganised) return false
  const first = /^["“'‘]?(\p{Lu}[\p{L}’'-]{2,})/u.exec(before)?.[1]?.replace(/['’]s?$/, '')
  return isOrganised || first === undefined || !(reading.capitals.has(first) || isNamedBefore(candidate, found.index))
}

/** Whether nobody but a body of people is named before a place in the sentence: "The White House refused to take him at his word". */
function isOnlyOfBodies(candidate: Candidate, within: number): boolean {
  const before = namesBefore(candidate, within)
  return before.length > 0 && before.every(({ person }) => person.kind === 'organisation')
}

const isNamedBefore = (candidate: Candidate, within: number) => namesBefore(candidate, within).length > 0

function namesBefore({ start, sentence }: Candidate, within: number) {
  return sentence.names.filter((name) => name.start >= start && name.start < start + within)
}
