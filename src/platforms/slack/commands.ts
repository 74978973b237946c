import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { toNoteMessage } from '../../core/message/note-message.ts'
import type { Said } from '../platform.ts'
import { readText } from './read-text.ts'
import { type Addressee, respondToCommand, showToAsker } from './respond.ts'
import { askerOf, placeOf, type SlackParts } from './slack-parts.ts'
import type { Take } from './take.ts'
import { WORDS } from './words.ts'

/** After so long a person is told that something is going on. */
const PATIENCE_MS = 2_000

const payload = z.object({
  command: z.string(),
  text: z.string().default(''),
  user_id: z.string(),
  channel_id: z.string(),
  channel_name: z.string().nullable().default(null),
  team_id: z.string().nullable().default(null),
  trigger_id: z.string(),
})

type CommandPayload = z.infer<typeof payload>

/** The slash commands, and the verb of a text that begins with none. Both take the whole grammar. */
export const COMMANDS: Readonly<Record<string, 'digest' | null>> = { '/digest': 'digest', '/pullquote': null }

/** Takes a slash command. */
export const takeCommand: Take = async (parts, { body, answerAt }) => {
  const given = payload.parse(body)
  const { channel_id: channel, user_id: user } = given
  const to: Addressee = { spot: { channel, threadTs: null }, user, answerAt }
  const respond = respondToCommand(parts, to)
  const answered = new AbortController()
  const notice = sayReading(parts, to, answered.signal)
  await parts.host.receive(
    {
      id: `command ${given.trigger_id}`,
      place: placeOf(parts, channel, given.channel_name, null),
      asker: await askerOf(parts, user, given.team_id),
      said: toSaid(given, parts.identity.botUserId),
    },
    (reply) => {
      answered.abort()
      return respond(reply)
    },
  )
  answered.abort()
  await notice
}

/** `/digest help` and the like: a verb of the grammar goes before the command's own. */
function toSaid({ command, text }: CommandPayload, botUserId: string): Said {
  return { kind: 'command', text: readText(text, botUserId).text, otherwise: COMMANDS[command] ?? null }
}

/** A word to whoever waits; none where the answer is there before. */
async function sayReading(parts: SlackParts, to: Addressee, answered: AbortSignal): Promise<void> {
  try {
    await wait(PATIENCE_MS, undefined, { signal: answered })
  } catch (fault) {
    if (answered.aborted) return
    throw fault
  }
  try {
    await showToAsker(parts, to, toNoteMessage('info', WORDS.reading))
  } catch (fault) {
    parts.report(fault)
  }
}
