import { inspect } from 'node:util'
import { Command, CommanderError } from 'commander'
import { createApp } from '../app.ts'
import { loadConfig } from '../config/load.ts'
import { PullquoteError } from '../errors.ts'
import { addDigest } from './commands/digest.ts'
import { addExtract } from './commands/extract.ts'
import { addFeed } from './commands/feed.ts'
import { addInspect } from './commands/inspect.ts'
import { addSchema } from './commands/schema.ts'
import { addSentences } from './commands/sentences.ts'
import type { Session } from './session.ts'
import type { ExitCode, Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

const STANDARD_COLUMNS = 80

/** Every command, in the order of the help. A new one: a file beside these, and one line here. */
const COMMANDS = [addDigest, addInspect, addExtract, addSentences, addFeed, addSchema]

/** Runs one command line (without `node` and the script). Never throws; what failed is said on standard error. */
export async function runCommand(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    const app = createApp(await loadConfig(terminal.env))
    try {
      await program({ terminal, app, style: styleOf(terminal) }).parseAsync(argv, { from: 'user' })
    } finally {
      await app.close()
    }
    return 0
  } catch (fault) {
    return report(fault, terminal)
  }
}

function program(session: Session): Command {
  const { stdout, stderr } = session.terminal
  const command = new Command('pullquote')
    .description('Turns the news into short digests you can quote from.')
    .exitOverride()
    .showHelpAfterError('(add --help for the options)')
    .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) })
  for (const add of COMMANDS) add(command, session)
  for (const each of command.commands) each.copyInheritedSettings(command)
  return command
}

function styleOf({ stdout, env }: Terminal): Session['style'] {
  return {
    colours: stdout.isTTY === true && env.NO_COLOR === undefined,
    columns: stdout.columns ?? STANDARD_COLUMNS,
  }
}

function report(fault: unknown, { stderr }: Terminal): ExitCode {
  // Commander has already written its own message.
  if (fault instanceof CommanderError) return fault.exitCode === 0 ? 0 : 2
  if (fault instanceof UsageError) {
    stderr.write(`${fault.message}\n`)
    return 2
  }
  if (fault instanceof PullquoteError) {
    stderr.write(`${fault.code}: ${fault.message}\n`)
    return 1
  }
  stderr.write(`Pullquote failed in a way nobody foresaw. Please report this:\n${inspect(fault)}\n`)
  return 1
}
