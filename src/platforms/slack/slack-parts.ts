import type { Asker, Place } from '../platform.ts'
import type { Admins } from './admins.ts'
import type { AnswerMemory } from './answer-memory.ts'
import { fetchChannelNamed } from './channels.ts'
import { findMissingInvitation } from './chosen-channel.ts'
import type { Identity } from './identity.ts'
import type { SlackOptions } from './options.ts'
import type { OrderedHost } from './record-order.ts'
import type { ReplyQueue } from './reply-queue.ts'
import type { WebClient } from './web-client.ts'

/** What everything that comes from Slack is handled with. */
export interface SlackParts {
  readonly client: WebClient
  readonly identity: Identity
  readonly options: SlackOptions
  readonly host: OrderedHost
  readonly replies: ReplyQueue
  readonly answers: AnswerMemory
  readonly admins: Admins
  report(fault: unknown): void
}

/** Names that Slack gives to conversations that have none. */
const NO_NAMES: ReadonlySet<string> = new Set(['directmessage', 'privategroup'])

/** A channel or thread of the workspace; `name` null where Slack did not say it. */
export function placeOf({ identity }: SlackParts, id: string, name: string | null, threadId: string | null): Place {
  return {
    workspace: { id: identity.teamId, name: identity.teamName },
    channel: { id, name: name !== null && NO_NAMES.has(name) ? null : name },
    threadId,
  }
}

/**
 * Who does something in a channel that they are in. Every member may manage where the configuration says no more; else
 * those whom it names, and whoever runs the workspace. People of other workspaces (Slack Connect) may not.
 */
export async function askerOf(parts: SlackParts, user: string, teamId: string | null): Promise<Asker> {
  const mayManage = await mayManageHere(parts, user, teamId)
  return {
    id: user,
    mayManage,
    findChannel: async (written) => {
      const found = await fetchChannelNamed(parts, user, written)
      if (found === null) return null
      const { id, name } = found
      return { channel: { id, name: name ?? null }, mayManage, warning: await findMissingInvitation(parts, id) }
    },
  }
}

async function mayManageHere(
  { identity, options: { managers }, admins }: SlackParts,
  user: string,
  teamId: string | null,
): Promise<boolean> {
  if (teamId !== null && teamId !== identity.teamId) return false
  const isNamed = managers === null || (managers !== 'admins' && managers.includes(user))
  return isNamed || (await admins.has(user))
}
