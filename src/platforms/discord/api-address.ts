const STANDARD = 'https://discord.com/api'

/** The address of the API without its version, however it was written; Discord's own where none is given. */
export function apiAddress(written: string | undefined): string {
  const url = new URL(written ?? STANDARD)
  const path = url.pathname.replace(/\/+$/, '').replace(/\/v\d+$/, '')
  return `${url.origin}${path === '' ? '/api' : path}`
}
