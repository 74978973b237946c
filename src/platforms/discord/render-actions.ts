import { cutLine } from '../../core/message/line.ts'
import type { Action, ChooseAction, OpenAction, PressAction } from '../../core/message/message.ts'
import { toPublicLink } from '../../core/message/public-link.ts'
import { TEXTS } from '../../core/message/texts.ts'
import { DISCORD_LIMITS } from './limits.ts'
import {
  type ActionRow,
  BUTTON_STYLES,
  COMPONENT_TYPES,
  type LinkButton,
  linkButton,
  type PressButton,
} from './render-components.ts'

/** Begins each custom id, so that what we sent before a change of their form is told from what we send after it. */
export const CUSTOM_ID_VERSION = 'pq1'

/**
 * Actions as rows: buttons, evenly over as many rows as they need, then each menu in its own. A custom id is
 * `version:name:id`, with our id of what it is done to; that of a menu `version:name`, with such ids as values.
 * [] where nothing can be shown.
 */
export function renderActions(actions: readonly Action[]): ActionRow[] {
  const buttons = actions.flatMap((action) => ('choices' in action ? [] : renderButton(action)))
  const menus = actions.filter((action) => 'choices' in action).filter(({ choices }) => choices.length > 0)
  return [...toRows(buttons), ...menus.map(toMenuRow)]
}

function renderButton(action: PressAction | OpenAction): (PressButton | LinkButton)[] {
  const { label } = TEXTS.actions[action.name]
  if ('link' in action) {
    const url = toPublicLink(action.link, DISCORD_LIMITS.buttonUrl)
    return url === null ? [] : [linkButton(label, url)]
  }
  const pressed = toButton(action.name, label, action.target)
  return action.name === 'report' ? [pressed, ...toFeedback(action.target)] : [pressed]
}

/** What may hold a wrong quote can be judged as a whole as well. */
function toFeedback(target: string): PressButton[] {
  const { useful, 'not-useful': notUseful } = TEXTS.feedback
  return [toButton('useful', useful.label, target), toButton('not-useful', notUseful.label, target)]
}

function toButton(name: string, label: string, target: string): PressButton {
  const custom_id = `${CUSTOM_ID_VERSION}:${name}:${target}`
  return { type: COMPONENT_TYPES.button, style: BUTTON_STYLES.secondary, label, custom_id }
}

function toRows(buttons: readonly (PressButton | LinkButton)[]): ActionRow[] {
  const rows = Math.ceil(buttons.length / DISCORD_LIMITS.rowButtons)
  const perRow = Math.ceil(buttons.length / rows)
  return Array.from({ length: rows }, (_, row) => {
    return { type: COMPONENT_TYPES.actionRow, components: buttons.slice(row * perRow, (row + 1) * perRow) }
  })
}

function toMenuRow({ name, choices }: ChooseAction): ActionRow {
  const options = choices.map(({ label, target }) => {
    return { label: cutLine(label, DISCORD_LIMITS.optionText), value: target }
  })
  const placeholder = TEXTS.actions[name].label
  const menu = { type: COMPONENT_TYPES.stringSelect, custom_id: `${CUSTOM_ID_VERSION}:${name}`, placeholder, options }
  return { type: COMPONENT_TYPES.actionRow, components: [menu] }
}
