import { z } from 'zod'
import { toDeliveryFault } from './slack-errors.ts'
import { call, type WebClient } from './web-client.ts'

/** Who runs the workspace. */
export interface Admins {
  /** Whether a person is one of its admins or owners, as of some minutes; false where Slack does not say. */
  has(user: string): Promise<boolean>
}

/** How long an answer holds: whoever is made an admin waits no longer. */
const FRESH_MS = 10 * 60_000
const MAX_KNOWN = 2_000

const info = z.object({
  user: z.object({ is_admin: z.boolean().default(false), is_owner: z.boolean().default(false) }),
})

/** Asks Slack, once in a while for each person; `report` takes what keeps it from saying. `now` gives epoch milliseconds. */
export function createAdmins(client: WebClient, report: (fault: unknown) => void, now: () => number): Admins {
  const known = new Map<string, { readonly until: number; readonly is: Promise<boolean> }>()

  async function ask(user: string): Promise<boolean> {
    try {
      const { is_admin: isAdmin, is_owner: isOwner } = (await call(client, 'users.info', { user }, info)).user
      return isAdmin || isOwner
    } catch (fault) {
      known.delete(user)
      report(toDeliveryFault(fault))
      return false
    }
  }

  return {
    has(user) {
      const before = known.get(user)
      if (before && before.until > now()) return before.is
      const is = ask(user)
      known.delete(user)
      known.set(user, { until: now() + FRESH_MS, is })
      const [oldest] = known.keys()
      if (known.size > MAX_KNOWN && oldest !== undefined) known.delete(oldest)
      return is
    },
  }
}
