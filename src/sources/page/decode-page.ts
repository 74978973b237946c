const HEAD_BYTES = 4_096

/**
 * The text of a page's bytes: byte-order mark, then the charset of HTTP, then the one that the page names in its head,
 * then UTF-8, then windows-1252 (WHATWG encoding sniffing). A label that valid UTF-8 contradicts is not believed.
 */
export function decodePage(bytes: Uint8Array, contentType: string | null): string {
  const marked = byteOrderMark(bytes)
  if (marked) return new TextDecoder(marked).decode(bytes)
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES))
  const labels = [
    /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1],
    /<meta[^>]{0,300}?charset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1],
  ]
  const utf8 = decodeStrictly(bytes, 'utf-8')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: only ASCII decodes alike in every charset
  if (utf8 !== null && !/^[\u0000-\u007f]*$/.test(utf8)) return utf8
  for (const label of labels) {
    const decoded = label ? decodeStrictly(bytes, label) : null
    if (decoded !== null) return decoded
  }
  return utf8 ?? new TextDecoder('windows-1252').decode(bytes)
}

function byteOrderMark([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return a === 0xff && b === 0xfe ? 'utf-16le' : null
}

/** null where the bytes are not of that charset, or nobody knows it. */
function decodeStrictly(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch (fault) {
    // RangeError: an unknown label; TypeError: bytes that are not of it. Either way the next guess is tried.
    if (fault instanceof RangeError || fault instanceof TypeError) return null
    throw fault
  }
}
