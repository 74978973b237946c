import { afterEach, describe, expect, test } from 'vitest'
import { slack as definition } from '../../../src/platforms/slack/slack.ts'
import { createListeningHost } from '../../contract/listening-host.ts'
import { signed } from '../../fakes/slack/deliveries.ts'
import { type FakeSlack, startFakeSlack } from '../../fakes/slack/fake-slack.ts'
import { type RunningSlack, SAMPLE, startSlack } from './running-slack.ts'

const cleanups: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

async function start(...options: Parameters<typeof startSlack>): Promise<RunningSlack> {
  const slack = await startSlack(...options)
  cleanups.push(() => slack.stop())
  return slack
}

describe('what cannot work is said in one sentence with what to do', () => {
  async function connect(
    change: Readonly<Record<string, string>>,
    spoil: (fake: FakeSlack) => void = () => undefined,
    options = {},
  ) {
    const fake = await startFakeSlack()
    cleanups.push(() => fake.close())
    spoil(fake)
    const env = Object.fromEntries(Object.entries({ ...fake.env, ...change }).filter(([, value]) => value !== ''))
    return definition.connect(options, env, createListeningHost(Object.create(null)))
  }

  test.each([
    {
      name: 'a token that is none',
      change: { SLACK_BOT_TOKEN: 'xoxb-wrong' },
      says: /^SLACK_BOT_TOKEN: Slack does not know this token/,
    },
    {
      name: 'the token of a person',
      change: { SLACK_BOT_TOKEN: 'xoxp-1' },
      says: /^SLACK_BOT_TOKEN does not begin with xoxb-/,
    },
    { name: 'no app token', change: { SLACK_APP_TOKEN: '' }, says: /^SLACK_APP_TOKEN is not set/ },
    {
      name: 'a wrong app token',
      change: { SLACK_APP_TOKEN: 'xapp-wrong' },
      says: /^SLACK_APP_TOKEN: Slack does not know this token/,
    },
    { name: 'an address that is none', change: { SLACK_API_URL: 'ftp://a' }, says: /^SLACK_API_URL is no address/ },
  ])('$name', async ({ change, says }) => {
    await expect(connect(change)).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringMatching(says),
    })
  })

  test('the scope without which nothing can be posted', async () => {
    const lacking = connect({}, ({ world }) => world.scopes.delete('chat:write'))
    await expect(lacking).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining('the scope chat:write'),
    })
  })

  test('no signing secret over HTTP', async () => {
    const lacking = connect({}, () => undefined, { mode: 'http', port: 0 })
    await expect(lacking).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringMatching(/^SLACK_SIGNING_SECRET is not set/),
    })
  })

  test('a Slack that cannot be reached', async () => {
    const gone = await startFakeSlack()
    await gone.close()
    const lost = connect({ SLACK_API_URL: gone.url })
    await expect(lost).rejects.toMatchObject({
      code: 'DELIVERY_UNAVAILABLE',
      message: expect.stringContaining('SLACK_API_URL'),
    })
  })
})

test('scopes that are missing are said where it starts, and the rest works', async () => {
  const slack = await start({ scopes: ['chat:write', 'commands'] })
  expect(slack.platform.status).toContain('without app_mentions:read, channels:read')
  await slack.fake.people.command(slack.anna, slack.news, '/digest', SAMPLE)
  await slack.answerIn(slack.news)
})

test.each([
  { name: 'is asked to connect anew', disturb: ({ deliveries }: FakeSlack) => deliveries.recycle() },
  { name: 'is cut off', disturb: ({ deliveries }: FakeSlack) => deliveries.cut() },
])('a connection that $name is there again, and what is said then is answered', async ({ disturb }) => {
  const slack = await start()
  disturb(slack.fake)
  await slack.fake.world.until(() => slack.fake.deliveries.opened === 2 && slack.fake.deliveries.connections === 1)
  await slack.fake.people.command(slack.anna, slack.news, '/digest', SAMPLE)
  await slack.answerIn(slack.news)
})

test('a connection that cannot be made again at once is tried again, and the program goes on', async () => {
  const slack = await start()
  slack.fake.mishaps.plan({ kind: 'error', code: 'invalid_auth' }, { method: 'apps.connections.open' })
  slack.fake.deliveries.cut()
  await slack.fake.world.until(() => slack.fake.deliveries.opened === 2)
  expect(slack.logged).toContainEqual({
    event: 'platform.troubled',
    fields: expect.objectContaining({ code: 'CONFIG_INVALID', reason: expect.stringContaining('SLACK_APP_TOKEN') }),
  })
})

test('an event that is not taken in comes again, and is answered once', async () => {
  const slack = await start({ ackMs: 200, retryMs: [0] })
  await slack.fake.people.command(slack.anna, slack.news, '/digest', SAMPLE)
  const digest = await slack.answerIn(slack.news)
  slack.fake.deliveries.loseNextAcknowledgement()
  const { taken } = await slack.fake.people.say(slack.anna, slack.news, 'Why did she resign?', { threadTs: digest.ts })
  expect(taken).toMatchObject([{ isAcknowledged: true, tries: 2 }])
  await slack.answerIn(slack.news, ({ threadTs }) => threadTs === digest.ts)
  await slack.fake.people.command(slack.anna, slack.news, '/pullquote', 'help')
  await slack.whisper('What you can ask of me')
  expect(slack.news.messages.filter(({ isOurs, threadTs }) => isOurs && threadTs === digest.ts)).toHaveLength(1)
})

describe('over HTTP', () => {
  const http = () => start({ options: { mode: 'http', port: 0 } })

  test('commands, threads and buttons are answered as through a socket', async () => {
    const slack = await http()
    await slack.fake.people.command(slack.anna, slack.news, '/digest', SAMPLE)
    const digest = await slack.answerIn(slack.news)
    await slack.fake.people.say(slack.anna, slack.news, 'Why did she resign?', { threadTs: digest.ts })
    await slack.answerIn(slack.news, ({ threadTs }) => threadTs === digest.ts)
    await slack.fake.people.press(slack.anna, slack.news, digest, 'pq1:more-quotes')
    await slack.answerIn(slack.news, ({ text }) => text.startsWith('All '))
    expect(slack.fake.deliveries.opened).toBe(0)
  })

  const body = new URLSearchParams({
    command: '/digest',
    text: SAMPLE,
    team_id: 'T',
    channel_id: 'C',
    user_id: 'U',
    trigger_id: '1',
  }).toString()

  test.each([
    { name: 'a forged signature', headers: () => signed(body, 'another-secret', Date.now()) },
    { name: 'a signature of six minutes ago', headers: (secret: string) => signed(body, secret, Date.now() - 360_000) },
    { name: 'the signature of another body', headers: (secret: string) => signed(`${body}&a=1`, secret, Date.now()) },
    { name: 'no signature', headers: () => ({}) },
  ])('$name is refused with 401, and nothing is done', async ({ headers }) => {
    const slack = await http()
    const url = /http:\S+/.exec(slack.platform.status)?.[0] ?? ''
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers(slack.fake.signingSecret) },
    })
    expect(response.status).toBe(401)
    expect(slack.fake.requests.map(({ method }) => method)).toEqual(['auth.test'])
  })
})
