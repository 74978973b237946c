import { toErrorMessage } from '../core/message/error-message.ts'
import { TEXTS } from '../core/message/texts.ts'
import { PullquoteError } from '../errors.ts'
import type { Host, Incoming, Respond } from '../platforms/platform.ts'
import { createArticleReader } from './article-reader.ts'
import type { BotDeps, Context } from './context.ts'
import { createRecentIds } from './recent-ids.ts'
import { recordReply } from './record-reply.ts'
import { createPlaceMemory } from './remember-place.ts'
import { type BotReply, noteToAsker, toAsker } from './reply.ts'
import { isOurThread } from './thread/is-meant.ts'
import { concernsUs, replyTo } from './understand.ts'

/** Platforms send an event again within minutes, at most some hundreds of events later. */
const MAX_RECENT_EVENTS = 5_000

/** Articles that are talked about at one time. */
const MAX_READINGS = 30

/**
 * The bot for one platform: takes what people do, answers what is meant for us, and keeps which message shows what.
 * Things that come in are answered side by side: a slow site holds up nobody else.
 */
export function createBot(deps: BotDeps): Host {
  const recent = createRecentIds(MAX_RECENT_EVENTS)
  const rememberPlace = createPlaceMemory(deps)
  const read = createArticleReader(MAX_READINGS)

  async function contextOf({ place, asker }: Incoming): Promise<Context> {
    return { ...deps, place, asker, channel: await rememberPlace(place), read }
  }

  return {
    store: deps.store,
    report: (fault) => deps.report(fault),
    async receive(incoming, respond) {
      if (!concernsUs(incoming) || !recent.add(incoming.id)) return
      const { said } = incoming
      let isMeant = said.kind !== 'message' || said.mentionsUs
      try {
        const context = await contextOf(incoming)
        isMeant ||= await isOurThread(context)
        const reply = isMeant ? await replyTo(said, context) : null
        if (reply) await post(reply, respond, context)
      } catch (fault) {
        await answerFault(fault, isMeant, respond)
      }
    },
  }

  /** Once a reply is out, a fault in keeping it is no longer the asker's to hear of. */
  async function post(reply: BotReply, respond: Respond, context: Context): Promise<void> {
    const { message, audience } = reply
    try {
      await recordReply(reply, await respond({ message, audience }), context)
    } catch (fault) {
      deps.report(fault)
    }
  }

  /** Talk that may not be meant for us is never answered with an error. */
  async function answerFault(fault: unknown, isMeant: boolean, respond: Respond): Promise<void> {
    const isForeseen = fault instanceof PullquoteError
    if (!isForeseen || !isMeant) deps.report(fault)
    if (!isMeant) return
    const { message, audience } = isForeseen ? toAsker(toErrorMessage(fault)) : noteToAsker('error', TEXTS.fault)
    try {
      await respond({ message, audience })
    } catch (cause) {
      deps.report(cause)
    }
  }
}
