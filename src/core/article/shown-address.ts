const MAX_ADDRESS_CHARS = 160

/** An address as others may see it: what follows the path can hold a key and is cut, and so is a name with its password. */
export function shownAddress({ origin, pathname, search }: URL): string {
  const shown = `${origin}${pathname}`
  return search !== '' || shown.length > MAX_ADDRESS_CHARS ? `${shown.slice(0, MAX_ADDRESS_CHARS)}…` : shown
}

/** The same of a text that is an address; any other text as it is. */
export function showAddress(address: string): string {
  const url = URL.parse(address)
  return url === null ? address : shownAddress(url)
}

/** An address to be followed by others; null where it holds what can be a key. */
export function keylessLink(address: string): string | null {
  const url = URL.parse(address)
  return url === null || url.search !== '' || url.username !== '' || url.password !== '' ? null : address
}
