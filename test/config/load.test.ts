import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadConfig, parseConfig } from '../../src/config/load.ts'
import { configSchema } from '../../src/config/schema.ts'

async function configFile(yaml: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'pullquote-')), 'pullquote.yaml')
  await writeFile(path, yaml)
  return path
}

test('with nothing written, the defaults hold', async () => {
  expect(await loadConfig({ PULLQUOTE_CONFIG: await configFile('') })).toEqual(configSchema.parse({}))
})

test('the commented file shows the real defaults', async () => {
  const text = await readFile('config/pullquote.yaml', 'utf8')
  const uncommented = text.replace(/^# (?=\w+:| {2})/gm, '').replace(/^# .*$/gm, '')
  const shown = configSchema.parse(parse(uncommented))
  const real = configSchema.parse({})
  expect({ ...shown, fetch: { ...shown.fetch, contact: null } }).toEqual(real)
})

test('every option stands in the commented file', async () => {
  const text = await readFile('config/pullquote.yaml', 'utf8')
  const names = (value: unknown): string[] =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value).flatMap(([name, inner]) => [name, ...names(inner)])
      : []
  expect(names(configSchema.parse({})).filter((name) => !text.includes(`${name}:`))).toEqual([])
})

test('hosts from the environment join those of the file', () => {
  const config = parseConfig({ fetch: { allow: ['a.example:80'] } }, { PULLQUOTE_FETCH_ALLOW: 'b.example:81, ,' }, 'x')
  expect(config.fetch.allow).toEqual(['a.example:80', 'b.example:81'])
})

test.each([
  { name: 'an unknown option', yaml: 'fetch: {timeout: 3}', says: /timeout/ },
  { name: 'two faults at once', yaml: 'fetch: {timeoutMs: 1, maxBytes: many}', says: /timeoutMs[\s\S]*maxBytes/ },
  { name: 'broken YAML', yaml: 'fetch: [', says: /not YAML/ },
])('$name is CONFIG_INVALID and says where', async ({ yaml, says }) => {
  const path = await configFile(yaml)
  await expect(loadConfig({ PULLQUOTE_CONFIG: path })).rejects.toMatchObject({
    code: 'CONFIG_INVALID',
    message: expect.stringMatching(says),
  })
})

test('a configuration file that was named and is missing is CONFIG_INVALID', async () => {
  await expect(loadConfig({ PULLQUOTE_CONFIG: '/nowhere/pullquote.yaml' })).rejects.toMatchObject({
    code: 'CONFIG_INVALID',
  })
})
