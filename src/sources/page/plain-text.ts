import { parseHTML } from 'linkedom'
import { BLOCKS, foldLineEnds, foldSpace, UNREAD } from './block-text.ts'

const MAX_TITLE_CHARS = 500
const MAX_SUMMARY_CHARS = 2_000
/** Markup that is looked at for so much text. */
const MAX_TITLE_HTML_CHARS = 5_000
const MAX_SUMMARY_HTML_CHARS = 20_000

/** Elements of HTML that stand in running text. What looks like another one is text: "The <blink> tag", "snow<rain". */
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG BODY CENTER CITE CODE DEL DFN EM EMBED FONT FRAME HEAD HTML I IMG INPUT INS KBD LABEL LINK MARK META PICTURE Q RUBY S SAMP SMALL SOURCE SPAN STRIKE STRONG SUB SUP TD TH TIME TT U VAR WBR'.split(
    ' ',
  ),
)

/** A title without markup, its entities decoded once more than the format asks (feeds escape twice); null for an empty one. */
export function toTitle(raw: string | null): string | null {
  const text = raw === null ? '' : toText(raw.slice(0, MAX_TITLE_HTML_CHARS)).replace(/\s+/g, ' ')
  return text === '' ? null : cutAtWord(text, MAX_TITLE_CHARS)
}

/** A summary as plain text of at most 2,000 characters, one paragraph a line, cut at a word; null for an empty one. */
export function toSummary(raw: string | null): string | null {
  const text = raw === null ? '' : toText(raw.slice(0, MAX_SUMMARY_HTML_CHARS))
  return text === '' ? null : cutAtWord(text, MAX_SUMMARY_CHARS)
}

function cutAtWord(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text
  const cut = text.slice(0, maxChars - 1)
  const space = cut.search(/\s\S*$/)
  return `${cut.slice(0, space > 0 ? space : cut.length).toWellFormed()}…`
}

/** The text of a piece of HTML, or a plain text as it is; '' for none. In one pass and without a document: feeds hold thousands. */
export function toText(raw: string): string {
  const { text, isMarkup } = withoutTags(raw)
  return foldSpace(decodeEntities(isMarkup ? text : raw))
}

const TAG = /<!--|<(\/?)([a-z][a-z0-9]*)(?:\s[^<>]*|\/)?>/gi

function withoutTags(html: string): { text: string; isMarkup: boolean } {
  const tag = new RegExp(TAG)
  const unclosed = new Set<string>()
  const pieces: string[] = []
  let at = 0
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    const name = match[2]?.toUpperCase() ?? ''
    if (name !== '' && !INLINE.has(name) && !BLOCKS.has(name) && !UNREAD.has(name)) continue
    pieces.push(foldLineEnds(html.slice(at, match.index)))
    if (BLOCKS.has(name)) pieces.push('\n')
    else if (name === 'TD' || name === 'TH') pieces.push(' ')
    if (isUnread(match) && !unclosed.has(name)) skipTo(tag, html, name, unclosed)
    at = tag.lastIndex
  }
  pieces.push(at === 0 ? html.slice(at) : foldLineEnds(html.slice(at)))
  return { text: pieces.join(''), isMarkup: at > 0 }
}

/** A comment, or the beginning of an element that nobody reads; XHTML may close it in the same tag. */
const isUnread = ([found, slash, name = '']: RegExpExecArray) =>
  name === '' || (UNREAD.has(name.toUpperCase()) && slash === '' && !found.endsWith('/>'))

/** Goes on behind what is not read. One that is not closed is passed by, not all that follows it. */
function skipTo(tag: RegExp, html: string, name: string, unclosed: Set<string>): void {
  const close = name === '' ? /-->/g : new RegExp(`</${name}\\s*>`, 'gi')
  close.lastIndex = tag.lastIndex
  if (close.test(html)) tag.lastIndex = close.lastIndex
  else unclosed.add(name)
}

const { document } = parseHTML('<html><body></body></html>')

/** Text without tags whose entities become signs; what is no entity stays. */
function decodeEntities(text: string): string {
  if (!/&[#a-z]/i.test(text)) return text
  const element = document.createElement('div')
  element.innerHTML = text.replace(/</g, '&lt;')
  return element.textContent ?? text
}
