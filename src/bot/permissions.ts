import type { VerbName } from '../core/command/command.ts'
import { VERBS } from '../core/command/verbs.ts'
import { TEXTS } from '../core/message/texts.ts'
import type { Asker } from '../platforms/platform.ts'
import { type BotReply, noteToAsker } from './reply.ts'

/** Why somebody may not use a verb, as the reply to them; null where they may. The one place where this is decided. */
export function refusalOf(verb: VerbName, { mayManage }: Asker): BotReply | null {
  if (VERBS[verb].audience === 'everyone' || mayManage) return null
  return noteToAsker('error', TEXTS.mayNotManage(verb))
}

/**
 * Why a channel cannot be managed from where the command stands: the platform's word on who may manage is about that
 * channel only. null where no other channel is named.
 */
export function otherChannelRefusal(channel: string | null): BotReply | null {
  return channel === null ? null : noteToAsker('error', TEXTS.otherChannel(channel))
}
