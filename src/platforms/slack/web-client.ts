import { webApi } from '@slack/bolt'
import type { z } from 'zod'
import { createQuietLogger } from './quiet-logger.ts'

/** The Web API with a token. */
export type WebClient = webApi.WebClient

const TIMEOUT_MS = 30_000

/**
 * A client that asks once: sent again by itself, a message would stand there twice, and a wait for one channel would hold
 * up all others. `report` takes what the SDK warns of.
 */
export function createWebClient(token: string, apiUrl: string, report: (fault: unknown) => void): WebClient {
  return new webApi.WebClient(token, clientOptions(apiUrl, report))
}

/** The same for an SDK that makes its own client. */
export function clientOptions(apiUrl: string, report: (fault: unknown) => void): webApi.WebClientOptions {
  return {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: TIMEOUT_MS,
    logger: createQuietLogger(report),
  }
}

/** Calls a method and reads its answer. Throws the SDK's errors; see `slack-errors.ts`. */
export async function call<Answer extends z.ZodType>(
  client: WebClient,
  method: string,
  args: Readonly<Record<string, unknown>>,
  answer: Answer,
): Promise<z.infer<Answer>> {
  return answer.parse(await client.apiCall(method, { ...args }))
}
