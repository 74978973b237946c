import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpus } from 'node:os'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { composeDigest } from '../../src/core/digest/compose-digest.ts'
import { findQuotations } from '../../src/core/quotes/find-quotations.ts'
import { findSentences } from '../../src/core/text/sentences.ts'
import { parseFeed } from '../../src/sources/feed/parse-feed.ts'
import { textArticle } from '../../src/sources/file/to-article.ts'
import { parsePage } from '../../src/sources/page/parse-page.ts'
import { measure, type Row, toTable } from './measure.ts'
import { feedOfItems, pages, textOfWords } from './samples.ts'

/** `npm run bench`: speeds on our own samples of growing length, as a table. */
const WORDS = [150, 300, 600, 1_200, 6_000, 60_000]
const ITEMS = [10, 100, 1_000, 10_000]
const JSON_LINES = 3_000
const CLI = resolve(import.meta.dirname, '../../src/cli/main.ts')

function coreRows(): Row[] {
  return WORDS.flatMap((words) => {
    const text = textOfWords(words)
    const article = textArticle({ text, language: 'en' })
    const size = `${words} words`
    return [
      measure('digest', size, () => composeDigest(article, 'bench'), `${Math.round(text.length / 1024)} KB`),
      measure('of it: quotations', size, () => findQuotations(text, { language: 'en' })),
      measure('of it: sentences', size, () => findSentences(text, 'en')),
    ]
  })
}

function pageRows(): Row[] {
  const readable = pages.filter(({ html }) => html.length > 6_000)
  const whole = readable.map(({ name, html }) => measure('extraction', name, () => parsePage(html, null), `${Math.round(html.length / 1024)} KB`))
  const median = [...whole].sort((a, b) => a.medianMs - b.medianMs)[whole.length >> 1]
  return median ? [{ ...median, size: `the middle one of ${whole.length} pages` }] : []
}

async function feedRows(): Promise<Row[]> {
  const rows: Row[] = []
  for (const items of ITEMS) {
    const xml = feedOfItems(items)
    const began = performance.now()
    const times: number[] = []
    while (times.length < 3 || performance.now() - began < 1_000) {
      const start = performance.now()
      await parseFeed(xml, 'https://outlet.example/feed')
      times.push(performance.now() - start)
    }
    times.sort((a, b) => a - b)
    const medianMs = times[times.length >> 1] ?? Number.NaN
    rows.push({ what: 'feed', size: `${items} items`, medianMs, p95Ms: times.at(-1) ?? Number.NaN, note: `${Math.round(xml.length / 1024)} KB` })
  }
  return rows
}

async function lineRow(): Promise<Row> {
  const texts = Array.from({ length: 20 }, (_, at) => textOfWords(500 + 10 * at))
  const lines = Array.from({ length: JSON_LINES }, (_, id) => `${JSON.stringify({ id, text: texts[id % texts.length] })}\n`)
  const child = spawn(process.execPath, [CLI, 'digest', '--jsonl'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(child, 'close')
  const began = performance.now()
  child.stdout.resume()
  await pipeline(Readable.from(lines), child.stdin)
  await ended
  const ms = performance.now() - began
  return {
    what: 'digest --jsonl',
    size: `${JSON_LINES} articles of 600 words`,
    medianMs: ms / JSON_LINES,
    p95Ms: Number.NaN,
    note: `${Math.round((1000 * JSON_LINES) / ms)} articles a second, start of the program included`,
  }
}

const rows = [...coreRows(), ...pageRows(), ...(await feedRows()), await lineRow()]
process.stdout.write(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}\n\n${toTable(rows)}\n`)
