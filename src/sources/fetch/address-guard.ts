import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import { PullquoteError } from '../../errors.ts'
import { type AllowRule, coversAddress } from './allow-list.ts'

/** Decides whether an address may be asked. Pure: it looks nothing up. */
export interface AddressGuard {
  /** Before anything is looked up: scheme, user name, port, and an IP address in place of a name. Throws SOURCE_REFUSED. */
  checkUrl(url: URL): void
  /** At the moment of connecting: one address of the name that may not be asked refuses all. Throws SOURCE_REFUSED. */
  checkAddresses(hostname: string, port: number, addresses: readonly string[]): void
}

const WEB_PORTS: ReadonlySet<number> = new Set([80, 443, 8080, 8443])

/** All that is given out as public IPv6 (IANA, "IPv6 Address Space"); leaves out `::127.0.0.1` and its like, which ipaddr calls unicast. */
const PUBLIC_IPV6 = ipaddr.parseCIDR('2000::/3')

/** Public by its number, but a service of the machine's own network: Azure's WireServer (learn.microsoft.com, "What is IP address 168.63.129.16?"). */
const INNER_SERVICES: ReadonlySet<string> = new Set(['168.63.129.16'])

/** The port that an address means, also where it names none. */
export function portOf({ protocol, port }: { readonly protocol: string; readonly port: string }): number {
  if (port !== '') return Number(port)
  return protocol === 'https:' ? 443 : 80
}

/**
 * Whether an IP address belongs to the public Internet; false for what is no address. IPv4 inside IPv6 is judged as the
 * IPv4 that it is; networks that only carry other addresses (NAT64, 6to4, Teredo) are not public.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  if (parsed.range() !== 'unicast' || INNER_SERVICES.has(parsed.toString())) return false
  return parsed.kind() === 'ipv4' || parsed.match(PUBLIC_IPV6)
}

/** A guard that lets through public addresses on the ports of the web, and what `allow` names. */
export function createAddressGuard(allow: readonly AllowRule[]): AddressGuard {
  function isAllowed(hostname: string, port: number, address: string): boolean {
    if (WEB_PORTS.has(port) && isPublicAddress(address)) return true
    return allow.some(
      (rule) =>
        (rule.port === null ? WEB_PORTS.has(port) : rule.port === port) && coversAddress(rule, hostname, address),
    )
  }

  function checkAddresses(hostname: string, port: number, addresses: readonly string[]): void {
    if (addresses.every((address) => isAllowed(hostname, port, address))) return
    throw addresses.every(isPublicAddress) ? oddPort(hostname, port) : privateAddress(hostname)
  }

  function checkUrl(url: URL): void {
    if (!/^https?:$/.test(url.protocol)) {
      throw refused(`Addresses that begin with ${url.protocol} are not read. Give one with http:// or https://.`)
    }
    if (url.username !== '' || url.password !== '') {
      throw refused(`The address on ${url.hostname} holds a user name or password, which is never sent. Leave it out.`)
    }
    const port = portOf(url)
    if (!WEB_PORTS.has(port) && !allow.some((rule) => rule.port === port)) throw oddPort(url.hostname, port)
    const literal = url.hostname.replace(/^\[|\]$/g, '')
    if (isIP(literal)) checkAddresses(literal, port, [literal])
  }

  return { checkUrl, checkAddresses }
}

function privateAddress(hostname: string): PullquoteError {
  return refused(
    `${hostname} leads into a private or reserved network, which is not read. Allow the host in fetch.allow if it is yours.`,
  )
}

function oddPort(hostname: string, port: number): PullquoteError {
  const ports = [...WEB_PORTS].join(', ')
  return refused(
    `Port ${port} of ${hostname} is not one of the web (${ports}). Allow the host with this port in fetch.allow if it is yours.`,
  )
}

function refused(message: string): PullquoteError {
  return new PullquoteError('SOURCE_REFUSED', message)
}
