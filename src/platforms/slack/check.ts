import { z } from 'zod'
import type { Env } from '../../config/env.ts'
import { toNoteMessage } from '../../core/message/note-message.ts'
import { type Check, look, ok, warn } from '../../doctor/check.ts'
import { PullquoteError } from '../../errors.ts'
import type { CheckRequest } from '../platform.ts'
import { fetchChannelsOf, type SlackChannel } from './channels.ts'
import { type Credentials, readCredentials } from './credentials.ts'
import { fetchIdentity, type Identity, toConnectFault } from './identity.ts'
import type { SlackOptions } from './options.ts'
import { postOne } from './post-message.ts'
import { missingScopes } from './scopes.ts'
import { call, createWebClient, type WebClient } from './web-client.ts'
import { WORDS } from './words.ts'

const MAX_NAMES = 20
const ignore = () => undefined
const as = (what: string) => ({ code: what.replace(' ', '-'), what })
const SCOPES = as('scopes')

/** Looks at token, scopes, entrance and channels, and posts a test message where that is asked for. */
export async function checkSlack(
  options: SlackOptions,
  env: Env,
  { testChannel }: CheckRequest,
): Promise<readonly Check[]> {
  const checks: Check[] = []
  const credentials = await look(
    checks,
    as('tokens'),
    () => Promise.resolve(readCredentials(options, env)),
    () => 'are set',
  )
  if (!credentials) return checks
  const client = createWebClient(credentials.botToken, credentials.apiUrl, ignore)
  const identity = await look(
    checks,
    as('bot token'),
    () => fetchIdentity(client),
    ({ teamName, teamId }) => `opens ${teamName ?? teamId}`,
  )
  if (identity) checks.push(checkScopes(identity))
  await look(
    checks,
    as('entrance'),
    () => checkEntrance(credentials),
    (found) => found,
  )
  if (!identity) return checks
  const channels = await look(checks, as('channels'), () => fetchOwnChannels(client), sayChannels)
  if (channels && testChannel !== null) {
    await look(
      checks,
      as('test message'),
      () => postTest(client, channels, testChannel),
      (name) => `was posted to ${name}`,
    )
  }
  return checks
}

/** What is missing is said with what it takes away. */
function checkScopes({ scopes }: Identity): Check {
  if (scopes === null) return ok(SCOPES, 'Slack does not say which there are')
  const { further } = missingScopes(scopes)
  if (further.length === 0) return ok(SCOPES, 'all that config/slack-manifest.yaml asks for')
  const lacking = further.map(({ name, without }) => `${name} (without it, ${without})`).join('; ')
  return warn(SCOPES, `Lacking: ${lacking}. Add them under OAuth & Permissions and install the app again.`)
}

async function checkEntrance({ entrance, apiUrl }: Credentials): Promise<string> {
  if ('signingSecret' in entrance) return 'over HTTP, the signing secret is set'
  const client = createWebClient(entrance.appToken, apiUrl, ignore)
  try {
    await call(client, 'apps.connections.open', {}, z.object({ url: z.string() }))
    return 'Socket Mode can be opened'
  } catch (fault) {
    throw toConnectFault(fault, 'SLACK_APP_TOKEN')
  }
}

async function fetchOwnChannels(client: WebClient): Promise<SlackChannel[]> {
  const channels = await fetchChannelsOf(client, null)
  if (channels.length > 0) return channels
  throw new PullquoteError(
    'DELIVERY_REFUSED',
    'Pullquote is in no channel: write /invite @Pullquote in each one that it is for.',
  )
}

function sayChannels(channels: readonly SlackChannel[]): string {
  const names = channels.slice(0, MAX_NAMES).map(nameOf)
  const more = channels.length - names.length
  return `can post to ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

const nameOf = ({ id, name }: SlackChannel) => (name ? `#${name}` : id)

async function postTest(client: WebClient, channels: readonly SlackChannel[], wanted: string): Promise<string> {
  const bare = wanted.replace(/^#/, '')
  const found = channels.find(({ id, name }) => id === bare || name === bare)
  if (!found) {
    throw new PullquoteError('DELIVERY_REFUSED', `Pullquote is not in #${bare}: write /invite @Pullquote there.`)
  }
  await postOne(
    { client, report: ignore },
    { channel: found.id, threadTs: null },
    toNoteMessage('info', WORDS.testMessage),
  )
  return nameOf(found)
}
