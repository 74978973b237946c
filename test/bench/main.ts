import { cpus } from 'node:os'
import { composeDigest } from '../../src/core/digest/compose-digest.ts'
import { findQuotations } from '../../src/core/quotes/find-quotations.ts'
import { findSentences } from '../../src/core/text/sentences.ts'
import { parseFeed } from '../../src/sources/feed/parse-feed.ts'
import { textArticle } from '../../src/sources/file/to-article.ts'
import { parsePage } from '../../src/sources/page/parse-page.ts'
import { answerRows } from './answer-rows.ts'
import { blockRows } from './block-rows.ts'
import { discordRow } from './discord.ts'
import { dueRows } from './due-rows.ts'
import { groupNews } from './group-news.ts'
import { measure, type Row, toRow, toTable } from './measure.ts'
import { pollingRows } from './polling-rows.ts'
import { runLines } from './run-lines.ts'
import { feedOfItems, pages, textOfWords } from './samples.ts'
import { slackRows } from './slack-rows.ts'
import { measureStarts } from './started-program.ts'

/** `npm run bench`: processor time and memory on our own samples of growing size, as a table. */
const WORDS = [150, 300, 600, 1_200, 6_000, 60_000]
const ITEMS = [10, 100, 1_000, 5_000]

const number = (value: number) => value.toLocaleString('en')
const kilobytes = (text: string) => `${number(Math.ceil(text.length / 1024))} KB`

async function coreRows(): Promise<Row[]> {
  const rows: Row[] = []
  for (const words of WORDS) {
    const text = textOfWords(words)
    const article = textArticle({ text, language: 'en' })
    const about = { size: `${number(words)} words`, units: words }
    rows.push(
      await measure({ what: 'digest', ...about, note: kilobytes(text) }, () => composeDigest(article, 'bench')),
      await measure({ what: 'of it: quotations', ...about }, () => findQuotations(text, { language: 'en' })),
      await measure({ what: 'of it: sentences', ...about }, () => findSentences(text, 'en')),
    )
  }
  return rows
}

/** The middle and the slowest of the sample pages. */
async function pageRows(): Promise<Row[]> {
  const rows: Row[] = []
  for (const { name, html } of pages) {
    rows.push(await measure({ what: name, size: kilobytes(html), units: null }, () => parsePage(html, null)))
  }
  rows.sort((a, b) => a.medianMs - b.medianMs)
  const middle = rows.slice(rows.length >> 1, (rows.length >> 1) + 1)
  return [
    ...middle.map((row) => ({ ...row, what: 'extraction', note: `the middle one of ${pages.length} pages` })),
    ...rows.slice(-1).map((row) => ({ ...row, what: 'extraction', note: 'the slowest of them' })),
  ]
}

async function feedRows(): Promise<Row[]> {
  const rows: Row[] = []
  for (const items of ITEMS) {
    const xml = feedOfItems(items)
    const about = { what: 'feed', size: `${number(items)} items`, units: items, note: kilobytes(xml) }
    rows.push(await measure(about, () => parseFeed(xml, 'https://outlet.example/feed')))
  }
  return rows
}

/** Whole processes, their start included: one line tells the start, many the speed, and that memory stays flat. */
async function lineRows(): Promise<Row[]> {
  const article = (id: number) => textOfWords(500 + 10 * (id % 20))
  const teaser = (id: number) => textOfWords(1).slice(id % 9)
  return [
    await lineRow('digest', 1, 600, article),
    await lineRow('digest', 3_000, 600, article),
    await lineRow('sentences', 1_000, 30, teaser),
    await lineRow('sentences', 100_000, 30, teaser),
  ]
}

async function lineRow(command: string, lines: number, words: number, textOf: (id: number) => string): Promise<Row> {
  const { ms, peakMb } = await runLines(command, lines, textOf)
  const isStart = lines === 1
  const pace = isStart ? 'the start of the program' : `${number(Math.round((1_000 * lines) / ms))} lines a second`
  const subject = {
    what: `${command} --jsonl`,
    size: `${number(lines)} × ${words} words`,
    units: isStart ? null : lines * words,
    note: `${pace}, ${peakMb} MB at most`,
  }
  return toRow(subject, ms)
}

/** Grouping by itself: the time of a thousand articles must hardly grow with those that are held. */
function storyRows(): Row[] {
  return [1_000, 4_000, 16_000].map((articles) => {
    const { ms, stories } = groupNews(articles)
    const size = `${number(articles)} articles`
    return toRow({ what: 'stories', size, units: articles, note: `${number(stories)} stories` }, ms)
  })
}

/** `npm start` until the page is there, the first time and later, and what it holds when it rests. */
async function startRows(): Promise<Row[]> {
  const { first, next, withPlatforms } = await measureStarts()
  const row = (size: string, { clockMs, processorMs, restingMb }: typeof first) => {
    const note = `${Math.round(clockMs)} ms by the clock; after 30 s it holds ${Math.round(restingMb)} MB`
    return toRow({ what: 'npm start', size, units: null, note }, processorMs)
  }
  return [
    row('first start, samples read', first),
    row('next start', next),
    row('with Slack and Discord', withPlatforms),
  ]
}

const rows = [
  ...(await coreRows()),
  ...(await pageRows()),
  ...(await feedRows()),
  ...storyRows(),
  ...(await lineRows()),
  await discordRow(1_000),
  ...(await slackRows()),
  ...(await startRows()),
  ...(await blockRows()),
  ...(await answerRows()),
  ...(await dueRows()),
  ...(await pollingRows()),
]
process.stdout.write(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}\n\n${toTable(rows)}\n`)
