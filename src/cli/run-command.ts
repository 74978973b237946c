import { inspect } from 'node:util'
import { Command, CommanderError } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import { PullquoteError } from '../errors.ts'
import { addAsk } from './commands/ask.ts'
import { addDigest } from './commands/digest.ts'
import { addDoctor } from './commands/doctor.ts'
import { addExtract } from './commands/extract.ts'
import { addFeed } from './commands/feed.ts'
import { addFeeds } from './commands/feeds.ts'
import { addForget } from './commands/forget.ts'
import { addInspect } from './commands/inspect.ts'
import { addSchema } from './commands/schema.ts'
import { addSentences } from './commands/sentences.ts'
import { addStories } from './commands/stories.ts'
import { addSubscriptions } from './commands/subscriptions.ts'
import { openSession, type Session } from './session.ts'
import type { ExitCode, Terminal } from './terminal.ts'
import { withoutControls } from './terminal-text.ts'
import { UsageError } from './usage-error.ts'

/** Every command, in the order of the help. A new one: a file beside these, and one line here. */
const COMMANDS = [
  addDigest,
  addInspect,
  addExtract,
  addAsk,
  addSentences,
  addStories,
  addFeed,
  addSchema,
  addDoctor,
  addFeeds,
  addSubscriptions,
  addForget,
]

/** The one command that runs with a configuration that does not hold, to say so beside all else. */
const LOOKS_AT_CONFIG = 'doctor'

/** Runs one command line (without `node` and the script). Never throws; what failed is said on standard error. */
export async function runCommand(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    const session = await openSession(terminal)
    try {
      await program(session).parseAsync(argv, { from: 'user' })
    } finally {
      await session.close()
    }
    return 0
  } catch (fault) {
    return report(fault, terminal)
  }
}

function program(session: Session): Command {
  const { stdout, stderr } = session.terminal
  const command = new Command('pullquote')
    .version(packageJson.version)
    .description('Turns the news into short digests you can quote from.')
    .exitOverride()
    .showHelpAfterError('(add --help for the options)')
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) })
  command.hook('preAction', (_program, chosen) => {
    if (session.config instanceof PullquoteError && chosen.name() !== LOOKS_AT_CONFIG) throw session.config
  })
  for (const add of COMMANDS) add(command, session)
  return command
}

/** Says what failed on standard error; a message may hold foreign text. */
function report(fault: unknown, { stderr }: Terminal): ExitCode {
  const say = (text: string) => stderr.write(`${withoutControls(text)}\n`)
  // Commander has already written its own message.
  if (fault instanceof CommanderError) return fault.exitCode === 0 ? 0 : 2
  if (fault instanceof UsageError) {
    say(fault.message)
    return 2
  }
  if (fault instanceof PullquoteError) {
    say(`${fault.code}: ${fault.message}`)
    return 1
  }
  say(`Pullquote failed in a way nobody foresaw. Please report this:\n${inspect(fault)}`)
  return 1
}
