/**
 * Learns how alike two stories must be to be one from articles whose stories are known, and writes it as data.
 *
 * node scripts/learn-stories.ts --texts FILE.jsonl … --headlines FILE.jsonl … [--others FILE.jsonl …] [--write]
 * Lines: {id, title, text, story}. `others` are articles of other events, whose stories need not be known: those left out
 * are also grouped among them. Prints B-cubed figures of stories left out of the learning in turn, grouped among all the others; with --write the
 * weights learned from all replace src/core/stories/story-weights.json.
 *
 * The model: logistic regression on the measures of pairs of stories, met as the grouper meets them: articles come in random
 * order, stories grow, and some are in pieces that are one.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { applyJoined } from '../src/core/stories/apply-joined.ts'
import { createGrouper } from '../src/core/stories/grouper.ts'
import { createHeldStories, type HeldStories } from '../src/core/stories/held-stories.ts'
import {
  measureStories,
  modelOf,
  STORY_MEASURES,
  type StoryMeasure,
  type StoryWeights,
} from '../src/core/stories/likeness.ts'
import { readTerms } from '../src/core/stories/read-article.ts'
import type { Story } from '../src/core/stories/story.ts'
import type { StoryArticle } from '../src/core/stories/story-article.ts'

const FOLDS = 3
/** Orders of arrival learned from, and evaluated on. */
const ORDERS = { learned: 2, evaluated: 1 }
/** Share of articles that found a piece of their own though their story is there. */
const NEW_PIECES = 0.3
/** Share of arrivals after which a story is compared with those like it. */
const REVIEWED = 0.25
const COMPARED = 8
const TEASER_CHARS = 300
const RIDGE: number = 1
const STEPS = 30
const TINY: number = 1e-9
/** From these chances on two stories are one: a story missed costs a reader less than two mixed, headlines must dare more. */
const NEEDED = { texts: 0.5, headlines: 0.4 }

type Kind = keyof StoryWeights

interface Known extends StoryArticle {
  /** Articles that are alone have a story of their own. */
  readonly story: string
}

interface Example {
  readonly kind: Kind
  /** 1, then the measures. */
  readonly x: readonly number[]
  readonly isOne: boolean
  /** The stories that the two pieces belong to. */
  readonly stories: readonly string[]
}

function readArticles(paths: readonly string[] | undefined): Known[] {
  return (paths ?? []).flatMap((path) => {
    const lines = readFileSync(path, 'utf8').split('\n')
    const given = lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line))
    return given.map(({ id, title = null, text = null, story }) => {
      return {
        id: String(id),
        title,
        text,
        story: String(story ?? `alone: ${id}`),
        publishedAt: null,
        outlet: null,
        language: 'en',
      }
    })
  })
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function shuffle<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

const pick = <Item>(items: readonly Item[], random: () => number) => items[Math.floor(random() * items.length)]

/** Pairs of stories as the grouper meets them, most of them near ones. */
function meet(articles: readonly Known[], seed: number): Example[] {
  const random = createRandom(seed)
  const held = createHeldStories()
  const piecesOf = new Map<string, Set<Story>>()
  const storyOf = new Map<Story, string>()
  const examples: Example[] = []
  const note = (a: Story, others: readonly Story[]) => {
    for (const b of others) {
      const stories = [storyOf.get(a) ?? '', storyOf.get(b) ?? '']
      const measures = measureStories(a, b)
      const x = [1, ...STORY_MEASURES.map((name) => measures[name])]
      if (a !== b) examples.push({ kind: modelOf(a, b), x, isOne: stories[0] === stories[1], stories })
    }
  }
  for (const article of shuffle(articles, random)) {
    const one = held.weigh(article, readTerms(article))
    storyOf.set(one, article.story)
    note(one, held.findCandidates(one).slice(0, COMPARED))
    const pieces = piecesOf.get(article.story) ?? new Set()
    piecesOf.set(article.story, pieces)
    const home = place(one, pieces, held, random)
    if (random() > REVIEWED) continue
    note(home, held.findCandidates(home).slice(0, COMPARED))
    mergePieces(pieces, held, random)
  }
  return examples
}

/** Puts an article to a piece of its story, or lets it begin one. */
function place(one: Story, pieces: Set<Story>, held: HeldStories, random: () => number): Story {
  const home = pick([...pieces], random)
  if (home && random() > NEW_PIECES) {
    held.addTo(home, one)
    return home
  }
  held.add(one)
  pieces.add(one)
  return one
}

function mergePieces(pieces: Set<Story>, held: HeldStories, random: () => number): void {
  const [first, second] = shuffle([...pieces], random)
  if (!first || !second || random() < 0.5) return
  const { story } = held.merge(first, second)
  pieces.delete(story === first ? second : first)
}

