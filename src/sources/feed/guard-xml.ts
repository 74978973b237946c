import { PullquoteError } from '../../errors.ts'

/** Real feeds nest under 20 deep; a parser that recurses needs stack for each level. */
const MAX_DEPTH = 512
/** Real elements have under 50, with their namespaces; the parsers compare each with all others. */
const MAX_ATTRIBUTES = 1_000

/**
 * A feed that is safe to parse: no document type and so no entities of its own, nesting of bounded depth, no U+0000
 * (XML 1.0 section 2.2 has none; UTF-16 read as bytes is full of them). Linear in its length. Throws FEED_UNREADABLE.
 */
export function guardXml(xml: string): string {
  const bare = withoutDoctype(xml.replaceAll('\u0000', ''))
  checkTags(bare)
  return bare
}

const unsafe = (fault: string) =>
  new PullquoteError('FEED_UNREADABLE', `The feed ${fault}; no real feed does. Check its address.`)

/** Document type declarations stand before the root element; one that does not end takes all with it. */
function withoutDoctype(xml: string): string {
  let before = ''
  let rest = xml
  for (let start = doctypeStart(rest); start >= 0; start = doctypeStart(rest)) {
    before += rest.slice(0, start)
    rest = rest.slice(doctypeEnd(rest, start))
  }
  return before + rest
}

/** -1 where an element comes first, or nothing. */
function doctypeStart(xml: string): number {
  const start = xml.search(/<!DOCTYPE|<[A-Za-z_]/i)
  return xml[start + 1] === '!' ? start : -1
}

/** Where a document type declaration ends (XML 1.0 section 2.8): at the first ">" outside literals, comments and its subset. */
function doctypeEnd(xml: string, start: number): number {
  const sign = /"[^"]*"|'[^']*'|<!--|[[\]>]/g
  sign.lastIndex = start
  let isInSubset = false
  for (let match = sign.exec(xml); match; match = sign.exec(xml)) {
    const [found] = match
    if (found === '>' && !isInSubset) return sign.lastIndex
    if (found === '[') isInSubset = true
    if (found === ']') isInSubset = false
    if (found === '<!--') sign.lastIndex = endOf(xml, '-->', sign.lastIndex)
  }
  return xml.length
}

/** Follows the tags as the parsers do: one that closes an element closes what stands open in it. */
function checkTags(xml: string): void {
  const mark = /<!--|<!\[CDATA\[|<(\/?)([A-Za-z_][^\s<>/]{0,80})[^<>]*>/g
  const open: string[] = []
  for (let match = mark.exec(xml); match; match = mark.exec(xml)) {
    const [tag, slash, name = ''] = match
    if (tag === '<!--') mark.lastIndex = endOf(xml, '-->', mark.lastIndex)
    else if (tag.startsWith('<!')) mark.lastIndex = endOf(xml, ']]>', mark.lastIndex)
    else if (slash === '/') close(open, name)
    else if (!tag.endsWith('/>')) open.push(name)
    if (open.length > MAX_DEPTH) throw unsafe('nests its elements over 500 deep')
    if (tag.length > MAX_ATTRIBUTES && tag.split('=').length > MAX_ATTRIBUTES) {
      throw unsafe('has an element with over 1,000 attributes')
    }
  }
}

function close(open: string[], name: string): void {
  const at = open.lastIndexOf(name)
  if (at >= 0) open.length = at
}

/** What does not end runs to the end of the text. */
function endOf(xml: string, close: string, from: number): number {
  const at = xml.indexOf(close, from)
  return at < 0 ? xml.length : at + close.length
}
