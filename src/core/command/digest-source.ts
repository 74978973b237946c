import { isBrokenAddress, readAddress, readSite } from './address.ts'
import type { Address, PastedText } from './command.ts'
import { brokenAddress, type Failure, missing, unexpected } from './problem.ts'
import { hasWords } from './tokens.ts'

/** What comes after a link and is longer is the article, pasted with its link; what is shorter is a remark. */
const MAX_REMARK_CHARS = 400

/**
 * Reads what to digest: the link that the text begins with, or the text itself, word for word. A bare site counts where
 * it stands alone.
 */
export function readDigestSource(written: string): Address | PastedText | Failure {
  const text = written.trim()
  if (!hasWords(text)) return missing('digest', 'source')
  const [first = ''] = text.split(/\s/, 1)
  const remark = text.slice(first.length)
  if (isBrokenAddress(first)) return brokenAddress('digest', 'source', first)
  const url = remark === '' ? readSite(first) : readAddress(first)
  if (url === null || remark.length > MAX_REMARK_CHARS) return { kind: 'text', text }
  const another = remark.split(/\s+/).find((word) => readAddress(word) !== null)
  return another === undefined ? { kind: 'address', url } : unexpected('digest', another)
}
