import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Message } from '../../../src/core/message/message.ts'
import { toNoteMessage } from '../../../src/core/message/note-message.ts'
import type { Place } from '../../../src/platforms/platform.ts'
import { type FakeChannel, TEAM } from '../../fakes/slack/world.ts'
import { type RunningSlack, SAMPLE, startSlack } from './running-slack.ts'

let slack: RunningSlack

beforeEach(async () => {
  slack = await startSlack()
})

afterEach(() => slack.stop())

const place = ({ id, name }: FakeChannel = slack.news): Place => ({
  workspace: { id: TEAM.id, name: TEAM.name },
  channel: { id, name },
  threadId: null,
})
const note = (text: string) => toNoteMessage('info', text)
const posts = () => slack.fake.requests.filter(({ method }) => method === 'chat.postMessage')

test('a post is quiet and carries nothing but its key', async () => {
  await slack.platform.post(place(), note('News.'), 'key-1')
  expect(posts()[0]?.args).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false', link_names: 'false' })
  expect(slack.news.messages[0]?.metadata).toEqual({
    event_type: 'pullquote_delivery',
    event_payload: { key: 'key-1', part: 1 },
  })
})

test.each([
  { name: 'a failure of Slack', mishap: { kind: 'broken' }, code: 'DELIVERY_UNKNOWN', stands: 0 },
  { name: 'an answer that is lost', mishap: { kind: 'lost' }, code: 'DELIVERY_UNKNOWN', stands: 1 },
  {
    name: 'a failure that Slack owns to',
    mishap: { kind: 'error', code: 'fatal_error' },
    code: 'DELIVERY_UNKNOWN',
    stands: 0,
  },
  { name: 'a wait', mishap: { kind: 'limited', retryAfterS: 30 }, code: 'DELIVERY_LIMITED', stands: 0 },
] as const)('after $name it is not sent again: $code', async ({ mishap, code, stands }) => {
  slack.fake.mishaps.plan(mishap, { method: 'chat.postMessage' })
  await expect(slack.platform.post(place(), note('News.'), 'key')).rejects.toMatchObject({ code })
  expect([posts().length, slack.news.messages.length]).toEqual([1, stands])
})

test('where nobody listens it surely was not posted', async () => {
  await slack.fake.close()
  // The first one may find a connection of before that is just breaking: then nobody can tell.
  await expect(slack.platform.post(place(), note('News.'), 'key')).rejects.toMatchObject({
    code: expect.stringMatching(/^DELIVERY_UN/),
  })
  await expect(slack.platform.post(place(), note('News.'), 'key')).rejects.toMatchObject({
    code: 'DELIVERY_UNAVAILABLE',
  })
})

test.each([
  { code: 'not_in_channel', says: '/invite @Pullquote' },
  { code: 'channel_not_found', says: '/invite @Pullquote' },
  { code: 'is_archived', says: 'unarchive it' },
  { code: 'token_revoked', says: 'install the app again' },
  { code: 'missing_scope', says: 'add it under OAuth & Permissions' },
  { code: 'something_new', says: 'Slack refused: something_new' },
])('$code is a refusal that says what to do', async ({ code, says }) => {
  slack.fake.mishaps.plan({ kind: 'error', code }, { method: 'chat.postMessage' })
  const failure = slack.platform.post(place(), note('News.'), 'key')
  await expect(failure).rejects.toMatchObject({ code: 'DELIVERY_REFUSED', message: expect.stringContaining(says) })
})

test.each(['invalid_blocks', 'msg_blocks_too_long'])(
  'blocks refused as %s are sent as plain words, unread as markup',
  async (code) => {
    slack.fake.mishaps.plan({ kind: 'error', code }, { method: 'chat.postMessage' })
    const message: Message = {
      notification: 'News',
      blocks: [
        { kind: 'quote', text: 'Not *this* <!channel>', attribution: { name: 'Oona Feld', role: null }, link: null },
      ],
    }
    await slack.platform.post(place(), message, 'key')
    const [post] = slack.news.messages
    expect(post?.text).toBe('“Not *this* &lt;!channel&gt;”\n— Oona Feld')
    expect(post?.blocks).toEqual([])
    expect(post?.metadata).not.toBeNull()
    expect(posts()[1]?.args).toMatchObject({ mrkdwn: 'false' })
    expect(slack.logged.some(({ event }) => event === 'platform.troubled')).toBe(true)
  },
)

test('a wait in one channel holds up no other', async () => {
  const other = slack.fake.world.addChannel('other', 'public', [slack.anna])
  slack.fake.mishaps.plan({ kind: 'limited', retryAfterS: 1 }, { method: 'chat.postMessage', channel: slack.news.id })
  const start = performance.now()
  await slack.fake.people.command(slack.anna, slack.news, '/digest', SAMPLE)
  await slack.fake.people.command(slack.anna, other, '/digest', SAMPLE)
  await slack.answerIn(other)
  expect(slack.news.messages).toEqual([])
  await slack.answerIn(slack.news)
  expect(performance.now() - start).toBeGreaterThanOrEqual(1_000)
})

describe('finding a post', () => {
  test.each([
    { name: 'without the scope to read', spoil: () => slack.fake.world.scopes.delete('channels:history') },
    { name: 'in a channel that we were taken out of', spoil: () => slack.news.members.delete('U0PULLBOT') },
    { name: 'in a channel that is gone', spoil: () => Object.assign(slack.news, { deleted: true }) },
  ])('$name nobody can tell', async ({ spoil }) => {
    await slack.platform.post(place(), note('News.'), 'key')
    spoil()
    await expect(slack.platform.find(place(), 'key', 0)).rejects.toMatchObject({ code: 'DELIVERY_UNKNOWN' })
  })

  test('a post whose answer was lost is found behind a hundred other messages', async () => {
    slack.fake.mishaps.plan({ kind: 'lost' }, { method: 'chat.postMessage' })
    const since = Date.now()
    await expect(slack.platform.post(place(), note('News.'), 'key')).rejects.toMatchObject({ code: 'DELIVERY_UNKNOWN' })
    for (let count = 0; count < 100; count++) await slack.fake.people.say(slack.anna, slack.news, `Talk ${count}.`)
    expect(await slack.platform.find(place(), 'key', since)).toBe(slack.news.messages[0]?.ts)
  })

  test('Slack that cannot be asked now can be asked later', async () => {
    slack.fake.mishaps.plan({ kind: 'broken' }, { method: 'conversations.history' })
    await expect(slack.platform.find(place(), 'key', 0)).rejects.toMatchObject({ code: 'DELIVERY_UNAVAILABLE' })
    slack.fake.mishaps.plan({ kind: 'limited', retryAfterS: 60 }, { method: 'conversations.history' })
    const limited = slack.platform.find(place(), 'key', 0)
    await expect(limited).rejects.toMatchObject({ code: 'DELIVERY_LIMITED', retryAfterMs: 60_000 })
  })
})
