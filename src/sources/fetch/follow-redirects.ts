import { shownAddress } from '../../core/article/shown-address.ts'
import { type ErrorCode, PullquoteError } from '../../errors.ts'
import type { AnswerHead } from './answer-head.ts'

/** The last answer of a way, and how it was come by. */
export interface Arrival<Answer> {
  readonly answer: Answer
  /** True where there was a redirect and each one was permanent: the old address may be forgotten. */
  readonly movedPermanently: boolean
}

/** The redirects of RFC 9110, 15.4; 300, 304 and the retired 305 are none. */
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
const PERMANENT: ReadonlySet<number> = new Set([301, 308])

/** Whether an answer of this status sends on to another address. */
export function isRedirect(status: number): boolean {
  return REDIRECTS.has(status)
}

/**
 * Asks for `start` and then for wherever the answers send, with `visit`, at most `maxRedirects` times.
 * Throws SOURCE_REFUSED for a circle and for a longer way, SOURCE_UNAVAILABLE for a redirect to nowhere.
 */
export async function followRedirects<Answer extends AnswerHead>(
  start: URL,
  maxRedirects: number,
  visit: (url: URL) => Promise<Answer>,
): Promise<Arrival<Answer>> {
  const visited = new Set<string>()
  const statuses: number[] = []
  let url = start
  while (true) {
    visited.add(url.href)
    const answer = await visit(url)
    if (!isRedirect(answer.status)) {
      const movedPermanently = statuses.length > 0 && statuses.every((status) => PERMANENT.has(status))
      return { answer, movedPermanently }
    }
    url = findTarget(answer)
    if (visited.has(url.href)) {
      throw astray('SOURCE_REFUSED', start, 'sends us in a circle, as sites do that insist on cookies or a login')
    }
    if (statuses.length >= maxRedirects)
      throw astray('SOURCE_REFUSED', start, `sends us on more than ${maxRedirects} times`)
    statuses.push(answer.status)
  }
}

function findTarget({ url, location }: AnswerHead): URL {
  const target = location === null ? null : URL.parse(asText(location), url.href)
  if (!target) throw astray('SOURCE_UNAVAILABLE', url, 'sends us on without saying where to')
  target.hash = ''
  return target
}

/** Headers come as Latin-1; where an address has letters beyond ASCII, its bytes are UTF-8 (Fetch standard, "location URL"). */
function asText(location: string): string {
  return Buffer.from(location, 'latin1').toString('utf8')
}

function astray(code: ErrorCode, url: URL, what: string): PullquoteError {
  return new PullquoteError(
    code,
    `${shownAddress(url)}: the site ${what}. Open it in a browser, and give the address that it ends at.`,
  )
}
