import type { Command } from 'commander'
import { LINES } from '../contract.ts'
import { answerFeed } from '../line-answers.ts'
import { runLines } from '../run-lines.ts'
import type { Session } from '../session.ts'
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
    .description('Prints the items of an RSS, Atom or JSON feed: when, what, where.')
    .argument('[address]', 'address of the feed')
    .option('--json', 'print the feed as JSON')
    .option('--jsonl', 'answer JSON lines from standard input')
    .action(async (address: string | undefined, options: FeedOptions) => {
      if (options.jsonl) return runLines(session, LINES.feed, (line) => answerFeed(line, session.app))
      if (address === undefined) throw new UsageError('No feed to read. Give its address.')
      const { feed } = await answerFeed({ id: address, url: address }, session.app)
      const lines = feed.items.map(({ publishedAt, title, url }) =>
        [publishedAt ?? 'no date', title ?? 'no title', url ?? 'no address'].join('\t'),
      )
      const text = [feed.title ?? 'A feed without a title', ...lines].join('\n')
      session.terminal.stdout.write(`${options.json ? JSON.stringify(feed, null, 2) : text}\n`)
    })
}
