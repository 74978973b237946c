import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findAnswer } from '../../src/core/answer/find-answer.ts'
import { readArticle } from '../../src/core/digest/reading.ts'
import { textArticle } from '../../src/sources/file/to-article.ts'
import { saveArticle } from '../../src/store/articles.ts'
import { saveDigest } from '../../src/store/digests.ts'
import { openStore } from '../../src/store/open-store.ts'
import { findQuotes } from '../../src/store/quotations.ts'
import { type Db, inTransaction } from '../../src/store/schema.ts'
import { searchArticles } from '../../src/store/search-articles.ts'
import { articleOf, digestOf, NOW } from '../store/invented-news.ts'
import { startPostgres } from '../store/postgres-server.ts'
import { measure, type Row, toRow } from './measure.ts'
import { textOfWords } from './samples.ts'

const ARCHIVED = 100_000
const BATCH = 1_000
const ROUNDS = 15

const WORDS = textOfWords(20_000).split(/\s+/)
const FIRST = ['Ada', 'Ines', 'Mira', 'Oona', 'Ivo', 'Rasmus', 'Wren', 'Beatriz', 'Aurel', 'Katja']
const LAST = ['Quill', 'Tallow', 'Tolland', 'Feld', 'Castell', 'Eld', 'Halder', 'Fontaye', 'Dunmore', 'Solbrand']

const everywhere = { workspaceId: null, since: null, limit: 8 }

/** What people ask of an archive: rare words, common ones, a phrase, and who said what. */
const QUESTIONS: readonly { readonly what: string; ask(db: Db): Promise<readonly unknown[]> }[] = [
  { what: 'search, rare words', ask: (db) => searchArticles(db, 'beacon4711', everywhere) },
  { what: 'search, common words', ask: (db) => searchArticles(db, 'ferry minister', everywhere) },
  { what: 'search, a phrase', ask: (db) => searchArticles(db, '"port alder" ferry', everywhere) },
  { what: 'quotes of a person', ask: (db) => findQuotes(db, { ...everywhere, person: 'Mira Tolland', about: null }) },
  { what: 'quotes about something', ask: (db) => findQuotes(db, { ...everywhere, person: 'Tolland', about: 'ferry' }) },
]

/** An answer over one article, and over a hundred thousand archived ones in both databases. */
export async function answerRows(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-bench-'))
  const server = await startPostgres()
  try {
    return [
      ...(await articleRows()),
      ...(await archiveRows('SQLite', join(folder, 'archive.sqlite'))),
      ...(await archiveRows('PostgreSQL', await server.createDatabase())),
    ]
  } finally {
    await server.remove()
    await rm(folder, { recursive: true })
  }
}

async function articleRows(): Promise<Row[]> {
  const article = textArticle({ text: textOfWords(600), language: 'en' })
  const reading = readArticle(article)
  const about = { size: '600 words', units: null }
  const ask = (readings: Parameters<typeof findAnswer>[1]) => findAnswer('What did the minister say?', readings)
  return [
    await measure({ what: 'answer', ...about, note: 'article read before' }, () => ask([reading])),
    await measure({ what: 'answer', ...about, note: 'its reading among it' }, () => ask([readArticle(article)])),
  ]
}

/** Questions to an archive of so many articles in the store at `url`; by the clock, because the work is partly the database's. */
export async function archiveRows(database: string, url: string, archived = ARCHIVED): Promise<Row[]> {
  const { db, close } = await openStore(url, 'unused')
  for (let from = 0; from < archived; from += BATCH) await inTransaction(db, (inside) => fill(inside, from))
  const rows = []
  for (const { what, ask } of QUESTIONS) rows.push(await timed({ what, database, archived }, () => ask(db)))
  await close()
  return rows
}

async function timed(
  { what, database, archived }: { readonly what: string; readonly database: string; readonly archived: number },
  ask: () => Promise<readonly unknown[]>,
): Promise<Row> {
  const found = await ask()
  const times = []
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    await ask()
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  const note = `${database}, by the clock; ${found.length} found`
  const subject = { what, size: `${archived.toLocaleString('en')} articles`, units: null, note }
  return toRow(subject, times[ROUNDS >> 1] ?? Number.NaN, times.at(-1) ?? null)
}

/** Short news of words from the samples, each with a person who says something. */
async function fill(db: Db, from: number): Promise<void> {
  for (let at = from; at < from + BATCH; at++) {
    const start = (at * 37) % (WORDS.length - 70)
    const name = `${FIRST[at % 10]} ${LAST[Math.floor(at / 10) % 10]}`
    const words = `we keep number ${at} running`
    const text = `${WORDS.slice(start, start + 60).join(' ')}. “${words},” said ${name} at beacon${at}.`
    const article = articleOf({ url: `https://courier.example/${at}`, title: `Notice ${at}`, text })
    const stored = await saveArticle(db, article, { workspaceId: null, now: NOW + at })
    await saveDigest(db, stored, digestOf(stored.article, [[words, name]]), NOW + at)
  }
}
