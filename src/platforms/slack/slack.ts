import { definePlatform } from '../platform.ts'
import { apiUrlOf } from './credentials.ts'
import { slackOptions } from './options.ts'
import { fitSlackMessage } from './render-parts.ts'

/**
 * Slack, with the token of one workspace. It has no key that makes a second post the first one again; about one message a
 * second in a channel, and some hundred a minute in a workspace (docs.slack.dev/apis/web-api/rate-limits).
 */
export const slack = definePlatform(
  {
    name: 'slack',
    options: slackOptions,
    delivery: { repeatMs: 0, channelPaceMs: 1_000, maxPostsPerSecond: 5, toParts: fitSlackMessage },
    needs: ['SLACK_BOT_TOKEN'],
    servers: (env) => [apiUrlOf(env)],
  },
  async (options, env, host) => (await import('./connect.ts')).connectSlack(options, env, host),
  async (options, env, request) => (await import('./check.ts')).checkSlack(options, env, request),
)
