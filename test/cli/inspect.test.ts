import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import type { Inspection } from '../../src/cli/inspect-article.ts'
import { renderInspection } from '../../src/cli/render-inspection.ts'
import { runCli } from './run-cli.ts'

const SAMPLE = 'config/samples/northline/ferry-aground.html'

const INSPECTION: Inspection = {
  article: {
    title: 'Ferry to stop in May',
    url: null,
    outlet: 'Harbour Times',
    authors: [],
    publishedAt: '2026-11-22T07:30:00Z',
    modifiedAt: null,
    language: 'en',
    image: null,
    text: '',
  },
  language: 'en',
  words: 412,
  refusal: null,
  sentences: [
    {
      text: 'The night ferry between Port Alder and Sundholm will stop on 1 May.',
      start: 0,
      end: 67,
      isShown: true,
      score: 0.061,
      base: -0.024,
      parts: [
        { feature: 'place', adds: 0.088 },
        { feature: 'short', adds: -0.003 },
        { feature: 'late', adds: 0.0001 },
      ],
      barredBy: null,
      point: 'The night ferry between Port Alder and Sundholm will stop on 1 May.',
    },
    {
      text: 'But he was late.',
      start: 68,
      end: 84,
      isShown: false,
      score: -0.02,
      base: -0.02,
      parts: [],
      barredBy: 'too-short',
      point: '[Holm] was late.',
    },
  ],
  quotations: [
    {
      text: 'We will not run empty boats,',
      start: 100,
      end: 128,
      outer: { start: 99, end: 129 },
      speaker: { name: 'Mira Tolland', role: 'head of the harbour board', mention: 'she' },
      cue: 'said',
      continues: false,
      confidence: 0.84,
      evidence: [
        { of: 'speech', rule: 'saying:after', detail: 'said', weight: 1.8 },
        { of: 'speech', rule: 'short', detail: null, weight: -0.25 },
        { of: 'speaker', rule: 'pronoun-last-speaker', detail: 'Mira Tolland', weight: 0.84 },
      ],
      isShown: true,
      asKeyQuote: { score: 0.38, reasons: [{ reason: 'speaker named', adds: 0.3 }] },
    },
    {
      text: 'No.',
      start: 140,
      end: 143,
      outer: { start: 139, end: 144 },
      speaker: null,
      cue: null,
      continues: true,
      confidence: 0,
      evidence: [],
      isShown: false,
      asKeyQuote: null,
    },
  ],
  terms: [
    {
      text: 'ghost boat',
      start: 150,
      end: 160,
      evidence: [{ of: 'speech', rule: 'modifier', detail: null, weight: -0.4 }],
    },
  ],
  people: [
    {
      name: 'Mira Tolland',
      gender: 'female',
      kind: 'person',
      role: 'head of the harbour board',
      mentions: [],
      forms: [
        { text: 'Tolland', count: 2 },
        { text: 'Mira Tolland', count: 1 },
      ],
    },
  ],
}

test('an inspection in a pipe of 72 columns', () => {
  expect(renderInspection(INSPECTION, { colours: false, columns: 72 })).toBe(`Ferry to stop in May
Harbour Times · 2026-11-22 · en · 412 words
* shown in the digest · - barred from it

Sentences (2)

* 1   0.061  The night ferry between Port Alder and Sundholm will stop
             on 1 May.
             base -0.024, place +0.088, short -0.003

- 2  -0.020  But he was late.
             as a point: [Holm] was late.
             barred: too-short
             base -0.020

Quotations (2)

* 1  “We will not run empty boats,”
     Mira Tolland, head of the harbour board · meant by “she” · cue
     “said” · confidence 0.84
     speech +1.55: saying:after “said” +1.80, short -0.25
     speaker: pronoun-last-speaker “Mira Tolland” +0.84
     as a key quote 0.38: speaker named +0.30

  2  “No.”
     speaker unknown · confidence 0.00 · runs on from the one before
     cannot be a key quote: too short, or without an end that fits

In marks, but not speech (1)

  1  “ghost boat”
     speech -0.40: modifier -0.40

People and bodies (1)

  1  Mira Tolland (person, female, head of the harbour board)
     Tolland ×2, Mira Tolland
`)
})

test('colours change nothing but colours', () => {
  const coloured = renderInspection(INSPECTION, { colours: true, columns: 72 })
  const plain = renderInspection(INSPECTION, { colours: false, columns: 72 })
  expect(coloured).not.toBe(plain)
  expect(stripVTControlCharacters(coloured)).toBe(plain)
})

test('lines stay within 100 columns on a wide terminal', async () => {
  const { exitCode, stdout } = await runCli(['inspect', SAMPLE], { terminalColumns: 300, env: { NO_COLOR: '1' } })
  expect(exitCode).toBe(0)
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
})

test('--json holds every sentence and quotation, and marks those of the digest', async () => {
  const inspection: Inspection = JSON.parse((await runCli(['inspect', SAMPLE, '--json'])).stdout)
  const digest = JSON.parse((await runCli(['digest', SAMPLE, '--json'])).stdout)
  const { article, sentences, quotations, terms, people } = inspection
  for (const { text, start, end } of [...sentences, ...quotations, ...terms]) {
    expect(article.text.slice(start, end)).toBe(text)
  }
  expect(quotations).toHaveLength(digest.quotations.length)
  expect(sentences.filter(({ isShown }) => isShown)).toHaveLength(digest.points.length)
  expect(quotations.filter(({ isShown }) => isShown)).toHaveLength(digest.quotes.length)
  expect(people.map(({ name }) => name)).toContain('Oona Feld')
})

test('base and parts of a sentence make its score, in a language of the weights and in another', async () => {
  for (const file of [SAMPLE, 'config/samples/bote/stadtbahn-linie-7.html']) {
    const { sentences }: Inspection = JSON.parse((await runCli(['inspect', file, '--json'])).stdout)
    const [first] = sentences
    for (const { score, base, parts } of sentences) {
      expect(parts.reduce((sum, { adds }) => sum + adds, base)).toBeCloseTo(score, 9)
      expect(base).toBeCloseTo(first?.base ?? Number.NaN, 9)
    }
  }
})

test('an article without a digest is inspected all the same, and says why there is none', async () => {
  const { exitCode, stdout } = await runCli(['inspect', '-'], { stdin: 'Two boats left Port Alder.' })
  expect(exitCode).toBe(0)
  expect(stdout).toMatch(/^An article without a title\n.* · 5 words\nNo digest: ARTICLE_TOO_SHORT: /)
  expect(stdout).toContain('Two boats left Port Alder.')
})
