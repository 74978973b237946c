import { type Command, Option } from 'commander'
import { LINES } from '../contract.ts'
import { toJson } from '../json-text.ts'
import { answerExtract, withWords } from '../line-answers.ts'
import { readSource, SOURCE_HELP } from '../read-source.ts'
import { runLines } from '../run-lines.ts'
import type { Session } from '../session.ts'
import { withoutControls } from '../terminal-text.ts'

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
    .argument('[source]', SOURCE_HELP)
    .option('--json', 'print the article as JSON')
    .addOption(new Option('--jsonl', 'answer JSON lines from standard input').conflicts('json'))
    .action(async (source: string | undefined, options: ExtractOptions) => {
      const { app, terminal } = session
      if (options.jsonl) return runLines(session, source, LINES.extract, (line) => answerExtract(line, app))
      const article = await readSource(source, session)
      terminal.stdout.write(`${options.json ? toJson(withWords(article), 2) : withoutControls(article.text)}\n`)
    })
}
