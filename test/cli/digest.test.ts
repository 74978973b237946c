import { readFile } from 'node:fs/promises'
import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { digestSchema } from '../../src/cli/contract.ts'
import { runCli } from './run-cli.ts'

const SAMPLE = 'config/samples/northline/ferry-aground.html'
const HEADLINE = 'All 214 rescued as ferry runs aground off Port Alder'

test('a file gives a digest in plain text where standard output is a pipe', async () => {
  const { exitCode, stdout, stderr } = await runCli(['digest', SAMPLE])
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  expect(stdout).toMatch(new RegExp(`^${HEADLINE}\nNorthline · 2026-11-22 · \\d+ words, 2 min\n\n• `))
  expect(stripVTControlCharacters(stdout)).toBe(stdout)
})

test('a terminal gets the same in colours, unless NO_COLOR is set', async () => {
  const { stdout: plain } = await runCli(['digest', SAMPLE])
  const { stdout: coloured } = await runCli(['digest', SAMPLE], { terminalColumns: 80 })
  const { stdout: uncoloured } = await runCli(['digest', SAMPLE], { terminalColumns: 80, env: { NO_COLOR: '1' } })
  expect(coloured).not.toBe(plain)
  expect(stripVTControlCharacters(coloured)).toBe(plain)
  expect(uncoloured).toBe(plain)
})

test('a narrow terminal gets short lines', async () => {
  const { stdout } = await runCli(['digest', SAMPLE], { terminalColumns: 40, env: { NO_COLOR: '1' } })
  const prose = stdout.split('\n').filter((line) => line.startsWith('• ') || line.startsWith('  “'))
  expect(prose.length).toBeGreaterThan(1)
  for (const line of prose) expect(line.length).toBeLessThanOrEqual(40)
})

test('--json gives the digest as the contract has it', async () => {
  const { stdout } = await runCli(['digest', SAMPLE, '--json'])
  const digest = digestSchema.strict().parse(JSON.parse(stdout))
  expect(digest).toMatchObject({ headline: HEADLINE, language: 'en', engine: 'extractive' })
  expect(digest.article).not.toHaveProperty('text')
})

test('--json --text adds the text that the offsets are of', async () => {
  const { stdout } = await runCli(['digest', SAMPLE, '--json', '--text'])
  const { points, quotes, quotations, article } = digestSchema.parse(JSON.parse(stdout))
  expect(quotations.length).toBeGreaterThan(5)
  for (const { text, start, end } of [...points.filter(({ edited }) => !edited), ...quotes, ...quotations]) {
    expect(article.text?.slice(start, end)).toBe(text)
  }
})

test('--markdown links the headline, points and quotes', async () => {
  const { stdout } = await runCli(['digest', SAMPLE, '--markdown'])
  expect(stdout).toContain(`## [${HEADLINE}](<https://northline.example/stories/ferry-aground>)\n`)
  expect(stdout).toMatch(/^- .+ \[↗\]\(<https:\/\/northline\.example\/stories\/ferry-aground#:~:text=.+>\)$/m)
  expect(stdout).toMatch(/^> “.+” \[↗\]\(<.+>\)\\\n> — .+$/m)
})

test('standard input is read as a page where it begins as one', async () => {
  const { stdout: fromFile } = await runCli(['digest', SAMPLE, '--json'])
  const { stdout: fromStdin } = await runCli(['digest', '-', '--json'], { stdin: await readFile(SAMPLE) })
  expect(fromStdin).toBe(fromFile)
})

test('standard input is read as a text otherwise, in its own charset', async () => {
  const text = 'Die Fähre fährt nicht mehr, sagte der Bürgermeister von Lindenfurt am Montag. '.repeat(4)
  const { stdout } = await runCli(['digest', '-', '--json', '--text'], { stdin: Buffer.from(text, 'latin1') })
  expect(digestSchema.parse(JSON.parse(stdout)).article).toMatchObject({ text, title: null, url: null, language: 'de' })
})
