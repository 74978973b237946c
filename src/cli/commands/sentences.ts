import type { Command } from 'commander'
import { findSentences } from '../../core/text/sentences.ts'
import { LINES } from '../contract.ts'
import { answerSentences } from '../line-answers.ts'
import { readSource, SOURCE_HELP } from '../read-source.ts'
import { runLines } from '../run-lines.ts'
import type { Session } from '../session.ts'
import { onOneLine } from '../terminal-text.ts'

/** `pullquote sentences`: the sentences of a text, one a line. */
export function addSentences(program: Command, session: Session): void {
  program
    .command('sentences')
    .summary('split a text into sentences')
    .description('Splits a text into sentences, one a line; a quotation is never torn from its marks.')
    .argument('[source]', SOURCE_HELP)
    .option('--jsonl', 'answer JSON lines from standard input')
    .action(async (source: string | undefined, options: { readonly jsonl?: boolean }) => {
      if (options.jsonl) return runLines(session, source, LINES.sentences, answerSentences)
      const { text, language } = await readSource(source, session)
      const lines = findSentences(text, language).map((sentence) => `${onOneLine(sentence.text)}\n`)
      session.terminal.stdout.write(lines.join(''))
    })
}
