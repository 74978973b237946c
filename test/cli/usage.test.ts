import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCli } from './run-cli.ts'

test.each([
  { name: 'no command', argv: [], says: 'Usage: pullquote' },
  { name: 'an unknown command with a near miss', argv: ['digst'], says: 'Did you mean digest?' },
  { name: 'an unknown option', argv: ['digest', '--jsn', '-'], says: 'Did you mean --json?' },
  { name: 'nothing to digest', argv: ['digest'], says: 'There is nothing to read.' },
  { name: 'nothing to inspect', argv: ['inspect'], says: 'There is nothing to read.' },
  { name: 'a test message to nowhere', argv: ['doctor', '--test', 'news'], says: '--test needs the platform' },
  { name: 'a platform that there is none of', argv: ['doctor', 'slag'], says: 'There is no part "slag"' },
  { name: 'no feed', argv: ['feed'], says: 'There is no feed to read.' },
  { name: 'a source beside lines', argv: ['sentences', '--jsonl', 'a.txt'], says: 'Leave out a.txt, or --jsonl.' },
  { name: 'two forms at once', argv: ['digest', '--json', '--markdown', '-'], says: 'cannot be used with' },
  { name: 'one argument too many', argv: ['digest', 'a.txt', 'b.txt'], says: 'too many arguments' },
])('$name is wrong usage: exit code 2, and standard error says what to do', async ({ argv, says }) => {
  const { exitCode, stdout, stderr } = await runCli(argv)
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
  expect(stderr).toContain(says)
})

test.each([
  'digest',
  'inspect',
  'extract',
  'sentences',
  'stories',
  'feed',
  'schema',
  'doctor',
  'feeds',
  'subscriptions',
])('%s --help explains itself', async (command) => {
  const { exitCode, stdout, stderr } = await runCli([command, '--help'])
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  expect(stdout).toContain(`Usage: pullquote ${command}`)
})

test('--help lists every command', async () => {
  const { stdout } = await runCli(['--help'])
  const commands = [...stdout.matchAll(/^ {2}([a-z]+) /gm)].map((match) => match[1])
  expect(commands).toEqual([
    'digest',
    'inspect',
    'extract',
    'ask',
    'sentences',
    'stories',
    'feed',
    'schema',
    'doctor',
    'feeds',
    'subscriptions',
    'forget',
    'help',
  ])
})

test.each([
  { name: 'a file that is not there', argv: ['digest', 'no-such-file.txt'], code: 'SOURCE_UNAVAILABLE' },
  { name: 'a folder', argv: ['digest', 'docs'], code: 'SOURCE_UNSUPPORTED' },
  { name: 'a text that is too short', argv: ['digest', '-'], stdin: 'Hello there.', code: 'ARTICLE_TOO_SHORT' },
  { name: 'nothing at all', argv: ['digest', '-'], code: 'ARTICLE_TOO_SHORT' },
  { name: 'a wall', argv: ['digest', 'config/samples/odd/consent-wall.html'], code: 'ARTICLE_WALLED' },
  { name: 'a list of links', argv: ['digest', 'config/samples/odd/links.html'], code: 'ARTICLE_UNREADABLE' },
  { name: 'an empty shell', argv: ['extract', 'config/samples/odd/empty-shell.html'], code: 'ARTICLE_UNREADABLE' },
  { name: 'too long a text', argv: ['digest', '-'], stdin: 'long '.repeat(2_000_000), code: 'SOURCE_TOO_LARGE' },
])('$name is refused: exit code 1, and standard error begins with $code', async ({ argv, stdin = '', code }) => {
  const { exitCode, stdout, stderr } = await runCli(argv, { stdin })
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
  expect(stderr).toMatch(new RegExp(`^${code}: .+\\n$`))
})

test('a configuration that does not hold fails every command, and says why', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'pullquote-')), 'pullquote.yaml')
  await writeFile(path, 'fetch: {timeout: 3}')
  const { exitCode, stderr } = await runCli(['schema'], { env: { PULLQUOTE_CONFIG: path } })
  expect(exitCode).toBe(1)
  expect(stderr).toMatch(/^CONFIG_INVALID: .*timeout/s)
})

test('an error that names a foreign text drives no terminal', async () => {
  const { stderr } = await runCli(['digest', 'a\u001b[2Jb.txt'])
  expect(stderr).toContain('a\ufffd[2Jb.txt')
})
