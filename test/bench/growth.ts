import { mkdtemp, rm } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../store/postgres-server.ts'
import { archiveRows } from './answer-rows.ts'
import { dueRow } from './due-rows.ts'
import type { Row } from './measure.ts'
import { pollFeeds } from './polling-rows.ts'

/**
 * `npm run growth -- [feeds] [articles]`: what each more costs, from ten feeds and subscriptions and a thousand archived
 * articles up, tenfold each time, to the largest that are given (1,000 and 100,000 where none are). Processor time, but for
 * questions to an archive, which are partly the database's: by the clock.
 */
const [maxFeeds = 1_000, maxArticles = 100_000] = process.argv.slice(2).map(Number)

/** Tenfold from `from` to `to`. */
function sizes(from: number, to: number): number[] {
  const found = []
  for (let size = from; size <= to; size *= 10) found.push(size)
  return found
}

/** One kind of work on growing sizes. */
interface Growth {
  readonly what: string
  /** Milliseconds by size, and what else is to know of it. */
  readonly cells: Map<number, string>
}

const growths: Growth[] = []

function note(what: string, size: number, cell: string): void {
  const known = growths.find((each) => each.what === what)
  const growth = known ?? { what, cells: new Map() }
  if (!known) growths.push(growth)
  growth.cells.set(size, cell)
  process.stderr.write(`${what}, ${size.toLocaleString('en')}: ${cell}\n`)
}

/** The time in all, and of each. */
const ofEach = (ms: number, size: number) => `${Math.round(ms).toLocaleString('en')} ms (${(ms / size).toFixed(2)})`

async function growFeeds(): Promise<void> {
  for (const feeds of sizes(10, maxFeeds)) {
    const { first, second } = await pollFeeds(feeds)
    note('polling, first reading', feeds, ofEach(first.processorSeconds * 1_000, feeds))
    note(
      'polling, half unchanged',
      feeds,
      `${ofEach(second.processorSeconds * 1_000, feeds)}, ${Math.round(second.peakMb)} MB`,
    )
  }
}

/** The database's address for the next store, which is empty. */
type CreateUrl = () => Promise<string>

async function growDue(database: string, createUrl: CreateUrl): Promise<void> {
  for (const due of sizes(10, maxFeeds)) {
    const { medianMs } = await dueRow(database, await createUrl(), 1, due)
    note(`due subscriptions, ${database}`, due, ofEach(medianMs, due))
  }
}

async function growArchive(database: string, createUrl: CreateUrl): Promise<void> {
  for (const articles of sizes(1_000, maxArticles)) {
    const rows: readonly Row[] = await archiveRows(database, await createUrl(), articles)
    for (const { what, medianMs } of rows) note(`${what}, ${database}`, articles, `${medianMs.toFixed(1)} ms`)
  }
}

function toTable(unit: string, columns: readonly number[], chosen: readonly Growth[]): string {
  const head = ['what', ...columns.map((size) => `${size.toLocaleString('en')} ${unit}`)]
  const rows = chosen.map(({ what, cells }) => [what, ...columns.map((size) => cells.get(size) ?? '')])
  const rule = ['---', ...columns.map(() => '---:')]
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

const folder = await mkdtemp(join(tmpdir(), 'pullquote-growth-'))
const server = await startPostgres()
let files = 0
const createFile: CreateUrl = () => Promise.resolve(join(folder, `${files++}.sqlite`))
try {
  await growFeeds()
  await growDue('SQLite', createFile)
  await growDue('PostgreSQL', () => server.createDatabase())
  const many = growths.length
  await growArchive('SQLite', createFile)
  await growArchive('PostgreSQL', () => server.createDatabase())
  const machine = `${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`
  const tables = [
    toTable('feeds or subscriptions', sizes(10, maxFeeds), growths.slice(0, many)),
    toTable('archived articles', sizes(1_000, maxArticles), growths.slice(many)),
  ]
  process.stdout.write(`${machine}\n\n${tables.join('\n\n')}\n`)
} finally {
  await server.remove()
  await rm(folder, { recursive: true })
}