const withText = (article: Known, chars: number) => ({ ...article, text: article.text?.slice(0, chars) ?? null })

/** Texts as they are, as headlines, and as a mixture of both; headlines as they are. */
function variantsOf(articles: readonly Known[]): Known[][] {
  if (!articles.some(({ text }) => text)) return [[...articles]]
  const headlines = articles.map((article) => withText(article, 0))
  const mixed = articles.map((article, at) => (at % 2 === 0 ? article : withText(article, 0)))
  return [[...articles], headlines, mixed]
}

function meetAll(sets: readonly (readonly Known[])[]): Example[] {
  const seeds = Array.from({ length: ORDERS.learned }, (_, seed) => seed + 1)
  return sets.flatMap(variantsOf).flatMap((variant) => {
    const isWhole = variant.every(({ text }) => text)
    const met = seeds.flatMap((seed) => meet(variant, seed))
    // Whole articles among headlines come in other company than they do in the news.
    return isWhole ? met : met.filter(({ kind }) => kind === 'headlines')
  })
}

/** Logistic regression by Newton's method on standardised measures; gives bias and weights of the measures as they are. */
function regress(examples: readonly Example[], weightOf: (example: Example) => number) {
  const size = STORY_MEASURES.length
  const total = examples.reduce((sum, example) => sum + weightOf(example), 0)
  const middle = Array.from({ length: size + 1 }, (_, at) =>
    at === 0 ? 0 : examples.reduce((sum, example) => sum + weightOf(example) * (example.x[at] ?? 0), 0) / total,
  )
  const spread = middle.map((mean, at) => {
    if (at === 0) return 1
    const squares = examples.reduce((sum, each) => sum + weightOf(each) * ((each.x[at] ?? 0) - mean) ** 2, 0)
    return Math.sqrt(squares / total) || 1
  })
  const rows = examples.map((example) => ({
    x: example.x.map((value, at) => (value - (middle[at] ?? 0)) / (spread[at] ?? 1)),
    y: example.isOne ? 1 : 0,
    weight: weightOf(example),
  }))
  let weights = middle.map(() => 0)
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map((weight, at) => (at === 0 ? 0 : -RIDGE * weight))
    const curve = weights.map((_, row) => weights.map((__, column) => (row === column && row > 0 ? RIDGE : TINY)))
    for (const { x, y, weight } of rows) {
      const chance = 1 / (1 + Math.exp(-x.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)))
      for (const [row, value] of x.entries()) {
        slope[row] = (slope[row] ?? 0) + weight * (y - chance) * value
        const line = curve[row] ?? []
        for (const [column, other] of x.entries()) {
          line[column] = (line[column] ?? 0) + weight * chance * (1 - chance) * value * other
        }
      }
    }
    const change = solve(curve, slope)
    weights = weights.map((weight, at) => weight + (change[at] ?? 0))
  }
  const raw = weights.map((weight, at) => weight / (spread[at] ?? 1))
  const bias = raw.reduce((sum, weight, at) => sum - weight * (middle[at] ?? 0), raw[0] ?? 0)
  return { bias, weights: raw.slice(1) }
}

/** Gaussian elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], values: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, values[at] ?? 0])
  for (let at = 0; at < rows.length; at++) {
    const below = rows.slice(at).sort((a, b) => Math.abs(b[at] ?? 0) - Math.abs(a[at] ?? 0))
    rows.splice(at, rows.length, ...below)
    const pivot = rows[at] ?? []
    for (const [other, row] of rows.entries()) {
      if (other === at) continue
      const factor = (row[at] ?? 0) / (pivot[at] ?? 1)
      for (let column = at; column < row.length; column++) {
        row[column] = (row[column] ?? 0) - factor * (pivot[column] ?? 0)
      }
    }
  }
  return rows.map((row, at) => (row.at(-1) ?? 0) / (row[at] ?? 1))
}

const round = (value: number) => Math.round(value * 1_000) / 1_000

/** A story of many articles counts for more than one of few, but ever less so. */
function learn(examples: readonly Example[]): StoryWeights {
  const modelFor = (kind: Kind) => {
    const own = examples.filter((example) => example.kind === kind)
    const counts = new Map<string, number>()
    for (const story of own.flatMap(({ stories }) => stories)) counts.set(story, (counts.get(story) ?? 0) + 1)
    const weightOf = ({ stories }: Example) =>
      1 / Math.sqrt(1 + Math.max(...stories.map((story) => counts.get(story) ?? 1)) / 40)
    const { bias, weights } = regress(own, weightOf)
    const named = Object.fromEntries(STORY_MEASURES.map((name, at) => [name, round(weights[at] ?? 0)]))
    return { bias: round(bias), needed: NEEDED[kind], weights: named as Record<StoryMeasure, number> }
  }
  return { texts: modelFor('texts'), headlines: modelFor('headlines') }
}

