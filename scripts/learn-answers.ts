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
import type { Expectation } from '../src/core/answer/lexicon/lexicon.ts'
import { MEASURES, type Measure } from '../src/core/answer/measures.ts'
import { readQuestion } from '../src/core/answer/question.ts'
import { measureForQuestion } from '../src/core/answer/rank-for-question.ts'
import { type AnswerWeights, chancesOf, logistic, type SignModel, weigh } from '../src/core/answer/weights.ts'
import { type Reading, readArticle } from '../src/core/digest/reading.ts'
import { foldTypography } from '../src/core/text/fold.ts'

const SPECIFIC = pickMeasures(
  'covered exactly relative full pairs order dense expected expected-near head names numbers before after negation leaning length first',
)
const GENERAL = pickMeasures('relative dense expected-near expected-early leaning quoted length first second early')
/** What each kind of general question weighs by itself, beside its bias. */
const OWN = ['expected', 'relative'] as const
/** "What happened?" has its gold in titles, which are no passage; its lead is looked for as that of "who?". */
const KINDS: readonly Expectation[] = ['person', 'time', 'place', 'reason', 'manner']

/** Strength of the pull of weights to zero. */
const RIDGE = { specific: 0.006, general: 0.002, signs: 0.01 }
const STEPS = 400
const WORD_COST = 0.003
/** Only so many sentences of an article are looked at for general questions: news says such things early. */
const LEAD_SENTENCES = 12
/** Share of the questions with an answer that each of the two checks may lose, and may call only close. */
const LOST = { topic: 0.025, sense: 0.03 }
const CLOSE = 0.12
const FOLDS = 5

function pickMeasures(names: string): Measure[] {
  const wanted = new Set(names.split(' '))
  return MEASURES.filter((name) => wanted.has(name))
}

const say = (text: string) => process.stdout.write(`${text}\n`)
const round = (value: number) => Math.round(value * 10_000) / 10_000
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const mean = (values: readonly number[]) => sum(values) / Math.max(1, values.length)
const percent = (outcomes: readonly boolean[]) => (100 * mean(outcomes.map(Number))).toFixed(1)
const dot = (row: readonly number[], weights: readonly number[]) => {
  let total = 0
  for (let at = 0; at < row.length; at++) total += (row[at] ?? 0) * (weights[at] ?? 0)
  return total
}

interface Line {
  readonly title: string
  readonly text: string
  readonly question: string
  readonly answers: readonly string[]
}

interface Example extends Line, ReturnType<typeof measureForQuestion> {
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

function toExample(line: Line): Example {
  const measured = measureForQuestion(readQuestion(line.question, 'en'), [readingOf(line)])
  return { ...line, ...measured, right: measured.matched.sentences.map(({ text }) => holds(text, line.answers)) }
}

function readLines(path: string): Example[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => toExample(JSON.parse(line)))
}

/** Every question asked of another text of its title and of one of another title: those do not speak of it. */
function misplace(examples: readonly Example[]): Example[] {
  const texts = [...new Map(examples.map((example) => [example.text, example])).values()]
  return examples.flatMap((example, number) => {
    const others = texts.filter(({ text }) => text !== example.text && !holds(text, example.answers))
    const same = others.filter(({ title }) => title === example.title)
    const far = others.filter(({ title }) => title !== example.title)
    const moved = [same[(number * 7) % same.length], far[(number * 13) % far.length]]
    return moved.flatMap((other) => (other ? [toExample({ ...example, text: other.text, answers: [] })] : []))
  })
}

/** Gradient ascent with momentum; the ridge leaves the first weight alone where that is the bias. */
function climb(size: number, ridge: number, pace: number, hasBias: boolean, slopeAt: (weights: number[]) => number[]) {
  const weights = Array.from({ length: size }, () => 0)
  const speed = [...weights]
  for (let step = 0; step < STEPS; step++) {
    const slope = slopeAt(weights)
    for (let at = 0; at < size; at++) {
      const pull = hasBias && at === 0 ? 0 : ridge * (weights[at] ?? 0)
      speed[at] = 0.9 * (speed[at] ?? 0) + (slope[at] ?? 0) - pull
      weights[at] = (weights[at] ?? 0) + pace * (speed[at] ?? 0)
    }
  }
  return weights
}

/** Makes it likely that a right sentence is drawn. */
function learnSpecific(examples: readonly Example[]): AnswerWeights['specific'] {
  const names = SPECIFIC
  const data = examples
    .filter(({ right }) => right.includes(true))
    .map(({ values, right }) => ({ rows: values.map((each) => names.map((name) => each[name])), right }))
  const learned = climb(names.length, RIDGE.specific, 0.5, false, (weights) => {
    const slope = names.map(() => 0)
    for (const { rows, right } of data) {
      const chances = chancesOf(rows.map((row) => dot(row, weights)))
      const good = sum(chances.filter((_, number) => right[number]))
      for (const [number, row] of rows.entries()) {
        const chance = chances[number] ?? 0
        const pull = ((right[number] ? chance / good : 0) - chance) / data.length
        for (let at = 0; at < row.length; at++) slope[at] = (slope[at] ?? 0) + pull * (row[at] ?? 0)
      }
    }
    return slope
  })
  return Object.fromEntries(names.map((name, at) => [name, round(learned[at] ?? 0)]))
}

