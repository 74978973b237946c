import type { Asker, Place } from '../platform.ts'
import type { AnswerMemory } from './answer-memory.ts'
import { findChannelOf } from './channels.ts'
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
 * Who does something in a channel that they are in. Slack says to no app who is an admin, so every member may manage
 * where no list of managers is configured; people of other workspaces (Slack Connect) may not.
 */
export function askerOf(parts: SlackParts, user: string, teamId: string | null): Asker {
  const { identity, options } = parts
  const isOfOurs = teamId === null || teamId === identity.teamId
  const mayManage = isOfOurs && (options.managers === null || options.managers.includes(user))
  return {
    id: user,
    mayManage,
    findChannel: async (written) => {
      const found = await findChannelOf(parts, user, written)
      if (found === null) return null
      const { id, name } = found
      return { channel: { id, name: name ?? null }, mayManage, warning: await findMissingInvitation(parts, id) }
    },
  }
}
