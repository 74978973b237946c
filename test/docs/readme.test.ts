import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { runCli } from '../cli/run-cli.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const README = join(ROOT, 'README.md')
const readme = readFileSync(README, 'utf8')

/** The sample: a command line as one types it, and what it prints. */
const SAMPLE = /(```console\n\$ npm run -s digest -- (\S+)\n)([\s\S]*?)```/

test('the sample is what the command prints today', async () => {
  const [, head = '', file = ''] = SAMPLE.exec(readme) ?? []
  const { exitCode, stdout } = await runCli(['digest', file])
  expect(exitCode).toBe(0)
  await expect(readme.replace(SAMPLE, () => `${head}${stdout}\`\`\``)).toMatchFileSnapshot(README)
})

test('the map names files and folders that are there', () => {
  const map = /## The map\n\n```\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const parents: string[] = []
  const paths = Array.from(map.matchAll(/^( *)(\S+)/gm), ([, indent = '', name = '']) => {
    parents.length = indent.length / 2
    parents.push(name)
    return join(...parents)
  })
  expect(paths.length).toBeGreaterThan(15)
  expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
})

test.each([
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs/machine-interface.md',
  'docs/operating.md',
  'docs/extending.md',
  'docs/discord.md',
])('the links of %s lead to files that are there', (page) => {
  const text = readFileSync(join(ROOT, page), 'utf8')
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1] ?? '')
  expect(links.filter((link) => !existsSync(resolve(ROOT, page, '..', link)))).toEqual([])
})

test('every command of the command line is in the README', async () => {
  const { stdout } = await runCli(['--help'])
  const commands = [...stdout.matchAll(/^ {2}([a-z]+) /gm)].flatMap(([, name]) =>
    name && name !== 'help' ? [name] : [],
  )
  expect(commands.length).toBeGreaterThan(4)
  for (const command of commands) expect(readme).toMatch(new RegExp(`\\b${command}\\b`))
})
