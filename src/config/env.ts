import { existsSync } from 'node:fs'
import { PullquoteError } from '../errors.ts'

/** One environment variable that Pullquote reads: the only list of them, and this the only file that reads them. */
export interface EnvVariable {
  readonly name: string
  readonly purpose: string
  /** The value when it is not set, in words or as it would be written. */
  readonly standard: string
  /** Masked wherever configuration is shown. */
  readonly secret: boolean
}

export const ENV_VARIABLES = [
  {
    name: 'PULLQUOTE_CONFIG',
    purpose: 'Path of the configuration file.',
    standard: 'config/pullquote.yaml',
    secret: false,
  },
  {
    name: 'DATABASE_URL',
    purpose:
      'Where everything is kept: postgres://user:password@host/name, or the path of an SQLite file (data/pullquote.db where not set).',
    standard: '',
    secret: true,
  },
  {
    name: 'PULLQUOTE_FETCH_ALLOW',
    purpose:
      'Hosts inside your own network that may be fetched, comma-separated, each with its port (intranet.example:8080).',
    standard: '',
    secret: false,
  },
  {
    name: 'SLACK_BOT_TOKEN',
    purpose:
      'Token of the bot on Slack (api.slack.com/apps, OAuth & Permissions; begins with xoxb-); without it Slack is off.',
    standard: '',
    secret: true,
  },
  {
    name: 'SLACK_APP_TOKEN',
    purpose:
      'App-level token for Socket Mode (Basic Information, with the scope connections:write; begins with xapp-).',
    standard: '',
    secret: true,
  },
  {
    name: 'SLACK_SIGNING_SECRET',
    purpose: 'By which requests of Slack are known, over HTTP only (Basic Information, Signing Secret).',
    standard: '',
    secret: true,
  },
  {
    name: 'SLACK_API_URL',
    purpose: "Address of Slack's API, for proxies and tests.",
    standard: 'https://slack.com/api/',
    secret: false,
  },
  {
    name: 'DISCORD_TOKEN',
    purpose: 'Token of the bot on Discord (discord.com/developers/applications, Bot); without it Discord is off.',
    standard: '',
    secret: true,
  },
  {
    name: 'DISCORD_API_URL',
    purpose: "Address of Discord's API, for proxies and tests.",
    standard: 'https://discord.com/api',
    secret: false,
  },
  {
    name: 'NO_COLOR',
    purpose: 'Any value switches colours in the terminal off (no-color.org).',
    standard: '',
    secret: false,
  },
] as const satisfies readonly EnvVariable[]

/** The variables by name. */
export type EnvName = (typeof ENV_VARIABLES)[number]['name']

/** The values that are set; an empty value counts as not set. */
export type Env = Readonly<Partial<Record<EnvName, string>>>

/**
 * Takes the variables of the file `.env` into the process where there is one; those that it was given stand.
 * Throws CONFIG_INVALID for a file that cannot be read.
 */
export function takeEnvFile(): void {
  if (!existsSync('.env')) return
  try {
    process.loadEnvFile('.env')
  } catch (cause) {
    throw new PullquoteError('CONFIG_INVALID', 'The file .env cannot be read. Check its permissions.', { cause })
  }
}

/** Reads the listed variables, by default those of the process. */
export function readEnv(from: Readonly<Record<string, string | undefined>> = process.env): Env {
  const set = ENV_VARIABLES.flatMap(({ name }) => {
    const value = from[name]?.trim()
    return value ? [[name, value] as const] : []
  })
  return Object.freeze(Object.fromEntries(set))
}

/** The values that must never be shown; the password of an address also by itself, as written and as it is. */
export function secretsIn(env: Env): string[] {
  return ENV_VARIABLES.flatMap(({ name, secret }) => {
    const value = env[name]
    if (!secret || value === undefined) return []
    const written = URL.parse(value)?.password ?? ''
    return [value, ...(written === '' ? [] : [written, toPlain(written)])]
  })
}

function toPlain(percentEncoded: string): string {
  try {
    return decodeURIComponent(percentEncoded)
  } catch (fault) {
    // A lone % stands for itself.
    if (fault instanceof URIError) return percentEncoded
    throw fault
  }
}
