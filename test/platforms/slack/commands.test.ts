import { afterEach, expect, test } from 'vitest'
import { type RunningSlack, SAMPLE, startSlack } from './running-slack.ts'

let slack: RunningSlack

afterEach(() => slack.stop())

test('a command is acknowledged before its article is there', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  slack = await startSlack({ articlesWaitFor: promise })
  const { isAcknowledged, payload } = await slack.fake.people.command(slack.anna, slack.news, '/digest', SAMPLE)
  expect({ isAcknowledged, payload, posted: slack.news.messages }).toEqual({
    isAcknowledged: true,
    payload: {},
    posted: [],
  })
  resolve()
  expect((await slack.answerIn(slack.news)).text).toContain('Transport minister resigns')
})

test('whoever waits long is told that it is being read', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  slack = await startSlack({ articlesWaitFor: promise })
  await slack.fake.people.command(slack.anna, slack.news, '/digest', SAMPLE)
  await slack.whisper('Reading…')
  resolve()
  await slack.answerIn(slack.news)
})

test.each([
  { name: 'help', command: '/pullquote', text: 'help', says: 'What you can ask of me' },
  { name: 'a list', command: '/pullquote', text: 'search bridge', says: 'None of the articles' },
  { name: 'an unknown verb', command: '/pullquote', text: 'dijest', says: 'digest' },
  {
    name: 'an article that cannot be had',
    command: '/digest',
    text: 'https://nowhere.example/a',
    says: 'SOURCE_UNAVAILABLE',
  },
  { name: 'nothing at all', command: '/pullquote', text: '', says: 'help' },
])('$name is for the asker alone', async ({ command, text, says }) => {
  slack = await startSlack()
  await slack.fake.people.command(slack.anna, slack.news, command, text)
  await slack.whisper(says)
  expect(slack.news.messages).toEqual([])
})

test.each(['/digest', '/pullquote'])('%s takes a bare link, which everyone sees digested', async (command) => {
  slack = await startSlack()
  await slack.fake.people.command(slack.anna, slack.news, command, SAMPLE)
  const { text, threadTs, viaResponse } = await slack.answerIn(slack.news)
  expect({ threadTs, viaResponse }).toEqual({ threadTs: null, viaResponse: false })
  expect(text).toMatch(/^Transport minister resigns/)
})

test('in a channel that we are not in the digest comes all the same, with a word on how to let us in', async () => {
  slack = await startSlack()
  const other = slack.fake.world.addChannel('other', 'private', [slack.anna], false)
  await slack.fake.people.command(slack.anna, other, '/digest', SAMPLE)
  const { viaResponse } = await slack.answerIn(other)
  expect(viaResponse).toBe(true)
  await slack.whisper('/invite @Pullquote')
})

test('with a used-up response address a word to the asker comes by the API', async () => {
  slack = await startSlack()
  await slack.fake.people.command(slack.anna, slack.news, '/pullquote', 'help')
  await slack.whisper('What you can ask of me')
  slack.fake.world.ephemerals.length = 0
  slack.fake.responseUrls.spendAll()
  await slack.fake.people.command(slack.anna, slack.news, '/pullquote', 'help')
  await slack.whisper('What you can ask of me')
  expect(slack.fake.requests.filter(({ method }) => method === 'chat.postEphemeral')).toHaveLength(1)
})

test('people of another workspace may ask but not manage', async () => {
  slack = await startSlack()
  await slack.fake.people.command(slack.anna, slack.news, '/pullquote', 'pause', { team: 'T0STRANGERS' })
  await slack.whisper('is for those who manage this channel')
})

const REFUSED = 'is for those who manage this channel'
/** What `export` says to whoever may, where nothing is followed yet. */
const TAKEN = 'Nothing is followed here yet'

test.each([
  { name: 'with no managers set, every member may manage', managers: null, isAdmin: false, says: TAKEN },
  { name: 'with a list of managers others may not', managers: ['U0SOMEBODY'], isAdmin: false, says: REFUSED },
  { name: 'with a list of managers the admins may as well', managers: ['U0SOMEBODY'], isAdmin: true, says: TAKEN },
  { name: 'where admins manage, an admin may', managers: 'admins', isAdmin: true, says: TAKEN },
  { name: 'where admins manage, others may not', managers: 'admins', isAdmin: false, says: REFUSED },
])('$name', async ({ managers, isAdmin, says }) => {
  slack = await startSlack({ options: { managers } })
  if (isAdmin) slack.fake.world.admins.add(slack.anna)
  await slack.fake.people.command(slack.anna, slack.news, '/pullquote', 'export')
  await slack.whisper(says)
})

test('Slack is asked once in a while who is an admin, and only where that matters', async () => {
  slack = await startSlack({ options: { managers: 'admins' } })
  slack.fake.world.admins.add(slack.anna)
  for (const verb of ['export', 'export', 'list']) {
    slack.fake.world.ephemerals.length = 0
    await slack.fake.people.command(slack.anna, slack.news, '/pullquote', verb)
    await slack.whisper(TAKEN)
  }
  await slack.fake.people.say(slack.anna, slack.news, 'Lunch?')
  expect(slack.fake.requests.filter(({ method }) => method === 'users.info')).toHaveLength(1)
})

test('where the scope for it is missing, nobody counts as an admin, and the log says so', async () => {
  const scopes = ['chat:write', 'commands']
  slack = await startSlack({ options: { managers: 'admins' }, scopes })
  slack.fake.world.admins.add(slack.anna)
  await slack.fake.people.command(slack.anna, slack.news, '/pullquote', 'export')
  await slack.whisper(REFUSED)
  const troubled = slack.logged.find(({ event }) => event === 'platform.troubled')
  expect(troubled?.fields).toMatchObject({ reason: expect.stringContaining('users:read') })
})

test.each([
  { name: 'that the asker is in', to: 'sport', says: 'In #sport:' },
  { name: 'that the asker is not in', to: 'board', says: 'There is no #board that you can see here' },
  { name: 'where we are not', to: 'guests', says: 'Pullquote is not in #guests yet' },
])('a command about another channel $name', async ({ to, says }) => {
  slack = await startSlack()
  slack.fake.world.addChannel('sport', 'public', [slack.anna])
  slack.fake.world.addChannel('board', 'private', [])
  slack.fake.world.addChannel('guests', 'public', [slack.anna], false)
  await slack.fake.people.command(slack.anna, slack.news, '/pullquote', `pause in #${to}`)
  await slack.whisper(says)
  expect(slack.news.messages).toEqual([])
})
