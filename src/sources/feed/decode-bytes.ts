const HEAD_BYTES = 1_024

/**
 * The text of a feed's bytes: byte-order mark, pattern of zero bytes, charset of HTTP, XML declaration, UTF-8, and then
 * windows-1252, which every byte is of (RFC 7303 section 3, XML 1.0 appendix F). Never throws.
 */
export function decodeFeed(bytes: Uint8Array, contentType: string | null): string {
  const marked = encodingByFirstBytes(bytes)
  if (marked) return new TextDecoder(marked).decode(bytes)
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES))
  const http = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1]
  const declared = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1]
  for (const label of [http, declared, 'utf-8']) {
    const text = label ? decodeStrictly(bytes, label) : null
    if (text !== null) return text
  }
  return new TextDecoder('windows-1252').decode(bytes)
}

function encodingByFirstBytes([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be'
  return (a === 0xff && b === 0xfe) || (a === 0x3c && b === 0) ? 'utf-16le' : null
}

function decodeStrictly(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch (fault) {
    // RangeError: an unknown label; TypeError: bytes that are not of it. Either way the next guess is tried.
    if (fault instanceof RangeError || fault instanceof TypeError) return null
    throw fault
  }
}
