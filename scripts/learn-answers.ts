/**
 * Learns the weights of answering from questions with known answers, and writes them as data.
 *
 * node scripts/learn-answers.ts SPECIFIC.jsonl GENERAL.jsonl [--write]
 * Lines: {id, title, text, question, answers}; answers is empty where the text does not say. GENERAL has questions on whole
 * articles ("Who was involved?"). Prints figures for titles (SPECIFIC) and texts (GENERAL) left out of the learning in turn;
 * with --write the weights learned from all lines replace src/core/answer/answer-weights.json.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { chooseWindows } from '../src/core/answer/choose-windows.ts'
import { measureSigns, SENSE_SIGNS, type Sign, type SignValues, TOPIC_SIGNS } from '../src/core/answer/doubts.ts'
import { judgeAnswer } from '../src/core/answer/judge-answer.ts'
import type { Expectation } from '../src/core/answer/lexicon/lexicon.ts'
import { MEASURES, type Measure } from '../src/core/answer/measures.ts'
import { readQuestion } from '../src/core/answer/question.ts'
import { findChances, type Measured, measureForQuestion } from '../src/core/answer/rank-for-question.ts'
import { type AnswerWeights, bestOf, chancesOf, logistic, type SignModel, weigh } from '../src/core/answer/weights.ts'
import { type Reading, readArticle } from '../src/core/digest/reading.ts'
import { foldTypography } from '../src/core/text/fold.ts'

const SPECIFIC = pickMeasures(
  'covered exactly relative full pairs order dense expected expected-near head names numbers before after negation leaning length first',
)
const GENERAL = pickMeasures('relative dense expected-near expected-early leaning quoted length first second early')
/** What each kind of general question weighs by itself, beside its bias. */
const OWN = ['expected', 'relative', 'second'] as const
/** Kinds learned from; "what happened?" has its gold in titles, which are no passage. */
const KINDS: readonly Expectation[] = ['person', 'time', 'place', 'reason', 'manner']
/** "What happened?" is looked for like "who?", but surer: the lead says it, and needs no second sentence. */
const EVENT_BIAS = 2

/** Strength of the pull of weights to zero. */
const RIDGE = { specific: 0.006, general: 0.0005, signs: 0.01 }
const STEPS = 400
const FOLDS = 5
const WORD_COST = { specific: 0.0007, general: 0.0025 }
/** Only so many sentences of an article are looked at for general questions: news says such things early. */
const LEAD_SENTENCES = 12
/** Share of the questions with an answer that each of the two checks may lose, and may call only close. */
const LOST = { topic: 0.015, sense: 0.03 }
const CLOSE = 0.12
/** Paragraphs that make a text as long as an article of news. */
const ARTICLE_PARAGRAPHS = 6

function pickMeasures(names: string): Measure[] {
  const wanted = new Set(names.split(' '))
  return MEASURES.filter((name) => wanted.has(name))
}

const round = (value: number) => Math.round(value * 10_000) / 10_000
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const mean = (values: readonly number[]) => sum(values) / Math.max(1, values.length)
const dot = (row: readonly number[], weights: readonly number[]) => {
  let total = 0
  for (let at = 0; at < row.length; at++) total += (row[at] ?? 0) * (weights[at] ?? 0)
  return total
}
const addTo = (slope: number[], row: readonly number[], factor: number) => {
  for (let at = 0; at < row.length; at++) slope[at] = (slope[at] ?? 0) + factor * (row[at] ?? 0)
}

type Line = Readonly<Record<'title' | 'text' | 'question', string>> & { readonly answers: readonly string[] }

interface Example extends Measured {
  readonly line: Line
  /** What the question is asked of; `elsewhere` is a text that does not speak of it. */
  readonly of: 'paragraph' | 'article' | 'elsewhere' | 'whole news'
  readonly isSaid: boolean
  /** Whether each sentence holds an answer. */
  readonly right: readonly boolean[]
}

