import type { Command } from 'commander'
import { LINES } from '../contract.ts'
import { answerAsk, passagesOf } from '../line-answers.ts'
import { readSource, SOURCE_HELP } from '../read-source.ts'
import { runLines } from '../run-lines.ts'
import type { Session } from '../session.ts'
import { onOneLine } from '../terminal-text.ts'
import { UsageError } from '../usage-error.ts'

/** `pullquote ask`: what an article says to a question, in its own words. */
export function addAsk(program: Command, session: Session): void {
  program
    .command('ask')
    .summary('ask an article a question')
    .description('Prints the passages of an article that answer a question, word for word, or that it does not say.')
    .argument('[source]', SOURCE_HELP)
    .argument('[question]', 'the question')
    .option('--jsonl', 'answer JSON lines from standard input')
    .action(
      async (source: string | undefined, question: string | undefined, { jsonl }: { readonly jsonl?: boolean }) => {
        if (jsonl) return runLines(session, source, LINES.ask, answerAsk)
        if (!question?.trim())
          throw new UsageError('No question to answer. Give it behind the article, in quotation marks.')
        const passages = passagesOf(await readSource(source, session), question)
        const lines = passages.map(({ text }) => `${onOneLine(text)}\n`)
        session.terminal.stdout.write(lines.length > 0 ? lines.join('\n') : 'The article does not say.\n')
      },
    )
}
