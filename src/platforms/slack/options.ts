import { z } from 'zod'

/** How Slack reaches us, and what we let people there do. Tokens are in the environment. */
export const slackOptions = z.strictObject({
  /** `socket` needs no public address (Socket Mode); with `http` Slack sends signed requests to `host`:`port`/slack/events. */
  mode: z.enum(['socket', 'http']).default('socket'),
  host: z.string().min(1).default('127.0.0.1'),
  port: z.int().min(0).max(65_535).default(8_322),
  /**
   * Who may change what channels get: null for every member of a channel, in that channel; `admins` for the admins and
   * owners of the workspace; or these as well, by their ids (`U0123ABCD`).
   */
  managers: z
    .union([
      z.literal('admins'),
      z.array(z.string().regex(/^[UW][A-Z0-9]+$/, 'is no id of a person, such as U0123ABCD')),
    ])
    .nullable()
    .default(null),
  /** Deletes all that is kept of a workspace when the app is taken out of it. */
  purgeWhenRemoved: z.boolean().default(true),
})

export type SlackOptions = z.infer<typeof slackOptions>
