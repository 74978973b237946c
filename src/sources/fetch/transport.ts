import type { LookupAddress } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { Agent, buildConnector, type Dispatcher } from 'undici'
import { type AddressGuard, portOf } from './address-guard.ts'

/** All addresses of a name. Rejects with the codes of getaddrinfo where it has none. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>

/** Sends one request each, follows nothing, unpacks nothing. */
export interface Transport {
  get(url: URL, headers: Record<string, string>, signal: AbortSignal): Promise<Dispatcher.ResponseData>
  /** Ends every connection, also those in use. */
  close(): Promise<void>
}

/** Some news sites send over Node's 16 KiB, most of it their content security policy. */
const MAX_HEADER_BYTES = 32 * 1024

/**
 * A transport whose every new connection has its addresses checked at the moment of connecting, so that a name cannot
 * change its address between check and use. IP addresses in place of names are never looked up: the guard's `checkUrl`
 * is for them. `timeoutMs` is for each wait: to connect, for the headers, between parts of the body.
 */
export function createTransport(guard: AddressGuard, resolve: Resolve, timeoutMs: number): Transport {
  const agent = new Agent({
    allowH2: false,
    maxHeaderSize: MAX_HEADER_BYTES,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    connect: (options, callback) => {
      const lookup = guardedLookup(guard, resolve, portOf(options))
      buildConnector({ allowH2: false, timeout: timeoutMs, lookup })(options, callback)
    },
  })
  return {
    async get({ origin, pathname, search }, headers, signal) {
      const response = await agent.request({ origin, path: pathname + search, method: 'GET', headers, signal })
      response.body.on('error', ignore)
      return response
    },
    close: () => agent.destroy(),
  }
}

function guardedLookup(guard: AddressGuard, resolve: Resolve, port: number): LookupFunction {
  async function find(hostname: string): Promise<readonly [LookupAddress, ...LookupAddress[]]> {
    const [first, ...others] = await resolve(hostname)
    if (!first) throw Object.assign(new Error(`${hostname} has no address.`), { code: 'ENOTFOUND' })
    const addresses = [first, ...others].map(({ address }) => address)
    guard.checkAddresses(hostname, port, addresses)
    return [first, ...others]
  }
  return (hostname, { all }, callback) => {
    find(hostname).then(
      (found) => (all ? callback(null, [...found]) : callback(null, found[0].address, found[0].family)),
      (fault: NodeJS.ErrnoException) => callback(fault, []),
    )
  }
}

/** A body that is let go before its end emits an error, which would end the process; who reads it gets it all the same. */
function ignore(): void {
  // Nothing is lost: reading the body throws the same error.
}
