import { App } from '@slack/bolt'
import type { Env } from '../../config/env.ts'
import type { Host, Place, Platform } from '../platform.ts'
import { createAdmins } from './admins.ts'
import { createAnswerMemory } from './answer-memory.ts'
import { readCredentials } from './credentials.ts'
import { correct, deliver } from './deliver.ts'
import { createEntrance } from './entrance.ts'
import { findMessage } from './find-message.ts'
import { fetchIdentity, type Identity } from './identity.ts'
import type { SlackOptions } from './options.ts'
import type { Spot } from './post-message.ts'
import { createQuietLogger } from './quiet-logger.ts'
import { inRecordOrder } from './record-order.ts'
import { register } from './register.ts'
import { createReplyQueue } from './reply-queue.ts'
import { reportFault } from './report-fault.ts'
import { missingScopes } from './scopes.ts'
import type { SlackParts } from './slack-parts.ts'
import { clientOptions, createWebClient } from './web-client.ts'

/** Connects with the tokens of the environment. Throws CONFIG_INVALID with what to mend, DELIVERY_ codes where Slack cannot be reached. */
export async function connectSlack(options: SlackOptions, env: Env, host: Host): Promise<Platform> {
  const credentials = readCredentials(options, env)
  const report = (fault: unknown) => reportFault(host.log, fault)
  const client = createWebClient(credentials.botToken, credentials.apiUrl, report)
  const identity = await fetchIdentity(client)
  const stopping = new AbortController()
  const parts: SlackParts = {
    client,
    identity,
    options,
    host: inRecordOrder(host),
    report,
    replies: createReplyQueue(stopping.signal),
    answers: createAnswerMemory(host.store.db, identity.teamId),
    admins: createAdmins(client, report, Date.now),
  }
  const entrance = createEntrance(credentials, options, report)
  const { botUserId, botId, teamId } = identity
  const app = new App({
    receiver: entrance.receiver,
    authorize: () =>
      Promise.resolve({ botToken: credentials.botToken, botUserId, teamId, ...(botId === null ? {} : { botId }) }),
    clientOptions: clientOptions(credentials.apiUrl, report),
    logger: createQuietLogger(report),
    convoStore: false,
  })
  const running = register(app, parts, () => stopping.signal.aborted)
  const where = await entrance.open(app)
  return {
    status: statusOf(identity, where),
    post: (place, message, key, replaces = null) =>
      replaces === null
        ? deliver(parts, spotOf(place), message, key)
        : correct(parts, spotOf(place), message, replaces),
    find: (place, key, since) => findMessage(parts, spotOf(place), key, since),
    async close() {
      stopping.abort()
      await entrance.close()
      await running.settled()
    },
  }
}

function spotOf({ channel, threadId }: Place): Spot {
  return { channel: channel.id, threadTs: threadId }
}

function statusOf({ teamName, teamId, scopes }: Identity, where: string): string {
  const { further } = missingScopes(scopes)
  const lacking = further.map(({ name }) => name).join(', ')
  return `${teamName ?? teamId}, ${where}${lacking === '' ? '' : ` — without ${lacking} (\`pullquote doctor\` says what that means)`}`
}