const readings = new Map<string, Reading>()
function readingOf({ title, text }: Line): Reading {
  const known = readings.get(text)
  if (known) return known
  const absent = { url: null, outlet: null, authors: [], publishedAt: null, modifiedAt: null, image: null }
  const made = readArticle({ ...absent, title: title.replaceAll('_', ' '), language: 'en', text })
  readings.set(text, made)
  return made
}

const plain = (text: string) => foldTypography(text).text.toLowerCase()
const holds = (passage: string, answers: readonly string[]) =>
  answers.some((answer) => plain(passage).includes(plain(answer)))

function toExample(line: Line, of: Example['of']): Example {
  const measured = measureForQuestion(readQuestion(line.question, 'en'), [readingOf(line)])
  const right = measured.matched.sentences.map(({ text }) => holds(text, line.answers))
  return { ...measured, line, of, right, isSaid: line.answers.length > 0 }
}

function readLines(path: string): Line[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line))
}

/**
 * Each question asked of its paragraph; of that paragraph amid others of its title, as long as an article; and, as what does
 * not speak of it, of the others without its own, and of a paragraph of another title.
 */
function askAround(lines: readonly Line[]): Example[] {
  const texts = [...new Map(lines.map((line) => [line.text, line])).values()]
  const paragraphs = lines.map((line) => toExample(line, 'paragraph'))
  const moved = lines.flatMap((line, number) => {
    const others = texts.filter(({ text }) => text !== line.text && !holds(text, line.answers))
    const far = others.filter(({ title }) => title !== line.title)
    const same = others.filter(({ title }) => title === line.title).map(({ text }) => text)
    const first = number % Math.max(1, same.length)
    const around = [...same.slice(first), ...same.slice(0, first)].slice(0, ARTICLE_PARAGRAPHS - 1)
    const article = around.toSpliced(number % ARTICLE_PARAGRAPHS, 0, line.text).join('\n\n')
    const elsewhere = [around.join('\n\n'), far[(number * 13) % far.length]?.text ?? '']
    return [
      toExample({ ...line, text: article }, 'article'),
      ...elsewhere.map((text) => toExample({ ...line, answers: [], text }, 'elsewhere')),
    ]
  })
  return [...paragraphs, ...moved]
}

/** Gradient ascent with momentum; `free` weights at the beginning are not pulled to zero. */
function climb(size: number, ridge: number, pace: number, free: number, slopeAt: (weights: number[]) => number[]) {
  const weights = Array.from({ length: size }, () => 0)
  const speed = [...weights]
  for (let step = 0; step < STEPS; step++) {
    const slope = slopeAt(weights)
    for (let at = 0; at < size; at++) {
      const pull = at < free ? 0 : ridge * (weights[at] ?? 0)
      speed[at] = 0.9 * (speed[at] ?? 0) + (slope[at] ?? 0) - pull
      weights[at] = (weights[at] ?? 0) + pace * (speed[at] ?? 0)
    }
  }
  return weights
}

/** Makes it likely that a right sentence is drawn. */
function learnSpecific(examples: readonly Example[]): AnswerWeights['specific'] {
  const drawn = examples.filter(({ right }) => right.includes(true))
  const data = drawn.map(({ values, right }) => ({
    rows: values.map((each) => SPECIFIC.map((name) => each[name])),
    right,
  }))
  const learned = climb(SPECIFIC.length, RIDGE.specific, 0.5, 0, (weights) => {
    const slope = SPECIFIC.map(() => 0)
    for (const { rows, right } of data) {
      const chances = chancesOf(rows.map((row) => dot(row, weights)))
      const good = sum(chances.filter((_, at) => right[at]))
      const pulls = chances.map((chance, at) => ((right[at] ? chance / good : 0) - chance) / data.length)
      for (const [at, row] of rows.entries()) addTo(slope, row, pulls[at] ?? 0)
    }
    return slope
  })
  return Object.fromEntries(SPECIFIC.map((name, at) => [name, round(learned[at] ?? 0)]))
}

