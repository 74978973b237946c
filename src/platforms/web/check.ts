import { type Check, ok, warn } from '../../doctor/check.ts'
import type { WebOptions } from './options.ts'
import { isLoopback } from './server-address.ts'

const PLACE = { code: 'place', what: 'page' }

/** Whether only this machine can open the page: it asks nobody who they are. */
export function checkWeb({ host, port }: WebOptions): readonly Check[] {
  if (isLoopback(host)) return [ok(PLACE, `only this machine opens it, at port ${port}`)]
  return [
    warn(
      PLACE,
      `Whoever reaches port ${port} of ${host} can use it. Put a proxy with a login before it, or set platforms.web.host to 127.0.0.1.`,
    ),
  ]
}
