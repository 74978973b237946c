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
