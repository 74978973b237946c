import type { Json } from './world.ts'

/** The element with an action id, wherever it stands. */
export function findElement(value: unknown, actionId: string): Json | null {
  if (typeof value !== 'object' || value === null) return null
  if ('action_id' in value && value.action_id === actionId) return { ...value }
  for (const each of Object.values(value)) {
    const found = findElement(each, actionId)
    if (found) return found
  }
  return null
}

/** What Slack sends of an element that was pressed; the choice where there are several. */
export function toAction(element: Json, actionId: string, value: string | undefined): Json {
  const type = String(element['type'])
  const chosen = type === 'overflow' || type === 'static_select' ? { selected_option: optionOf(element, value) } : {}
  return { type, action_id: actionId, block_id: 'b', action_ts: '1', value: value ?? element['value'], ...chosen }
}

function optionOf(element: Json, value: string | undefined): unknown {
  const options = Array.isArray(element['options']) ? element['options'] : []
  const option = options.find((each) => value === undefined || String(each.value).startsWith(value))
  if (!option) throw new Error(`There is no choice ${value}: ${JSON.stringify(options)}`)
  return option
}
