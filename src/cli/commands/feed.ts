import { type Command, Option } from 'commander'
import { LINES } from '../contract.ts'
import { toJson } from '../json-text.ts'
import { answerFeed } from '../line-answers.ts'
import { runLines } from '../run-lines.ts'
import type { Session } from '../session.ts'
import { onOneLine } from '../terminal-text.ts'
import { UsageError } from '../usage-error.ts'

interface FeedOptions {
  readonly jsonl?: boolean
  readonly json?: boolean
}

/** `pullquote feed`: the items of a feed. */
export function addFeed(program: Command, session: Session): void {
  program
    .command('feed')
    .summary('print the items of a feed')
    .description('Prints the items of an RSS, Atom or JSON feed, one a line: when, what, where.')
    .argument('[address]', 'address of the feed')
    .option('--json', 'print the feed as JSON')
    .addOption(new Option('--jsonl', 'answer JSON lines from standard input').conflicts('json'))
    .action(async (address: string | undefined, options: FeedOptions) => {
      const { app, terminal } = session
      if (options.jsonl) return runLines(session, address, LINES.feed, (line) => answerFeed(line, app))
      if (address === undefined) throw new UsageError('There is no feed to read. Give its address.')
      const { feed } = await answerFeed({ id: address, url: address }, app)
      terminal.stdout.write(options.json ? `${toJson(feed, 2)}\n` : toLines(feed))
    })
}

/** The feed's title, then an item a line, its fields parted by tabs. */
function toLines({ title, items }: Awaited<ReturnType<typeof answerFeed>>['feed']): string {
  const rows = items.map((item) => [item.publishedAt ?? 'no date', item.title ?? 'no title', item.url ?? 'no address'])
  return [[title ?? 'A feed without a title'], ...rows].map((row) => `${row.map(onOneLine).join('\t')}\n`).join('')
}
