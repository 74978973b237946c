import type { Command } from 'commander'
import { inspectArticle } from '../inspect-article.ts'
import { toJson } from '../json-text.ts'
import { readSource, SOURCE_HELP } from '../read-source.ts'
import { renderInspection } from '../render-inspection.ts'
import type { Session } from '../session.ts'

/** `pullquote inspect`: every sentence with its score and reasons, every quotation with its speaker and the evidence. */
export function addInspect(program: Command, session: Session): void {
  program
    .command('inspect')
    .summary('show how a digest is made')
    .description(
      'Shows how a digest is made: each sentence with its score and reasons, each quotation with its speaker and the evidence, what stands in marks but is not speech, and the people.',
    )
    .argument('[source]', SOURCE_HELP)
    .option('--json', 'print all of it as JSON')
    .action(async (source: string | undefined, options: { readonly json?: boolean }) => {
      const { app, style, terminal } = session
      const article = await readSource(source, session)
      const inspection = inspectArticle(article, await app.engine.digest(article))
      terminal.stdout.write(options.json ? `${toJson(inspection, 2)}\n` : renderInspection(inspection, style))
    })
}
