import { PullquoteError } from '../../errors.ts'

const STANDARD = 'https://discord.com/api'

/**
 * The address of the API without its version, however it was written; Discord's own where none is given.
 * Throws CONFIG_INVALID for what is no address.
 */
export function apiAddress(written: string | undefined): string {
  const url = URL.parse(written ?? STANDARD)
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new PullquoteError('CONFIG_INVALID', `DISCORD_API_URL is no address; leave it out for ${STANDARD}.`)
  }
  const path = url.pathname.replace(/\/+$/, '').replace(/\/v\d+$/, '')
  return `${url.origin}${path === '' ? '/api' : path}`
}
