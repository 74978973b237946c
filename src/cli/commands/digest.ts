import type { Command } from 'commander'
import type { Digest } from '../../core/digest/digest.ts'
import { LINES } from '../contract.ts'
import { answerDigest, digestOrThrow } from '../line-answers.ts'
import { readSource } from '../read-source.ts'
import { renderMarkdown } from '../render-markdown.ts'
import { renderTerminal } from '../render-terminal.ts'
import { runLines } from '../run-lines.ts'
import type { Session } from '../session.ts'
import { UsageError } from '../usage-error.ts'

interface DigestOptions {
  readonly jsonl?: boolean
  readonly json?: boolean
  readonly markdown?: boolean
  readonly text?: boolean
}

/** `pullquote digest`: an article in, its digest out. */
export function addDigest(program: Command, session: Session): void {
  program
    .command('digest')
    .summary('make the digest of an article')
    .description('Makes the digest of an article: a headline, up to three points, up to three key quotes.')
    .argument('[source]', 'address of the article, path of a text or HTML file, or - for standard input')
    .option('--json', 'print the digest as JSON')
    .option('--markdown', 'print the digest as Markdown')
    .option('--text', "add the article's text to JSON made from a page")
    .option('--jsonl', 'answer JSON lines from standard input')
    .action(async (source: string | undefined, options: DigestOptions) => {
      const app = session.app
      if (options.jsonl) {
        return runLines(session, LINES.digest, (line) => answerDigest(line, app, options.text ?? false))
      }
      if (source === undefined)
        throw new UsageError('Nothing to digest. Give an address, a file, or - for standard input.')
      const article = await readSource(source, app, session.terminal.stdin)
      const digest = await digestOrThrow(article, app)
      const shown = options.text ? { ...digest, article: { ...digest.article, text: article.text } } : digest
      session.terminal.stdout.write(rendered(shown, options, session))
    })
}

function rendered(digest: Digest, { json, markdown }: DigestOptions, session: Session): string {
  if (json) return `${JSON.stringify(digest, null, 2)}\n`
  if (markdown) return renderMarkdown(digest)
  return renderTerminal(digest, session.style)
}
