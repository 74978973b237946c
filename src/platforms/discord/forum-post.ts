import { type Client, Routes } from 'discord.js'
import { z } from 'zod'
import { cutLine } from '../../core/message/line.ts'
import type { Message } from '../../core/message/message.ts'
import { toPlainText } from '../../core/message/plain-text.ts'
import type { Api } from './api.ts'
import { markOf, toLineForm } from './post-forms.ts'
import type { Poster, Target } from './post-message.ts'
import { type DiscordPart, renderDiscordParts } from './render-parts.ts'
import { titleOf } from './title.ts'
import { isWhole, ownMessage } from './wire.ts'

/** resources/channel, "Start Thread in Forum or Media Channel": `name`. */
const MAX_TITLE_CHARS = 100
/** The same: `applied_tags`. */
const MAX_TAGS = 5
/** resources/channel, "Channel Flags": REQUIRE_TAG. */
const REQUIRES_TAG = 1 << 4
/** Open posts that are looked through for one of ours. */
const MAX_LOOKED = 25

const posted = z.object({ id: z.string() })
const forumShape = z.object({
  flags: z.int().default(0),
  available_tags: z
    .array(z.object({ id: z.string(), name: z.string(), moderated: z.boolean().default(false) }))
    .default([]),
})
const openPosts = z.object({
  threads: z.array(z.object({ id: z.string(), parent_id: z.string().nullish() })).default([]),
})

/** A message as a post of its own in a forum. */
export interface ForumPoster {
  /** Makes the post, tagged by the words of the message. Gives its id, which is that of its first message too. */
  post(message: Message, forumId: string, target: Pick<Target, 'nonce' | 'lane'>): Promise<string>
  /** The open post of ours with this nonce, and whether it stands whole; null where there is none. */
  find(
    guildId: string,
    forumId: string,
    nonce: string,
  ): Promise<{ readonly id: string; readonly isWhole: boolean } | null>
}

/** Posts to forums. Discord keeps no nonce there, so that a post with one is looked for before it is made. */
export function createForumPoster(client: Client, api: Api, poster: Poster): ForumPoster {
  async function make(
    message: Message,
    part: DiscordPart,
    forumId: string,
    { nonce, lane }: Pick<Target, 'nonce' | 'lane'>,
  ) {
    const forum = forumShape.parse(await api.send({ method: 'GET', route: Routes.channel(forumId), lane }))
    const { nonce: _nonce, enforce_nonce: _enforce, ...form } = toLineForm(part, { nonce })
    const body = {
      name: cutLine(titleOf(message), MAX_TITLE_CHARS),
      auto_archive_duration: 1_440,
      applied_tags: chooseTags(forum, toPlainText(message)),
      message: form,
    }
    return posted.parse(await api.send({ method: 'POST', route: Routes.threads(forumId), body, lane })).id
  }

  async function find(guildId: string, forumId: string, nonce: string) {
    const { threads } = openPosts.parse(
      await api.send({ method: 'GET', route: Routes.guildActiveThreads(guildId), lane: 'people' }),
    )
    const ours = threads
      .filter(({ parent_id }) => parent_id === forumId)
      .sort((a, b) => (BigInt(b.id) > BigInt(a.id) ? 1 : -1))
    for (const { id } of ours.slice(0, MAX_LOOKED)) {
      const route = Routes.channelMessage(id, id)
      const first = ownMessage.parse(await api.send({ method: 'GET', route, lane: 'people' }))
      if (first.components[0]?.id === markOf(nonce)) return { id, isWhole: isWhole(first) }
    }
    return null
  }

  return {
    find,
    async post(message, forumId, { nonce, lane }) {
      const parts = renderDiscordParts(message)
      const [first] = parts
      if (first === undefined) throw new TypeError('A message has at least one part.')
      const guildId = guildOf(client, forumId)
      const known = nonce === null || guildId === null ? null : await find(guildId, forumId, nonce)
      const id = known?.id ?? (await make(message, first, forumId, { nonce, lane }))
      if (!known?.isWhole) await poster.complete(first, id, { channelId: id, nonce, lane })
      await poster.postRest(parts.slice(1), { channelId: id, nonce, lane })
      return id
    },
  }
}

function guildOf(client: Client, channelId: string): string | null {
  const channel = client.channels.cache.get(channelId)
  return channel && 'guildId' in channel ? channel.guildId : null
}

/** The tags whose names stand among the words; where one is asked for and none does, the first that we may set. */
function chooseTags({ flags, available_tags: tags }: z.infer<typeof forumShape>, words: string): string[] {
  const lower = ` ${words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  const open = tags.filter(({ moderated }) => !moderated)
  const named = open.filter(({ name }) => {
    const wanted = name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
    return wanted !== '' && lower.includes(` ${wanted} `)
  })
  const chosen = named.length > 0 || (flags & REQUIRES_TAG) === 0 ? named : open.slice(0, 1)
  return chosen.slice(0, MAX_TAGS).map(({ id }) => id)
}
