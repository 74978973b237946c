import { INTENT } from './gateway.ts'
import type { FakeInteraction } from './interactions.ts'
import type { Rest } from './rest-access.ts'
import { channelJson, guildJson, memberJson, messageJson, userJson } from './to-json.ts'
import {
  CHANNEL,
  type FakeChannel,
  type FakeGuild,
  type FakeMessage,
  type FakeUser,
  isThread,
  permissionsIn,
  snowflake,
} from './world.ts'

/** Who does something, and where. */
interface Standing {
  readonly user: FakeUser
  readonly channel: FakeChannel
  /** The language of whoever does it; English by default. */
  readonly locale?: string
  /** True where only the user has the app, not the server. */
  readonly isUserInstall?: boolean
}

/** The value of an option: text, number, or the thing itself. */
type OptionValue = string | number | FakeChannel | FakeFile
interface FakeFile {
  readonly url: string
  readonly filename: string
}

/** What stands in a field of a form: text, a file, or the values that were chosen. */
type FieldValue = string | FakeFile | readonly string[]

/** What people on Discord do. */
export interface People {
  /** `/digest what:…`; `sub` is the name of a subcommand. */
  slash(
    standing: Standing,
    name: string,
    options?: Readonly<Record<string, OptionValue>>,
    sub?: string,
  ): FakeInteraction
  /** Types in an option and waits for choices. */
  complete(standing: Standing, name: string, option: string, typed: string, sub?: string): FakeInteraction
  /** Chooses a command of the menu of a message. */
  menu(standing: Standing, name: string, message: FakeMessage): FakeInteraction
  /** Presses a button, or chooses from a menu of it. */
  press(standing: Standing, message: FakeMessage, customId: string, values?: readonly string[]): FakeInteraction
  /** Sends a form. */
  submit(
    standing: Standing,
    customId: string,
    fields: Readonly<Record<string, FieldValue>>,
    message?: FakeMessage,
  ): FakeInteraction
  /** Writes a message; a reply notifies whom it replies to unless `isSilent`. */
  say(
    standing: Standing,
    content: string,
    reply?: { readonly to: FakeMessage; readonly isSilent?: boolean },
  ): FakeMessage
  /** Opens the thread under a message; gives the one that is there. */
  openThread(channel: FakeChannel, message: FakeMessage): FakeChannel
  deleteChannel(channel: FakeChannel): void
  /** Takes the bot out of a server. */
  kick(guild: FakeGuild): void
  outage(guild: FakeGuild): void
  invite(guild: FakeGuild): void
  changeRole(guild: FakeGuild, permissions: bigint): void
}

