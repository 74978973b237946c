/** How much work a page's markup is to read. */
export interface MarkupMeasures {
  /** Elements, comments and loose signs; entities and attributes beyond the usual count in part. */
  readonly elements: number
  /** Elements inside one another at most. */
  readonly depth: number
  /** Characters times the elements around them: a reader of an element reads all that is in it. */
  readonly nestedChars: number
}

/** Elements that stay open until they are closed; the others close by themselves (HTML section 13.1.2.4). */
const NESTING = new Set(
  'a abbr article aside b big blockquote center cite code del details div dl em fieldset figure font footer form g header i ins label main mark nav ol s section small span strike strong sub sup svg table tt u ul'.split(
    ' ',
  ),
)
/** Elements whose inside is one piece of text to the parser. Entities in titles and text areas are pieces of their own. */
const RAW = new Set(['script', 'style', 'xmp'])

const MARK = /<(?:!--|(\/?)([a-z][a-z0-9]*)([^<>]*))?|&/gi
/** An entity begins a new piece of text, cheaper than an element. */
const ENTITY_SHARE = 0.2
/** A tag of more characters may have very many attributes. */
const MAX_TAG_CHARS = 2_000

/** Measures markup in one pass over its signs, without parsing it. */
export function measureMarkup(html: string): MarkupMeasures {
  const mark = new RegExp(MARK)
  let [elements, depth, deepest, nestedChars, at] = [0, 0, 0, 0, 0]
  for (let match = mark.exec(html); match; match = mark.exec(html)) {
    nestedChars += (match.index - at) * depth
    elements += piecesIn(match)
    if (NESTING.has(match[2]?.toLowerCase() ?? '')) depth = Math.max(0, depth + (match[1] === '/' ? -1 : 1))
    deepest = Math.max(deepest, depth)
    at = mark.lastIndex = behindRaw(html, match, mark.lastIndex)
  }
  return { elements: Math.round(elements), depth: deepest, nestedChars: nestedChars + (html.length - at) * depth }
}

/** What a parser makes of a sign: a piece of text, a comment, an element with its attributes. A closing tag makes nothing. */
function piecesIn([found, slash, , attributes = '']: RegExpExecArray): number {
  if (found === '&') return ENTITY_SHARE
  const many = attributes.length > MAX_TAG_CHARS ? attributes.split('=').length : 0
  return slash === '/' ? 0 : 1 + many
}

/** Where reading goes on: behind a comment, or the inside of an element that is no markup. */
function behindRaw(html: string, [found, slash, name = '']: RegExpExecArray, at: number): number {
  if (found === '<!--') return endOf(html, /-->/g, at)
  const isRaw = slash === '' && RAW.has(name.toLowerCase())
  return isRaw ? endOf(html, new RegExp(`</${name}`, 'gi'), at) : at
}

/** Where a pattern next ends; what does not end runs to the end of the page. */
function endOf(html: string, close: RegExp, from: number): number {
  close.lastIndex = from
  return close.test(html) ? close.lastIndex : html.length
}
