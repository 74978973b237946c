import { createHash } from 'node:crypto'
import { MAX_KEY_CHARS } from '../platforms/platform.ts'

/**
 * The key of a delivery, from what makes it the one that it is: the same words give the same key, in every process and
 * after every restart. 25 characters of base64url are 150 bits: no two are ever alike.
 */
export function toDeliveryKey(...words: readonly [string, ...(string | number)[]]): string {
  return createHash('sha256').update(JSON.stringify(words)).digest('base64url').slice(0, MAX_KEY_CHARS)
}
