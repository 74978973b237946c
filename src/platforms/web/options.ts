import { z } from 'zod'

/** The web chat is always there; these say where. */
export const webOptions = z.strictObject({
  /** Loopback by default: whoever can reach the page can use it. */
  host: z.string().min(1).default('127.0.0.1'),
  /** The next free one is taken where it is busy; 0 for any. */
  port: z.int().min(0).max(65_535).default(8_321),
  channels: z
    .array(z.string().regex(/^[a-z0-9-]{1,40}$/))
    .min(1)
    .default(['general', 'news']),
})

export type WebOptions = z.infer<typeof webOptions>
