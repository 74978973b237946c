/**
 * Counts in how many articles of news each stem stands, and writes it as data: what is rare in news at large tells stories
 * apart.
 *
 * node scripts/count-news-words.ts LANGUAGE FILE.jsonl … [--write]
 * Lines: {text, title?}; a text that comes twice is counted once. With --write the counts replace those of the language in
 * src/core/stories/background.json.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readTerms } from '../src/core/stories/read-article.ts'

/** Rarer stems are as good as unknown. */
const MIN_ARTICLES = 3
const DATA = new URL('../src/core/stories/background.json', import.meta.url)

const [language, ...rest] = process.argv.slice(2)
const paths = rest.filter((argument) => argument !== '--write')
if (language === undefined || paths.length === 0) {
  throw new Error('Usage: node scripts/count-news-words.ts LANGUAGE FILE.jsonl … [--write]')
}
const lines = paths.flatMap((path) => readFileSync(path, 'utf8').split('\n'))
const articles = lines
  .filter((line) => line.trim() !== '')
  .map((line): { text: string; title?: string | null } => JSON.parse(line))
const distinct = [...new Map(articles.map((article) => [article.text, article])).values()]

const counts = new Map<string, number>()
for (const { text, title = null } of distinct) {
  const { whole } = readTerms({ id: '', title, text, publishedAt: null, outlet: null, language })
  for (const term of whole.keys()) if (!term.includes(' ')) counts.set(term, (counts.get(term) ?? 0) + 1)
}
const stems: Record<string, string> = {}
for (const [stem, count] of [...counts].sort()) {
  if (count >= MIN_ARTICLES) stems[count] = stems[count] === undefined ? stem : `${stems[count]} ${stem}`
}
process.stdout.write(`${distinct.length} articles, ${counts.size} stems\n`)
if (rest.includes('--write')) {
  const { languages } = JSON.parse(readFileSync(DATA, 'utf8'))
  const made = { by: 'scripts/count-news-words.ts', from: paths.map((path) => basename(path)).join(', ') }
  const counted = { ...languages, [language]: { made, articles: distinct.length, stems } }
  writeFileSync(DATA, `${JSON.stringify({ languages: counted }, null, 2)}\n`)
}
