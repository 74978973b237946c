import { parseFreshness } from './cache-control.ts'
import { parseRetryAfter } from './retry-after.ts'

/** What the head of an answer says, as far as we use it. Absence is null. */
export interface AnswerHead {
  /** The address that gave this answer. */
  readonly url: URL
  readonly status: number
  /** As it came, parameters included. */
  readonly contentType: string | null
  readonly contentEncoding: string | null
  /** Bytes. */
  readonly contentLength: number | null
  readonly etag: string | null
  readonly lastModified: string | null
  readonly location: string | null
  /** What its server's clock showed when it was sent, epoch milliseconds; null where it does not say. */
  readonly sentAt: number | null
  /** How long the answer stays as it is, by its own word; null where it does not say. */
  readonly freshMs: number | null
  /** How long the site asks to be left alone; null where it does not ask. */
  readonly retryAfterMs: number | null
}

/** The statuses that may ask for a wait (RFC 6585, 4; RFC 9110, 15.6.4). */
const WAIT_STATUSES: ReadonlySet<number> = new Set([429, 503])

type Headers = Readonly<Record<string, string | string[] | undefined>>

/** The head of an answer from its status and headers (names in lower case). `now` is in epoch milliseconds. */
export function toAnswerHead(url: URL, status: number, headers: Headers, now: number): AnswerHead {
  const header = (name: string) => (Object.hasOwn(headers, name) ? headerValue(headers[name]) : null)
  const length = header('content-length')
  return {
    url,
    status,
    contentType: header('content-type'),
    contentEncoding: header('content-encoding'),
    contentLength: length !== null && /^\d+$/.test(length) ? Number(length) : null,
    etag: header('etag'),
    lastModified: header('last-modified'),
    location: header('location'),
    sentAt: toSentAt(header('date'), header('age')),
    freshMs: parseFreshness(header('cache-control'), header('age')),
    retryAfterMs: WAIT_STATUSES.has(status) ? parseRetryAfter(header('retry-after'), now) : null,
  }
}

/** A cache repeats the date of the first answer and adds how old that is (RFC 9111, 4.2.3). */
function toSentAt(date: string | null, age: string | null): number | null {
  const at = date === null ? Number.NaN : Date.parse(date)
  if (Number.isNaN(at)) return null
  return at + (age !== null && /^\d{1,9}$/.test(age) ? Number(age) * 1_000 : 0)
}

/** A header sent several times is one with commas between (RFC 9110, 5.3). */
function headerValue(value: string | string[] | undefined): string | null {
  const joined = Array.isArray(value) ? value.join(', ') : value
  return joined?.trim() || null
}

/** Whether the request was answered with what was asked for. */
export function isSuccess(status: number): boolean {
  return status >= 200 && status <= 299
}
