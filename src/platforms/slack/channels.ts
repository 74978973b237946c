import { z } from 'zod'
import { slackCodeOf, toDeliveryFault } from './slack-errors.ts'
import type { SlackParts } from './slack-parts.ts'
import { call, type WebClient } from './web-client.ts'

/** A channel as Slack describes it. */
const channel = z.object({
  id: z.string(),
  name: z.string().nullish(),
  is_archived: z.boolean().nullish(),
  is_member: z.boolean().nullish(),
})

export type SlackChannel = z.infer<typeof channel>

const next = z.object({ next_cursor: z.string().optional() }).optional()
const channelPage = z.object({ channels: z.array(channel), response_metadata: next })
const memberPage = z.object({ members: z.array(z.string()), response_metadata: next })

const MAX_PAGES = 25

/** The channels that a person (null: the bot) is in, archived ones left out; private ones where we may see them. */
export async function fetchChannelsOf(client: WebClient, user: string | null): Promise<SlackChannel[]> {
  const args = { exclude_archived: true, limit: 200, ...(user === null ? {} : { user }) }
  try {
    return await fetchPages(client, { ...args, types: 'public_channel,private_channel' })
  } catch (fault) {
    if (slackCodeOf(fault) !== 'missing_scope') throw toDeliveryFault(fault)
    return await fetchPages(client, { ...args, types: 'public_channel' }).catch((second: unknown) => {
      throw toDeliveryFault(second)
    })
  }
}

async function fetchPages(client: WebClient, args: Readonly<Record<string, unknown>>): Promise<SlackChannel[]> {
  const found: SlackChannel[] = []
  let cursor = ''
  for (let count = 0; count < MAX_PAGES; count++) {
    const page = await call(client, 'users.conversations', { ...args, ...(cursor && { cursor }) }, channelPage)
    found.push(...page.channels.filter(({ is_archived: isArchived }) => !isArchived))
    cursor = page.response_metadata?.next_cursor ?? ''
    if (cursor === '') break
  }
  return found
}

/** The channel of this id or name that a person is in; null where they are in none that we can see. Throws the DELIVERY_ codes. */
export async function fetchChannelNamed(
  { client }: Pick<SlackParts, 'client'>,
  user: string,
  written: string,
): Promise<SlackChannel | null> {
  const name = written.toLowerCase()
  const channels = await fetchChannelsOf(client, user)
  return channels.find((each) => each.id === written || each.name?.toLowerCase() === name) ?? null
}

/** A channel by its id. Throws the DELIVERY_ codes. */
export async function fetchChannel({ client }: Pick<SlackParts, 'client'>, id: string): Promise<SlackChannel> {
  try {
    return (await call(client, 'conversations.info', { channel: id }, z.object({ channel }))).channel
  } catch (fault) {
    throw toDeliveryFault(fault)
  }
}

/** Whether a person is in a channel. Throws the DELIVERY_ codes, also where we cannot see the channel. */
export async function isMember({ client }: Pick<SlackParts, 'client'>, id: string, user: string): Promise<boolean> {
  let cursor = ''
  try {
    for (let count = 0; count < MAX_PAGES; count++) {
      const args = { channel: id, limit: 1_000, ...(cursor && { cursor }) }
      const page = await call(client, 'conversations.members', args, memberPage)
      if (page.members.includes(user)) return true
      cursor = page.response_metadata?.next_cursor ?? ''
      if (cursor === '') return false
    }
    return false
  } catch (fault) {
    throw toDeliveryFault(fault)
  }
}
