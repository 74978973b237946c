import { toErrorMessage } from '../core/message/error-message.ts'
import { TEXTS } from '../core/message/texts.ts'
import { PullquoteError } from '../errors.ts'
import type { Host, Respond } from '../platforms/platform.ts'
import type { Answering } from './answering.ts'
import type { BotDeps, Context } from './context.ts'
import { createRecentIds } from './recent-ids.ts'
import { recordReply } from './record-reply.ts'
import { createPlaceMemory } from './remember-place.ts'
import { type BotReply, noteToAsker, toAsker } from './reply.ts'
import { leaveOutTakenOut } from './taken-out.ts'
import { concernsUs, isOurThread } from './thread/is-meant.ts'
import type { Deed } from './understand.ts'

/** Platforms send an event again within minutes, at most some hundreds of events later. */
const MAX_RECENT_EVENTS = 5_000

/** What the log tells of something said to us: `deed` is `unread` until it is understood. */
interface Telling {
  readonly platform: string
  readonly deed: Deed['name']
  readonly ms: number
}

/**
 * The bot for one platform: takes what people do, answers what is meant for us, and keeps which message shows what.
 * Things that come in are answered side by side: a slow site holds up nobody else.
 */
export function createBot(deps: BotDeps): Host {
  const { platform, store, log, defaultZone, readMetrics, report } = deps
  const recent = createRecentIds(MAX_RECENT_EVENTS)
  const rememberPlace = createPlaceMemory(deps)
  let answering: Promise<Answering> | null = null

  /** Loaded with the first thing that is meant for us: a bot to which nobody speaks needs none of it. */
  function loadAnswering(): Promise<Answering> {
    answering ??= import('./answering.ts').then(({ createAnswering }) => createAnswering())
    return answering
  }

  return {
    store,
    log,
    defaultZone,
    readMetrics,
    async receive(incoming, respond) {
      if (!concernsUs(incoming) || !recent.add(incoming.id)) return
      const { said } = incoming
      const start = performance.now()
      let isMeant = said.kind !== 'message' || said.mentionsUs
      let deed: Deed['name'] = 'unread'
      const telling = (): Telling => ({ platform, deed, ms: Math.round(performance.now() - start) })
      try {
        const { place, asker } = incoming
        const channel = await rememberPlace(place)
        isMeant ||= await isOurThread({ store, channel, place })
        if (!isMeant) return
        const { understand, read } = await loadAnswering()
        const context: Context = { ...deps, place, asker, channel, read, rememberPlace }
        const { name, run } = await understand(said, context)
        deed = name
        const reply = await run()
        if (reply) await post(await leaveOutTakenOut(reply, context), respond, context, telling)
      } catch (fault) {
        await answerFault(fault, isMeant, respond, telling)
      }
    },
  }

  /** Once a reply is out, a fault in keeping it is no longer the asker's to hear of. */
  async function post(reply: BotReply, respond: Respond, context: Context, telling: () => Telling): Promise<void> {
    const { message, audience } = reply
    try {
      await recordReply(reply, await respond({ message, audience }), context)
      log.info('command.answered', { ...telling(), audience })
    } catch (fault) {
      lose(fault, telling)
    }
  }

  /** Talk that may not be meant for us is never answered with an error. */
  async function answerFault(
    fault: unknown,
    isMeant: boolean,
    respond: Respond,
    telling: () => Telling,
  ): Promise<void> {
    const isForeseen = fault instanceof PullquoteError
    if (!isForeseen || !isMeant) report(fault)
    log.warn('command.failed', { ...telling(), code: isForeseen ? fault.code : 'unforeseen' })
    if (!isMeant) return
    const { message, audience } = isForeseen ? toAsker(toErrorMessage(fault)) : noteToAsker('error', TEXTS.fault)
    try {
      await respond({ message, audience })
    } catch (cause) {
      lose(cause, telling)
    }
  }

  function lose(fault: unknown, telling: () => Telling): void {
    log.error('command.lost', { ...telling(), code: fault instanceof PullquoteError ? fault.code : 'unforeseen' })
    report(fault)
  }
}
