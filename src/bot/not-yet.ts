import type { VerbName } from '../core/command/command.ts'
import { TEXTS } from '../core/message/texts.ts'
import { type BotReply, noteToAsker } from './reply.ts'

/** Verbs that need sources or editions, which there are none of yet. */
export const LATER_VERBS: readonly VerbName[] = ['preview', 'now', 'why', 'health']

/** That a verb changes nothing yet, and what works today. */
export function notYet(verb: VerbName): BotReply {
  return noteToAsker('warn', TEXTS.notYet(verb), TEXTS.today)
}

/** That there is nothing to show yet, and what works today. */
export function nothingFollowed(): BotReply {
  return noteToAsker('info', TEXTS.nothingFollowed, TEXTS.today)
}
