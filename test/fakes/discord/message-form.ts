import { z } from 'zod'
import { FormFault } from './fault.ts'

/** A component as it came, with whatever stands in it. */
export interface RawComponent {
  readonly type: number
  readonly id?: number | undefined
  readonly [field: string]: unknown
}

const COMPONENTS_V2 = 1 << 15
/** The flags that a bot may set (resources/message, "Message Flags"): no previews, ephemeral, silent, components. */
const SETTABLE = (1 << 2) | (1 << 6) | (1 << 12) | COMPONENTS_V2

const id = z.int().min(0).max(2_147_483_647).optional()
const customId = z.string().min(1).max(100)
const emoji = z.looseObject({}).optional()
const disabled = z.boolean().optional()
const button = z.union([
  z.strictObject({
    type: z.literal(2),
    id,
    style: z.literal(5),
    label: z.string().max(80),
    url: z.string().max(512),
    emoji,
    disabled,
  }),
  z.strictObject({
    type: z.literal(2),
    id,
    style: z.int().min(1).max(4),
    label: z.string().max(80),
    custom_id: customId,
    emoji,
    disabled,
  }),
])
const select = z.strictObject({
  type: z.literal(3),
  id,
  custom_id: customId,
  placeholder: z.string().max(150).optional(),
  options: z
    .array(z.looseObject({ label: z.string().min(1).max(100), value: z.string().min(1).max(100) }))
    .min(1)
    .max(25),
  min_values: z.int().optional(),
  max_values: z.int().optional(),
  disabled,
})
const row = z.strictObject({
  type: z.literal(1),
  id,
  components: z.union([z.array(button).min(1).max(5), z.array(select).length(1)]),
})
const text = z.strictObject({ type: z.literal(10), id, content: z.string().min(1).max(4_000) })
const separator = z.strictObject({
  type: z.literal(14),
  id,
  divider: z.boolean().optional(),
  spacing: z.int().optional(),
})
const section = z.strictObject({ type: z.literal(9), id, components: z.array(text).min(1).max(3), accessory: button })
const inside = z.discriminatedUnion('type', [row, text, separator, section])
const container = z.strictObject({
  type: z.literal(17),
  id,
  accent_color: z.int().min(0).max(0xffffff).nullish(),
  spoiler: z.boolean().optional(),
  components: z.array(inside).min(1),
})
const modern = z.array(z.discriminatedUnion('type', [container, row, text, separator, section]))
const embed = z.looseObject({ title: z.string().max(256).optional(), description: z.string().max(4_096).optional() })

const form = z.looseObject({
  content: z.string().max(2_000).nullish(),
  flags: z.int().optional(),
  nonce: z.union([z.string().max(25), z.int()]).optional(),
  enforce_nonce: z.boolean().optional(),
  embeds: z.array(embed).max(10).nullish(),
  components: z.array(z.looseObject({ type: z.int(), id })).nullish(),
  allowed_mentions: z.object({ parse: z.array(z.string()).optional(), replied_user: z.boolean().optional() }).nullish(),
  message_reference: z.looseObject({ message_id: z.string(), fail_if_not_exists: z.boolean().optional() }).optional(),
})

/** What a message may be made of, checked as Discord checks it. */
export type MessageForm = z.infer<typeof form>

/** Reads what a request would make of a message whose flags are so far `flags`. Throws a FormFault as Discord says it. */
export function readMessage(body: unknown, flags: number): MessageForm {
  const read = check(form, body)
  if ((read.flags ?? 0) & ~SETTABLE) throw new FormFault('flags: a flag that may not be set')
  const isModern = ((read.flags ?? 0) | flags) & COMPONENTS_V2
  const components = read.components ?? []
  if (isModern) checkModern(read, components)
  else check(z.array(row).max(5), components)
  const ids = everyIn(components, 'custom_id')
  if (new Set(ids).size !== ids.length) throw new FormFault('components: the same custom_id twice')
  return read
}

function checkModern({ content, embeds }: MessageForm, components: unknown[]): void {
  if (content || embeds?.length) throw new FormFault('content and embeds cannot stand beside components of version 2')
  check(modern, components)
  if (everyIn(components, 'type').length > 40) throw new FormFault('components: more than 40')
  if (everyIn(components, 'content').join('').length > 4_000)
    throw new FormFault('components: more than 4000 characters')
}

function check<Shape extends z.ZodType>(shape: Shape, value: unknown): z.infer<Shape> {
  const result = shape.safeParse(value)
  if (result.success) return result.data
  throw new FormFault(z.prettifyError(result.error))
}

/** Every value of a field in a tree. */
export function everyIn(tree: unknown, field: string): unknown[] {
  if (typeof tree !== 'object' || tree === null) return []
  const own = field in tree && !Array.isArray(tree) ? [Reflect.get(tree, field)] : []
  return [...own, ...Object.values(tree).flatMap((value) => everyIn(value, field))]
}

/**
 * Whom a message notifies: all that its texts name, unless `allowed_mentions` says which kinds may be; a message or an edit
 * without it allows all (resources/message, "Allowed Mentions Object").
 */
export function pingsOf({ content, components, allowed_mentions: allowed }: MessageForm): string[] {
  const text = [content ?? '', ...everyIn(components ?? [], 'content')].join('\n')
  const kinds = allowed?.parse ?? (allowed ? [] : ['users', 'roles', 'everyone'])
  const users = kinds.includes('users') ? [...text.matchAll(/<@!?(\d+)>/g)].flatMap(([, id]) => id ?? []) : []
  const all = kinds.includes('everyone')
    ? [...text.matchAll(/@(everyone|here)/g)].flatMap(([, word]) => word ?? [])
    : []
  return [...users, ...all]
}
