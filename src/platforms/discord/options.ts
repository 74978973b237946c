import { z } from 'zod'

/** How Discord is used; the token and the address of the API come from the environment. */
export const discordOptions = z.strictObject({
  /** Requests a second that this program may make with its token. Discord takes 50 of all that share it (topics/rate-limits). */
  requestsPerSecond: z.int().min(1).max(50).default(48),
  /** `embeds` for servers whose people use clients that do not show components. */
  layout: z.enum(['components', 'embeds']).default('components'),
})

export type DiscordOptions = z.infer<typeof discordOptions>
