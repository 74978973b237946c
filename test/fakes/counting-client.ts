import { Agent, request } from 'node:http'
import { z } from 'zod'
import { PullquoteError } from '../../src/errors.ts'
import type { Place, Platform } from '../../src/platforms/platform.ts'

const posted = z.object({ id: z.string() })
const found = z.object({ id: z.string().nullable() })
const limited = z.object({ retryAfterMs: z.number() })

/** The platform at the address of a `CountingPlatform`, as a sender sees it; a fault of the connection tells nothing. */
export function createCountingClient(url: string): Pick<Platform, 'post' | 'find'> & { end(): void } {
  const agent = new Agent({ keepAlive: true })

  function ask(method: 'GET' | 'POST', path: string, body: string | null): Promise<{ status: number; text: string }> {
    return new Promise((resolve, reject) => {
      const asked = request(new URL(path, url), { method, agent }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', (cause) => reject(toFault(cause)))
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
        )
      })
      asked.on('error', (cause) => reject(toFault(cause)))
      asked.end(body ?? undefined)
    })
  }

  async function answerOf(method: 'GET' | 'POST', path: string, body: string | null): Promise<string> {
    const { status, text } = await ask(method, path, body)
    if (status === 200) return text
    if (status === 403) throw new PullquoteError('DELIVERY_REFUSED', 'The channel is closed. Open it, then resume.')
    if (status === 429) {
      const { retryAfterMs } = limited.parse(JSON.parse(text))
      throw new PullquoteError('DELIVERY_LIMITED', 'Too many posts.', { retryAfterMs })
    }
    if (status === 503) throw new PullquoteError('DELIVERY_UNAVAILABLE', 'The platform cannot now.')
    throw new PullquoteError('DELIVERY_UNKNOWN', 'History may not be read.')
  }

  return {
    async post({ channel, threadId }: Place, message, key, replaces = null) {
      const body = JSON.stringify({ channel: channel.id, threadId, key, text: message.notification, replaces })
      return posted.parse(JSON.parse(await answerOf('POST', '/messages', body))).id
    },
    async find({ channel }, key, since) {
      const query = new URLSearchParams({ channel: channel.id, key, since: String(since) })
      return found.parse(JSON.parse(await answerOf('GET', `/messages?${query}`, null))).id
    },
    end: () => agent.destroy(),
  }
}

function toFault(cause: Error): PullquoteError {
  const isRefused = 'code' in cause && cause.code === 'ECONNREFUSED'
  return isRefused
    ? new PullquoteError('DELIVERY_UNAVAILABLE', 'The platform does not answer.', { cause })
    : new PullquoteError('DELIVERY_UNKNOWN', 'The connection broke before the answer.', { cause })
}
