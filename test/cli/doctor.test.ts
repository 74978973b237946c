import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Env } from '../../src/config/env.ts'
import { type FakeSlack, startFakeSlack } from '../fakes/slack/fake-slack.ts'
import { runCli } from './run-cli.ts'

let fake: FakeSlack

beforeEach(async () => {
  fake = await startFakeSlack()
})

afterEach(() => fake.close())

const doctor = (env: Env, ...argv: string[]) => runCli(['doctor', 'slack', ...argv], { env })

test('a platform without its token is off, and that is no fault', async () => {
  const { exitCode, stdout } = await doctor({})
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: 'slack: off — set SLACK_BOT_TOKEN to switch it on\n' })
})

test('where all is well each check says what it found', async () => {
  fake.world.addChannel('news', 'public', [])
  const { exitCode, stdout } = await doctor(fake.env)
  expect(exitCode).toBe(0)
  expect(stdout).toBe(
    [
      'slack: well',
      '  ok    tokens: are set',
      '  ok    bot token: opens Lowmark Desk',
      '  ok    scopes: all that config/slack-manifest.yaml asks for',
      '  ok    entrance: Socket Mode can be opened',
      '  ok    channels: can post to #news',
      '',
    ].join('\n'),
  )
})

test.each([
  { name: 'no app token', change: { SLACK_APP_TOKEN: '' }, says: 'tokens: SLACK_APP_TOKEN does not begin with xapp-' },
  {
    name: 'a wrong bot token',
    change: { SLACK_BOT_TOKEN: 'xoxb-wrong' },
    says: 'bot token: SLACK_BOT_TOKEN: Slack does not know this token',
  },
  {
    name: 'a wrong app token',
    change: { SLACK_APP_TOKEN: 'xapp-wrong' },
    says: 'entrance: SLACK_APP_TOKEN: Slack does not know this token',
  },
  { name: 'no address at all', change: { SLACK_API_URL: 'slack' }, says: 'tokens: SLACK_API_URL is no address' },
  { name: 'no channel', change: {}, says: 'channels: Pullquote is in no channel: write /invite @Pullquote' },
])('$name fails with what to do', async ({ change, says }) => {
  const { exitCode, stdout, stderr } = await doctor({ ...fake.env, ...change })
  expect(exitCode).toBe(1)
  expect(stdout).toContain(`  FAIL  ${says}`)
  expect(stderr).toMatch(/^CONFIG_INVALID: \d checks? fails?; each line above says what to do\.\n$/)
  expect(stdout + stderr).not.toContain('xoxb-')
})

test('an address where nobody answers is said to be one', async () => {
  const gone = await startFakeSlack()
  await gone.close()
  const { stdout } = await doctor({ ...fake.env, SLACK_API_URL: gone.url })
  expect(stdout).toContain('FAIL  bot token: Slack cannot be reached: check the network and SLACK_API_URL.')
})

test('a missing scope is said with what it takes away', async () => {
  fake.world.addChannel('news', 'public', [])
  fake.world.scopes.delete('channels:history')
  const { exitCode, stdout } = await doctor(fake.env)
  expect(exitCode).toBe(0)
  expect(stdout).toContain('warn  scopes: Lacking: channels:history (without it, replies in threads')
})

test('a test message is posted where it is asked for, and nowhere else', async () => {
  const news = fake.world.addChannel('news', 'public', [])
  const desk = fake.world.addChannel('desk', 'private', [])
  const { exitCode, stdout } = await doctor(fake.env, '--test', '#desk')
  expect(exitCode).toBe(0)
  expect(stdout).toContain('ok    test message: was posted to #desk')
  expect([news.messages.length, desk.messages.length]).toEqual([0, 1])
})

test('a test message to a channel that we are not in says how to let us in', async () => {
  fake.world.addChannel('news', 'public', [])
  fake.world.addChannel('desk', 'private', [], false)
  const { exitCode, stdout } = await doctor(fake.env, '--test', 'desk')
  expect(exitCode).toBe(1)
  expect(stdout).toContain('FAIL  test message: Pullquote is not in #desk: write /invite @Pullquote there.')
})