/** People who act through the gateway of `rest`. */
export function createPeople({ world, gateway, interactions, now }: Rest): People {
  function interact(
    { user, channel, locale = 'en-US', isUserInstall = false }: Standing,
    type: number,
    data: object,
    message?: FakeMessage,
  ) {
    const interaction = interactions.open(channel.id, user.id)
    const guild = world.guilds.get(channel.guildId ?? '') ?? null
    const isIn = guild?.members.has(world.bot.id) ?? channel.type === CHANNEL.dm
    const json = {
      id: interaction.id,
      application_id: world.bot.id,
      type,
      token: interaction.token,
      version: 1,
      data,
      channel_id: channel.id,
      channel: channelJson(channel, world),
      locale,
      app_permissions: String(isIn ? permissionsIn(world, channel, world.bot.id) : 0n),
      authorizing_integration_owners: isUserInstall ? { '1': user.id } : { '0': guild?.id ?? '0' },
      context: contextOf(channel),
      entitlements: [],
      attachment_size_limit: 10_485_760,
      ...whoJson(guild, channel, user),
      ...(message ? { message: messageJson(message, world) } : {}),
    }
    gateway.dispatch('INTERACTION_CREATE', 0, () => json)
    return interaction
  }

  function whoJson(guild: FakeGuild | null, channel: FakeChannel, user: FakeUser): object {
    if (guild === null) return { user: userJson(user) }
    return {
      guild_id: guild.id,
      guild: { id: guild.id, locale: 'en-US', features: [] },
      guild_locale: 'en-US',
      member: { ...memberJson(guild, user), permissions: String(permissionsIn(world, channel, user.id)) },
    }
  }

  return {
    slash(standing, name, options = {}, sub) {
      const read = readOptions(options)
      return interact(standing, 2, commandData(name, read.given, sub, read.resolved))
    },
    complete(standing, name, option, typed, sub) {
      const given = [{ name: option, type: 3, value: typed, focused: true }]
      return interact(standing, 4, commandData(name, given, sub, {}))
    },
    menu: (standing, name, message) =>
      interact(standing, 2, {
        id: '9',
        name,
        type: 3,
        target_id: message.id,
        resolved: { messages: { [message.id]: messageJson(message, world) } },
      }),
    press: (standing, message, customId, values) =>
      interact(
        standing,
        3,
        { custom_id: customId, component_type: values ? 3 : 2, ...(values ? { values } : {}) },
        message,
      ),
    submit(standing, customId, fields, message) {
      const attachments: Record<string, object> = {}
      const components = Object.entries(fields).map(([field, value], at) => {
        if (Array.isArray(value)) {
          return { type: 18, id: at + 1, component: { type: 3, id: at + 50, custom_id: field, values: value } }
        }
        if (typeof value === 'object' && 'url' in value) {
          const id = snowflake(now())
          attachments[id] = { id, size: 1, ...value }
          return { type: 18, id: at + 1, component: { type: 19, id: at + 50, custom_id: field, values: [id] } }
        }
        return { type: 18, id: at + 1, component: { type: 4, id: at + 50, custom_id: field, value: String(value) } }
      })
      return interact(standing, 5, { custom_id: customId, components, resolved: { attachments } }, message)
    },
    say({ user, channel }, content, reply) {
      const named = [...content.matchAll(/<@!?(\d+)>/g)].flatMap(([, id]) => id ?? [])
      const pinged = reply && !reply.isSilent ? [reply.to.authorId] : []
      const message: FakeMessage = {
        id: snowflake(now()),
        channelId: channel.id,
        authorId: user.id,
        nonce: null,
        replyTo: reply?.to.id ?? null,
        mentions: [...named, ...pinged],
        createdAt: now(),
        content,
        flags: 0,
        components: [],
        embeds: [],
        edits: [],
        isCrossposted: false,
      }
      world.messages.set(channel.id, [...(world.messages.get(channel.id) ?? []), message])
      const isDirect = channel.guildId === null
      gateway.dispatch('MESSAGE_CREATE', isDirect ? INTENT.directMessages : INTENT.guildMessages, (intents) => {
        const to = reply ? { referenced_message: messageJson(reply.to, world) } : {}
        const json = { ...messageJson(message, world), ...to }
        const guild = channel.guildId === null ? null : world.guilds.get(channel.guildId)
        const whole = isDirect || (intents & INTENT.messageContent) !== 0 || message.mentions.includes(world.bot.id)
        const seen = whole ? json : { ...json, content: '', embeds: [], components: [], attachments: [] }
        return guild ? { ...seen, member: memberJson(guild, user) } : seen
      })
      return message
    },
    openThread(channel, message) {
      const known = world.channels.get(message.id)
      const thread = known ?? {
        ...channel,
        id: message.id,
        type: CHANNEL.thread,
        name: 'A thread',
        parentId: channel.id,
      }
      world.channels.set(thread.id, thread)
      if (!known) gateway.dispatch('THREAD_CREATE', INTENT.guilds, () => channelJson(thread, world))
      return thread
    },
    deleteChannel(channel) {
      world.channels.delete(channel.id)
      gateway.dispatch(isThread(channel) ? 'THREAD_DELETE' : 'CHANNEL_DELETE', INTENT.guilds, () =>
        channelJson(channel, world),
      )
    },
    kick(guild) {
      guild.members.delete(world.bot.id)
      gateway.dispatch('GUILD_DELETE', INTENT.guilds, () => ({ id: guild.id }))
    },
    outage: (guild) => gateway.dispatch('GUILD_DELETE', INTENT.guilds, () => ({ id: guild.id, unavailable: true })),
    invite(guild) {
      guild.members.set(world.bot.id, [])
      gateway.dispatch('GUILD_CREATE', INTENT.guilds, () => guildJson(guild, world))
    },
    changeRole(guild, permissions) {
      const [everyone] = guild.roles
      if (everyone) everyone.permissions = permissions
      gateway.dispatch('GUILD_ROLE_UPDATE', INTENT.guilds, () => ({
        guild_id: guild.id,
        role: guildJson(guild, world).roles[0],
      }))
    },
  }
}

/** 0 in a server, 1 in messages to the bot, 2 in other private ones (receiving-and-responding, "Interaction Context Types"). */
function contextOf({ guildId, type }: FakeChannel): number {
  if (guildId !== null) return 0
  return type === CHANNEL.dm ? 1 : 2
}

interface Read {
  readonly given: readonly object[]
  readonly resolved: object
}

function readOptions(options: Readonly<Record<string, OptionValue>>): Read {
  const channels: Record<string, object> = {}
  const attachments: Record<string, object> = {}
  const given = Object.entries(options).map(([name, value]) => {
    if (typeof value === 'string') return { name, type: 3, value }
    if (typeof value === 'number') return { name, type: 4, value }
    if ('url' in value) {
      attachments['77'] = { id: '77', size: 1, ...value }
      return { name, type: 11, value: '77' }
    }
    channels[value.id] = { id: value.id, name: value.name, type: value.type }
    return { name, type: 7, value: value.id }
  })
  return { given, resolved: { channels, attachments } }
}

function commandData(name: string, given: readonly object[], sub: string | undefined, resolved: object) {
  const options = sub === undefined ? given : [{ name: sub, type: 1, options: given }]
  return { id: '1', name, type: 1, options, resolved }
}
