import { cutLine } from '../core/message/line.ts'
import { MAX_NOTIFICATION_CHARS } from '../core/message/message.ts'
import { toNote } from '../core/message/note.ts'
import { TEXTS } from '../core/message/texts.ts'
import type { Context } from './context.ts'
import { type BotReply, noteToAsker, toAsker } from './reply.ts'

/**
 * Does something in the channel that a command names, as the asker may there; where the command stands if it names none.
 * The reply about another channel says which, and is for the asker alone: whoever reads here may not see that one.
 */
export async function inNamedChannel(
  written: string | null,
  context: Context,
  run: (there: Context) => Promise<BotReply>,
): Promise<BotReply> {
  const { place, asker } = context
  if (written === null || isCalled(place.channel, written)) return run(context)
  if (!asker.findChannel) return noteToAsker('error', TEXTS.otherChannel(written))
  const found = await asker.findChannel(written)
  if (found === null) return noteToAsker('error', TEXTS.noSuchChannel(written))
  if (found.channel.id === place.channel.id) return run(context)
  const there = { workspace: place.workspace, channel: found.channel, threadId: null }
  const reply = await run({
    ...context,
    place: there,
    asker: { ...asker, mayManage: found.mayManage },
    channel: await context.rememberPlace(there),
  })
  return toldElsewhere(reply, found.channel.name ?? written, found.warning)
}

function isCalled({ id, name }: Context['place']['channel'], written: string): boolean {
  return id === written || name?.toLowerCase() === written.toLowerCase()
}

function toldElsewhere({ message }: BotReply, channel: string, warning: string | null): BotReply {
  const notification = cutLine(`#${channel}: ${message.notification}`, MAX_NOTIFICATION_CHARS)
  const last = warning === null ? [] : [toNote('warn', warning)]
  return toAsker({ notification, blocks: [toNote('info', TEXTS.inChannel(channel)), ...message.blocks, ...last] })
}
