/** A passage that is longer is named by its first and last words: browsers match it as well, and the address stays short. */
const MAX_WHOLE_CHARS = 120

/** Words at either end of a long passage: enough to be found only once in most articles. */
const END_WORDS = 6

/**
 * The article's address with a text fragment that scrolls to `passage` and marks it (WICG scroll-to-text-fragment,
 * section 3.2): `#:~:text=start,end`. A fragment of the address is kept before it. null without an address or words.
 */
export function fragmentLink(url: string | null, passage: string): string | null {
  if (url === null) return null
  const words = passage.trim().split(/\s+/)
  if (words[0] === '' || words[0] === undefined) return url
  const isWhole = !/\n/.test(passage.trim()) && (passage.length <= MAX_WHOLE_CHARS || words.length <= 2 * END_WORDS)
  const ends = isWhole ? [words] : [words.slice(0, END_WORDS), words.slice(-END_WORDS)]
  const directive = ends.map((part) => encodeTerm(part.join(' '))).join(',')
  const [base = url, fragment] = splitOnce(url, '#')
  const kept = fragment === undefined ? '' : (splitOnce(fragment, ':~:')[0] ?? '')
  return `${base}#${kept}:~:text=${directive}`
}

/** Percent-encodes a term; `-`, `,` and `&` have a meaning of their own in the directive, lone surrogates have no bytes. */
function encodeTerm(term: string): string {
  return encodeURIComponent(term.toWellFormed()).replace(
    /[-!'()*~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

function splitOnce(text: string, at: string): string[] {
  const index = text.indexOf(at)
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + at.length)]
}
