import { z } from 'zod'

/** `host`, `host:port`, an address, or a network in CIDR notation. */
const allowedHost = z
  .string()
  .trim()
  .min(1)
  .describe('a host with its port, or a network, such as intranet.example:8080 or 10.0.0.0/8')

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
})

export type Config = Readonly<z.infer<typeof configSchema>>
