import type { types } from '@slack/bolt'
import { z } from 'zod'
import type { Message } from '../../core/message/message.ts'
import { contentOf } from './post-message.ts'
import { plainText } from './render-elements.ts'
import { fitSlackMessage } from './render-parts.ts'
import { toDeliveryFault } from './slack-errors.ts'
import type { SlackParts } from './slack-parts.ts'
import { call } from './web-client.ts'
import { WORDS } from './words.ts'

/** A window, as Slack takes it (docs.slack.dev/reference/views). */
export type ModalView = types.ModalView

/** A part of a window or tab. */
export interface ViewBlock {
  type: string
  block_id?: string
  [more: string]: unknown
}

/** A window with fields. `metadata` comes back with it; no secret may be in it. */
export function formView(
  form: { readonly id: string; readonly title: string; readonly submit: string; readonly metadata?: unknown },
  blocks: ViewBlock[],
): ModalView {
  return {
    type: 'modal',
    callback_id: form.id,
    title: plainText(form.title),
    submit: plainText(form.submit),
    close: plainText(WORDS.cancel),
    ...(form.metadata === undefined ? {} : { private_metadata: JSON.stringify(form.metadata) }),
    blocks,
  }
}

/** A window that only says something. */
export function messageView(title: string, message: Message): ModalView {
  const [piece = message] = fitSlackMessage(message)
  // Windows take no feedback.
  const blocks = contentOf(piece).blocked.blocks.filter(({ type }) => type !== 'context_actions')
  return {
    type: 'modal',
    title: plainText(title),
    close: plainText(WORDS.close),
    blocks,
  }
}

/** A field to write in. */
export function textField(
  id: string,
  label: string,
  { hint, example, isLong = false, asksAtOnce = false, isOptional = false }: TextFieldTraits = {},
): ViewBlock {
  return {
    type: 'input',
    block_id: id,
    label: plainText(label),
    optional: isOptional,
    ...(hint === undefined ? {} : { hint: plainText(hint) }),
    ...(asksAtOnce ? { dispatch_action: true } : {}),
    element: {
      type: 'plain_text_input',
      action_id: asksAtOnce ? `pq1:view-${id}` : id,
      multiline: isLong,
      max_length: isLong ? 3_000 : 500,
      ...(example === undefined ? {} : { placeholder: plainText(example) }),
      ...(asksAtOnce ? { dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] } } : {}),
    },
  }
}

interface TextFieldTraits {
  readonly hint?: string
  readonly example?: string
  readonly isLong?: boolean
  /** Tells what is written when Enter is pressed. */
  readonly asksAtOnce?: boolean
  readonly isOptional?: boolean
}

/** A choice of one among several; the first is chosen already. */
export function selectField(
  id: string,
  label: string,
  choices: readonly { readonly label: string; readonly target: string }[],
): ViewBlock {
  const options = choices.map(({ label: shown, target }) => ({ text: plainText(shown), value: target }))
  return {
    type: 'input',
    block_id: id,
    label: plainText(label),
    element: { type: 'static_select', action_id: id, options, initial_option: options[0] },
  }
}

/** A choice among the channels that a person sees. `hasAddress` gives a response address with what is sent in. */
export function channelField(label: string, hasAddress = false): ViewBlock {
  return {
    type: 'input',
    block_id: 'channel',
    label: plainText(label),
    element: {
      type: 'conversations_select',
      action_id: 'channel',
      default_to_current_conversation: true,
      ...(hasAddress ? { response_url_enabled: true } : {}),
      filter: { include: ['public', 'private'], exclude_bot_users: true },
    },
  }
}

const fieldState = z.object({
  value: z.string().nullish(),
  selected_conversation: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
})

/** What was sent in: each field's text, chosen channel or choice, by the field's id. */
export const submission = z.object({
  user: z.object({ id: z.string(), team_id: z.string().nullish() }),
  trigger_id: z.string().nullish(),
  view: z.object({
    id: z.string(),
    hash: z.string().nullish(),
    private_metadata: z.string().nullish(),
    state: z.object({
      values: z.record(z.string(), z.record(z.string(), fieldState)),
    }),
  }),
})

export type Submission = z.infer<typeof submission>

/** What stands in a field; '' for nothing. */
export function fieldIn({ view }: Submission, id: string): string {
  const [field] = Object.values(view.state.values[id] ?? {})
  return (field?.selected_conversation ?? field?.selected_option?.value ?? field?.value ?? '').trim()
}

/** Opens a window; false where the click is too long ago for Slack. */
export async function openView({ client, report }: SlackParts, trigger: string, view: ModalView): Promise<boolean> {
  try {
    await call(client, 'views.open', { trigger_id: trigger, view }, z.object({}))
    return true
  } catch (fault) {
    report(toDeliveryFault(fault))
    return false
  }
}

/** Puts another content into an open window; one that was closed meanwhile, or changed, is left alone. */
export async function updateView(
  { client, report }: SlackParts,
  id: string,
  view: ModalView,
  hash: string | null = null,
): Promise<void> {
  try {
    await call(client, 'views.update', { view_id: id, ...(hash === null ? {} : { hash }), view }, z.object({}))
  } catch (fault) {
    report(toDeliveryFault(fault))
  }
}