/** Logistic regression; gives the bias before the weights. */
function regress(unbiased: readonly (readonly number[])[], isTrue: readonly boolean[], ridge: number): number[] {
  const rows = unbiased.map((row) => [1, ...row])
  const size = rows[0]?.length ?? 0
  return climb(size, ridge, 0.4, 1, (weights) => {
    const slope = Array.from({ length: size }, () => 0)
    for (const [at, row] of rows.entries()) {
      addTo(slope, row, ((isTrue[at] ? 1 : 0) - logistic(dot(row, weights))) / rows.length)
    }
    return slope
  })
}

function learnGeneral(examples: readonly Example[]): AnswerWeights['general'] {
  const learnt = examples.filter(({ question }) => KINDS.includes(question.expects))
  const rows = learnt.flatMap(({ values, question }) =>
    values.slice(0, LEAD_SENTENCES).map((each) => {
      const own = KINDS.map((kind) =>
        [1, ...OWN.map((name) => each[name])].map((value) => (kind === question.expects ? value : 0)),
      )
      return [...GENERAL.map((name) => each[name]), ...own.flat()]
    }),
  )
  const isRight = learnt.flatMap(({ right }) => right.slice(0, LEAD_SENTENCES))
  const [bias = 0, ...weights] = regress(rows, isRight, RIDGE.general)
  const modelOf = (kind: Expectation | null, surer = 0) => {
    const from = GENERAL.length + (kind === null ? Number.POSITIVE_INFINITY : KINDS.indexOf(kind) * (1 + OWN.length))
    const all = new Map<string, number>(GENERAL.map((name, at) => [name, weights[at] ?? 0]))
    for (const [at, name] of OWN.entries()) all.set(name, (all.get(name) ?? 0) + (weights[from + 1 + at] ?? 0))
    const rounded = Object.fromEntries([...all].map(([name, weight]) => [name, round(weight)]))
    return { bias: round(bias + (weights[from] ?? 0) + surer), weights: rounded }
  }
  const byKind = {
    ...Object.fromEntries(KINDS.map((kind) => [kind, modelOf(kind)])),
    event: modelOf('person', EVENT_BIAS),
  }
  return { byKind, other: modelOf(null) }
}

type Judged = Pick<Example, 'isSaid'> & { readonly signs: SignValues }

/** Logistic regression on standardised signs, given back for the signs as they are, with limits that lose so many of the said. */
function learnSigns(
  judged: readonly Judged[],
  said: readonly Judged[],
  names: readonly Sign[],
  lost: number,
): SignModel {
  const columns = names.map((name) => judged.map(({ signs }) => signs[name]))
  const means = columns.map(mean)
  const spread = (column: readonly number[], middle: number) =>
    Math.sqrt(mean(column.map((value) => (value - middle) ** 2)))
  const spreads = columns.map((column, at) => spread(column, means[at] ?? 0) || 1)
  const scaled = ({ signs }: Judged) => names.map((name, at) => (signs[name] - (means[at] ?? 0)) / (spreads[at] ?? 1))
  const isSaid = judged.map((each) => each.isSaid)
  const learned = regress(judged.map(scaled), isSaid, RIDGE.signs)
  const raw = names.map((_, at) => (learned[at + 1] ?? 0) / (spreads[at] ?? 1))
  const bias = round((learned[0] ?? 0) - dot(raw, means))
  const weights = Object.fromEntries(names.map((name, at) => [name, round(raw[at] ?? 0)]))
  const totals = said.map(({ signs }) => bias + weigh(signs, weights).total).sort((a, b) => a - b)
  const limit = (share: number) => round(totals[Math.floor(share * totals.length)] ?? 0)
  return { bias, weights, silentBelow: limit(lost), sureFrom: limit(CLOSE) }
}

