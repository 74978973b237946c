import { z } from 'zod'
import { PLATFORMS } from '../platforms/registry.ts'
import { configuredSubscriptions } from './subscriptions.ts'

/** As `parseAllowList` reads it: `host`, `host:port`, an address, or a network in CIDR notation. Without a port: for those of the web. */
const allowedHost = z
  .string()
  .trim()
  .min(1)
  .describe('a host with its port, or a network, such as intranet.example:8080 or 10.0.0.0/8')

/** What each platform of the registry takes, under its name. */
function platformOptions(): Record<string, z.ZodType> {
  return Object.fromEntries(PLATFORMS.map(({ name, options }) => [name, options.prefault({})]))
}

/** Every option, its unit in its name, its default beside it. */
export const configSchema = z.strictObject({
  fetch: z
    .strictObject({
      /** Where a site's owner can reach whoever runs this bot; part of the User-Agent. */
      contact: z.url().nullable().default(null),
      timeoutMs: z.int().min(1_000).max(60_000).default(15_000),
      /** Counted after decompression. */
      maxBytes: z
        .int()
        .min(64 * 1024)
        .max(64 * 1024 * 1024)
        .default(8 * 1024 * 1024),
      maxRedirects: z.int().min(0).max(20).default(5),
      /** Addresses inside your own network that may be fetched all the same; none by default. */
      allow: z.array(allowedHost).default([]),
    })
    .prefault({}),
  /** The zone of times that name none. */
  timeZone: z.string().refine(isTimeZone, 'is no IANA time zone, such as Europe/Berlin').default('UTC'),
  retention: z
    .strictObject({
      /** Articles, with their digests and quotations, go after so many days; null keeps them. */
      articleDays: z.int().min(1).nullable().default(365),
      /** Questions and answers go after so many days; null keeps them. */
      turnDays: z.int().min(1).nullable().default(90),
      /** Articles that a posted message still shows stay. */
      keepShown: z.boolean().default(true),
    })
    .prefault({}),
  schedule: z
    .strictObject({
      /** Over how long after their slots the posts of all subscriptions are spread, so that 08:00 is not one burst. */
      jitterMs: z
        .int()
        .min(0)
        .max(15 * 60_000)
        .default(0),
    })
    .prefault({}),
  subscriptions: configuredSubscriptions,
  platforms: z.strictObject(platformOptions()).prefault({}),
})

export type Config = Readonly<z.infer<typeof configSchema>>

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch (fault) {
    // The only fault it has: there is no such zone.
    if (fault instanceof RangeError) return false
    throw fault
  }
}
