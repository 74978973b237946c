/**
 * Prints how often a speaker given with some confidence is the right one, and how often each rule is, on labelled articles.
 *
 * node scripts/show-confidence.ts FILE.jsonl …
 * Lines: {id, text, language?, quotes: [{text, start?, end?, speaker}]}; quotations without a labelled speaker are
 * counted apart. Names are the same where one holds the last word of the other, titles left out.
 */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { NAMING_THRESHOLD } from '../src/core/quotes/evidence-weights.ts'
import { findQuotations } from '../src/core/quotes/find-quotations.ts'
import { ENGLISH } from '../src/core/quotes/lexicon/en.ts'
import type { Quotation } from '../src/core/quotes/quotation.ts'

const STEP = 0.05

const quoteSchema = z.object({
  text: z.string(),
  start: z.number().optional(),
  end: z.number().optional(),
  speaker: z.string().nullish(),
  sure: z.boolean().optional(),
})
const lineSchema = z.object({
  id: z.string(),
  text: z.string(),
  language: z.string().default('en'),
  quotes: z.array(quoteSchema),
})
type Labelled = z.infer<typeof quoteSchema>

interface Tally {
  right: number
  wrong: number
  /** Given where the labels give no speaker: some name only those whom their sentence names. */
  nobody: number
}

const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

function nameWords(name: string): string[] {
  return words(name).filter((word) => !ENGLISH.titles.has(word) && !ENGLISH.courtesies.has(word))
}

function isSame(labelled: string, given: string): boolean {
  const [left, right] = [nameWords(labelled), nameWords(given)]
  const lastLeft = left.at(-1)
  const lastRight = right.at(-1)
  if (lastLeft === undefined || lastRight === undefined) return false
  return left.includes(lastRight) || right.includes(lastLeft)
}

/** The quotation that a label means: by its place where it has one, else by its words. */
function findLabelled({ text, start, end }: Labelled, quotations: readonly Quotation[]): Quotation | undefined {
  if (start !== undefined && end !== undefined) {
    return quotations.find(
      (each) => 2 * (Math.min(each.end, end) - Math.max(each.start, start)) > each.end - each.start,
    )
  }
  const wanted = words(text).join(' ')
  return quotations.find((each) => words(each.text).join(' ') === wanted)
}

function count(tallies: Map<string, Tally>, key: string, what: keyof Tally): void {
  const tally = tallies.get(key) ?? { right: 0, wrong: 0, nobody: 0 }
  tally[what]++
  tallies.set(key, tally)
}

function judge({ speaker }: Labelled, name: string): keyof Tally {
  if (!speaker) return 'nobody'
  return isSame(speaker, name) ? 'right' : 'wrong'
}

function readLine(line: string, curve: Map<string, Tally>, rules: Map<string, Tally>): void {
  const { text, language, quotes } = lineSchema.parse(JSON.parse(line))
  const { quotations } = findQuotations(text.replace(/\r\n?/g, '\n'), { language })
  for (const label of quotes) {
    const found = label.sure === false ? undefined : findLabelled(label, quotations)
    if (!found?.speaker?.name) continue
    const what = judge(label, found.speaker.name)
    count(curve, (Math.floor(found.confidence / STEP) * STEP).toFixed(2), what)
    const steps = found.evidence.filter(({ of, rule }) => of === 'speaker' || rule.startsWith('saying:'))
    count(rules, steps.map(({ rule }) => rule).join(' + '), what)
  }
}

const say = (text: string) => process.stdout.write(`${text}\n`)

function show(key: string, { right, wrong, nobody }: Tally): void {
  const share = right + wrong === 0 ? '   –' : `${((100 * right) / (right + wrong)).toFixed(0)}%`.padStart(4)
  say(`${key.padEnd(72)} ${share} of ${right + wrong}${nobody > 0 ? `, and ${nobody} where the labels give none` : ''}`)
}

const paths = process.argv.slice(2)
if (paths.length === 0) throw new Error('Usage: node scripts/show-confidence.ts FILE.jsonl …')
const curve = new Map<string, Tally>()
const rules = new Map<string, Tally>()
for (const path of paths) {
  for (const line of readFileSync(path, 'utf8').split('\n')) if (line.trim() !== '') readLine(line, curve, rules)
}
say(`Right by confidence, in steps of ${STEP}; nobody is named below ${NAMING_THRESHOLD}:`)
for (const [key, tally] of [...curve].sort(([a], [b]) => Number(a) - Number(b))) show(key, tally)
say('\nRight by rules, the most used first:')
const size = ({ right, wrong }: Tally) => right + wrong
for (const [key, tally] of [...rules].sort(([, a], [, b]) => size(b) - size(a))) show(key, tally)
