import { definePlatform } from '../platform.ts'
import { apiAddress } from './api-address.ts'
import { discordOptions } from './options.ts'
import { fitDiscord } from './render-parts.ts'

/**
 * Discord, for a server that invites us and for people who install us for themselves. A message is two requests, its plain
 * line and its full form; the nonce that is its key holds for "the past few minutes" (resources/message), of which two
 * are counted on. About five messages in five seconds are taken of one channel.
 */
export const discord = definePlatform(
  {
    name: 'discord',
    options: discordOptions,
    delivery: { repeatMs: 120_000, channelPaceMs: 1_100, maxPostsPerSecond: 23, toParts: fitDiscord },
    needs: ['DISCORD_TOKEN'],
    servers: (env) => [apiAddress(env.DISCORD_API_URL)],
  },
  async (options, env, host) => (await import('./start.ts')).startDiscord(options, env, host),
  async (options, env, request) => (await import('./check.ts')).checkDiscord(options, env, request),
)
