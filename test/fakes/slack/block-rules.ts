import { z } from 'zod'

/** What Slack takes as blocks and views, from docs.slack.dev/reference/block-kit; what it does not know it refuses. */

const plain = (maxChars: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(maxChars),
    emoji: z.boolean().optional(),
  })
const mrkdwn = (maxChars: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: z.string().min(1).max(maxChars), verbatim: z.boolean().optional() })
const anyText = (maxChars: number) => z.discriminatedUnion('type', [plain(maxChars), mrkdwn(maxChars)])
const url = z.url({ protocol: /^https?$/ }).max(3_000)
const id = z.string().min(1).max(255)

const style = z.record(z.enum(['bold', 'italic', 'strike', 'code']), z.boolean()).optional()
const inline = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('text'),
    text: z.string().min(1),
    style: z.partialRecord(z.enum(['bold', 'italic', 'strike', 'code']), z.boolean()).optional(),
  }),
  z.strictObject({ type: z.literal('link'), url, text: z.string().min(1).optional(), style }),
  z.strictObject({ type: z.literal('emoji'), name: z.string() }),
  z.strictObject({
    type: z.literal('date'),
    timestamp: z.int(),
    format: z.string().min(1),
    fallback: z.string().optional(),
  }),
])
const inlines = z.array(inline).min(1)
const richSection = z.strictObject({ type: z.literal('rich_text_section'), elements: inlines })
const richPart = z.discriminatedUnion('type', [
  richSection,
  z.strictObject({ type: z.literal('rich_text_quote'), elements: inlines }),
  z.strictObject({ type: z.literal('rich_text_preformatted'), elements: inlines }),
  z.strictObject({
    type: z.literal('rich_text_list'),
    style: z.enum(['bullet', 'ordered']),
    elements: z.array(richSection).min(1),
  }),
])

const option = z.strictObject({
  text: anyText(75),
  value: z.string().min(1).max(150),
  description: plain(75).optional(),
})
const button = z.strictObject({
  type: z.literal('button'),
  action_id: id,
  text: plain(75),
  value: z.string().min(1).max(2_000).optional(),
  url: url.optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: z.string().min(1).max(75).optional(),
})
const overflow = z.strictObject({
  type: z.literal('overflow'),
  action_id: id,
  options: z.array(option).min(1).max(5),
})
const select = z
  .strictObject({
    type: z.literal('static_select'),
    action_id: id,
    placeholder: plain(150).optional(),
    options: z.array(option).min(1).max(100),
    initial_option: option.optional(),
  })
  .refine(
    ({ options, initial_option: chosen }) =>
      chosen === undefined || options.some((each) => JSON.stringify(each) === JSON.stringify(chosen)),
    'initial_option must match one of the options',
  )
const conversations = z.strictObject({
  type: z.literal('conversations_select'),
  action_id: id,
  placeholder: plain(150).optional(),
  initial_conversation: z.string().optional(),
  default_to_current_conversation: z.boolean().optional(),
  response_url_enabled: z.boolean().optional(),
  filter: z
    .strictObject({
      include: z
        .array(z.enum(['im', 'mpim', 'private', 'public']))
        .min(1)
        .optional(),
      exclude_bot_users: z.boolean().optional(),
      exclude_external_shared_channels: z.boolean().optional(),
    })
    .optional(),
})
const input = z.strictObject({
  type: z.literal('plain_text_input'),
  action_id: id,
  multiline: z.boolean().optional(),
  initial_value: z.string().optional(),
  min_length: z.int().min(0).max(3_000).optional(),
  max_length: z.int().min(1).max(3_000).optional(),
  placeholder: plain(150).optional(),
  focus_on_load: z.boolean().optional(),
  dispatch_action_config: z
    .strictObject({ trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).min(1) })
    .optional(),
})
const feedbackButton = z.strictObject({
  text: plain(75),
  value: z.string().min(1).max(2_000),
  accessibility_label: z.string().min(1).max(75).optional(),
})

const block_id = id.optional()
const header = z.strictObject({ type: z.literal('header'), block_id, text: plain(150) })
const divider = z.strictObject({ type: z.literal('divider'), block_id })
const section = z.strictObject({
  type: z.literal('section'),
  block_id,
  text: anyText(3_000).optional(),
  fields: z.array(anyText(2_000)).min(1).max(10).optional(),
  accessory: z.discriminatedUnion('type', [button, overflow, select]).optional(),
})
const context = z.strictObject({
  type: z.literal('context'),
  block_id,
  elements: z.array(anyText(3_000)).min(1).max(10),
})
const richText = z.strictObject({ type: z.literal('rich_text'), block_id, elements: z.array(richPart).min(1) })
const actions = z.strictObject({
  type: z.literal('actions'),
  block_id,
  elements: z
    .array(z.discriminatedUnion('type', [button, overflow, select, conversations]))
    .min(1)
    .max(25)
    .refine((all) => new Set(all.map((each) => each.action_id)).size === all.length, 'duplicate action_id'),
})
const contextActions = z.strictObject({
  type: z.literal('context_actions'),
  block_id,
  elements: z
    .array(
      z.strictObject({
        type: z.literal('feedback_buttons'),
        action_id: id,
        positive_button: feedbackButton,
        negative_button: feedbackButton,
      }),
    )
    .min(1)
    .max(5),
})
const inputBlock = z.strictObject({
  type: z.literal('input'),
  block_id,
  label: plain(2_000),
  element: z.discriminatedUnion('type', [input, select, conversations]),
  hint: plain(2_000).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
})

const messageBlock = z.discriminatedUnion('type', [
  header,
  divider,
  section,
  context,
  richText,
  actions,
  contextActions,
])
const viewBlock = z.discriminatedUnion('type', [header, divider, section, context, richText, actions, inputBlock])

const MAX_BLOCKS_CHARS = 13_200

const viewBlocks = z.array(viewBlock).max(100)
const modal = z
  .strictObject({
    type: z.literal('modal'),
    callback_id: id.optional(),
    title: plain(24),
    submit: plain(24).optional(),
    close: plain(24).optional(),
    private_metadata: z.string().max(3_000).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
    blocks: viewBlocks,
  })
  .refine(
    ({ blocks, submit }) => submit !== undefined || blocks.every(({ type }) => type !== 'input'),
    'submit is required when an input block is within blocks',
  )
const home = z.strictObject({
  type: z.literal('home'),
  callback_id: id.optional(),
  private_metadata: z.string().max(3_000).optional(),
  blocks: viewBlocks,
})

/** Why the blocks of a message are refused, as Slack's error code with its reasons; null where they are taken. */
export function refuseBlocks(blocks: unknown): { readonly error: string; readonly reasons: string[] } | null {
  const result = z.array(messageBlock).max(50).safeParse(blocks)
  if (!result.success) return { error: 'invalid_blocks', reasons: reasonsOf(result.error) }
  if (JSON.stringify(blocks).length > MAX_BLOCKS_CHARS) return { error: 'msg_blocks_too_long', reasons: [] }
  return null
}

/** Why a view is refused; [] where it is taken. */
export function refuseView(view: unknown, kind: 'modal' | 'home'): string[] {
  const result = (kind === 'modal' ? modal : home).safeParse(view)
  return result.success ? [] : reasonsOf(result.error)
}

function reasonsOf({ issues }: z.ZodError): string[] {
  return issues.map(({ path, message }) => `[ERROR] ${message} [json-pointer:/${path.join('/')}]`)
}
