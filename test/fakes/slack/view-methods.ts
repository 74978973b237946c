import { refuseView } from './block-rules.ts'
import { type Answer, type ApiParts, type Args, isJson, structure, textOf } from './method-args.ts'

export function openView(args: Args, parts: ApiParts): Answer {
  const trigger = parts.takeTrigger(textOf(args, 'trigger_id'))
  if (trigger !== 'taken') return { error: trigger === 'expired' ? 'expired_trigger_id' : 'invalid_trigger_id' }
  const view = structure(args, 'view')
  const reasons = refuseView(view, 'modal')
  if (reasons.length > 0 || !isJson(view)) return { error: 'invalid_arguments', messages: reasons }
  const opened = { id: `V${parts.world.next()}`, user: '', hash: String(parts.world.next()), body: view }
  parts.world.modals.set(opened.id, opened)
  return { view: { ...view, id: opened.id, hash: opened.hash } }
}

export function updateView(args: Args, parts: ApiParts): Answer {
  const known = parts.world.modals.get(textOf(args, 'view_id'))
  if (!known) return { error: 'not_found' }
  const hash = textOf(args, 'hash')
  if (hash !== '' && hash !== known.hash) return { error: 'hash_conflict' }
  const view = structure(args, 'view')
  const reasons = refuseView(view, 'modal')
  if (reasons.length > 0 || !isJson(view)) return { error: 'invalid_arguments', messages: reasons }
  Object.assign(known, { body: view, hash: String(parts.world.next()) })
  return { view: { ...view, id: known.id, hash: known.hash } }
}

export function publishHome(args: Args, parts: ApiParts): Answer {
  const user = textOf(args, 'user_id')
  if (!parts.world.users.has(user)) return { error: 'user_not_found' }
  const view = structure(args, 'view')
  const reasons = refuseView(view, 'home')
  if (reasons.length > 0 || !isJson(view)) return { error: 'invalid_arguments', messages: reasons }
  const id = `V${parts.world.next()}`
  parts.world.homes.set(user, { id, user, hash: id, body: view })
  return { view: { ...view, id, hash: id } }
}
