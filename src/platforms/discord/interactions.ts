import { type Client, Routes } from 'discord.js'
import type { ActionName } from '../../core/message/message.ts'
import { toNoteMessage } from '../../core/message/note-message.ts'
import { toQuoteChoices } from '../../core/message/quote-choices.ts'
import { TEXTS } from '../../core/message/texts.ts'
import { findDigest } from '../../store/digests.ts'
import type { Asker, Host, Place, Said } from '../platform.ts'
import { languageOf } from './commands/command-texts.ts'
import { complete } from './commands/complete.ts'
import { type FormName, readCommand } from './commands/read-command.ts'
import { escapeLine } from './escape-markdown.ts'
import { openForm, readForm } from './forms.ts'
import { DISCORD_LIMITS } from './limits.ts'
import { findOtherChannel } from './other-channel.ts'
import { mayManageServer } from './permissions.ts'
import { type Standpoint, toStandpoint, underMessage } from './places.ts'
import { NO_MENTIONS } from './render.ts'
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
type Asked = Meant | { readonly form: FormName; readonly about: string | null; readonly otherwise: Meant | null } | null

/** Something for the bot; of a form what is done where it cannot be opened. */
interface Meant {
  readonly said: Said
  readonly place: Place
}

/** Takes interactions as the gateway sends them. Never rejects: a fault is reported. */
export function createInteractionHandler(parts: InteractionParts): (raw: unknown) => Promise<void> {
  const { api, client, host, report } = parts

  async function handle(interaction: WireInteraction): Promise<void> {
    const userId = (interaction.member?.user ?? interaction.user)?.id ?? ''
    const standpoint = standpointOf(interaction, userId)
    const meant = await answerAtOnce(interaction, standpoint)
    if (meant === 'answered') return
    const place = meant?.place ?? standpoint.place
    const isElsewhere = !standpoint.isDirect && !isSamePlace(place, standpoint.place)
    const response = createResponse(interaction, { place, isOurs: standpoint.isOurs, isElsewhere, userId }, parts)
    await response.defer()
    if (meant === null) {
      const message = toNoteMessage('warn', WORDS.oldButton[languageOf(interaction.locale)])
      await response.respond({ message, audience: 'asker' })
      return
    }
    const asker = toAsker(userId, interaction, standpoint)
    await host.receive({ id: interaction.id, ...meant, asker }, response.respond)
    await response.finish()
  }

  function standpointOf(interaction: WireInteraction, userId: string): Standpoint {
    const { guild_id: guildId, channel, channel_id: channelId = channel?.id ?? '' } = interaction
    const owners = interaction.authorizing_integration_owners
    const isMember = owners === undefined || '0' in owners || client.guilds.cache.has(guildId ?? '')
    return toStandpoint(client, { guildId, channelId, channel, userId, isMember })
  }

  /** Completions, forms and judgements are answered here; gives what is left for the bot, null for what this version does not know. */
  async function answerAtOnce(
    interaction: WireInteraction,
    standpoint: Standpoint,
  ): Promise<Meant | null | 'answered'> {
    const answer = async (body: object) => {
      await api.answer('POST', Routes.interactionCallback(interaction.id, interaction.token), body)
      return 'answered' as const
    }
    if (interaction.type === INTERACTION.completion) {
      const choices = await complete(interaction, standpoint.place, host)
      return answer({ type: ANSWER.choices, data: { choices } })
    }
    const judged = readJudgement(interaction)
    if (judged !== null) {
      host.log.info('digest.judged', { platform: 'discord', ...judged })
      const content = escapeLine(WORDS.thanks[languageOf(interaction.locale)])
      return answer({ type: ANSWER.message, data: { content, flags: EPHEMERAL, allowed_mentions: NO_MENTIONS } })
    }
    const asked = readAny(interaction, standpoint)
    if (asked === null || !('form' in asked)) return asked
    const form = await findForm(asked, interaction, host)
    return form === null ? asked.otherwise : answer(form)
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

/** What somebody thinks of a digest; null for anything else. Who it was is not kept. */
function readJudgement(interaction: WireInteraction): { readonly deed: string; readonly digest: string } | null {
  if (interaction.type !== INTERACTION.press) return null
  const [version, deed, digest] = interaction.data.custom_id.split(':')
  const isJudgement = version === CUSTOM_ID_VERSION && deed !== undefined && deed in TEXTS.feedback
  return isJudgement && digest !== undefined ? { deed, digest } : null
}

/** The answer that opens a form; null where there is nothing to choose in it. */
async function findForm(
  { form, about }: { readonly form: FormName; readonly about: string | null },
  { locale }: WireInteraction,
  { store }: Host,
) {
  if (form !== 'report') return openForm(form, { about, locale })
  const digest = await findDigest(store.db, about ?? '')
  const choices = digest === null ? [] : toQuoteChoices(digest.digest, digest.id, DISCORD_LIMITS.optionText)
  return choices.length === 0 ? null : openForm(form, { about, locale, choices })
}

function mayManage({ guild_id: guildId, member }: WireInteraction, { isOurs }: Standpoint): boolean {
  if (guildId === undefined) return true
  return isOurs && mayManageServer(BigInt(member?.permissions ?? 0))
}

function readAny(interaction: WireInteraction, standpoint: Standpoint): Asked {
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
    return { form: command.form, about: channel === undefined ? null : String(channel), otherwise: null }
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
  if (action === 'ask') return { form: 'ask', about: target, otherwise: null }
  const pressed: Meant = { said: { kind: 'action', name: action, target }, place: underPressed(place, message) }
  return action === 'report' ? { form: 'report', about: target, otherwise: pressed } : pressed
}

function readFilled(interaction: FormInteraction, { place }: Standpoint): Asked {
  const form = readForm(interaction)
  if (form === null) return null
  if (form.name === 'report') {
    const target = form.choice ?? form.about ?? ''
    const said: Said = { kind: 'action', name: 'report', target, words: form.text }
    return { said, place: underPressed(place, interaction.message) }
  }
  const said: Said = { kind: 'command', text: form.text, otherwise: null }
  if (form.name === 'ask') return { said, place: underPressed(place, interaction.message) }
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
