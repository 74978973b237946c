import { z } from 'zod'

/** What Slack takes of one message, written down from its pages (docs.slack.dev/reference/block-kit) and from nothing of ours. */

const plainText = (maxChars: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: z.string().min(1).max(maxChars), emoji: z.literal(false) })

const url = z
  .url({ protocol: /^https?$/ })
  .max(3_000)
  .refine((address) => !/[|<>\s\\]/.test(address), 'a sign that ends a link')
  .refine((address) => new URL(address).username === '', 'a password in a link')

const text = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1).max(3_000),
  style: z.union([z.strictObject({ bold: z.literal(true) }), z.strictObject({ code: z.literal(true) })]).optional(),
})
const link = z.strictObject({ type: z.literal('link'), url, text: z.enum(['source', 'read', 'original', 'open']) })
const date = z.strictObject({
  type: z.literal('date'),
  timestamp: z.int().min(0),
  format: z.string().min(1),
  fallback: z.string().min(1),
})
const elements = z.array(z.discriminatedUnion('type', [text, link, date])).min(1)
const section = z.strictObject({ type: z.literal('rich_text_section'), elements })
const richText = z.strictObject({
  type: z.literal('rich_text'),
  elements: z
    .array(
      z.discriminatedUnion('type', [
        section,
        z.strictObject({ type: z.literal('rich_text_quote'), elements }),
        z.strictObject({ type: z.literal('rich_text_preformatted'), elements }),
        z.strictObject({
          type: z.literal('rich_text_list'),
          style: z.literal('bullet'),
          elements: z.array(section).min(1),
        }),
      ]),
    )
    .min(1),
})

const actionId = z
  .string()
  .regex(/^pq1:[a-z-]+$/)
  .max(255)
const option = (maxValueChars: number) =>
  z.strictObject({ text: plainText(75), value: z.string().min(1).max(maxValueChars) })
const button = z.strictObject({
  type: z.literal('button'),
  action_id: actionId,
  text: plainText(75),
  accessibility_label: z.string().min(1).max(75),
  value: z.string().min(1).max(2_000).optional(),
  url: url.optional(),
})
const overflow = z.strictObject({
  type: z.literal('overflow'),
  action_id: actionId,
  options: z.array(option(75)).min(2).max(5),
})
const select = z.strictObject({
  type: z.literal('static_select'),
  action_id: actionId,
  placeholder: plainText(150),
  options: z.array(option(75)).min(1).max(100),
})
const actions = z.strictObject({
  type: z.literal('actions'),
  elements: z
    .array(z.discriminatedUnion('type', [button, overflow, select]))
    .min(1)
    .max(25)
    .refine((all) => new Set(all.map((each) => each.action_id)).size === all.length, 'the same action twice'),
})

const feedbackButton = z.strictObject({
  text: plainText(75),
  accessibility_label: z.string().min(1).max(75),
  value: z.string().min(1).max(2_000),
})
const feedback = z.strictObject({
  type: z.literal('context_actions'),
  elements: z
    .array(
      z.strictObject({
        type: z.literal('feedback_buttons'),
        action_id: actionId,
        positive_button: feedbackButton,
        negative_button: feedbackButton,
      }),
    )
    .length(1),
})

const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('header'), text: plainText(150) }),
  z.strictObject({ type: z.literal('divider') }),
  richText,
  actions,
  feedback,
])

export const slackMessage = z.strictObject({
  text: z
    .string()
    .min(1)
    .max(4_000)
    .regex(/^(?:[^&<>]|&(?:amp|lt|gt);)*$/, 'a sign that is not escaped'),
  blocks: z
    .array(block)
    .max(50)
    .refine((blocks) => Buffer.byteLength(JSON.stringify(blocks)) <= 10_000, 'more than 10,000 bytes'),
})
