/** More faults than this among the letters beyond ASCII: the bytes are of another charset. */
const MAX_FAULT_SHARE = 0.3

/**
 * The text of bytes: byte-order mark, pattern of zero bytes, UTF-8 where the bytes are of it, then the labels in their
 * order, then windows-1252, which every byte is of (WHATWG encoding sniffing, XML 1.0 appendix F). Valid UTF-8 beyond ASCII
 * is no accident: a label that contradicts it is not believed, and among bytes that are not of it, it stays what it is. A
 * few faulty bytes become U+FFFD. Never throws.
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
  return utf8 ?? decodeMixed(bytes)
}

/** Runs of well-formed sequences (Unicode Standard, table 3-7), or one byte that is none of them. */
const BEYOND_ASCII =
  /((?:[\xc2-\xdf][\x80-\xbf]|(?:\xe0[\xa0-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]|\xed[\x80-\x9f])[\x80-\xbf]|(?:\xf0[\x90-\xbf]|[\xf1-\xf3][\x80-\xbf]|\xf4[\x80-\x8f])[\x80-\xbf]{2})+)|[\x80-\xff]/g

/** Bytes of which some are UTF-8 and the others windows-1252, as where a feed takes its items from several places. */
function decodeMixed(bytes: Uint8Array): string {
  const windows = new TextDecoder('windows-1252')
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(BEYOND_ASCII, (found: string, utf8: string | undefined) => {
      const part = Buffer.from(found, 'latin1')
      return utf8 === undefined ? windows.decode(part) : part.toString('utf8')
    })
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
