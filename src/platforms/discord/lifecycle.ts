import { type Client, GatewayDispatchEvents as Events } from 'discord.js'
import { z } from 'zod'
import { listChannels, updateChannel } from '../../store/channels.ts'
import { findWorkspace } from '../../store/workspaces.ts'
import type { Host } from '../platform.ts'
import type { ChannelStops } from './channel-stops.ts'
import type { Threads } from './threads.ts'

const gone = z.object({ id: z.string(), guild_id: z.string().optional() })
const leftOrAway = z.object({ id: z.string(), unavailable: z.boolean().default(false) })
const joined = z.object({ id: z.string(), channels: z.array(z.object({ id: z.string() })).default([]) })

/** After these somebody else may be allowed something: what refused us is tried again. */
const RIGHTS: readonly Events[] = [
  Events.GuildRoleUpdate,
  Events.GuildRoleDelete,
  Events.GuildMemberUpdate,
  Events.ChannelUpdate,
  Events.GuildCreate,
]

/** What following the life of servers and channels needs. */
interface LifecycleParts {
  readonly host: Host
  readonly stops: ChannelStops
  readonly threads: Threads
  report(fault: unknown): void
}

/** Follows what becomes of servers, channels and threads; nothing is posted any more where we are gone from. */
export function followLifecycle(client: Client, { host, stops, threads, report }: LifecycleParts): void {
  const { db } = host.store

  /** Marks the channels of a server that `isMeant` picks. */
  async function mark(guildId: string, archived: boolean, isMeant: (channelId: string) => boolean): Promise<void> {
    const workspace = await findWorkspace(db, 'discord', guildId)
    const known = workspace ? await listChannels(db, workspace.id) : []
    const changed = known.filter((channel) => isMeant(channel.externalId) && channel.archived !== archived)
    for (const { id } of changed) await updateChannel(db, id, { archived })
  }

  const on = <Shape extends z.ZodType>(event: Events, shape: Shape, take: (data: z.infer<Shape>) => unknown) => {
    client.ws.on(event, (raw: unknown) => {
      Promise.resolve(raw)
        .then((data) => take(shape.parse(data)))
        .catch(report)
    })
  }

  for (const event of RIGHTS) on(event, z.unknown(), () => stops.clear())
  on(Events.ChannelDelete, gone, ({ id, guild_id: guildId }) => mark(guildId ?? '', true, (each) => each === id))
  on(Events.ThreadDelete, gone, ({ id }) => threads.forget(id))
  // A server that is away for a while comes back by itself; one that we were taken out of does not.
  on(Events.GuildDelete, leftOrAway, ({ id, unavailable }) => (unavailable ? undefined : mark(id, true, () => true)))
  on(Events.GuildCreate, joined, ({ id, channels }) => {
    const there = new Set(channels.map((channel) => channel.id))
    return mark(id, false, (each) => there.has(each))
  })
}
