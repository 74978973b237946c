import { type FakeChannel, type FakeGuild, type FakeMessage, type FakeUser, isThread, type World } from './world.ts'

/** What the gateway and REST say of things. */

export function userJson({ id, name, isBot }: FakeUser) {
  return { id, username: name, discriminator: '0', global_name: name, avatar: null, bot: isBot }
}

export function channelJson(channel: FakeChannel, world: World) {
  const { id, type, guildId, name, parentId, overwrites, tags, requiresTag, appliedTags } = channel
  if (guildId === null)
    return { id, type, last_message_id: null, recipients: [...world.users.values()].slice(1, 2).map(userJson) }
  const base = {
    id,
    type,
    guild_id: guildId,
    name,
    parent_id: parentId,
    position: 0,
    nsfw: false,
    flags: requiresTag ? 1 << 4 : 0,
  }
  if (!isThread(channel)) {
    const rights = overwrites.map(({ id: of, allow, deny }) => ({
      id: of,
      type: world.users.has(of) ? 1 : 0,
      allow: String(allow),
      deny: String(deny),
    }))
    return { ...base, permission_overwrites: rights, available_tags: tags.map((tag) => ({ ...tag, moderated: false })) }
  }
  return {
    ...base,
    owner_id: world.bot.id,
    message_count: 0,
    member_count: 1,
    applied_tags: appliedTags,
    thread_metadata: {
      archived: channel.isArchived,
      locked: channel.isLocked,
      auto_archive_duration: channel.autoArchiveMinutes ?? 1_440,
      archive_timestamp: new Date(0).toISOString(),
    },
  }
}

export function guildJson(guild: FakeGuild, world: World) {
  const channels = [...world.channels.values()].filter(({ guildId }) => guildId === guild.id)
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    preferred_locale: 'en-US',
    features: [],
    emojis: [],
    stickers: [],
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    joined_at: new Date(0).toISOString(),
    roles: guild.roles.map((role, position) => ({
      ...role,
      permissions: String(role.permissions),
      position,
      managed: false,
      mentionable: false,
      color: 0,
      hoist: false,
      flags: 0,
    })),
    members: [memberJson(guild, world.bot)],
    channels: channels.filter((channel) => !isThread(channel)).map((channel) => channelJson(channel, world)),
    threads: channels
      .filter((channel) => isThread(channel) && !channel.isArchived)
      .map((channel) => channelJson(channel, world)),
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  }
}

export function memberJson(guild: FakeGuild, user: FakeUser) {
  return {
    user: userJson(user),
    roles: guild.members.get(user.id) ?? [],
    joined_at: new Date(0).toISOString(),
    deaf: false,
    mute: false,
    flags: 0,
  }
}

/** A message; as the sender gets it back with its nonce, which history has not (it is kept for some minutes only). */
export function messageJson(message: FakeMessage, world: World, withNonce = false) {
  const channel = world.channels.get(message.channelId)
  const author = world.users.get(message.authorId) ?? world.bot
  return {
    id: message.id,
    channel_id: message.channelId,
    ...(channel?.guildId ? { guild_id: channel.guildId } : {}),
    author: userJson(author),
    type: message.replyTo === null ? 0 : 19,
    content: message.content,
    flags: message.flags,
    components: message.components,
    embeds: message.embeds,
    attachments: [],
    mentions: message.mentions.flatMap((id) => world.users.get(id) ?? []).map(userJson),
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    timestamp: new Date(message.createdAt).toISOString(),
    edited_timestamp: message.edits.length > 0 ? new Date(message.createdAt).toISOString() : null,
    ...(message.replyTo === null
      ? {}
      : { message_reference: { message_id: message.replyTo, channel_id: message.channelId } }),
    ...(withNonce && message.nonce !== null ? { nonce: message.nonce } : {}),
  }
}
