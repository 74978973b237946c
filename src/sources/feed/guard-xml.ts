import { PullquoteError } from '../../errors.ts'

const MAX_CHARS = 8 * 1024 * 1024
/** Real feeds nest under 20 deep; a parser that recurses needs stack for each level. */
const MAX_DEPTH = 512

/** A feed that is safe to parse: of bounded size and depth, without entities of its own. Throws SOURCE_TOO_LARGE or FEED_UNREADABLE. */
export function guardXml(xml: string): string {
  if (xml.length > MAX_CHARS) {
    throw new PullquoteError('SOURCE_TOO_LARGE', 'The feed is over 8 MB. Follow a smaller feed of the site.')
  }
  const bare = withoutDoctype(xml)
  if (depthOf(bare) > MAX_DEPTH) {
    throw new PullquoteError(
      'FEED_UNREADABLE',
      'The feed nests its elements over 500 deep; no real feed does. Check its address.',
    )
  }
  return bare
}

/** The document type declaration is where entities are declared: nothing in a feed needs it. */
function withoutDoctype(xml: string): string {
  const start = xml.search(/<!DOCTYPE/i)
  if (start < 0) return xml
  const subset = xml.indexOf('[', start)
  const close = xml.indexOf('>', start)
  const end = subset >= 0 && subset < close ? xml.indexOf(']>', subset) + 1 : close
  const spaced = end <= 0 ? xml.slice(subset).search(/\]\s*>/) : -1
  const stop = spaced >= 0 ? xml.indexOf('>', subset + spaced) : end
  return stop > start ? xml.slice(0, start) + xml.slice(stop + 1) : xml.slice(0, start)
}

function depthOf(xml: string): number {
  let depth = 0
  let deepest = 0
  const bare = xml.includes('<![CDATA[') ? xml.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '') : xml
  for (const [tag] of bare.matchAll(/<\/?[A-Za-z_][^<>]*>/g)) {
    if (tag.startsWith('</')) depth = Math.max(0, depth - 1)
    else if (!tag.endsWith('/>')) deepest = Math.max(deepest, ++depth)
  }
  return deepest
}
