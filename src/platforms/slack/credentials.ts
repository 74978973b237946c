import type { Env } from '../../config/env.ts'
import { PullquoteError } from '../../errors.ts'
import type { SlackOptions } from './options.ts'

const STANDARD_API_URL = 'https://slack.com/api/'

/** What Slack knows us by. */
export interface Credentials {
  readonly botToken: string
  /** How events come in: through a socket with an app-level token, or signed with a secret. */
  readonly entrance: { readonly appToken: string } | { readonly signingSecret: string }
  /** With a slash at its end. */
  readonly apiUrl: string
}

/** The credentials from the environment. Throws CONFIG_INVALID with the variable to mend. */
export function readCredentials({ mode }: Pick<SlackOptions, 'mode'>, env: Env): Credentials {
  const botToken = tokenOf(env, 'SLACK_BOT_TOKEN', 'xoxb-', 'OAuth & Permissions of your app')
  const entrance =
    mode === 'socket'
      ? { appToken: tokenOf(env, 'SLACK_APP_TOKEN', 'xapp-', 'Basic Information, App-Level Tokens') }
      : { signingSecret: secretOf(env) }
  return { botToken, entrance, apiUrl: apiUrlOf(env) }
}

function tokenOf(env: Env, name: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN', start: string, where: string): string {
  const token = env[name]
  if (token?.startsWith(start)) return token
  const fault = token === undefined ? 'is not set' : `does not begin with ${start}`
  throw new PullquoteError('CONFIG_INVALID', `${name} ${fault}. Copy it from ${where} at api.slack.com/apps.`)
}

function secretOf(env: Env): string {
  if (env.SLACK_SIGNING_SECRET !== undefined) return env.SLACK_SIGNING_SECRET
  throw new PullquoteError(
    'CONFIG_INVALID',
    'SLACK_SIGNING_SECRET is not set, and platforms.slack.mode is http. Copy it from Basic Information at api.slack.com/apps, or set the mode to socket.',
  )
}

/** Where Slack's Web API is asked, with a slash at its end. Throws CONFIG_INVALID for what is no address. */
export function apiUrlOf({ SLACK_API_URL: given = STANDARD_API_URL }: Pick<Env, 'SLACK_API_URL'>): string {
  const isUsable = URL.canParse(given) && /^https?:$/.test(new URL(given).protocol)
  if (!isUsable) {
    throw new PullquoteError('CONFIG_INVALID', `SLACK_API_URL is no address; leave it out for ${STANDARD_API_URL}.`)
  }
  return given.endsWith('/') ? given : `${given}/`
}
