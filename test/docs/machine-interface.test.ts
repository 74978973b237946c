import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { contractJsonSchema, errorLineSchema, LINES } from '../../src/cli/contract.ts'
import { ERROR_CODES } from '../../src/errors.ts'
import { runLines } from '../cli/run-cli.ts'

const PAGE = resolve(import.meta.dirname, '../../docs/machine-interface.md')
const page = readFileSync(PAGE, 'utf8')

/** A command's name, then its input and its output, each in a fence of its own. */
const EXAMPLE = /^(?:### )?`([a-z]+)`.*\n\n```json in\n([\s\S]*?)```\n\n```json out\n([\s\S]*?)```$/gm

const commandSchema = z.enum(['digest', 'extract', 'ask', 'sentences', 'stories', 'feed'])

const examples = await Promise.all(
  Array.from(page.matchAll(EXAMPLE), async ([whole, name, written = '', output = '']) => {
    const command = commandSchema.parse(name)
    const input: object = z.looseObject({}).parse(JSON.parse(written))
    const { answers } = await runLines([command], [input])
    const [answer] = answers
    return { name: `${command} ${JSON.stringify(input).slice(0, 30)}`, whole, command, input, output, answer }
  }),
)

const answered = examples.filter(({ answer }) => !errorLineSchema.safeParse(answer).success)
const refused = examples.filter((example) => !answered.includes(example))

test('the page shows what the commands answer today', async () => {
  const today = examples.reduce(
    (text, { whole, output, answer }) =>
      text.replace(whole, () => whole.replace(`out\n${output}`, () => `out\n${JSON.stringify(answer, null, 2)}\n`)),
    page,
  )
  await expect(today).toMatchFileSnapshot(PAGE)
})

test('every command has an example that is answered, and some are refused', () => {
  expect(new Set(answered.map(({ command }) => command))).toEqual(new Set(commandSchema.options))
  expect(commandSchema.options).toEqual(Object.keys(LINES))
  expect(refused.length).toBeGreaterThan(0)
})

test.each(answered)(
  '$name: input and answer are as the schemas say, with nothing beside',
  ({ command, input, answer }) => {
    const jsonSchema = contractJsonSchema()[command]
    expect(LINES[command].input.parse(input)).toEqual(input)
    expect(LINES[command].output.parse(answer)).toEqual(answer)
    expect(z.fromJSONSchema(jsonSchema.input).safeParse(input).error).toBeUndefined()
    expect(z.fromJSONSchema(jsonSchema.output).safeParse(answer).error).toBeUndefined()
  },
)

test.each(refused)('$name: the error is as the schemas say', ({ answer }) => {
  expect(errorLineSchema.parse(answer)).toEqual(answer)
  expect(z.fromJSONSchema(contractJsonSchema().error).safeParse(answer).error).toBeUndefined()
})

test.each(commandSchema.options)('%s: the JSON Schema of its output refuses what is no output', (command) => {
  const schema = z.fromJSONSchema(contractJsonSchema()[command].output)
  const [example] = answered.filter((each) => each.command === command)
  for (const wrong of [
    {},
    { id: 1 },
    { ...Object(example?.answer), more: 1 },
    { ...Object(example?.answer), id: null },
  ]) {
    expect(schema.safeParse(wrong).success, JSON.stringify(wrong).slice(0, 60)).toBe(false)
  }
})

test('offsets of the example lead to the words in its text', () => {
  const example = answered.find(({ command }) => command === 'digest')
  const { text } = z.object({ text: z.string() }).parse(example?.input)
  const { points, quotes, quotations } = LINES.digest.output.parse(example?.answer).digest
  expect(quotations.length).toBeGreaterThan(0)
  for (const shown of [...points, ...quotes, ...quotations]) {
    expect(text.slice(shown.start, shown.end)).toBe(shown.text)
  }
})

test('the page explains every error code, and no other', () => {
  const explained = [...page.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1])
  expect(explained).toEqual([...ERROR_CODES])
})
