import type { Client, Guild, GuildBasedChannel } from 'discord.js'
import type { OtherChannel } from '../platform.ts'
import { permissionsIn } from './channel-permissions.ts'
import { missingOf } from './permissions.ts'

/** Somebody in a server: by their id and the ids of their roles. `mayManage` holds for all of the server. */
interface Member {
  readonly id: string
  readonly roles: readonly string[]
  readonly mayManage: boolean
}

/** The channel of a server, by its id or name, where a member sees it; null otherwise. Threads are none. */
export function findOtherChannel(
  client: Client,
  guildId: string | undefined,
  member: Member,
  written: string,
): OtherChannel | null {
  const guild = client.guilds.cache.get(guildId ?? '')
  const name = written.toLowerCase()
  const found = guild?.channels.cache.find((each) => each.id === written || each.name.toLowerCase() === name)
  if (!guild || !found || found.isThread() || !sees(guild, member, found)) return null
  return { channel: { id: found.id, name: found.name }, mayManage: member.mayManage, warning: null }
}

function sees(guild: Guild, member: Member, channel: GuildBasedChannel): boolean {
  if (guild.ownerId === member.id) return true
  if (!('permissionOverwrites' in channel)) return false
  const roles = guild.roles.cache.map(({ id, permissions }) => ({ id, permissions: permissions.bitfield }))
  const overwrites = channel.permissionOverwrites.cache.map(({ id, allow, deny }) => {
    return { id, allow: allow.bitfield, deny: deny.bitfield }
  })
  return missingOf(permissionsIn({ id: guild.id, roles }, member, overwrites), ['View Channel']).length === 0
}
