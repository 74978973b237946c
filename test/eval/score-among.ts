import { createReadStream } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { runInto } from './run-program.ts'

/** Articles on many other things, each text once; of an encyclopedia, one part of each entry. */
const OTHERS = ['summaries-en', 'summaries-fr', 'quotes-en', 'people-en', 'answers-en']
const STORIES = 'data/stories-en.jsonl'

const line = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  title: z.string().nullish(),
  text: z.string().default(''),
  story: z.union([z.string(), z.number()]).transform(String).optional(),
})
type Line = z.infer<typeof line>

async function readLines(path: string): Promise<Line[]> {
  const lines: Line[] = []
  for await (const each of createInterface(createReadStream(path))) {
    if (each.trim() !== '') lines.push(line.parse(JSON.parse(each)))
  }
  return lines
}

async function readOthers(shared: string): Promise<Line[]> {
  const seen = new Set<string>()
  const others: Line[] = []
  for (const name of OTHERS) {
    for (const each of await readLines(join(shared, `data/${name}.jsonl`))) {
      const key = name === 'answers-en' && each.title ? each.title : each.text
      if (!seen.has(key)) others.push({ ...each, id: `other ${others.length}` })
      seen.add(key)
    }
  }
  return others
}

/** Evenly mixed: none of them comes first. */
function mix(some: readonly Line[], many: readonly Line[]): Line[] {
  const placed = [some, many].flatMap((lines) => lines.map((each, at) => ({ each, at: (at + 0.5) / lines.length })))
  return placed.sort((a, b) => a.at - b.at).map(({ each }) => each)
}

/**
 * Articles whose stories are known, grouped among others: B-cubed figures of the former, where any other article in a
 * story counts against precision, and how many of the others are alone. `folder` takes what lies between.
 */
export async function scoreAmong(shared: string, cli: string, folder: string): Promise<string> {
  const known = await readLines(join(shared, STORIES))
  const others = await readOthers(shared)
  const input = join(folder, 'among.in.jsonl')
  const mixed = mix(known, others).map(({ id, title, text }) => ({ id, title: title ?? text.slice(0, 80), text }))
  await writeFile(input, mixed.map((each) => `${JSON.stringify(each)}\n`).join(''))
  const made = await readFile(await runInto(join(folder, 'among.jsonl'), [cli, 'stories', '--jsonl'], input), 'utf8')
  const answers = made.split('\n').filter((each) => each !== '')
  const storyOf = new Map(answers.map((each) => JSON.parse(each)).map(({ id, story }) => [String(id), String(story)]))
  return inWords(known, others, storyOf)
}

function inWords(known: readonly Line[], others: readonly Line[], storyOf: ReadonlyMap<string, string>): string {
  const stories = Map.groupBy([...known, ...others], ({ id }) => storyOf.get(id) ?? id)
  const gold = Map.groupBy(known, ({ story }) => story)
  const membersOf = ({ id }: Line) => stories.get(storyOf.get(id) ?? id) ?? []
  let precision = 0
  let recall = 0
  for (const each of known) {
    const members = membersOf(each)
    const both = members.filter(({ story }) => story === each.story).length
    precision += both / members.length / known.length
    recall += both / (gold.get(each.story)?.length ?? 1) / known.length
  }
  const percent = (share: number) => (100 * share).toFixed(1)
  const f1 = (2 * precision * recall) / (precision + recall)
  const alone = others.filter((each) => membersOf(each).length === 1).length / others.length
  return [
    `articles ${known.length} among ${others.length} others, of which ${percent(alone)}% are alone`,
    `B-cubed: precision ${percent(precision)} recall ${percent(recall)} F1 ${percent(f1)}`,
  ].join('\n')
}
