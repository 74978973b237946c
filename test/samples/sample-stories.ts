import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

export const SAMPLES = resolve(import.meta.dirname, '../../config/samples')
const GOLD = resolve(import.meta.dirname, '../fixtures/samples')

export const FEEDS = {
  northline: 'atom.xml',
  courier: 'feed.json',
  ledger: 'feed.xml',
  bote: 'feed.xml',
  echo: 'atom.xml',
} as const

/** What a reader finds in a story; `test/fixtures/samples/README.md` says how it is counted. */
const goldSchema = z.strictObject({
  title: z.string().min(1),
  outlet: z.string().min(1),
  quotations: z.array(
    z.strictObject({ text: z.string().min(1), speaker: z.string().nullable(), role: z.string().nullable() }),
  ),
  terms: z.array(z.string().min(1)),
})

type StoryGold = z.infer<typeof goldSchema>

export interface SampleStory {
  /** Folder and file, `northline/ferry-aground.html`. */
  readonly name: string
  readonly html: string
  readonly gold: StoryGold
}

/** The sample stories of all outlets with what they quote, in the order of their names. */
export const stories: readonly SampleStory[] = Object.keys(FEEDS)
  .flatMap((outlet) => readdirSync(join(SAMPLES, outlet)).map((file) => ({ outlet, file })))
  .filter(({ file }) => file.endsWith('.html') && file !== 'index.html')
  .map(({ outlet, file }) => ({
    name: `${outlet}/${file}`,
    html: readFileSync(join(SAMPLES, outlet, file), 'utf8'),
    gold: readGold(`${outlet}-${file.replace(/\.html$/, '.json')}`),
  }))

export const goldFiles: readonly string[] = readdirSync(GOLD).filter((file) => file.endsWith('.json'))

function readGold(file: string): StoryGold {
  return goldSchema.parse(JSON.parse(readFileSync(join(GOLD, file), 'utf8')))
}

/** One plain space for every stretch of white space, no-break spaces too. */
export function withPlainSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
