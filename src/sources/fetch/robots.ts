import { shownAddress } from '../../core/article/shown-address.ts'
import { type ErrorCode, PullquoteError } from '../../errors.ts'
import { isSuccess } from './answer-head.ts'
import { setBounded } from './bounded-map.ts'
import type { HttpClient } from './http-client.ts'
import { parseRobots, type RobotsRules } from './robots-rules.ts'
import { statusError } from './source-error.ts'

/** Asks sites what their robots.txt lets programs read. */
export interface Robots {
  /** Throws SOURCE_REFUSED where the site does not let us read `url`, and SOURCE_UNAVAILABLE or SOURCE_TIMEOUT where it cannot say. */
  check(url: URL): Promise<void>
}

interface Known {
  readonly rules: Promise<RobotsRules>
  /** Epoch milliseconds. */
  readonly until: number
}

/** RFC 9309, 2.4: rules should not be used for longer than a day. */
const KEPT_MS = 24 * 60 * 60 * 1_000
/** Sites remembered; the one asked first is forgotten first. */
const MAX_ORIGINS = 1_000

/** The site may have rules, but cannot be asked for them now. */
const UNREACHABLE: ReadonlySet<ErrorCode> = new Set(['SOURCE_UNAVAILABLE', 'SOURCE_TIMEOUT'])

const EVERYTHING: RobotsRules = { judge: () => 'allowed' }

/** Asks each site once a day. `now` gives epoch milliseconds. */
export function createRobots(client: Pick<HttpClient, 'get'>, now: () => number): Robots {
  const known = new Map<string, Known>()

  function rulesOf(origin: string): Promise<RobotsRules> {
    const entry = known.get(origin)
    const leftMs = entry ? entry.until - now() : 0
    // A clock that has gone back would keep them for longer.
    if (entry && leftMs > 0 && leftMs <= KEPT_MS) return entry.rules
    const rules = fetchRules(origin, client)
    setBounded(known, origin, { rules, until: now() + KEPT_MS }, MAX_ORIGINS)
    // A site that could not say is asked again; whoever waits for these rules gets the error.
    rules.catch(() => known.delete(origin))
    return rules
  }

  return {
    async check(url) {
      const rules = await rulesOf(url.origin)
      const judgement = rules.judge(url)
      if (judgement === 'allowed') return
      const why =
        judgement === 'disallowed'
          ? 'the site asks programs not to read this page (robots.txt)'
          : 'the rules of the site for programs (robots.txt) are too long to be followed'
      throw new PullquoteError(
        'SOURCE_REFUSED',
        `${shownAddress(url)}: ${why}. Open it in a browser, and paste the text here.`,
      )
    },
  }
}

/**
 * RFC 9309, 2.3.1: a robots.txt that is not to be had (a status of 4xx, too many redirects, a redirect to where we may not
 * go, too large, packed in a way that we cannot read) allows everything; one that the site fails to give (5xx, no
 * connection, too late) allows nothing, and the fault is told.
 */
async function fetchRules(origin: string, client: Pick<HttpClient, 'get'>): Promise<RobotsRules> {
  const address = `${origin}/robots.txt`
  const answer = await client.get(address, { accept: 'text/plain, */*;q=0.1' }).catch((fault: unknown) => {
    const isUnavailable = fault instanceof PullquoteError && !UNREACHABLE.has(fault.code)
    if (isUnavailable) return null
    throw fault
  })
  if (answer === null) return EVERYTHING
  if (answer.status >= 500) throw statusError(answer.url, answer.status, answer.retryAfterMs)
  return isSuccess(answer.status) ? parseRobots(answer.bytes, origin) : EVERYTHING
}
