import { z } from 'zod'

/** What Discord takes of one message, written down from its pages (docs.discord.com/developers) and from nothing of ours. */

const url = z
  .url({ protocol: /^https?$/ })
  .refine((address) => !/[()<>\s\\]/.test(address), 'a sign that ends a link')
  .refine((address) => new URL(address).username === '', 'a password in a link')

const textDisplay = z.strictObject({ type: z.literal(10), content: z.string().min(1).max(4_000) })
const separator = z.strictObject({ type: z.literal(14), divider: z.boolean(), spacing: z.literal([1, 2]) })
const linkButton = z.strictObject({
  type: z.literal(2),
  style: z.literal(5),
  label: z.string().min(1).max(80),
  url: url.max(512),
})
const customId = z
  .string()
  .regex(/^pq1:[a-z-]+(?::\S+)?$/)
  .max(100)
const pressButton = z.strictObject({
  type: z.literal(2),
  style: z.literal(2),
  label: z.string().min(1).max(80),
  custom_id: customId,
})
const option = z.strictObject({ label: z.string().min(1).max(100), value: z.string().min(1).max(100) })
const select = z.strictObject({
  type: z.literal(3),
  custom_id: customId,
  placeholder: z.string().max(150),
  options: z.array(option).min(1).max(25),
})
const actionRow = z.strictObject({
  type: z.literal(1),
  components: z.union([
    z
      .array(z.union([pressButton, linkButton]))
      .min(1)
      .max(5),
    z.array(select).length(1),
  ]),
})
const section = z.strictObject({
  type: z.literal(9),
  components: z.array(textDisplay).min(1).max(3),
  accessory: linkButton,
})
const container = z.strictObject({
  type: z.literal(17),
  accent_color: z.int().min(0).max(0xffffff),
  components: z.array(z.discriminatedUnion('type', [textDisplay, separator, section, actionRow])),
})

const noMentions = z.strictObject({ parse: z.tuple([]) })

/** Every object with a type in a tree: a component is counted wherever it stands. */
function componentsIn(tree: unknown): object[] {
  if (typeof tree !== 'object' || tree === null) return []
  return [...('type' in tree ? [tree] : []), ...Object.values(tree).flatMap(componentsIn)]
}

const components = z
  .array(container)
  .length(1)
  .refine((tree) => componentsIn(tree).length <= 40, 'more than 40 components')
  .refine((tree) => textOf(tree).length <= 4_000, 'more than 4,000 characters')
  .refine((tree) => areUnique(tree), 'the same custom id twice')

/** The content of all text displays. */
export function textOf(tree: unknown): string {
  return componentsIn(tree)
    .map((component) => ('content' in component ? component.content : ''))
    .join('')
}

function areUnique(tree: unknown): boolean {
  const ids = componentsIn(tree).flatMap((component) => ('custom_id' in component ? [component.custom_id] : []))
  return new Set(ids).size === ids.length
}

export const discordPart = z.strictObject({
  line: z.strictObject({
    content: z.string().min(1).max(2_000),
    flags: z.literal(4),
    allowed_mentions: noMentions,
  }),
  full: z.strictObject({ content: z.null(), flags: z.literal(32_768), components, allowed_mentions: noMentions }),
  embed: z.strictObject({
    content: z.string().min(1).max(2_000),
    flags: z.literal(0),
    embeds: z.array(z.strictObject({ color: z.int(), description: z.string().max(4_096) })).length(1),
    components: z.array(actionRow).max(5).refine(areUnique, 'the same custom id twice'),
    allowed_mentions: noMentions,
  }),
})
