import { languageName } from '../core/command/language-name.ts'
import { MODES, SETTINGS, type SettingChange, type SettingName } from '../core/command/settings.ts'
import { toListMessage } from '../core/message/list-message.ts'
import { toNoteMessage } from '../core/message/note-message.ts'
import { SUBSCRIPTION_TEXTS } from '../core/message/subscription-texts.ts'
import { TEXTS } from '../core/message/texts.ts'
import { formatMinute } from '../core/schedule/clock-time.ts'
import { planRun } from '../core/subscription/plan-run.ts'
import type { ChannelSettings } from '../core/subscription/subscription-choices.ts'
import { settingsOf } from '../store/channel-settings.ts'
import { type Channel, findChannel, updateChannel } from '../store/channels.ts'
import { type JsonObject, jsonObject } from '../store/json-column.ts'
import type { Db } from '../store/schema.ts'
import { inChannel, listSubscriptions, saveSubscription } from '../store/subscriptions.ts'
import type { CommandOf, Context } from './context.ts'
import { type BotReply, noteToAsker, toAsker, toEveryone } from './reply.ts'
import { zoneOf } from './zone.ts'

/** Shows how the channel gets its editions, or changes one setting of it. */
export async function settings({ change }: CommandOf<'settings'>, context: Context): Promise<BotReply> {
  return change === null ? showSettings(context) : changeSetting(change, context)
}

function showSettings(context: Context): BotReply {
  const current = settingsOf(context.channel)
  const items = SETTINGS.map(({ setting, names: [name] }) => ({
    title: name,
    note: describeSetting(setting, current, context.defaultZone),
    link: null,
  }))
  return toAsker(toListMessage({ title: TEXTS.settings, items, empty: SUBSCRIPTION_TEXTS.nothingFollowed }))
}

async function changeSetting(change: SettingChange, context: Context): Promise<BotReply> {
  const { store, channel, defaultZone } = context
  const { before, after } = await inChannel(store.db, channel.id, async (db) => {
    const current = (await findChannel(db, channel.id)) ?? channel
    const changed = { ...current, settings: { ...current.settings, ...toJson(change) } }
    await updateChannel(db, channel.id, { settings: changed.settings })
    if (change.setting === 'zone') await planAnew(db, changed, context)
    return { before: settingsOf(current), after: settingsOf(changed) }
  })
  const name = SETTINGS.find(({ setting }) => setting === change.setting)?.names[0] ?? change.setting
  const former = describeSetting(change.setting, before, defaultZone)
  const current = describeSetting(change.setting, after, defaultZone)
  if (former === current) return noteToAsker('info', SUBSCRIPTION_TEXTS.settingSame(name, current))
  const said = SUBSCRIPTION_TEXTS.settingSaved(name, current)
  return toEveryone(toNoteMessage('info', said, SUBSCRIPTION_TEXTS.settingBefore(former)))
}

function toJson(change: SettingChange): JsonObject {
  return jsonObject.parse({ [change.setting]: change.value })
}

/** Times without a zone of their own follow the clock of the channel. */
async function planAnew(db: Db, channel: Channel, { defaultZone, now }: Context): Promise<void> {
  for (const subscription of await listSubscriptions(db, channel.id)) {
    if (subscription.schedule === null || subscription.schedule.zone !== null || subscription.nextRunAt === null)
      continue
    await saveSubscription(db, {
      ...subscription,
      nextRunAt: planRun(subscription, zoneOf({ channel, defaultZone }), now()),
    })
  }
}

/** The value of a setting as people write it. */
function describeSetting(setting: SettingName, settings: ChannelSettings, defaultZone: string): string {
  switch (setting) {
    case 'editionSize':
      return String(settings.editionSize)
    case 'mode':
      return MODES.get(settings.mode) ?? settings.mode
    case 'quietHours': {
      const { quietHours } = settings
      if (quietHours === null) return SUBSCRIPTION_TEXTS.noQuietHours
      return `${formatMinute(quietHours.fromMinute)}–${formatMinute(quietHours.toMinute)}`
    }
    case 'language':
      return settings.language === null ? SUBSCRIPTION_TEXTS.anyLanguage : languageName(settings.language)
    case 'zone':
      return settings.zone ?? SUBSCRIPTION_TEXTS.zoneIsDefault(defaultZone)
  }
}
