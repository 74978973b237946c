import { z } from 'zod'
import { type Channel, findChannelOf, saveChannel, updateChannel } from '../../store/channels.ts'
import { deleteWorkspace } from '../../store/retention.ts'
import { findWorkspace } from '../../store/workspaces.ts'
import { fetchChannel } from './channels.ts'
import type { SlackParts } from './slack-parts.ts'
import type { Take } from './take.ts'

const ofChannel = z.object({ channel: z.string() })
const renamed = z.object({ channel: z.object({ id: z.string(), name: z.string() }) })
const joined = z.object({ channel: z.string(), user: z.string() })
const revoked = z.object({ tokens: z.object({ bot: z.array(z.string()).optional() }) })

/** Nothing can be posted there any more: it was archived or deleted, or we were taken out. Its record stays until it is old. */
export const takeChannelGone: Take = (parts, { event }) => setArchived(parts, ofChannel.parse(event).channel, true)

export const takeChannelBack: Take = (parts, { event }) => setArchived(parts, ofChannel.parse(event).channel, false)

/** We were let into a channel: what was followed there goes on. */
export const takeJoined: Take = async (parts, { event }) => {
  const { channel, user } = joined.parse(event)
  if (user !== parts.identity.botUserId) return
  await setArchived(parts, channel, false)
  const known = await findKnown(parts, channel)
  if (!known) return
  const { name } = await fetchChannel(parts, channel)
  if (name) await saveChannel(parts.host.store.db, { ...known, name }, Date.now())
}

export const takeRenamed: Take = async (parts, { event }) => {
  const { channel } = renamed.parse(event)
  const known = await findKnown(parts, channel.id)
  if (known) await saveChannel(parts.host.store.db, { ...known, name: channel.name }, Date.now())
}

/** The app was taken out of the workspace. */
export const takeRemoved: Take = (parts) => forgetWorkspace(parts)

/** Tokens were taken back; it ends us only where the bot's own is among them. */
export const takeRevoked: Take = async (parts, { event }) => {
  const { tokens } = revoked.parse(event)
  if (tokens.bot?.includes(parts.identity.botUserId)) await forgetWorkspace(parts)
}

async function forgetWorkspace({ host, identity, options }: SlackParts): Promise<void> {
  const workspace = options.purgeWhenRemoved ? await findWorkspace(host.store.db, 'slack', identity.teamId) : null
  if (workspace) await deleteWorkspace(host.store.db, workspace.id)
}

async function setArchived(parts: SlackParts, channel: string, archived: boolean): Promise<void> {
  const known = await findKnown(parts, channel)
  if (known) await updateChannel(parts.host.store.db, known.id, { archived })
}

/** The record of a channel; null for one where we never were. */
function findKnown({ host, identity }: SlackParts, channel: string): Promise<Channel | null> {
  return findChannelOf(host.store.db, { platform: 'slack', workspace: identity.teamId, channel })
}