/** Logistic regression; the first column of the rows is 1. */
function regress(rows: readonly (readonly number[])[], isTrue: readonly boolean[], ridge: number): number[] {
  const size = rows[0]?.length ?? 0
  return climb(size, ridge, 0.4, true, (weights) => {
    const slope = Array.from({ length: size }, () => 0)
    for (const [number, row] of rows.entries()) {
      const pull = ((isTrue[number] ? 1 : 0) - logistic(dot(row, weights))) / rows.length
      for (let at = 0; at < size; at++) slope[at] = (slope[at] ?? 0) + pull * (row[at] ?? 0)
    }
    return slope
  })
}

function learnGeneral(examples: readonly Example[]): AnswerWeights['general'] {
  const names = GENERAL
  const learnt = examples.filter(({ question }) => KINDS.includes(question.expects))
  const rows = learnt.flatMap(({ values, question }) =>
    values.slice(0, LEAD_SENTENCES).map((each) => {
      const own = KINDS.flatMap((kind) => ['bias' as const, ...OWN].map((name) => (kind !== question.expects ? 0 : name === 'bias' ? 1 : each[name])))
      return [1, ...names.map((name) => each[name]), ...own]
    }),
  )
  const weights = regress(rows, learnt.flatMap(({ right }) => right.slice(0, LEAD_SENTENCES)), RIDGE.general)
  const modelOf = (kind: Expectation) => {
    const from = 1 + names.length + KINDS.indexOf(kind) * (1 + OWN.length)
    const own = (at: number) => (KINDS.includes(kind) ? (weights[from + at] ?? 0) : 0)
    const shared = new Map<string, number>(names.map((name, at) => [name, weights[at + 1] ?? 0]))
    for (const [at, name] of OWN.entries()) shared.set(name, (shared.get(name) ?? 0) + own(at + 1))
    return { bias: round((weights[0] ?? 0) + own(0)), weights: Object.fromEntries(shared.entries().map(([name, weight]) => [name, round(weight)])) }
  }
  const [person, time, place] = [modelOf('person'), modelOf('time'), modelOf('place')]
  const [reason, manner, other] = [modelOf('reason'), modelOf('manner'), modelOf('thing')]
  return { person, time, place, reason, manner, event: person, quantity: other, 'yes-no': other, thing: other }
}

interface Judged {
  readonly signs: SignValues
  readonly isSaid: boolean
}

type Check = Pick<SignModel, 'bias' | 'weights'>

/** Logistic regression on standardised signs, given back for the signs as they are. */
function learnSigns(judged: readonly Judged[], names: readonly Sign[]): Check {
  const means = names.map((name) => mean(judged.map(({ signs }) => signs[name])))
  const spreads = names.map((name, at) => Math.sqrt(mean(judged.map(({ signs }) => (signs[name] - (means[at] ?? 0)) ** 2))) || 1)
  const rows = judged.map(({ signs }) => [1, ...names.map((name, at) => (signs[name] - (means[at] ?? 0)) / (spreads[at] ?? 1))])
  const [bias = 0, ...weights] = regress(rows, judged.map(({ isSaid }) => isSaid), RIDGE.signs)
  const raw = weights.map((weight, at) => weight / (spreads[at] ?? 1))
  return { bias: round(bias - dot(raw, means)), weights: Object.fromEntries(names.map((name, at) => [name, round(raw[at] ?? 0)])) }
}

const totalOf = (signs: SignValues, { bias, weights }: Check) => bias + weigh(signs, weights).total

type Models = Omit<AnswerWeights, 'wordCost' | 'general'>

function chancesFor({ values }: Example, specific: Models['specific']): number[] {
  return chancesOf(values.map((each) => weigh(each, specific).total))
}

function judge(example: Example, specific: Models['specific']): Judged {
  const chances = chancesFor(example, specific)
  const signs = measureSigns(example.question, example.matched, chances.indexOf(Math.max(...chances)))
  return { signs, isSaid: example.answers.length > 0 }
}

function learn(examples: readonly Example[], misplaced: readonly Example[]): Models {
  const specific = learnSpecific(examples)
  const asked = examples.map((example) => judge(example, specific))
  const said = asked.filter(({ isSaid }) => isSaid)
  const withLimits = (check: Check, lost: number): SignModel => {
    const totals = said.map(({ signs }) => totalOf(signs, check)).sort((a, b) => a - b)
    const limit = (share: number) => round(totals[Math.floor(share * totals.length)] ?? 0)
    return { ...check, silentBelow: limit(lost), sureFrom: limit(CLOSE) }
  }
  const topic = learnSigns([...said, ...misplaced.map((example) => judge(example, specific))], TOPIC_SIGNS)
  return { specific, topic: withLimits(topic, LOST.topic), sense: withLimits(learnSigns(asked, SENSE_SIGNS), LOST.sense) }
}

