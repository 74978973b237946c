import { type Client, Routes } from 'discord.js'
import type { ActionName } from '../../core/message/message.ts'
import { toNoteMessage } from '../../core/message/note-message.ts'
import { TEXTS } from '../../core/message/texts.ts'
import type { Asker, Host, Place, Said } from '../platform.ts'
import { complete } from './commands/complete.ts'
import { type FormName, readCommand } from './commands/read-command.ts'
import { openForm, readForm } from './forms.ts'
import { findOtherChannel } from './other-channel.ts'
import { mayManageServer } from './permissions.ts'
import { type Standpoint, toStandpoint, underMessage } from './places.ts'
import { CUSTOM_ID_VERSION } from './render-actions.ts'
import { createResponse, EPHEMERAL, type ResponseParts } from './responses.ts'
import {
  ANSWER,
  type CommandInteraction,
  type FormInteraction,
  INTERACTION,
  type PressInteraction,
  type WireInteraction,
  wireInteraction,
} from './wire.ts'
import { WORDS } from './words.ts'

/** What handling interactions needs. */
export interface InteractionParts extends ResponseParts {
  readonly client: Client
  readonly host: Host
}

/** What an interaction asks of us: something for the bot, a form to be opened, or nothing that this version knows. */
type Asked =
  | { readonly said: Said; readonly place: Place }
  | { readonly form: FormName; readonly about: string | null }
  | null

/** Takes interactions as the gateway sends them. Never rejects: a fault is reported. */
export function createInteractionHandler(parts: InteractionParts): (raw: unknown) => Promise<void> {
  const { api, client, host, report } = parts

  async function handle(interaction: WireInteraction): Promise<void> {
    const { guild_id: guildId, channel, id, token } = interaction
    const userId = (interaction.member?.user ?? interaction.user)?.id ?? ''
    const channelId = interaction.channel_id ?? channel?.id ?? ''
    const owners = interaction.authorizing_integration_owners
    const isMember = owners === undefined || '0' in owners || client.guilds.cache.has(guildId ?? '')
    const standpoint = toStandpoint(client, { guildId, channelId, channel, userId, isMember })
    if (interaction.type === INTERACTION.completion) {
      const choices = await complete(interaction, standpoint.place, host)
      await api.answer('POST', Routes.interactionCallback(id, token), { type: ANSWER.choices, data: { choices } })
      return
    }
    const asked = read(interaction, standpoint)
    if (asked !== null && 'form' in asked) {
      await api.answer('POST', Routes.interactionCallback(id, token), openForm(asked.form, asked.about))
      return
    }
    const place = asked?.place ?? standpoint.place
    const isElsewhere = !standpoint.isDirect && !isSamePlace(place, standpoint.place)
    const where = { place, isOurs: standpoint.isOurs, isElsewhere, userId }
    const response = createResponse(interaction, where, parts)
    await response.defer()
    if (asked === null)
      return void (await response.respond({ message: toNoteMessage('warn', WORDS.oldButton), audience: 'asker' }))
    const asker = toAsker(userId, interaction, standpoint)
    await host.receive({ id, place: asked.place, asker, said: asked.said }, response.respond)
    await response.finish()
  }

  function toAsker(id: string, interaction: WireInteraction, standpoint: Standpoint): Asker {
    const asker = { id, mayManage: mayManage(interaction, standpoint) }
    const known = { ...asker, roles: interaction.member?.roles ?? [] }
    const { guild_id: guildId } = interaction
    return { ...asker, findChannel: async (written) => findOtherChannel(client, guildId, known, written) }
  }

  return async (raw) => {
    try {
      const read = wireInteraction.safeParse(raw)
      // Kinds that Discord may add are not ours to answer.
      if (read.success) await handle(read.data)
      else report(read.error)
    } catch (fault) {
      report(fault)
    }
  }
}

function mayManage({ guild_id: guildId, member }: WireInteraction, { isOurs }: Standpoint): boolean {
  if (guildId === undefined) return true
  return isOurs && mayManageServer(BigInt(member?.permissions ?? 0))
}

function read(interaction: WireInteraction, standpoint: Standpoint): Asked {
  switch (interaction.type) {
    case INTERACTION.press:
      return readPress(interaction, standpoint)
    case INTERACTION.form:
      return readFilled(interaction, standpoint)
    default:
      return readAsked(interaction, standpoint)
  }
}

function readAsked(interaction: CommandInteraction, { place }: Standpoint): Asked {
  const command = readCommand(interaction)
  if ('form' in command) {
    const channel = interaction.data.options[0]?.options.find(({ name }) => name === 'channel')?.value
    return { form: command.form, about: channel === undefined ? null : String(channel) }
  }
  const { text, otherwise, channel, aboutMessageId } = command
  const said: Said = { kind: 'command', text, otherwise }
  if (channel !== null) return { said, place: inChannel(place, channel.id, channel.name ?? null) }
  return { said, place: aboutMessageId === null ? place : { ...place, threadId: aboutMessageId } }
}

function readPress({ data, message }: PressInteraction, { place }: Standpoint): Asked {
  const [version, name, target] = [...data.custom_id.split(':'), ...data.values]
  if (version !== CUSTOM_ID_VERSION || name === undefined || !(name in TEXTS.actions)) return null
  const action = Object.keys(TEXTS.actions).find((each): each is ActionName => each === name)
  if (action === undefined || target === undefined) return null
  if (action === 'ask') return { form: 'ask', about: target }
  return { said: { kind: 'action', name: action, target }, place: underPressed(place, message) }
}

function readFilled(interaction: FormInteraction, { place }: Standpoint): Asked {
  const form = readForm(interaction)
  if (form === null) return null
  const said: Said = { kind: 'command', text: form.text, otherwise: null }
  if (form.name === 'ask') {
    return { said, place: underPressed(place, interaction.message) }
  }
  return { said, place: form.about === null ? place : inChannel(place, form.about, null) }
}

function isSamePlace(a: Place, b: Place): boolean {
  return a.channel.id === b.channel.id && a.threadId === b.threadId
}

/** Where something about a message of ours is answered: under it, but for one that only the asker sees. */
function underPressed(place: Place, message: WireInteraction['message']): Place {
  return message === undefined || message.flags & EPHEMERAL ? place : underMessage(place, message.id)
}

/** What concerns another channel of the same server. */
function inChannel(place: Place, id: string, name: string | null): Place {
  return { workspace: place.workspace, channel: { id, name }, threadId: null }
}
