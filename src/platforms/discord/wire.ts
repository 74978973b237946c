import { z } from 'zod'

/**
 * What Discord sends, as far as we read it (docs.discord.com/developers: interactions/receiving-and-responding,
 * resources/message, resources/channel). Everything else is dropped.
 */

const person = z.object({ id: z.string(), bot: z.boolean().default(false) })

const channel = z.object({
  id: z.string(),
  type: z.int(),
  name: z.string().nullish(),
  parent_id: z.string().nullish(),
})
export type WireChannel = z.infer<typeof channel>

const embed = z.object({ url: z.string().nullish() })

/** A message that somebody wrote. */
export const wireMessage = z.object({
  id: z.string(),
  channel_id: z.string(),
  guild_id: z.string().optional(),
  type: z.int().default(0),
  author: person,
  webhook_id: z.string().optional(),
  content: z.string().default(''),
  mentions: z.array(person).default([]),
  member: z.object({ roles: z.array(z.string()).default([]) }).optional(),
  message_reference: z.object({ message_id: z.string().optional() }).nullish(),
  referenced_message: z.object({ author: person, content: z.string().default('') }).nullish(),
})
export type WireMessage = z.infer<typeof wireMessage>

/** A message of ours as we look back on it. */
export const ownMessage = z.object({
  id: z.string(),
  author: person.optional(),
  content: z.string().default(''),
  flags: z.int().default(0),
  components: z.array(z.looseObject({ id: z.int().optional() })).default([]),
  embeds: z.array(z.unknown()).default([]),
  nonce: z.union([z.string(), z.number()]).optional(),
  message_reference: z.unknown().optional(),
})
export type OwnMessage = z.infer<typeof ownMessage>

const IS_COMPONENTS_V2 = 1 << 15

/** Whether the second step of a post was done: more stands than the plain line. */
export function isWhole({ flags, embeds }: OwnMessage): boolean {
  return (flags & IS_COMPONENTS_V2) !== 0 || embeds.length > 0
}

const option = z.object({
  name: z.string(),
  type: z.int(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  focused: z.boolean().default(false),
})
export type WireOption = z.infer<typeof option>

const attachment = z.object({ id: z.string(), url: z.string() })

/** Things by their ids: what somebody writes for an id may be the name of anything that an object has. */
const byId = <Thing extends z.ZodType>(thing: Thing) =>
  z
    .record(z.string(), thing)
    .default({})
    .transform((things) => new Map(Object.entries(things)))

const resolved = z.object({
  messages: byId(z.object({ id: z.string(), content: z.string().default(''), embeds: z.array(embed).default([]) })),
  attachments: byId(attachment),
  channels: byId(channel),
})

const field = z.object({
  custom_id: z.string(),
  value: z.string().default(''),
  values: z.array(z.string()).default([]),
})
/** A label with its field, or a row of them. */
const fieldHolder = z.object({ component: field.optional(), components: z.array(field).default([]) })

const shared = z.object({
  id: z.string(),
  application_id: z.string(),
  token: z.string(),
  guild_id: z.string().optional(),
  channel_id: z.string().optional(),
  channel: channel.optional(),
  member: z
    .object({
      user: person,
      permissions: z.string().regex(/^\d+$/).default('0'),
      roles: z.array(z.string()).default([]),
    })
    .optional(),
  user: person.optional(),
  message: z.object({ id: z.string(), flags: z.int().default(0) }).optional(),
  locale: z.string().default('en-US'),
  /** Who has us, by the number of the kind of installation: 0 the server, 1 the person. */
  authorizing_integration_owners: z.record(z.string(), z.string()).optional(),
})

/** What somebody did with a command, a button, a menu or a form of ours. */
export const wireInteraction = z.discriminatedUnion('type', [
  shared.extend({
    type: z.literal([2, 4]),
    data: z.object({
      name: z.string(),
      type: z.int().default(1),
      target_id: z.string().optional(),
      options: z.array(option.extend({ options: z.array(option).default([]) })).default([]),
      resolved: resolved.prefault({}),
    }),
  }),
  shared.extend({
    type: z.literal(3),
    data: z.object({ custom_id: z.string(), values: z.array(z.string()).default([]) }),
  }),
  shared.extend({
    type: z.literal(5),
    data: z.object({
      custom_id: z.string(),
      components: z.array(fieldHolder).default([]),
      resolved: resolved.prefault({}),
    }),
  }),
])
export type WireInteraction = z.infer<typeof wireInteraction>
export type CommandInteraction = Extract<WireInteraction, { type: 2 | 4 }>
export type PressInteraction = Extract<WireInteraction, { type: 3 }>
export type FormInteraction = Extract<WireInteraction, { type: 5 }>

/** Kinds of interactions (`type`). */
export const INTERACTION = { command: 2, press: 3, completion: 4, form: 5 } as const
/** Kinds of first answers (`type` of a callback). */
export const ANSWER = { message: 4, deferred: 5, choices: 8, form: 9 } as const
/** Kinds of channels. */
export const CHANNEL_TYPE = { text: 0, direct: 1, announcement: 5, forum: 15, media: 16 } as const

export const isThreadType = (type: number) => type >= 10 && type <= 12
