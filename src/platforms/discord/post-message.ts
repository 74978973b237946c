import { Routes } from 'discord.js'
import type { Message } from '../../core/message/message.ts'
import type { Api } from './api.ts'
import { isBadForm } from './delivery-fault.ts'
import type { DiscordOptions } from './options.ts'
import type { Lane } from './pace.ts'
import { partNonce, toEmbedForm, toFullForm, toLineForm } from './post-forms.ts'
import { type DiscordPart, renderDiscordParts } from './render-parts.ts'
import { ownMessage } from './wire.ts'

/** Where a message goes: a channel or thread by its id, and how urgent it is. */
export interface Target {
  readonly channelId: string
  readonly replyTo?: string | null
  readonly nonce: string | null
  readonly lane: Lane
}

/** Posts messages whose place is known. All throw what the API throws. */
export interface Poster {
  /** Posts the parts one after the other; the first of them goes to `target`, the others where `rest` says. */
  post(message: Message, target: Target, rest: (firstId: string) => Promise<string>): Promise<string>
  /** Posts further parts of a message whose first stands. */
  postRest(parts: readonly DiscordPart[], target: Target): Promise<void>
  /** Turns the plain line that stands at `id` into the whole message. */
  complete(part: DiscordPart, id: string, target: Target): Promise<void>
  /** Parts that a step is missing of, by nonce: the message stands as its plain line. */
  readonly halfDone: Map<string, string>
}

/** As many messages whose second step failed as are remembered. */
const MAX_HALF_DONE = 1_000

/** A poster; `report` takes what Discord does not take of a message, which then stands as its plain line. */
export function createPoster(api: Api, { layout }: DiscordOptions, report: (fault: unknown) => void): Poster {
  const halfDone = new Map<string, string>()

  async function postPart(part: DiscordPart, target: Target): Promise<string> {
    const { nonce, channelId, lane } = target
    const id = (nonce === null ? undefined : halfDone.get(nonce)) ?? (await create(part, target))
    if (nonce !== null) remember(halfDone, nonce, id)
    await complete(part, id, { channelId, nonce, lane })
    if (nonce !== null) halfDone.delete(nonce)
    return id
  }

  async function create(part: DiscordPart, { channelId, replyTo, nonce, lane }: Target): Promise<string> {
    const body = toLineForm(part, { nonce, replyTo: replyTo ?? null })
    return ownMessage.parse(await api.send({ method: 'POST', route: Routes.channelMessages(channelId), body, lane })).id
  }

  async function complete(part: DiscordPart, id: string, { channelId, nonce, lane }: Target): Promise<void> {
    const route = Routes.channelMessage(channelId, id)
    const forms = [...(layout === 'components' ? [toFullForm(part, nonce)] : []), toEmbedForm(part, nonce)]
    for (const [at, body] of forms.entries()) {
      try {
        await api.send({ method: 'PATCH', route, body, lane })
        return
      } catch (fault) {
        if (!isBadForm(fault)) throw fault
        if (at === forms.length - 1) report(fault)
      }
    }
  }

  async function postRest(parts: readonly DiscordPart[], target: Target): Promise<void> {
    for (const [at, part] of parts.entries()) {
      await postPart(part, { ...target, nonce: partNonce(target.nonce, at + 1) })
    }
  }

  return {
    halfDone,
    postRest,
    complete,
    async post(message, target, rest) {
      const [first, ...others] = renderDiscordParts(message)
      if (first === undefined) throw new TypeError('A message has at least one part.')
      const id = await postPart(first, target)
      if (others.length > 0) await postRest(others, { ...target, channelId: await rest(id), replyTo: null })
      return id
    },
  }
}

function remember(map: Map<string, string>, key: string, value: string): void {
  map.set(key, value)
  const [oldest] = map.keys()
  if (map.size > MAX_HALF_DONE && oldest !== undefined) map.delete(oldest)
}
