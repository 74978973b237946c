import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractive } from '../../src/engines/extractive/extractive.ts'
import { createSideReading } from '../../src/reading/side-reading.ts'
import { saveArticle } from '../../src/store/articles.ts'
import { saveDigest } from '../../src/store/digests.ts'
import { openStore, type Store } from '../../src/store/open-store.ts'
import { purge } from '../../src/store/retention.ts'
import { startChat } from '../platforms/web/running-chat.ts'
import { listenTo } from '../platforms/web/update-listener.ts'
import { startPostgres } from '../store/postgres-server.ts'
import { type Row, toRow } from './measure.ts'
import { textOfWords } from './samples.ts'
import { watchTurns } from './watch-turns.ts'

const PASTED_CHARS = 999_000
const OLD_ARTICLES = 2_000
const OLD_WORDS = 600

/** What holds up others longest: a pasted megabyte, from its arrival to its digest, and the purge of a large archive. */
export async function blockRows(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-bench-'))
  const server = await startPostgres()
  try {
    return [
      await pasteRow('SQLite', null),
      await pasteRow('PostgreSQL', await server.createDatabase()),
      await purgeRow('SQLite', join(folder, 'archive.sqlite')),
      await purgeRow('PostgreSQL', await server.createDatabase()),
    ]
  } finally {
    await server.remove()
    await rm(folder, { recursive: true })
  }
}

async function pasteRow(database: string, url: string | null): Promise<Row> {
  const chat = await startChat(url)
  await (await fetch(`${chat.url}/channels/general`)).text()
  const page = await listenTo(chat.url, 'general')
  await page.next('ready')
  const text = `/digest ${textOfWords(PASTED_CHARS / 5).slice(0, PASTED_CHARS)}`
  const body = new URLSearchParams({ text })
  const headers = { accept: 'application/json' }
  const [watch, before, started] = [watchTurns(), process.cpuUsage(), performance.now()]
  await fetch(`${chat.url}/channels/general/messages`, { method: 'POST', body, headers })
  await page.next('message')
  await page.next('message')
  const longestMs = watch.stop()
  const { user, system } = process.cpuUsage(before)
  const seconds = (performance.now() - started) / 1_000
  await page.close()
  await chat.stop()
  const note = `longest turn of the main thread ${Math.round(longestMs)} ms; ${seconds.toFixed(1)} s by the clock`
  return toRow({ what: `paste and digest, ${database}`, size: '1 MB', units: null, note }, (user + system) / 1_000)
}

async function purgeRow(database: string, url: string): Promise<Row> {
  const store = await openStore(url, 'unused')
  await fill(store)
  const [watch, before] = [watchTurns(), process.cpuUsage()]
  const { articles } = await purge(store.db, Date.now(), { articleDays: 1, turnDays: 1, keepShown: true })
  const longestMs = watch.stop()
  const { user, system } = process.cpuUsage(before)
  await store.close()
  if (articles !== OLD_ARTICLES) throw new Error(`${articles} articles went.`)
  const size = `${OLD_ARTICLES.toLocaleString('en')} articles`
  const note = `longest turn ${Math.round(longestMs)} ms`
  return toRow({ what: `purge, ${database}`, size, units: OLD_ARTICLES, note }, (user + system) / 1_000)
}

/** Old articles with their digests, quotations and terms, and among them one as long as a book. */
async function fill({ db }: Store): Promise<void> {
  const reading = createSideReading(extractive)
  for (let at = 0; at < OLD_ARTICLES; at++) {
    const words = at === OLD_ARTICLES >> 1 ? 150_000 : OLD_WORDS
    const text = `Report ${at}. ${textOfWords(words)}`
    const article = await reading.reader.readText({ text, url: `https://outlet.example/${at}` })
    const [marks, outcome] = await Promise.all([reading.reader.markArticle(article), reading.engine.digest(article)])
    const stored = await saveArticle(db, article, { workspaceId: null, now: at, marks })
    if ('digest' in outcome) await saveDigest(db, stored, outcome.digest, at)
  }
  await reading.close()
}
