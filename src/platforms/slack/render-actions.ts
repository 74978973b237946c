import { cutLine } from '../../core/message/line.ts'
import type { Action, ChooseAction, OpenAction, PressAction } from '../../core/message/message.ts'
import { toPublicLink } from '../../core/message/public-link.ts'
import { TEXTS } from '../../core/message/texts.ts'
import { SLACK_LIMITS } from './limits.ts'
import {
  type ActionElement,
  type ActionsBlock,
  type FeedbackBlock,
  plainText,
  type SelectOption,
} from './render-elements.ts'

/** Begins each action id, so that what we sent before a change of their form is told from what we send after it. */
const VERSION = 'pq1'

/**
 * Actions as a row: the first three as buttons, what else can be pressed in an overflow menu. An action id is
 * `version:name`; the value of a button or choice is our id of what it is done to, that of the overflow menu `name:id`.
 * [] where nothing can be shown.
 */
export function renderActions(actions: readonly Action[]): (ActionsBlock | FeedbackBlock)[] {
  const { buttonsShown, overflowOptions } = SLACK_LIMITS
  const late = actions.slice(buttonsShown).filter((action) => 'target' in action)
  const hidden = late.length > 1 && late.length <= overflowOptions ? late : []
  const shown = actions.filter((action) => !hidden.some((each) => each === action))
  const elements = [...shown.flatMap(renderAction), ...(hidden.length > 0 ? [toOverflow(hidden)] : [])]
  return elements.length === 0 ? [] : [{ type: 'actions', elements }, ...actions.flatMap(renderFeedback)]
}

/** What may hold a wrong quote can be judged as a whole as well. */
function renderFeedback(action: Action): FeedbackBlock[] {
  if (action.name !== 'report') return []
  const button = (name: keyof typeof TEXTS.feedback) => ({
    text: plainText(TEXTS.feedback[name].label),
    accessibility_label: TEXTS.feedback[name].description,
    value: `${name}:${action.target}`,
  })
  return [
    {
      type: 'context_actions',
      elements: [
        {
          type: 'feedback_buttons',
          action_id: toActionId('feedback'),
          positive_button: button('useful'),
          negative_button: button('not-useful'),
        },
      ],
    },
  ]
}

function renderAction(action: Action): ActionElement[] {
  if ('target' in action) return [{ ...toButton(action), value: action.target }]
  if ('choices' in action) return action.choices.length === 0 ? [] : [toSelect(action)]
  const url = toPublicLink(action.link, SLACK_LIMITS.link)
  return url === null ? [] : [{ ...toButton(action), url }]
}

function toButton({ name }: PressAction | OpenAction) {
  const { label, description } = TEXTS.actions[name]
  return {
    type: 'button',
    action_id: toActionId(name),
    text: plainText(label),
    accessibility_label: description,
  } as const
}

function toOverflow(actions: readonly PressAction[]): ActionElement {
  const options = actions.map(({ name, target }) => toOption(TEXTS.actions[name].label, `${name}:${target}`))
  return { type: 'overflow', action_id: toActionId('more'), options }
}

function toSelect({ name, choices }: ChooseAction): ActionElement {
  return {
    type: 'static_select',
    action_id: toActionId(name),
    placeholder: plainText(TEXTS.actions[name].label),
    options: choices.map(({ label, target }) => toOption(label, target)),
  }
}

function toOption(label: string, value: string): SelectOption {
  return { text: plainText(cutLine(label, SLACK_LIMITS.optionText)), value }
}

function toActionId(name: string): string {
  return `${VERSION}:${name}`
}