function learn(examples: readonly Example[]): AnswerWeights {
  const asked = examples.filter(({ question }) => !question.isGeneral)
  const specific = learnSpecific(asked)
  const general = learnGeneral(examples.filter(({ question }) => question.isGeneral))
  const judge = (example: Example): Judged => {
    const chances = findChances(example, { specific, general })
    const best = bestOf(chances)
    return { signs: measureSigns(example.question, example.matched, best), isSaid: example.isSaid }
  }
  const here = asked.filter(({ of }) => of !== 'elsewhere').map(judge)
  const said = here.filter(({ isSaid }) => isSaid)
  const elsewhere = asked.filter(({ of }) => of === 'elsewhere').map(judge)
  return {
    specific,
    general,
    wordCost: WORD_COST,
    topic: learnSigns([...said, ...elsewhere], said, TOPIC_SIGNS, LOST.topic),
    sense: learnSigns(here, said, SENSE_SIGNS, LOST.sense),
  }
}

function answerWith(weights: AnswerWeights, example: Example) {
  const { question, matched, line, of, isSaid } = example
  const chances = findChances(example, weights)
  const wordCost = WORD_COST[question.isGeneral ? 'general' : 'specific']
  const [window = { from: 0, to: 0 }] = chooseWindows(matched.sentences, chances, wordCost)
  const text = line.text.slice(matched.sentences[window.from]?.start, matched.sentences[window.to]?.end)
  const { verdict } = judgeAnswer({ ...example, chances }, weights)
  return {
    kind: question.isGeneral ? line.question : `${of}, ${isSaid ? 'said' : 'not said'}`,
    isRight: holds(text, line.answers) && verdict !== 'not-said',
    words: text.split(/\s+/).length,
    verdict,
  }
}

/** Answers for each title, or each news text, by weights learned without it. */
function leaveOut(examples: readonly Example[]) {
  const groupOf = ({ line, question }: Example) => (question.isGeneral ? line.text : line.title)
  const parts = new Map([...new Set(examples.map(groupOf))].map((group, number) => [group, number % FOLDS]))
  return Array.from({ length: FOLDS }).flatMap((_, part) => {
    const weights = learn(examples.filter((example) => parts.get(groupOf(example)) !== part))
    return examples
      .filter((example) => parts.get(groupOf(example)) === part)
      .map((example) => answerWith(weights, example))
  })
}

type Outcome = ReturnType<typeof answerWith>

function figuresOf(outcomes: readonly Outcome[]) {
  const percent = (isMeant: (outcome: Outcome) => boolean) =>
    round(100 * mean(outcomes.map((each) => Number(isMeant(each)))))
  return {
    questions: outcomes.length,
    firstRight: percent(({ isRight }) => isRight),
    words: round(mean(outcomes.map(({ words }) => words))),
    answered: percent(({ verdict }) => verdict === 'answered'),
    notSaid: percent(({ verdict }) => verdict === 'not-said'),
  }
}

const [specificPath, generalPath, flag] = process.argv.slice(2)
if (specificPath === undefined || generalPath === undefined) {
  throw new Error('Usage: node scripts/learn-answers.ts SPECIFIC.jsonl GENERAL.jsonl [--write]')
}
const examples = [
  ...askAround(readLines(specificPath)),
  ...readLines(generalPath).map((line) => toExample(line, 'whole news')),
]
const outcomes = leaveOut(examples)
const leftOut = Object.fromEntries(
  [...Map.groupBy(outcomes, ({ kind }) => kind)].map(([kind, those]) => [kind, figuresOf(those)]),
)
process.stdout.write(`${JSON.stringify(leftOut, null, 1)}\n`)
if (flag === '--write') {
  const made = { by: 'scripts/learn-answers.ts', from: `${basename(specificPath)}, ${basename(generalPath)}`, leftOut }
  const path = new URL('../src/core/answer/answer-weights.json', import.meta.url)
  writeFileSync(path, `${JSON.stringify({ made, ...learn(examples) }, null, 2)}\n`)
}