interface Figures {
  readonly precision: number
  readonly recall: number
}

/** The articles of each story as the grouper makes it. */
function groupAll(articles: readonly Known[], weights: StoryWeights): Map<string, readonly string[]> {
  const grouper = createGrouper(weights)
  const made = new Map<string, string[]>()
  for (const article of articles) applyJoined(made, article.id, grouper.join(article))
  return made
}

/** B-cubed figures (Bagga and Baldwin 1998) of the articles that are scored, among all. */
function scoreGroups(
  articles: readonly Known[],
  weights: StoryWeights,
  isScored: (article: Known) => boolean,
): Figures {
  const made = groupAll(articles, weights)
  const groupOf = new Map([...made.values()].flatMap((ids) => ids.map((id) => [id, new Set(ids)] as const)))
  const known = Map.groupBy(articles, ({ story }) => story)
  const scored = articles.filter(isScored)
  let precision = 0
  let recall = 0
  for (const { id, story } of scored) {
    const group = groupOf.get(id) ?? new Set([id])
    const gold = known.get(story) ?? []
    const both = gold.filter((other) => group.has(other.id)).length
    precision += both / group.size / scored.length
    recall += both / gold.length / scored.length
  }
  return { precision, recall }
}

function foldsOf(sets: readonly (readonly Known[])[]): Map<string, number> {
  const stories = [...new Set(sets.flatMap((set) => set.map(({ story }) => story)))].sort()
  return new Map(shuffle(stories, createRandom(7)).map((story, at) => [story, at % FOLDS]))
}

function inWords(figures: readonly Figures[]): string {
  const mean = (of: (each: Figures) => number) => figures.reduce((sum, each) => sum + of(each), 0) / figures.length
  const precision = mean((each) => each.precision)
  const recall = mean((each) => each.recall)
  const percent = (value: number) => (100 * value).toFixed(1)
  const f1 = (2 * precision * recall) / (precision + recall)
  return `precision ${percent(precision)} recall ${percent(recall)} F1 ${percent(f1)}`
}

/** Each story grouped, among all articles of its set, by weights learned without it. */
function leaveOut(
  named: readonly { readonly name: string; readonly articles: readonly Known[] }[],
  examples: readonly Example[],
  folds: ReadonlyMap<string, number>,
): Record<string, string> {
  const weights = Array.from({ length: FOLDS }, (_, fold) =>
    learn(examples.filter(({ stories }) => stories.every((story) => folds.get(story) !== fold))),
  )
  return Object.fromEntries(
    named.map(({ name, articles }) => {
      const figures = weights.flatMap((each, fold) =>
        Array.from({ length: ORDERS.evaluated }, (_, seed) =>
          scoreGroups(shuffle(articles, createRandom(seed + 100)), each, ({ story }) => folds.get(story) === fold),
        ),
      )
      return [name, inWords(figures)]
    }),
  )
}

const many = { type: 'string', multiple: true } as const
const { values, positionals } = parseArgs({
  options: { texts: many, headlines: many, others: many, write: { type: 'boolean', default: false } },
  allowPositionals: true,
})
if (!values.texts || !values.headlines || positionals.length > 0) {
  throw new Error(
    'Usage: node scripts/learn-stories.ts --texts FILE.jsonl --headlines FILE.jsonl [--others FILE.jsonl] [--write]; each may come again',
  )
}
const sets = [...values.texts, ...values.headlines].map((path) => ({
  name: basename(path),
  articles: readArticles([path]),
}))
const others = readArticles(values.others)
const learnedFrom = sets.map(({ articles }) => articles)
const examples = meetAll(learnedFrom)
const evaluated = sets.flatMap(({ name, articles }) =>
  articles.some(({ text }) => text)
    ? [
        { name, articles },
        { name: `${name}, headlines`, articles: articles.map((article) => withText(article, 0)) },
        { name: `${name}, teasers`, articles: articles.map((article) => withText(article, TEASER_CHARS)) },
        { name: `${name}, among others`, articles: [...articles, ...others] },
      ]
    : [{ name, articles }],
)
const leftOut = leaveOut(evaluated, examples, foldsOf(learnedFrom))
const learned = learn(examples)
process.stdout.write(`${examples.length} pairs\n${JSON.stringify({ leftOut, learned }, null, 1)}\n`)
if (values.write) {
  const from = [...values.texts, ...values.headlines, ...(values.others ?? [])].map((path) => basename(path)).join(', ')
  const made = { by: 'scripts/learn-stories.ts', from, leftOut }
  const path = new URL('../src/core/stories/story-weights.json', import.meta.url)
  writeFileSync(path, `${JSON.stringify({ made, ...learned }, null, 2)}\n`)
}
