import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { FEED_SETS, MEASURES, type Measure } from './measures.ts'
import { runCapture, runInto } from './run-program.ts'
import { scoreAmong } from './score-among.ts'
import { scoreFeeds } from './score-feeds.ts'

/** `npm run eval [name …]`: runs the scorers of the evaluation folder on its data and prints their figures. */
const SHARED = resolve(import.meta.dirname, '../../../shared')
const CLI = resolve(import.meta.dirname, '../../src/cli/main.js')
const FEEDS = 'feeds'
const AMONG = 'stories-among-others'
const NAMES = [...MEASURES.map(({ name }) => name), AMONG, FEEDS]

const say = (text: string) => process.stdout.write(`${text}\n`)

async function evaluate(names: readonly string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-eval-'))
  try {
    for (const measure of MEASURES) if (names.includes(measure.name)) await score(measure, folder)
    if (names.includes(AMONG)) say(`\n${AMONG}\n${await scoreAmong(SHARED, CLI, folder)}`)
    if (names.includes(FEEDS)) for (const path of FEED_SETS) await scoreFeedSet(path, folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function score({ name, lines, command, scorer, gold, scorerArgs }: Measure, folder: string): Promise<void> {
  const path = join(SHARED, lines.path)
  const input = lines.generator
    ? await runInto(join(folder, `${name}.in.jsonl`), [join(SHARED, 'bench', lines.generator), path])
    : path
  const began = performance.now()
  const predicted = await runInto(join(folder, `${name}.jsonl`), [CLI, command, '--jsonl'], input)
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const figures = await runCapture([join(SHARED, 'bench', scorer), join(SHARED, gold), predicted, ...scorerArgs])
  say(`\n${name} (${gold}, ${seconds} s)\n${figures.trim()}`)
}

async function scoreFeedSet(path: string, folder: string): Promise<void> {
  const predicted = await runInto(join(folder, 'feeds.jsonl'), [CLI, 'feed', '--jsonl'], join(SHARED, path))
  say(`\n${FEEDS} (${path})\n${await scoreFeeds(join(SHARED, path), predicted)}`)
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !NAMES.includes(name))
if (unknown.length > 0) {
  say(`There is no measure ${unknown.join(', ')}. There are: ${NAMES.join(', ')}.`)
  process.exitCode = 2
} else if (existsSync(join(SHARED, 'bench'))) {
  await evaluate(asked.length > 0 ? asked : NAMES)
} else {
  say(
    'There is nothing to evaluate on: the folder "shared" with the scorers and their data is not beside this project.',
  )
}
