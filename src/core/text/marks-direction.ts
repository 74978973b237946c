import type { Span } from './span.ts'

/** A quotation mark as it stands in a text, with the way it faces as far as its neighbours tell. */
export interface Mark {
  readonly at: number
  /** UTF-16 units: 2 for `` and ''. */
  readonly length: number
  readonly sign: string
  readonly family: 'double' | 'single' | 'corner'
  readonly way: 'open' | 'close' | 'either'
}

const MARKS = /``|''|["“”„‟«»″＂'‘’‚‛‹›`「」『』]/g
const SINGLES = "'‘’‚‛‹›`"
const OPENING_CORNERS = '「『'
const CLOSING_CORNERS = '」』'

/** Markup left in the text: the marks around its attributes are not quotation marks. Bounded, so that time stays linear. */
const TAG = /<\/?[a-zA-Z][^<>\n]{0,600}>/g

const OPENS_AFTER = /[\s([{—–\-/>¿¡…]/
const CLOSES_BEFORE = /[\s.,;:!?)\]}—–\-/<…]/
const WORD = /[\p{L}\p{N}]/u

/** Words that begin with an apostrophe for letters left out, and years without their century. */
const ELISION =
  /^(?:\d\ds?|tis|twas|twere|em|im|er|cause|til|till|bout|round|n|cept|fraid|ere|neath|gainst|nother)(?![\p{L}\p{N}])/iu

/** Every mark of one paragraph in order. Apostrophes, elisions, inches and minutes are left out where they can be told. */
export function findMarks(text: string, paragraph: Span): Mark[] {
  const part = text.slice(paragraph.start, paragraph.end)
  const tags = part.includes('<') ? [...part.matchAll(TAG)] : []
  let tag = 0
  const marks: Mark[] = []
  for (const { 0: sign, index } of part.matchAll(MARKS)) {
    while (tag < tags.length && (tags[tag]?.index ?? 0) + (tags[tag]?.[0].length ?? 0) <= index) tag++
    const inTag = (tags[tag]?.index ?? Number.POSITIVE_INFINITY) <= index
    const mark = inTag ? null : toMark(part, sign, index)
    if (mark) marks.push({ ...mark, at: mark.at + paragraph.start })
  }
  return marks
}

/** What stands on either side of a mark; a line end where the paragraph ends. */
interface Around {
  readonly before: string
  readonly after: string
  readonly spaceBefore: boolean
  readonly spaceAfter: boolean
  readonly wordBefore: boolean
  readonly wordAfter: boolean
  /** The next few characters, for elisions. */
  readonly ahead: string
}

type Way = Mark['way'] | null

function toMark(part: string, sign: string, at: number): Mark | null {
  const before = part[at - 1] ?? '\n'
  const after = part[at + sign.length] ?? '\n'
  const way = wayOf(sign, {
    before,
    after,
    spaceBefore: /\s/.test(before),
    spaceAfter: /\s/.test(after),
    wordBefore: WORD.test(before),
    wordAfter: WORD.test(after),
    ahead: part.slice(at + 1, at + 10),
  })
  return way && { at, length: sign.length, sign, family: familyOf(sign), way }
}

function familyOf(sign: string): Mark['family'] {
  if (OPENING_CORNERS.includes(sign) || CLOSING_CORNERS.includes(sign)) return 'corner'
  return sign.length === 1 && SINGLES.includes(sign) ? 'single' : 'double'
}

/** The way a sign faces between its neighbours; null where it is no quotation mark. */
function wayOf(sign: string, around: Around): Way {
  if (OPENING_CORNERS.includes(sign) || sign === '„' || sign === '``') return 'open'
  if (CLOSING_CORNERS.includes(sign)) return 'close'
  if (sign === "''") return around.spaceBefore && !around.spaceAfter ? 'open' : 'close'
  if (sign === '“' || sign === '‟' || sign === '«') return naturalOpenerWay(sign, around)
  if (sign === '”' || sign === '»') return naturalCloserWay(sign, around)
  return familyOf(sign) === 'single' ? singleWay(sign, around) : straightWay(around)
}

function straightWay({ before, after, spaceBefore, spaceAfter }: Around): Way {
  const opens = (OPENS_AFTER.test(before) || SINGLES.includes(before)) && !spaceAfter
  const closes = (CLOSES_BEFORE.test(after) || SINGLES.includes(after)) && !spaceBefore
  if (opens && closes) return /[([{]/.test(before) ? 'open' : spaceAfter ? 'close' : 'either'
  if (opens) return 'open'
  // After a number it may as well stand for inches or seconds.
  return closes && !/\d/.test(before) ? 'close' : 'either'
}

/** “ and « open unless they can only close: German „…“ and »…« end with them, and typists swap them. */
function naturalOpenerWay(sign: string, { before, after, spaceBefore, spaceAfter }: Around): Way {
  if (spaceAfter && spaceBefore) return sign === '“' ? 'either' : 'open'
  if (spaceAfter) return 'close'
  const endsWord = /[\p{L}\p{N}.,!?…]/u.test(before)
  return endsWord && CLOSES_BEFORE.test(after) ? 'close' : 'open'
}

function naturalCloserWay(sign: string, { before, after, spaceBefore, spaceAfter, wordAfter }: Around): Way {
  if (spaceBefore && spaceAfter) return sign === '”' ? 'either' : 'close'
  if (spaceBefore && !CLOSES_BEFORE.test(after)) return 'open'
  return sign === '»' && /[([{—–]/.test(before) && wordAfter ? 'open' : 'close'
}

function singleWay(sign: string, around: Around): Way {
  if (sign === '‚') return around.spaceAfter ? null : 'open'
  if (sign === '‹') return around.wordBefore ? 'close' : 'open'
  if (sign === '›') return around.spaceBefore && around.wordAfter ? 'open' : 'close'
  return isApostrophe(around) ? null : apostropheLikeWay(sign, around)
}

function isApostrophe({ wordBefore, wordAfter, ahead }: Around): boolean {
  return wordBefore ? wordAfter : ELISION.test(ahead)
}

function apostropheLikeWay(sign: string, { before, after, spaceBefore, spaceAfter, wordAfter }: Around): Way {
  const opens = !spaceAfter && (OPENS_AFTER.test(before) || /["“«„]/.test(before))
  if (sign === '`') return wordAfter && opens ? 'open' : null
  if (opens && sign !== '’') return 'open'
  return !spaceBefore && (CLOSES_BEFORE.test(after) || /["”»“]/.test(after)) ? 'close' : null
}
