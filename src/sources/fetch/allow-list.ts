import ipaddr from 'ipaddr.js'
import { PullquoteError } from '../../errors.ts'

type Network = ReturnType<typeof ipaddr.parseCIDR>

/** What the configuration lets be fetched although it is no public address: a name, or a network of one address or more. */
export interface AllowRule {
  /** The only port it holds for; null where it holds for the ports of the web. */
  readonly port: number | null
  readonly target: { readonly hostname: string } | { readonly network: Network }
}

/** `host`, `10.0.0.0/8`, `[fd00::1]`, each perhaps with `:port`. A bare IPv6 address or network is neither, and has no port. */
const ENTRY = /^(?:\[([^\]]+)\]|([^:[\]]+))(?::(\d{1,5}))?$/
const MAX_PORT = 65_535

/**
 * Rules from the entries of `fetch.allow`: `host:port`, `host`, an address or a network in CIDR notation, the last two
 * with a port too (`10.0.0.0/8:9000`, `[fd00::1]:9000`). Throws CONFIG_INVALID for an entry that is none of these.
 */
export function parseAllowList(entries: readonly string[]): readonly AllowRule[] {
  return entries.map((entry) => {
    const rule = parseEntry(entry.trim())
    if (rule) return rule
    throw new PullquoteError(
      'CONFIG_INVALID',
      `"${entry.slice(0, 80)}" in fetch.allow is no host, address or network. Write it as in intranet.example:8080 or 10.0.0.0/8.`,
    )
  })
}

/** Whether `rule` speaks of this name or of this address that it leads to; ports are not looked at. */
export function coversAddress({ target }: AllowRule, hostname: string, address: string): boolean {
  if ('hostname' in target) return target.hostname === withoutFinalDot(hostname)
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  return parsed.kind() === target.network[0].kind() && parsed.match(target.network)
}

function parseEntry(entry: string): AllowRule | null {
  const [, bracketed, plain, digits] = ENTRY.exec(entry) ?? [entry, entry]
  const host = bracketed ?? plain ?? entry
  const port = digits === undefined ? null : Number(digits)
  const target = parseTarget(host)
  return target === null || port === 0 || (port !== null && port > MAX_PORT) ? null : { port, target }
}

function parseTarget(host: string): AllowRule['target'] | null {
  if (ipaddr.isValidCIDR(host)) return { network: ipaddr.parseCIDR(host) }
  if (!/^[^\s/@?#\\%]+$/.test(host)) return null
  // The URL parser writes a host as the addresses to be checked have it: lower case, punycode, plain numbers.
  const written = URL.parse(`http://${host.includes(':') ? `[${host}]` : host}/`)?.hostname
  if (!written) return null
  const literal = written.replace(/^\[|\]$/g, '')
  if (!ipaddr.isValid(literal)) return { hostname: withoutFinalDot(written) }
  const address = ipaddr.process(literal)
  return { network: ipaddr.parseCIDR(`${address}/${address.kind() === 'ipv4' ? 32 : 128}`) }
}

/** `localhost.` and `localhost` are one name (RFC 1034, 3.1). */
function withoutFinalDot(hostname: string): string {
  return hostname.replace(/\.$/, '')
}
