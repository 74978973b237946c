import { webApi } from '@slack/bolt'
import { z } from 'zod'
import { PullquoteError } from '../../errors.ts'
import { missingScopes } from './scopes.ts'
import { sayRefusal, toDeliveryFault } from './slack-errors.ts'
import { call, type WebClient } from './web-client.ts'

/** Who we are in the workspace. */
export interface Identity {
  readonly teamId: string
  readonly teamName: string | null
  readonly botUserId: string
  /** Null where Slack does not say. */
  readonly botId: string | null
  /** Scopes of the token; null where Slack does not say. */
  readonly scopes: readonly string[] | null
}

const authTest = z.object({
  team_id: z.string(),
  team: z.string().optional(),
  user_id: z.string(),
  bot_id: z.string().optional(),
  response_metadata: z.object({ scopes: z.array(z.string()).optional() }).optional(),
})

/**
 * Asks Slack who we are. Throws CONFIG_INVALID with what to mend where the token is none or may not do what nothing works
 * without, DELIVERY_ codes where Slack cannot be asked.
 */
export async function fetchIdentity(client: WebClient): Promise<Identity> {
  const identity = await askIdentity(client)
  const { vital } = missingScopes(identity.scopes)
  if (vital.length > 0) {
    throw new PullquoteError(
      'CONFIG_INVALID',
      `The Slack app lacks the scope ${vital.join(' and ')}: add it under OAuth & Permissions, or paste config/slack-manifest.yaml anew, and install the app again.`,
    )
  }
  return identity
}

async function askIdentity(client: WebClient): Promise<Identity> {
  try {
    const answer = await call(client, 'auth.test', {}, authTest)
    return {
      teamId: answer.team_id,
      teamName: answer.team ?? null,
      botUserId: answer.user_id,
      botId: answer.bot_id ?? null,
      scopes: answer.response_metadata?.scopes ?? null,
    }
  } catch (fault) {
    throw toConnectFault(fault, 'SLACK_BOT_TOKEN')
  }
}

/** What an error means for whoever started the program; `variable` is the one that holds the token. */
export function toConnectFault(fault: unknown, variable: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN'): PullquoteError {
  if (fault instanceof webApi.WebAPIPlatformError) {
    return new PullquoteError('CONFIG_INVALID', `${variable}: ${sayRefusal(fault)}`, { cause: fault })
  }
  const known = toDeliveryFault(fault)
  if (known instanceof PullquoteError) return known
  return new PullquoteError(
    'DELIVERY_UNAVAILABLE',
    'Slack cannot be connected to: check the network and SLACK_API_URL.',
    {
      cause: fault,
    },
  )
}
