import { webApi } from '@slack/bolt'
import { z } from 'zod'
import { PullquoteError } from '../../errors.ts'

/** Errors after which a message surely does not stand there, in words: what is wrong, and what to do. */
const REFUSALS: Readonly<Record<string, string>> = {
  not_in_channel: 'Pullquote is not in this channel: write /invite @Pullquote there.',
  channel_not_found: 'Pullquote cannot see this channel: it is private or gone. Write /invite @Pullquote there.',
  is_archived: 'The channel is archived: unarchive it, or choose another.',
  user_not_in_channel: 'That person is not in this channel.',
  thread_not_found: 'The message of this thread is gone.',
  message_not_found: 'The message is gone.',
  cant_update_message: 'Slack lets Pullquote change only messages of its own.',
  edit_window_closed: 'Your workspace lets messages be changed only for a while, which is over for this one.',
  restricted_action: 'Your workspace does not let apps write in this channel: ask one of its admins.',
  restricted_action_read_only_channel: 'Only some people may write in this channel: let Pullquote do so as well.',
  restricted_action_thread_only_channel: 'In this channel one may only reply: choose another.',
  invalid_auth: 'Slack does not know this token: copy it again from api.slack.com/apps.',
  not_authed: 'Slack got no token: set SLACK_BOT_TOKEN.',
  not_allowed_token_type:
    'This is a token of another kind: SLACK_BOT_TOKEN begins with xoxb-, SLACK_APP_TOKEN with xapp-.',
  account_inactive: 'The app was taken out of the workspace: install it again and set the new SLACK_BOT_TOKEN.',
  token_revoked: 'The token was revoked: install the app again and set the new SLACK_BOT_TOKEN.',
  token_expired: 'The token has expired: install the app again and set the new SLACK_BOT_TOKEN.',
  no_permission: 'The app may not do this: compare its scopes with config/slack-manifest.yaml and install it again.',
  missing_scope: 'The app lacks a scope.',
  msg_too_long: 'The message is too long for Slack.',
}

/** Errors of ours about blocks, after which the words alone may pass. */
const BLOCK_REFUSALS: ReadonlySet<string> = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long'])

/** Slack's own failures: it says itself that some of it may have been done. */
const UNSURE: ReadonlySet<string> = new Set(['fatal_error', 'internal_error', 'request_timeout', 'service_unavailable'])

/** Nothing was done, and later it may be. */
const LATER: ReadonlySet<string> = new Set(['team_added_to_org', 'accesslimited'])

/** Causes of a request that never left. */
const NEVER_SENT: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** Where one may not write, whatever the words. */
const CANNOT_WRITE: ReadonlySet<string> = new Set([
  'not_in_channel',
  'channel_not_found',
  'user_not_in_channel',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
])

/** What Slack's codes look like: a page of a proxy is none. */
const CODE = /^[a-z0-9_]+$/
const NOT_SLACK = 'What answers is not Slack: check SLACK_API_URL and your proxy.'

const STANDARD_WAIT_S = 30
const neededScope = z.object({ needed: z.string() })

/** Slack's code of an error; null for a fault of the way there. */
export function slackCodeOf(fault: unknown): string | null {
  const { cause = null } = fault instanceof PullquoteError ? fault : {}
  const own = cause ?? fault
  return own instanceof webApi.WebAPIPlatformError ? own.data.error : null
}

/** Whether it was the blocks that Slack did not take. */
export function isAboutBlocks(fault: unknown): boolean {
  return BLOCK_REFUSALS.has(slackCodeOf(fault) ?? '')
}

/** Whether we may not write in a channel, by this error. */
export function mayNotWrite(fault: unknown): boolean {
  return CANNOT_WRITE.has(slackCodeOf(fault) ?? '')
}

/** What an error of the SDK means for a message: the one of the DELIVERY_ codes that holds. Others are given back as they are. */
export function toDeliveryFault(fault: unknown): unknown {
  if (fault instanceof webApi.WebAPIRateLimitedError) {
    return limited(fault, fault.retryAfter)
  }
  if (fault instanceof webApi.WebAPIPlatformError) return platformFault(fault)
  if (fault instanceof webApi.WebAPIHTTPError) {
    return fault.statusCode >= 500
      ? new PullquoteError(
          'DELIVERY_UNKNOWN',
          `Slack failed (HTTP ${fault.statusCode}); it does not say whether the message stands.`,
          { cause: fault },
        )
      : new PullquoteError(
          'DELIVERY_UNAVAILABLE',
          `Slack's API cannot be used (HTTP ${fault.statusCode}): check SLACK_API_URL and your proxy.`,
          { cause: fault },
        )
  }
  if (fault instanceof webApi.WebAPIRequestError) {
    return wasNeverSent(fault)
      ? new PullquoteError('DELIVERY_UNAVAILABLE', 'Slack cannot be reached: check the network and SLACK_API_URL.', {
          cause: fault,
        })
      : new PullquoteError('DELIVERY_UNKNOWN', 'The connection to Slack broke before it answered.', { cause: fault })
  }
  if (fault instanceof z.ZodError) {
    return new PullquoteError('DELIVERY_UNKNOWN', NOT_SLACK, { cause: fault })
  }
  return fault
}

function limited(cause: Error, seconds: number): PullquoteError {
  const wait = Number.isFinite(seconds) && seconds > 0 ? seconds : STANDARD_WAIT_S
  return new PullquoteError('DELIVERY_LIMITED', `Slack asks to wait ${wait} seconds before the next message.`, {
    cause,
    retryAfterMs: wait * 1_000,
  })
}

function platformFault(fault: webApi.WebAPIPlatformError): PullquoteError {
  const code = fault.data.error
  if (code === 'ratelimited' || code === 'rate_limited') return limited(fault, STANDARD_WAIT_S)
  if (!CODE.test(code)) return new PullquoteError('DELIVERY_UNKNOWN', NOT_SLACK, { cause: fault })
  if (UNSURE.has(code)) {
    return new PullquoteError(
      'DELIVERY_UNKNOWN',
      `Slack failed (${code}); it does not say whether the message stands.`,
      { cause: fault },
    )
  }
  if (LATER.has(code)) {
    return new PullquoteError('DELIVERY_UNAVAILABLE', `Slack cannot take messages now (${code}).`, { cause: fault })
  }
  return new PullquoteError('DELIVERY_REFUSED', sayRefusal(fault), { cause: fault })
}

/** What an error code means and what to do, in one sentence. */
export function sayRefusal({ data }: webApi.WebAPIPlatformError): string {
  if (data.error === 'missing_scope') {
    const { needed } = neededScope.safeParse(data).data ?? { needed: 'that this takes' }
    return `The app lacks the scope ${needed}: add it under OAuth & Permissions and install the app again.`
  }
  return (
    REFUSALS[data.error] ??
    `Slack refused: ${data.error.slice(0, 80)} (docs.slack.dev/reference/methods says what it means).`
  )
}

/** Whether a request surely did not arrive, by its causes. */
function wasNeverSent(fault: unknown): boolean {
  for (let each = fault, depth = 0; each instanceof Error && depth < 6; depth++) {
    if ('code' in each && NEVER_SENT.has(each.code)) return true
    each = 'original' in each ? each.original : each.cause
  }
  return false
}
