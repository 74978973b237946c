import { type Client, Events, GatewayDispatchEvents } from 'discord.js'
import type { Env } from '../../config/env.ts'
import { PullquoteError } from '../../errors.ts'
import type { Host, Platform } from '../platform.ts'
import { apiAddress } from './api-address.ts'
import { type Assembly, assemble } from './assemble.ts'
import { registerCommands } from './commands/register-commands.ts'
import { disconnect } from './disconnect.ts'
import { findPost } from './find-post.ts'
import { connectGateway } from './gateway.ts'
import { createInFlight } from './in-flight.ts'
import type { DiscordOptions } from './options.ts'
import { createPace } from './pace.ts'
import { reportFault } from './report-fault.ts'

/** Connects to Discord, registers the commands and listens. Throws CONFIG_INVALID with the mend. */
export async function startDiscord(options: DiscordOptions, env: Env, host: Host): Promise<Platform> {
  const token = env.DISCORD_TOKEN
  if (token === undefined) throw new PullquoteError('CONFIG_INVALID', 'Discord needs DISCORD_TOKEN in the environment.')
  const address = apiAddress(env.DISCORD_API_URL)
  const report = (fault: unknown) => reportFault(host.log, fault)
  const pace = createPace(options.requestsPerSecond)
  const inFlight = createInFlight()
  const assemblies = new WeakMap<Client, Assembly>()
  let isOpen = true
  const { client, readsContent } = await connectGateway(token, address, (fresh) => {
    const assembly = assemble(fresh, { options, address, token, pace, host, report })
    assemblies.set(fresh, assembly)
    const take = (handle: (raw: unknown) => Promise<void>) => (raw: unknown) => {
      if (isOpen) void inFlight.track(handle(raw))
    }
    fresh.on(Events.Error, report)
    fresh.ws.on(GatewayDispatchEvents.InteractionCreate, take(assembly.interactions))
    fresh.ws.on(GatewayDispatchEvents.MessageCreate, take(assembly.messages))
  })
  const assembly = assemblies.get(client)
  if (assembly === undefined) throw new TypeError('Every client is assembled before it connects.')
  const { api, forum, speaker, poster } = assembly
  await registerCommands(api, client.application.id).catch(report)
  return {
    status: statusOf(client, readsContent),
    post: (place, message, key, replaces = null) =>
      inFlight.track(
        replaces === null ? speaker.say(place, message, key, 'editions') : speaker.change(place, replaces, message),
      ),
    find: (place, key, since) => findPost({ client, api, forum, halfDone: poster.halfDone }, place, key, since),
    async close() {
      isOpen = false
      await inFlight.drain()
      await disconnect(client)
    },
  }
}

function statusOf(client: Client<true>, readsContent: boolean): string {
  const servers = client.guilds.cache.size
  const where = `@${client.user.username} in ${servers} ${servers === 1 ? 'server' : 'servers'}`
  const replies =
    'answers in threads to mentions, replies to it and /ask; for plain messages switch on the Message Content intent'
  return readsContent ? where : `${where}; ${replies}`
}
