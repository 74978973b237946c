import { PullquoteError } from '../../errors.ts'
import { fetchChannel, isMember } from './channels.ts'
import { mayNotWrite } from './slack-errors.ts'
import type { SlackParts } from './slack-parts.ts'
import { WORDS } from './words.ts'

/**
 * Why a person may not decide on a channel that they chose: they are not in it, or we cannot see it. null where they may.
 * Slack offers people channels that they never joined.
 */
export async function refusalOfChannel(parts: SlackParts, channel: string, user: string): Promise<string | null> {
  try {
    return (await isMember(parts, channel, user)) ? null : WORDS.notMember(WORDS.thatChannel)
  } catch (fault) {
    if (mayNotWrite(fault)) return WORDS.cannotSee(WORDS.thatChannel)
    if (fault instanceof PullquoteError) return fault.message
    throw fault
  }
}

/** That we are not in a channel, which then gets no editions; null where we are, or may write all the same. */
export async function findMissingInvitation(parts: SlackParts, channel: string): Promise<string | null> {
  if (parts.identity.scopes?.includes('chat:write.public')) return null
  const { name, is_member: isIn } = await fetchChannel(parts, channel)
  return isIn === false ? WORDS.notInYet(name ? `#${name}` : WORDS.thatChannel) : null
}
