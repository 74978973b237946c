import { z } from 'zod'
import type { Message } from '../../core/message/message.ts'
import { toNoteMessage } from '../../core/message/note-message.ts'
import { listChannels } from '../../store/channels.ts'
import { listSubscriptions } from '../../store/subscriptions.ts'
import { findWorkspace } from '../../store/workspaces.ts'
import { askBot } from './ask-bot.ts'
import { fetchChannelsOf, type SlackChannel } from './channels.ts'
import { refusalOfChannel } from './chosen-channel.ts'
import { openFollowModal } from './follow-modal.ts'
import { HOME_ACTIONS, type HomeChannel, homeView } from './home-view.ts'
import { toDeliveryFault } from './slack-errors.ts'
import { askerOf, placeOf, type SlackParts } from './slack-parts.ts'
import type { Take } from './take.ts'
import { call } from './web-client.ts'

const opened = z.object({ user: z.string(), channel: z.string(), tab: z.string().default('home') })

/** Shows the tab anew each time that it is opened. */
export const takeHomeOpened: Take = async (parts, { event }) => {
  const { user, channel, tab } = opened.parse(event)
  if (tab === 'home') await publishHome(parts, user, { note: null, health: await askHealth(parts, user, channel) })
}

/** How things are, as `health` says it, in the person's own conversation with us. */
async function askHealth(parts: SlackParts, user: string, channel: string): Promise<Message | null> {
  return askBot(parts, {
    id: `home ${user} ${crypto.randomUUID()}`,
    place: placeOf(parts, channel, null, null),
    asker: await askerOf(parts, user, null),
    said: { kind: 'command', text: 'health', otherwise: null },
  })
}

/** Publishes the tab of one person: what is followed in the channels that they are in, and nothing of others. */
export async function publishHome(
  parts: SlackParts,
  user: string,
  { note, health }: { readonly note: Message | null; readonly health: Message | null },
): Promise<void> {
  const channels = await findHomeChannels(parts, await fetchChannelsOf(parts.client, user))
  try {
    const view = homeView(channels, note, health)
    await call(parts.client, 'views.publish', { user_id: user, view }, z.object({}))
  } catch (fault) {
    throw toDeliveryFault(fault)
  }
}

async function findHomeChannels({ host, identity }: SlackParts, seen: readonly SlackChannel[]): Promise<HomeChannel[]> {
  const { db } = host.store
  const workspace = await findWorkspace(db, 'slack', identity.teamId)
  if (!workspace) return []
  const names = new Map(seen.map(({ id, name }) => [id, name ?? id]))
  const ours = (await listChannels(db, workspace.id)).filter(({ externalId }) => names.has(externalId))
  const channels = await Promise.all(
    ours.map(async ({ id, externalId }) => ({
      id: externalId,
      name: names.get(externalId) ?? externalId,
      subscriptions: await listSubscriptions(db, id),
    })),
  )
  return channels.filter(({ subscriptions }) => subscriptions.length > 0).sort((a, b) => a.name.localeCompare(b.name))
}

const pressed = z.object({
  trigger_id: z.string(),
  user: z.object({ id: z.string(), team_id: z.string().nullish() }),
  actions: z.array(z.object({ action_id: z.string(), value: z.string().nullish() })).min(1),
})

/** The buttons of the tab. */
export const HOME_ACTION = /^pq1:home-[a-z]+$/

export const takeHomeAction: Take = async (parts, { body }) => {
  const { trigger_id: trigger, user, actions } = pressed.parse(body)
  const { action_id: name, value } = actions[0] ?? { action_id: '', value: null }
  if (name === HOME_ACTIONS.follow) {
    await openFollowModal(parts, trigger)
    return
  }
  if (!value) return
  const refusal = await refusalOfChannel(parts, value, user.id)
  const note =
    refusal !== null
      ? toNoteMessage('error', refusal)
      : await askBot(parts, {
          id: `home ${trigger}`,
          place: placeOf(parts, value, null, null),
          asker: await askerOf(parts, user.id, user.team_id ?? null),
          said: { kind: 'command', text: name === HOME_ACTIONS.pause ? 'pause' : 'resume', otherwise: null },
        })
  await publishHome(parts, user.id, { note, health: null })
}
