import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

const PATH = resolve(import.meta.dirname, '../../../config/slack-manifest.yaml')

/** The parts of an app's manifest that decide what is sent to it (docs.slack.dev/reference/app-manifest). */
const manifest = z.strictObject({
  display_information: z.strictObject({
    name: z.string().max(35),
    description: z.string().max(140),
    long_description: z.string().min(175).max(4_000),
    background_color: z.string().regex(/^#[0-9a-f]{6}$/i),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.boolean(),
      messages_tab_read_only_enabled: z.boolean(),
    }),
    bot_user: z.strictObject({ display_name: z.string().regex(/^[a-z0-9_.-]{1,80}$/), always_online: z.boolean() }),
    shortcuts: z
      .array(
        z.strictObject({
          name: z.string().min(1).max(24),
          type: z.enum(['message', 'global']),
          callback_id: z.string().min(1).max(255),
          description: z.string().min(1).max(150),
        }),
      )
      .max(10),
    slash_commands: z
      .array(
        z.strictObject({
          command: z.string().regex(/^\/\S{1,31}$/),
          description: z.string().min(1).max(2_000),
          usage_hint: z.string().min(1).max(1_000),
          should_escape: z.boolean(),
        }),
      )
      .max(50),
  }),
  oauth_config: z.strictObject({
    scopes: z.strictObject({ bot: z.array(z.string()), bot_optional: z.array(z.string()).optional() }),
  }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ bot_events: z.array(z.string()).max(100) }),
    interactivity: z.strictObject({ is_enabled: z.boolean() }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.boolean(),
  }),
})

export interface Manifest {
  readonly commands: readonly string[]
  readonly shortcuts: readonly { readonly type: 'message' | 'global'; readonly callbackId: string }[]
  readonly events: readonly string[]
  /** Those that every installation has. */
  readonly scopes: readonly string[]
  readonly optionalScopes: readonly string[]
}

/** The app as one would paste it in; throws where Slack would not take it. */
export async function readManifest(): Promise<Manifest> {
  const { features, settings, oauth_config: oauth } = manifest.parse(parse(await readFile(PATH, 'utf8')))
  return {
    commands: features.slash_commands.map(({ command }) => command),
    shortcuts: features.shortcuts.map(({ type, callback_id: callbackId }) => ({ type, callbackId })),
    events: settings.event_subscriptions.bot_events,
    scopes: oauth.scopes.bot,
    optionalScopes: oauth.scopes.bot_optional ?? [],
  }
}
