import { inspect } from 'node:util'
import type { Command } from 'commander'
import { groupLines } from '../group-lines.ts'
import { writeLine } from '../json-lines.ts'
import { readStdin } from '../read-stdin.ts'
import type { Session } from '../session.ts'
import { withoutControls } from '../terminal-text.ts'
import { UsageError } from '../usage-error.ts'

/** `pullquote stories`: which articles tell of one event. */
export function addStories(program: Command, { terminal }: Session): void {
  program
    .command('stories')
    .summary('group articles into stories')
    .description(
      'Groups articles into stories: those that tell of one event. Reads one JSON object a line, and answers when all are read.',
    )
    .option('--jsonl', 'answer JSON lines from standard input')
    .action(async ({ jsonl }: { readonly jsonl?: boolean }) => {
      if (!jsonl) throw new UsageError('Articles are grouped from JSON lines on standard input only. Add --jsonl.')
      const report = (fault: unknown) => terminal.stderr.write(`${withoutControls(inspect(fault))}\n`)
      for await (const line of groupLines(readStdin(terminal.stdin), report)) await writeLine(terminal.stdout, line)
    })
}
