import { canonicalAddress } from '../../core/article/canonical-address.ts'

/**
 * The page's own canonical address where it is plausible: of the web, of the same site, not a bare home page; else where
 * the page came from. Another site's address is not believed: quotations would stand under its name.
 */
export function findAddress(own: string | null, url: string | null): string | null {
  const from = resolveAddress(url, null)
  const claimed = resolveAddress(own, url)
  const isPlausible = claimed !== null && (from === null || (isSameSite(claimed, from) && !isHomeOnly(claimed, from)))
  const chosen = isPlausible ? claimed : from
  return chosen === null ? null : canonicalAddress(chosen)
}

/** An address as it is meant on a page from `base`; null for none, and for what is not of the web. */
export function resolveAddress(address: string | null, base: string | null): string | null {
  if (!address) return null
  const resolved = URL.parse(address, base ?? undefined)
  return resolved && /^https?:$/.test(resolved.protocol) ? resolved.href : null
}

const isHomeOnly = (claimed: string, from: string) =>
  new URL(claimed).pathname === '/' && new URL(claimed).search === '' && new URL(from).pathname !== '/'

const isSameSite = (a: string, b: string) => siteOf(a) === siteOf(b)

/** The registrable part of a host by rule of thumb: two labels, three below "co.uk" and its like. */
function siteOf(address: string): string {
  const labels = new URL(address).hostname.split('.')
  const [second = '', top = ''] = labels.slice(-2)
  const isPublic = top.length === 2 && /^(?:ac|co|com|edu|gob|gov|gouv|ne|net|or|org)$/.test(second)
  return labels.slice(isPublic ? -3 : -2).join('.')
}
