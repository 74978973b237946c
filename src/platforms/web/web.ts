import { definePlatform } from '../platform.ts'
import { webOptions } from './options.ts'

/** A chat in the browser that needs no account. */
export const web = definePlatform('web', webOptions, async (options, host) =>
  (await import('./server.ts')).startWebPlatform(options, host),
)
