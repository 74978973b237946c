/** Every way in which Pullquote tells a person or a script that something could not be done. Stable: scripts branch on them. */
export const ERROR_CODES = [
  'INPUT_INVALID',
  'CONFIG_INVALID',
  'ARTICLE_TOO_SHORT',
  'ARTICLE_UNREADABLE',
  'ARTICLE_WALLED',
  'SOURCE_REFUSED',
  'SOURCE_UNAVAILABLE',
  'SOURCE_TOO_LARGE',
  'SOURCE_TIMEOUT',
  'SOURCE_UNSUPPORTED',
  'FEED_UNREADABLE',
  'STORE_UNAVAILABLE',
  'STORE_LOCKED',
  'STORE_NEWER',
  'DELIVERY_REFUSED',
  'DELIVERY_LIMITED',
  'DELIVERY_UNAVAILABLE',
  'DELIVERY_UNKNOWN',
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]

/**
 * The one error class. Callers branch on `code`; people read `message`, which says what failed,
 * for which thing, and what to do. Never put a secret in either.
 */
export class PullquoteError extends Error {
  override readonly name = 'PullquoteError'
  readonly code: ErrorCode
  /** Milliseconds to wait before trying again; null when waiting would not help. */
  readonly retryAfterMs: number | null

  constructor(code: ErrorCode, message: string, options: { cause?: unknown; retryAfterMs?: number } = {}) {
    super(message, { cause: options.cause })
    this.code = code
    this.retryAfterMs = options.retryAfterMs ?? null
  }
}
