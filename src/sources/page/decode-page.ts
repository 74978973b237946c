import { decodeBytes } from './decode-bytes.ts'

const HEAD_BYTES = 4_096

/** The text of a page's bytes, by the charset of HTTP and the one that the page names in its head. Never throws. */
export function decodePage(bytes: Uint8Array, contentType: string | null): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES))
  return decodeBytes(bytes, [
    /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1],
    /<meta[^>]{0,300}?charset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1],
  ])
}
