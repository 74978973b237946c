import { PullquoteError } from '../errors.ts'
import { toSourceError } from '../sources/fetch/source-error.ts'
import { type Check, fail, ok, warn } from './check.ts'
import { WORDS } from './words.ts'

/** A server that was asked. */
export interface AskedServer {
  readonly host: string
  /** By how many milliseconds our clock is ahead of its; null where it does not show its own. */
  readonly aheadMs: number | null
  /** Why it could not be reached; null where it answered. */
  readonly fault: string | null
}

/** Asks an address; gives its server's time in epoch milliseconds, null where it shows none. */
type AskTime = (url: string) => Promise<number | null>

const TIMEOUT_MS = 10_000
/** The time of an answer has whole seconds: the middle of that second is nearest. */
const HALF_SECOND_MS = 500

/** Asks each address once, all at a time; never rejects for what is a fault of the network. */
export function askServers(
  addresses: readonly string[],
  ask: AskTime,
  now: () => number,
): Promise<readonly AskedServer[]> {
  return Promise.all(
    addresses.map(async (address) => {
      const { host } = new URL(address)
      const before = now()
      try {
        const time = await ask(address)
        const aheadMs = time === null ? null : (before + now()) / 2 - (time + HALF_SECOND_MS)
        return { host, aheadMs, fault: null }
      } catch (fault) {
        if (!(fault instanceof PullquoteError)) throw fault
        return { host, aheadMs: null, fault: fault.message }
      }
    }),
  )
}

/** Asks a server of a platform for nothing but its head, without a token: whatever it answers, it can be reached. */
export async function askHead(address: string): Promise<number | null> {
  try {
    const { headers } = await fetch(address, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    const time = Date.parse(headers.get('date') ?? '')
    return Number.isNaN(time) ? null : time
  } catch (fault) {
    // What failed stands in the cause; a deadline is itself.
    const cause = fault instanceof TypeError ? fault.cause : fault
    throw toSourceError(cause instanceof AggregateError ? cause.errors[0] : cause, new URL(address))
  }
}

/** Whether the sites of feeds and the servers of the platforms can be reached. */
export function checkNetwork(sites: readonly AskedServer[], servers: readonly AskedServer[]): readonly Check[] {
  return [...checkSites(sites), ...servers.map(checkServer)]
}

/** One site that does not answer is its own fault; where none does it is ours. */
function checkSites(sites: readonly AskedServer[]): Check[] {
  const looked = { code: 'sites', what: 'sites' }
  const gone = sites.flatMap(({ host, fault }) => (fault === null ? [] : [{ host, fault }]))
  if (sites.length === 0) return [ok(looked, WORDS.noSites)]
  return [
    gone.length === sites.length
      ? fail(looked, WORDS.noSiteAnswers(sites.length))
      : ok(looked, WORDS.sites(sites.length - gone.length)),
    ...gone.map(({ host, fault }) => warn({ code: 'site', what: host }, fault)),
  ]
}

function checkServer({ host, fault }: AskedServer): Check {
  const looked = { code: 'server', what: host }
  return fault === null ? ok(looked, WORDS.server) : fail(looked, WORDS.noServer(fault))
}
