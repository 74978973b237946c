import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { FAULTS, FormFault } from './fault.ts'
import { pingsOf, readMessage } from './message-form.ts'
import { type FakeMessage, snowflake, type World } from './world.ts'

/** Without an answer in this time an interaction fails (interactions/receiving-and-responding). */
const FIRST_ANSWER_MS = 3_000
/** So long its token can be used. */
const TOKEN_MS = 15 * 60_000
const EPHEMERAL = 1 << 6

/** An interaction with everything that became of it. */
export interface FakeInteraction {
  readonly id: string
  readonly token: string
  readonly channelId: string
  readonly userId: string
  readonly startedAt: number
  /** Milliseconds until the first answer; null before it. */
  answeredAfterMs: number | null
  /** The number of the kind of the first answer: 4 message, 5 and 6 deferred, 8 choices, 9 form; null before it. */
  kind: number | null
  /** The data of the first answer, as it came. */
  data: Readonly<Record<string, unknown>>
  isEphemeral: boolean
  /** What the asker sees, or all; null while it is "thinking" and after it was deleted. */
  original: FakeMessage | null
  isDeleted: boolean
  readonly followUps: FakeMessage[]
}

/** What a first answer is made of. */
const callbackForm = z.object({
  type: z.literal([4, 5, 6, 8, 9]),
  data: z.record(z.string(), z.unknown()).prefault({}),
})

export interface Interactions {
  /** All there ever were, in order. */
  readonly all: readonly FakeInteraction[]
  open(channelId: string, userId: string): FakeInteraction
  callback(id: string, token: string, body: unknown): void
  edit(token: string, body: unknown): FakeMessage
  remove(token: string): void
  followUp(token: string, body: unknown): FakeMessage
}

/** Keeps interactions; `now` gives epoch milliseconds. */
export function createInteractions(world: World, now: () => number): Interactions {
  const byToken = new Map<string, FakeInteraction>()

  /** Anyone with the token may speak for fifteen minutes. */
  function find(token: string): FakeInteraction {
    const found = byToken.get(token)
    if (!found) throw FAULTS.unknownWebhook()
    if (now() - found.startedAt > TOKEN_MS) throw FAULTS.tokenExpired()
    return found
  }

  function toMessage(interaction: FakeInteraction, body: unknown): FakeMessage {
    const form = readMessage(body, 0)
    if (!form.content && !form.embeds?.length && !form.components?.length) throw FAULTS.emptyMessage()
    return {
      id: snowflake(now()),
      channelId: interaction.channelId,
      authorId: world.bot.id,
      nonce: null,
      replyTo: null,
      mentions: pingsOf(form),
      createdAt: now(),
      content: form.content ?? '',
      flags: form.flags ?? 0,
      components: form.components ?? [],
      embeds: form.embeds ?? [],
      edits: [],
      isCrossposted: false,
    }
  }

  return {
    get all() {
      return [...byToken.values()]
    },
    open(channelId, userId) {
      const interaction: FakeInteraction = {
        id: snowflake(now()),
        token: randomBytes(24).toString('base64url'),
        channelId,
        userId,
        startedAt: now(),
        answeredAfterMs: null,
        kind: null,
        data: {},
        isEphemeral: false,
        original: null,
        isDeleted: false,
        followUps: [],
      }
      byToken.set(interaction.token, interaction)
      return interaction
    },
    callback(id, token, body) {
      const interaction = byToken.get(token)
      const waited = now() - (interaction?.startedAt ?? 0)
      if (interaction?.id !== id || waited > FIRST_ANSWER_MS) throw FAULTS.unknownInteraction()
      if (interaction.kind !== null) throw FAULTS.acknowledged()
      const { type, data: given } = readCallback(body)
      interaction.kind = type
      interaction.data = given
      interaction.answeredAfterMs = waited
      interaction.isEphemeral = (Number(given['flags'] ?? 0) & EPHEMERAL) !== 0
      if (type === 4) interaction.original = toMessage(interaction, given)
    },
    edit(token, body) {
      const interaction = find(token)
      if (interaction.kind === null || interaction.isDeleted) throw FAULTS.unknownMessage()
      interaction.original = toMessage(interaction, body)
      return interaction.original
    },
    remove(token) {
      const interaction = find(token)
      if (interaction.kind === null || interaction.isDeleted) throw FAULTS.unknownMessage()
      interaction.original = null
      interaction.isDeleted = true
    },
    followUp(token, body) {
      const interaction = find(token)
      const message = toMessage(interaction, body)
      interaction.followUps.push(message)
      return message
    },
  }
}

const text = (max: number) => z.string().min(1).max(max)
const named = { custom_id: text(100), required: z.boolean().optional() }
const amount = { min_values: z.int().min(0).max(10).optional(), max_values: z.int().min(1).max(25).optional() }
const choice = z.strictObject({ label: text(100), value: text(100), default: z.boolean().optional() })
/** What a label may hold (components/reference, "Label"). */
const field = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal(3), ...named, ...amount, options: z.array(choice).min(1).max(25) }),
  z.strictObject({
    type: z.literal(4),
    ...named,
    style: z.literal([1, 2]),
    placeholder: text(100).optional(),
    value: z.string().max(4_000).optional(),
    min_length: z.int().min(0).max(4_000).optional(),
    max_length: z.int().min(1).max(4_000).optional(),
  }),
  z.strictObject({ type: z.literal(19), ...named, ...amount }),
])
/** What the answers of each kind hold (components/reference, "Label"; interactions/receiving-and-responding). */
const DATA: Readonly<Record<number, z.ZodType>> = {
  // A deferred answer may only be ephemeral.
  5: z.object({ flags: z.literal([0, EPHEMERAL]).optional() }),
  8: z.object({
    choices: z.array(z.object({ name: text(100), value: z.union([z.number(), text(100)]) })).max(25),
  }),
  9: z.object({
    custom_id: text(100),
    title: text(45),
    components: z
      .array(
        z.strictObject({ type: z.literal(18), label: text(45), description: text(100).optional(), component: field }),
      )
      .min(1)
      .max(5),
  }),
}

function readCallback(body: unknown): z.infer<typeof callbackForm> {
  const read = callbackForm.safeParse(body)
  if (!read.success) throw new FormFault(z.prettifyError(read.error))
  const data = DATA[read.data.type]?.safeParse(read.data.data)
  if (data?.success === false) throw new FormFault(z.prettifyError(data.error))
  return read.data
}