interface Outcome {
  readonly kind: string
  readonly isRight: boolean
  readonly words: number
  readonly verdict: 'answered' | 'closest' | 'not-said'
}

function outcomeOf(example: Example, chances: readonly number[]): Omit<Outcome, 'verdict'> {
  const { sentences } = example.matched
  const [window = { from: 0, to: 0 }] = chooseWindows(sentences, chances, WORD_COST)
  const text = example.text.slice(sentences[window.from]?.start, sentences[window.to]?.end)
  return { kind: example.question.text, isRight: holds(text, example.answers), words: text.split(/\s+/).length }
}

function answerWith(models: Models, example: Example, kind: string): Outcome {
  const { signs } = judge(example, models.specific)
  const reaches = (limit: 'silentBelow' | 'sureFrom') =>
    [models.topic, models.sense].every((model) => totalOf(signs, model) >= model[limit])
  const verdict = !reaches('silentBelow') ? 'not-said' : reaches('sureFrom') ? 'answered' : 'closest'
  return { ...outcomeOf(example, chancesFor(example, models.specific)), kind, verdict }
}

/** What comes out for each example when its group is left out of the learning; groups are dealt into parts. */
function leaveOut(groups: readonly string[], test: (isKept: (group: string) => boolean) => Outcome[]): Outcome[] {
  const parts = new Map([...new Set(groups)].map((group, number) => [group, number % FOLDS]))
  return Array.from({ length: FOLDS }).flatMap((_, part) => test((group) => parts.get(group) !== part))
}

function testSpecific(specific: readonly Example[], misplaced: readonly Example[]) {
  const outcomes = leaveOut(specific.map(({ title }) => title), (isKept) => {
    const models = learn(specific.filter(({ title }) => isKept(title)), misplaced.filter(({ title }) => isKept(title)))
    const left = specific.filter(({ title }) => !isKept(title))
    const moved = misplaced.filter(({ title }) => !isKept(title))
    return [
      ...left.map((example) => answerWith(models, example, example.answers.length > 0 ? 'said' : 'unsaid')),
      ...moved.map((example) => answerWith(models, example, 'misplaced')),
    ]
  })
  const share = (kind: string, isMeant: (outcome: Outcome) => boolean) => percent(outcomes.filter((each) => each.kind === kind).map(isMeant))
  const isSilent = ({ verdict }: Outcome) => verdict === 'not-said'
  return {
    firstRight: share('said', (each) => each.isRight && !isSilent(each)),
    words: mean(outcomes.filter(({ kind }) => kind === 'said').map(({ words }) => words)).toFixed(1),
    unsaidSilent: share('unsaid', isSilent),
    misplacedSilent: share('misplaced', isSilent),
    saidAnswered: share('said', ({ verdict }) => verdict === 'answered'),
    unsaidAnswered: share('unsaid', ({ verdict }) => verdict === 'answered'),
  }
}

function testGeneral(general: readonly Example[]) {
  const outcomes = leaveOut(general.map(({ text }) => text), (isKept) => {
    const models = learnGeneral(general.filter(({ text }) => isKept(text)))
    return general.flatMap((example) => {
      if (isKept(example.text)) return []
      const { bias, weights } = models[example.question.expects]
      const chances = example.values.map((each) => logistic(bias + weigh(each, weights).total))
      return [{ ...outcomeOf(example, chances), verdict: 'answered' as const }]
    })
  })
  const figures = (those: readonly Outcome[]) => ({ firstRight: percent(those.map(({ isRight }) => isRight)), words: mean(those.map(({ words }) => words)).toFixed(1) })
  return { ...figures(outcomes), kinds: Object.fromEntries(Map.groupBy(outcomes, ({ kind }) => kind).entries().map(([kind, those]) => [kind, figures(those)])) }
}

const [specificPath, generalPath, flag] = process.argv.slice(2)
if (specificPath === undefined || generalPath === undefined) {
  throw new Error('Usage: node scripts/learn-answers.ts SPECIFIC.jsonl GENERAL.jsonl [--write]')
}
const specific = readLines(specificPath)
const misplaced = misplace(specific)
const general = readLines(generalPath)
const leftOut = { specific: testSpecific(specific, misplaced), general: testGeneral(general) }
say(JSON.stringify(leftOut, null, 1))
if (flag === '--write') {
  const from = `${basename(specificPath)}, ${specific.length} questions; ${basename(generalPath)}, ${general.length} questions`
  const learned = { ...learn(specific, misplaced), general: learnGeneral(general), wordCost: WORD_COST }
  const made = { by: 'scripts/learn-answers.ts', from, leftOut }
  const path = new URL('../src/core/answer/answer-weights.json', import.meta.url)
  writeFileSync(path, `${JSON.stringify({ made, ...learned }, null, 2)}\n`)
}
