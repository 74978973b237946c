import type { Command } from 'commander'
import { countWords } from '../../core/text/words.ts'
import { LINES } from '../contract.ts'
import { answerExtract } from '../line-answers.ts'
import { readSource } from '../read-source.ts'
import { runLines } from '../run-lines.ts'
import type { Session } from '../session.ts'
import { UsageError } from '../usage-error.ts'

interface ExtractOptions {
  readonly jsonl?: boolean
  readonly json?: boolean
}

/** `pullquote extract`: the article of a page, without a digest. */
export function addExtract(program: Command, session: Session): void {
  program
    .command('extract')
    .summary('print the article of a page')
    .description('Prints the text of the article that a page holds; --json adds what the page says of it.')
    .argument('[source]', 'address of the page, path of a file, or - for standard input')
    .option('--json', 'print the article as JSON')
    .option('--jsonl', 'answer JSON lines from standard input')
    .action(async (source: string | undefined, options: ExtractOptions) => {
      if (options.jsonl) return runLines(session, LINES.extract, (line) => answerExtract(line, session.app))
      if (source === undefined)
        throw new UsageError('Nothing to read. Give an address, a file, or - for standard input.')
      const article = await readSource(source, session.app, session.terminal.stdin)
      const json = JSON.stringify({ ...article, words: countWords(article.text) }, null, 2)
      session.terminal.stdout.write(`${options.json ? json : article.text}\n`)
    })
}
