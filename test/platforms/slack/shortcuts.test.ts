import { afterEach, beforeEach, expect, test } from 'vitest'
import { readWords } from './read-slack.ts'
import { type RunningSlack, SAMPLE, startSlack } from './running-slack.ts'

let slack: RunningSlack

beforeEach(async () => {
  slack = await startSlack()
})

afterEach(() => slack.stop())

const say = async (text: string) => (await slack.fake.people.say(slack.anna, slack.news, text)).message

test.each([
  { name: 'a bare link', text: `<${SAMPLE}>` },
  { name: 'a link under words', text: `Read <${SAMPLE}|this> and <https://other.example/a>` },
])('Digest this on $name digests it in the thread of the message', async ({ text }) => {
  const message = await say(text)
  await slack.fake.people.messageShortcut(slack.anna, slack.news, message, 'pq1:digest-message')
  const answer = await slack.answerIn(slack.news)
  expect(answer.threadTs).toBe(message.ts)
  expect(answer.text).toContain('Transport minister resigns')
})

test('Digest this on a message without a link says what is missing', async () => {
  const message = await say('Lunch?')
  await slack.fake.people.messageShortcut(slack.anna, slack.news, message, 'pq1:digest-message')
  await slack.whisper('There is no link in that message')
})

test('Digest this where we are not a member gives the digest to the asker, with how to let us in', async () => {
  const other = slack.fake.world.addChannel('other', 'private', [slack.anna], false)
  const { message } = await slack.fake.people.say(slack.anna, other, `<${SAMPLE}>`)
  await slack.fake.people.messageShortcut(slack.anna, other, message, 'pq1:digest-message')
  expect(readWords(await slack.whisper('Transport minister resigns'))).toContain('/invite @Pullquote')
})

async function sendIn(source: string, channel = slack.news) {
  await slack.fake.people.globalShortcut(slack.anna, 'pq1:digest-anywhere')
  const view = await slack.fake.world.until(() => [...slack.fake.world.modals.values()][0])
  const values = { source: { source: { value: source } }, channel: { channel: { selected_conversation: channel.id } } }
  return { view, taken: await slack.fake.people.submit(slack.anna, view, values, channel) }
}

test('New digest asks for article and channel in a window, posts there and says so', async () => {
  const { view, taken } = await sendIn(SAMPLE)
  expect(taken.payload).toMatchObject({ response_action: 'update' })
  expect((await slack.answerIn(slack.news)).text).toContain('Transport minister resigns')
  await slack.fake.world.until(() => JSON.stringify(view.body).includes('Posted.'))
})

test('New digest of what cannot be had says why in the window, and posts nothing', async () => {
  const { view } = await sendIn('https://nowhere.example/a')
  await slack.fake.world.until(() => JSON.stringify(view.body).includes('SOURCE_UNAVAILABLE'))
  expect(slack.news.messages).toEqual([])
})

test('New digest into a channel that the person is not in is refused', async () => {
  const ben = slack.fake.world.addUser('ben')
  const others = slack.fake.world.addChannel('others', 'public', [ben])
  const { view } = await sendIn(SAMPLE, others)
  await slack.fake.world.until(() => JSON.stringify(view.body).includes('You are not in that channel'))
  expect(others.messages).toEqual([])
})
