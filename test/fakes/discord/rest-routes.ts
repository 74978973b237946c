import { checkCommands } from './commands-form.ts'
import { FAULTS } from './fault.ts'
import { found, messageOf, type Request, type Rest, seenChannel } from './rest-access.ts'
import { createMessage, editMessage, listMessages, publish } from './rest-messages.ts'
import { openDirect, startForumPost, startThread } from './rest-threads.ts'
import { channelJson, guildJson, memberJson, messageJson, userJson } from './to-json.ts'
import { isThread } from './world.ts'

type Route = readonly [
  method: string,
  path: RegExp,
  answer: (rest: Rest, ids: readonly string[], request: Request) => unknown,
]

const ID = '(\\d+)'
const path = (pattern: string) => new RegExp(`^${pattern.replaceAll(':id', ID).replaceAll(':token', '([\\w-]+)')}$`)

/** Answers by route; null is 204. */
export const ROUTES: readonly Route[] = [
  [
    'GET',
    path('/gateway/bot'),
    (_rest, _ids, { host }) => ({
      url: `ws://${host}`,
      shards: 1,
      session_start_limit: { total: 1_000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 },
    }),
  ],
  ['GET', path('/users/@me'), ({ world }) => userJson(world.bot)],
  [
    'GET',
    path('/applications/@me'),
    ({ world, allowsContent }) => ({
      id: world.bot.id,
      name: world.bot.name,
      flags: allowsContent() ? 1 << 19 : 0,
    }),
  ],
  ['GET', path('/applications/:id/commands'), ({ registered }) => registered.commands],
  [
    'PUT',
    path('/applications/:id/commands'),
    ({ registered }, _ids, { body }) => {
      registered.commands = checkCommands(body)
      registered.times++
      return registered.commands
    },
  ],
  ['POST', path('/users/@me/channels'), openDirect],
  [
    'GET',
    path('/users/@me/guilds'),
    ({ world }) => {
      return [...world.guilds.values()]
        .filter(({ members }) => members.has(world.bot.id))
        .map(({ id, name }) => ({ id, name }))
    },
  ],
  [
    'GET',
    path('/guilds/:id/channels'),
    ({ world }, [id]) => guildJson(found(world.guilds.get(id ?? ''), FAULTS.unknownGuild), world).channels,
  ],
  [
    'GET',
    path('/guilds/:id'),
    ({ world }, [id]) => guildJson(found(world.guilds.get(id ?? ''), FAULTS.unknownGuild), world),
  ],
  [
    'GET',
    path('/guilds/:id/members/:id'),
    ({ world }, [guild, user]) => {
      const home = found(world.guilds.get(guild ?? ''), FAULTS.unknownGuild)
      return memberJson(home, found(world.users.get(user ?? ''), FAULTS.noRoute))
    },
  ],
  ['GET', path('/channels/:id'), (rest, [id]) => channelJson(seenChannel(rest, id), rest.world)],
  ['GET', path('/channels/:id/messages'), listMessages],
  ['POST', path('/channels/:id/messages'), createMessage],
  [
    'GET',
    path('/channels/:id/messages/:id'),
    (rest, [channel, id]) => messageJson(messageOf(rest, channel, id), rest.world),
  ],
  ['PATCH', path('/channels/:id/messages/:id'), editMessage],
  ['POST', path('/channels/:id/messages/:id/threads'), startThread],
  ['POST', path('/channels/:id/messages/:id/crosspost'), publish],
  ['POST', path('/channels/:id/threads'), startForumPost],
  [
    'GET',
    path('/guilds/:id/threads/active'),
    ({ world }, [id]) => ({
      threads: [...world.channels.values()]
        .filter((channel) => isThread(channel) && channel.guildId === id && !channel.isArchived)
        .map((channel) => channelJson(channel, world)),
    }),
  ],
  [
    'POST',
    path('/interactions/:id/:token/callback'),
    ({ interactions }, [id, token], { body }) => {
      interactions.callback(id ?? '', token ?? '', body)
      return null
    },
  ],
  [
    'PATCH',
    path('/webhooks/:id/:token/messages/@original'),
    ({ interactions, world }, [, token], { body }) => messageJson(interactions.edit(token ?? '', body), world),
  ],
  [
    'DELETE',
    path('/webhooks/:id/:token/messages/@original'),
    ({ interactions }, [, token]) => {
      interactions.remove(token ?? '')
      return null
    },
  ],
  [
    'POST',
    path('/webhooks/:id/:token'),
    ({ interactions, world }, [, token], { body }) => messageJson(interactions.followUp(token ?? '', body), world),
  ],
]
