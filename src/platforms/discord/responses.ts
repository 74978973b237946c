import { type RouteLike, Routes } from 'discord.js'
import { toErrorMessage } from '../../core/message/error-message.ts'
import type { Message } from '../../core/message/message.ts'
import { PullquoteError } from '../../errors.ts'
import type { Place, Reply, Respond } from '../platform.ts'
import type { Api } from './api.ts'
import { languageOf } from './commands/command-texts.ts'
import { hasCode, isBadForm } from './delivery-fault.ts'
import type { DiscordOptions } from './options.ts'
import { openDirectPlace } from './places.ts'
import { type DiscordPart, renderDiscordParts } from './render-parts.ts'
import type { Speaker } from './speaker.ts'
import { ANSWER, type WireInteraction } from './wire.ts'
import { WORDS } from './words.ts'

/** Flag of a message that only one person sees. */
export const EPHEMERAL = 1 << 6
/** So long the token of an interaction is used; it ends after fifteen minutes (interactions/receiving-and-responding). */
const TOKEN_MS = 14.5 * 60_000
const UNKNOWN_WEBHOOK = 10_015
const INVALID_TOKEN = 50_027

/** What answers need. */
export interface ResponseParts {
  readonly api: Api
  readonly speaker: Speaker
  readonly layout: DiscordOptions['layout']
  /** Epoch milliseconds. */
  now(): number
  report(fault: unknown): void
}

/** The answer to one interaction, from "thinking" on. */
export interface Response {
  /** Says within the three seconds that there is an answer to come, for the asker alone; what is for all is posted. */
  defer(): Promise<void>
  readonly respond: Respond
  /** Takes "thinking" away where nothing was to say. */
  finish(): Promise<void>
}

/** Where an interaction is answered: `isOurs` is false where we can post nothing. */
interface Where {
  readonly place: Place
  readonly isOurs: boolean
  /** Whether the answer comes to stand where the asker does not see it. */
  readonly isElsewhere: boolean
  readonly userId: string
}

/** Says where the answer stands. */
function toPointer({ workspace, channel, threadId }: Place, messageId: string, locale: string): Message {
  const words = WORDS.inThread[languageOf(locale)]
  const link = `https://discord.com/channels/${workspace.id}/${threadId ?? channel.id}/${messageId}`
  return { notification: words, blocks: [{ kind: 'note', tone: 'info', text: words, link }] }
}

/** An answer to an interaction of now. */
export function createResponse(interaction: WireInteraction, where: Where, parts: ResponseParts): Response {
  const { api, speaker, layout, now, report } = parts
  const { application_id: app, id, token } = interaction
  const startedAt = now()
  const original: RouteLike = `${Routes.webhook(app, token)}/messages/@original`
  let isAnswered = false

  /** To the asker alone, each part a message; the first takes the place of "thinking". */
  async function tell(message: Message): Promise<void> {
    if (now() - startedAt > TOKEN_MS) return write(message)
    try {
      for (const part of renderDiscordParts(message)) {
        await show(part, isAnswered)
        isAnswered = true
      }
    } catch (fault) {
      if (!hasCode(fault, UNKNOWN_WEBHOOK) && !hasCode(fault, INVALID_TOKEN)) throw fault
      await write(message)
    }
  }

  async function show(part: DiscordPart, isFurther: boolean): Promise<void> {
    const route = isFurther ? Routes.webhook(app, token) : original
    const send = ({ flags, ...form }: DiscordPart['full'] | DiscordPart['embed']) =>
      api.answer(isFurther ? 'POST' : 'PATCH', route, { ...form, flags: flags | (isFurther ? EPHEMERAL : 0) })
    if (layout === 'embeds') return void (await send(part.embed))
    try {
      await send(part.full)
    } catch (fault) {
      if (!isBadForm(fault)) throw fault
      await send(part.embed)
    }
  }

  /** The token has ended: what is for one person alone goes to them directly. */
  async function write(message: Message): Promise<void> {
    await speaker.say(await openDirectPlace(api, where.userId), message, null, 'people')
    isAnswered = true
  }

  async function clear(): Promise<void> {
    isAnswered = true
    if (now() - startedAt > TOKEN_MS) return
    await api.answer('DELETE', original)
  }

  async function respond({ message, audience }: Reply): Promise<string | null> {
    if (audience === 'asker' || !where.isOurs) {
      await tell(message)
      return null
    }
    try {
      const posted = await speaker.say(where.place, message, null, 'people')
      await (where.isElsewhere ? tell(toPointer(where.place, posted, interaction.locale)) : clear()).catch(report)
      return posted
    } catch (fault) {
      if (!(fault instanceof PullquoteError)) throw fault
      // Where nothing may be posted, whoever asked gets the answer all the same, and the reason.
      await tell(message)
      await tell(toErrorMessage(fault))
      return null
    }
  }

  return {
    defer: async () => {
      const body = { type: ANSWER.deferred, data: { flags: EPHEMERAL } }
      await api.answer('POST', Routes.interactionCallback(id, token), body)
    },
    respond,
    finish: async () => {
      if (!isAnswered) await clear()
    },
  }
}
