/** More faults than this among the letters beyond ASCII: the bytes are of another charset. */
const MAX_FAULT_SHARE = 0.3

/**
 * The text of bytes: byte-order mark, pattern of zero bytes, UTF-8 where the bytes are of it, then the labels in their
 * order, then windows-1252, which every byte is of (WHATWG encoding sniffing, XML 1.0 appendix F). Valid UTF-8 beyond ASCII
 * is no accident: a label that contradicts it is not believed. A few faulty bytes become U+FFFD. Never throws.
 */
export function decodeBytes(bytes: Uint8Array, labels: readonly (string | undefined)[]): string {
  const marked = encodingByFirstBytes(bytes)
  if (marked) return new TextDecoder(marked).decode(bytes)
  const utf8 = decodeAs(bytes, 'utf-8')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: only ASCII decodes alike in every charset
  if (utf8 !== null && /[^\u0000-\u007f]/.test(utf8)) return utf8
  for (const label of labels) {
    const text = label && !IMPOSSIBLE.test(label) ? decodeAs(bytes, label) : null
    if (text !== null) return text
  }
  return utf8 ?? new TextDecoder('windows-1252').decode(bytes)
}

/** A label that was read as single bytes cannot be right about these. */
const IMPOSSIBLE = /^(?:utf-?(?:16|32)|ucs|iso-10646-ucs|unicode)/i

/** UTF-16 by its mark, or by the "<" that markup begins with. */
function encodingByFirstBytes([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be'
  return (a === 0xff && b === 0xfe) || (a === 0x3c && b === 0) ? 'utf-16le' : null
}

/** null where the bytes are not of that charset, or nobody knows it. */
function decodeAs(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch (fault) {
    // RangeError: an unknown label; TypeError: bytes that are not of it, all or a few.
    if (fault instanceof RangeError) return null
    if (!(fault instanceof TypeError)) throw fault
  }
  const text = new TextDecoder(label).decode(bytes)
  const faults = text.match(/\ufffd/g)?.length ?? 0
  // biome-ignore lint/suspicious/noControlCharactersInRegex: letters beyond ASCII are counted
  const foreign = text.match(/[^\u0000-\u007f]/g)?.length ?? 0
  return faults <= foreign * MAX_FAULT_SHARE ? text : null
}
