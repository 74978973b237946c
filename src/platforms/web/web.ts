import { definePlatform } from '../platform.ts'
import { checkWeb } from './check.ts'
import { webOptions } from './options.ts'

/** A chat in the browser that needs no account. Its messages lie in our own store: a key is a message for ever. */
export const web = definePlatform(
  {
    name: 'web',
    options: webOptions,
    delivery: { repeatMs: Number.POSITIVE_INFINITY, channelPaceMs: 0, maxPostsPerSecond: 1_000 },
    needs: [],
  },
  async (options, _env, host) => (await import('./server.ts')).startWebPlatform(options, host),
  async (options) => checkWeb(options),
)
