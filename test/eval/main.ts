import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { FEED_SETS, MEASURES } from './measures.ts'
import { runCapture, runInto } from './run-program.ts'
import { scoreFeeds } from './score-feeds.ts'

/** `npm run eval [name …]`: runs the scorers of the evaluation folder on its data and prints their figures. */
const SHARED = resolve(import.meta.dirname, '../../../shared')
const CLI = resolve(import.meta.dirname, '../../src/cli/main.ts')
const say = (text: string) => process.stdout.write(`${text}\n`)

async function evaluate(only: readonly string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-eval-'))
  try {
    for (const { name, lines, command, scorer, gold, scorerArgs } of MEASURES) {
      if (only.length > 0 && !only.includes(name)) continue
      const predicted = join(folder, `${name}.jsonl`)
      const input = lines.generator
        ? await runInto(join(folder, `${name}.in.jsonl`), [
            join(SHARED, 'bench', lines.generator),
            join(SHARED, lines.path),
          ])
        : join(SHARED, lines.path)
      const began = performance.now()
      await runInto(predicted, [CLI, command, '--jsonl'], input)
      const seconds = ((performance.now() - began) / 1000).toFixed(1)
      const figures = await runCapture([join(SHARED, 'bench', scorer), join(SHARED, gold), predicted, ...scorerArgs])
      say(`\n${name} (${gold}, ${seconds} s)\n${figures.trim()}`)
    }
    for (const path of FEED_SETS) {
      if (only.length > 0 && !only.includes('feeds')) continue
      const predicted = await runInto(join(folder, 'feeds.jsonl'), [CLI, 'feed', '--jsonl'], join(SHARED, path))
      say(`\nfeeds (${path})\n${await scoreFeeds(join(SHARED, path), predicted)}`)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

if (existsSync(join(SHARED, 'bench'))) {
  await evaluate(process.argv.slice(2))
} else {
  say(
    'There is nothing to evaluate on: the folder "shared" with the scorers and their data is not beside this project.',
  )
}
