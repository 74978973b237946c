import { z } from 'zod'
import { PullquoteError } from '../../errors.ts'
import { LABEL } from './deliver.ts'
import type { Spot } from './post-message.ts'
import { toDeliveryFault } from './slack-errors.ts'
import type { SlackParts } from './slack-parts.ts'
import { call } from './web-client.ts'

/** Messages a page: apps outside the Marketplace may get no more (docs.slack.dev/reference/methods/conversations.history). */
const PAGE = 15
const MAX_PAGES = 20
/** How far Slack's clock may stand behind ours. */
const CLOCK_SKEW_MS = 60_000

const page = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      metadata: z
        .object({ event_type: z.string(), event_payload: z.object({ key: z.string(), part: z.number() }) })
        .nullish()
        .catch(null),
    }),
  ),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
})

/**
 * Looks up what was posted with a key at `since` or later; null where it is not there. Throws DELIVERY_LIMITED with its
 * wait, DELIVERY_UNAVAILABLE where Slack cannot be asked now, DELIVERY_UNKNOWN where it may not be asked or there is too
 * much to look through.
 */
export async function findMessage(
  parts: SlackParts,
  { channel, threadTs }: Spot,
  key: string,
  since: number,
): Promise<string | null> {
  const oldest = ((since - CLOCK_SKEW_MS) / 1_000).toFixed(6)
  const common = { channel, oldest, limit: PAGE, include_all_metadata: true }
  let cursor = ''
  for (let count = 0; count < MAX_PAGES; count++) {
    const { messages, response_metadata: more } = await readPage(parts, threadTs, {
      ...common,
      ...(cursor && { cursor }),
    })
    const found = messages.find(({ metadata }) => isLabelled(metadata, key))
    if (found) return found.ts
    cursor = more?.next_cursor ?? ''
    if (cursor === '') return null
  }
  throw new PullquoteError(
    'DELIVERY_UNKNOWN',
    'So much was written in this channel since that Slack’s history does not say whether the message stands there.',
  )
}

type Metadata = z.infer<typeof page>['messages'][number]['metadata']

function isLabelled(metadata: Metadata, key: string): boolean {
  return metadata?.event_type === LABEL && metadata.event_payload.key === key && metadata.event_payload.part === 1
}

async function readPage({ client }: SlackParts, threadTs: string | null, args: Readonly<Record<string, unknown>>) {
  try {
    return threadTs === null
      ? await call(client, 'conversations.history', args, page)
      : await call(client, 'conversations.replies', { ...args, ts: threadTs }, page)
  } catch (cause) {
    throw toLookUpFault(toDeliveryFault(cause))
  }
}

/** A refusal to look says nothing about the message; a broken look can be done again. */
function toLookUpFault(fault: unknown): unknown {
  if (!(fault instanceof PullquoteError)) return fault
  if (fault.code === 'DELIVERY_REFUSED') return new PullquoteError('DELIVERY_UNKNOWN', fault.message, { cause: fault })
  if (fault.code === 'DELIVERY_UNKNOWN')
    return new PullquoteError('DELIVERY_UNAVAILABLE', fault.message, { cause: fault })
  return fault
}
