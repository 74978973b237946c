import { SETTINGS } from '../core/command/settings.ts'
import { toListMessage } from '../core/message/list-message.ts'
import { TEXTS } from '../core/message/texts.ts'
import { updateChannel } from '../store/channels.ts'
import type { CommandOf, Context } from './context.ts'
import { otherChannelRefusal } from './permissions.ts'
import { type BotReply, noteToAsker, toAsker } from './reply.ts'
import { ownZoneOf, zoneOf } from './zone.ts'

/** Shows the settings of the channel or changes its time zone; the others are about editions and are not kept yet. */
export async function settings({ change, channel }: CommandOf<'settings'>, context: Context): Promise<BotReply> {
  const elsewhere = otherChannelRefusal(channel)
  if (elsewhere) return elsewhere
  if (change === null) return showSettings(context)
  if (change.setting !== 'zone') {
    const name = SETTINGS.find(({ setting }) => setting === change.setting)?.names[0] ?? change.setting
    return noteToAsker('warn', TEXTS.settingNotKept(name))
  }
  const { store, channel: here } = context
  await updateChannel(store.db, here.id, { settings: { ...here.settings, zone: change.value } })
  return noteToAsker('info', TEXTS.zoneSaved(change.value))
}

function showSettings(context: Context): BotReply {
  const zone = TEXTS.settingZone(zoneOf(context), ownZoneOf(context) !== null)
  const items = SETTINGS.map(({ setting, names: [name] }) => ({
    title: name,
    note: setting === 'zone' ? zone : TEXTS.settingLater,
    link: null,
  }))
  return toAsker(toListMessage({ title: TEXTS.settings, items, empty: TEXTS.nothingFollowed }))
}
