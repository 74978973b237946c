import { decodeBytes } from '../page/decode-bytes.ts'

const HEAD_BYTES = 1_024

/** The text of a feed's bytes, by the charset of HTTP and the one of its XML declaration (RFC 7303 section 3). Never throws. */
export function decodeFeed(bytes: Uint8Array, contentType: string | null): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES))
  return decodeBytes(bytes, [
    /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1],
    /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1],
  ])
}
