import { type Command, Option } from 'commander'
import type { Digest } from '../../core/digest/digest.ts'
import { LINES } from '../contract.ts'
import { toJson } from '../json-text.ts'
import { answerDigest, digestOrThrow } from '../line-answers.ts'
import { readSource, SOURCE_HELP } from '../read-source.ts'
import { renderDigest } from '../render-digest.ts'
import { renderMarkdown } from '../render-markdown.ts'
import { runLines } from '../run-lines.ts'
import type { Session } from '../session.ts'

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
    .argument('[source]', SOURCE_HELP)
    .option('--json', 'print the digest as JSON')
    .addOption(new Option('--markdown', 'print the digest as Markdown').conflicts('json'))
    .addOption(new Option('--jsonl', 'answer JSON lines from standard input').conflicts(['json', 'markdown']))
    .addOption(new Option('--text', "add the article's text to the JSON").conflicts('markdown'))
    .action(async (source: string | undefined, options: DigestOptions) => {
      const { app, terminal } = session
      const withText = options.text ?? false
      if (options.jsonl) {
        return runLines(session, source, LINES.digest, (line) => answerDigest(line, app, withText))
      }
      const digest = await digestOrThrow(await readSource(source, session), app, withText)
      terminal.stdout.write(rendered(digest, options, session))
    })
}

function rendered(digest: Digest, { json, markdown }: DigestOptions, { style }: Session): string {
  if (json) return `${toJson(digest, 2)}\n`
  return markdown ? renderMarkdown(digest) : renderDigest(digest, style)
}
