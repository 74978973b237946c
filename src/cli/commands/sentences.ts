import type { Command } from 'commander'
import { findSentences } from '../../core/text/sentences.ts'
import { LINES } from '../contract.ts'
import { answerSentences } from '../line-answers.ts'
import { readSource } from '../read-source.ts'
import { runLines } from '../run-lines.ts'
import type { Session } from '../session.ts'
import { UsageError } from '../usage-error.ts'

/** `pullquote sentences`: the sentences of a text, one a line. */
export function addSentences(program: Command, session: Session): void {
  program
    .command('sentences')
    .summary('split a text into sentences')
    .description('Splits a text into sentences, one a line; a quotation is never torn from its marks.')
    .argument('[source]', 'address of an article, path of a file, or - for standard input')
    .option('--jsonl', 'answer JSON lines from standard input')
    .action(async (source: string | undefined, options: { readonly jsonl?: boolean }) => {
      if (options.jsonl) return runLines(session, LINES.sentences, answerSentences)
      if (source === undefined)
        throw new UsageError('Nothing to split. Give an address, a file, or - for standard input.')
      const { text, language } = await readSource(source, session.app, session.terminal.stdin)
      for (const sentence of findSentences(text, language)) {
        session.terminal.stdout.write(`${sentence.text.replace(/\s+/g, ' ')}\n`)
      }
    })
}
