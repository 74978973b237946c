import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')
const SRC = join(ROOT, 'src')
const MAX_LINES = 300

const CORE_LIBRARIES = /^(?:eld(?:\/.*)?|stopword|snowball-stemmers)$/
const DRAWERS =
  /(?:^|\/)(?:index|utils?|helpers?|common|shared|types|constants|managers?|services?|handlers?)(?:\.ts$|\/)/
const PLATFORM_WORDS = /\b(?:guild\w*|mrkdwn|embeds?|slack\w*|discord\w*)\b/i

/** Imports that only one folder may have. */
const RESERVED = [
  { what: 'the Slack SDK', specifier: /^@slack\//, folder: 'platforms/slack/' },
  {
    what: 'discord.js',
    specifier: /^(?:discord\.js|@discordjs\/.*|discord-api-types.*)$/,
    folder: 'platforms/discord/',
  },
  { what: 'node-cron', specifier: /^node-cron$/, folder: 'schedule/' },
  { what: 'the database', specifier: /^(?:kysely|pg|node:sqlite)$/, folder: 'store/' },
  { what: 'undici', specifier: /^undici$/, folder: 'sources/fetch/' },
  {
    what: 'linkedom, readability and defuddle',
    specifier: /^(?:linkedom|@mozilla\/readability|defuddle.*)$/,
    folder: 'sources/',
  },
  { what: 'the feed parsers', specifier: /^(?:feedsmith|feedparser)$/, folder: 'sources/feed/' },
] as const

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
const source = (file: string) => readFileSync(join(SRC, file), 'utf8')

function importsOf(file: string): string[] {
  const pattern =
    /^(?:import|export)\b[^'"]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]/gm
  return [...source(file).matchAll(pattern)].flatMap(([, from, dynamic, bare]) => from ?? dynamic ?? bare ?? [])
}

function target(file: string, specifier: string): string {
  return specifier.startsWith('.') ? relative(SRC, resolve(SRC, file, '..', specifier)) : specifier
}

/** Code without comments and strings' surroundings kept: enough to look for words. */
function codeOf(file: string): string {
  return source(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '')
}

/** Code without the words that its strings hold, those of word lists among them. */
function bareCodeOf(file: string): string {
  return codeOf(file).replace(/"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g, "''")
}

test('there are sources to look at', () => {
  expect(files.length).toBeGreaterThan(20)
})

const core = files.filter((file) => file.startsWith('core/'))

test.each(core)('%s imports only core and its few pure libraries', (file) => {
  const strangers = importsOf(file)
    .map((specifier) => target(file, specifier))
    .filter((path) => !path.startsWith('core/') && !CORE_LIBRARIES.test(path))
  expect(strangers).toEqual([])
})

test('core has no clock, chance, environment, console or waiting', () => {
  const impure =
    /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\b|\bconsole\.|\basync\b|\bawait\b|\bsetTimeout\(|\bfetch\(/
  expect(core.filter((file) => impure.test(bareCodeOf(file)))).toEqual([])
})

test.each(RESERVED)('only $folder imports $what', ({ specifier, folder }) => {
  const strangers = files.filter(
    (file) => !file.startsWith(folder) && importsOf(file).some((each) => specifier.test(each)),
  )
  expect(strangers).toEqual([])
})

test('no word of a platform stands in core or bot', () => {
  const neutral = files.filter((file) => file.startsWith('core/') || file.startsWith('bot/'))
  expect(neutral.filter((file) => PLATFORM_WORDS.test(codeOf(file)))).toEqual([])
})

test('process.env is read in one file', () => {
  expect(files.filter((file) => codeOf(file).includes('process.env'))).toEqual(['config/env.ts'])
})

test('no file is longer than 300 lines', () => {
  expect(files.filter((file) => source(file).trimEnd().split('\n').length > MAX_LINES)).toEqual([])
})

test('no file or folder is a drawer', () => {
  expect(files.filter((file) => DRAWERS.test(file))).toEqual([])
})

test('nothing speaks of a machine: no path or registry of one in any tracked text', () => {
  const folders = ['src', 'test', 'scripts', 'docs', 'config']
  const texts = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:ts|md|ya?ml|json)$/.test(file))
      .map((file) => join(folder, file)),
  )
  const machine = new RegExp(['/wo' + 'rk/', '/ro' + 'ot/', 'regis' + 'try\\.npmjs', 'deb\\.deb' + 'ian'].join('|'))
  expect(texts.filter((file) => machine.test(readFileSync(join(ROOT, file), 'utf8')))).toEqual([])
})
