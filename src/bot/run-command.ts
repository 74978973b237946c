import type { Command } from '../core/command/command.ts'
import { ask } from './ask.ts'
import type { Context } from './context.ts'
import { digest } from './digest.ts'
import { exportSources } from './export.ts'
import { filter } from './filter.ts'
import { follow } from './follow.ts'
import { health } from './health.ts'
import { help } from './help.ts'
import { importSources } from './import.ts'
import { inNamedChannel } from './in-channel.ts'
import { list } from './list.ts'
import { now } from './now.ts'
import { pause } from './pause.ts'
import { refusalOf } from './permissions.ts'
import { preview } from './preview.ts'
import { quotes } from './quotes.ts'
import type { BotReply } from './reply.ts'
import { resume } from './resume.ts'
import { schedule } from './schedule.ts'
import { search } from './search.ts'
import { settings } from './settings.ts'
import { unfollow } from './unfollow.ts'
import { why } from './why.ts'

/** Does what a command says, in the channel that it names, where the asker may. */
export function runCommand(command: Command, context: Context): Promise<BotReply> {
  const channel = 'channel' in command ? command.channel : null
  return inNamedChannel(
    channel,
    context,
    async (there) => refusalOf(command.verb, there.asker) ?? (await run(command, there)),
  )
}

function run(command: Command, context: Context): Promise<BotReply> {
  switch (command.verb) {
    case 'digest':
      return digest(command, context)
    case 'ask':
      return ask(command, context)
    case 'quotes':
      return quotes(command, context)
    case 'search':
      return search(command, context)
    case 'follow':
      return follow(command, context)
    case 'unfollow':
      return unfollow(command, context)
    case 'list':
      return list(context)
    case 'schedule':
      return schedule(command, context)
    case 'pause':
      return pause(context)
    case 'resume':
      return resume(context)
    case 'filter':
      return filter(command, context)
    case 'preview':
      return preview(context)
    case 'now':
      return now(command, context)
    case 'why':
      return why(command, context)
    case 'health':
      return health(context)
    case 'export':
      return exportSources(context)
    case 'import':
      return importSources(command, context)
    case 'settings':
      return settings(command, context)
    case 'help':
      return help(command, context)
  }
}
