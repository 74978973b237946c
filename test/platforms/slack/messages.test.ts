import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { BOT, type FakeMessage } from '../../fakes/slack/world.ts'
import { readWords } from './read-slack.ts'
import { type RunningSlack, SAMPLE, startSlack } from './running-slack.ts'

let slack: RunningSlack
let digest: FakeMessage

beforeEach(async () => {
  slack = await startSlack()
  await slack.fake.people.command(slack.anna, slack.news, '/digest', SAMPLE)
  digest = await slack.answerIn(slack.news)
})

afterEach(() => slack.stop())

const say = (text: string, threadTs = digest.ts) => slack.fake.people.say(slack.anna, slack.news, text, { threadTs })
const inThread = (threadTs = digest.ts) =>
  slack.news.messages.filter((message) => message.isOurs && message.threadTs === threadTs)

/** Waits until all that was said before is dealt with: what comes in is answered in order. */
async function settle(): Promise<void> {
  await slack.fake.people.command(slack.anna, slack.news, '/pullquote', 'help settings')
  await slack.fake.world.until(() => slack.fake.world.ephemerals.some(({ text }) => text.includes('settings')))
}

test('a question in the thread of a digest is answered in that thread', async () => {
  await say('Why did she resign?')
  const answer = await slack.answerIn(slack.news, ({ threadTs }) => threadTs === digest.ts)
  expect(readWords(answer)).toContain('auditors found')
})

test('a follow-up goes on from the question before', async () => {
  await say('What did Dunmore say?')
  await slack.answerIn(slack.news, ({ threadTs }) => threadTs === digest.ts)
  await say('and Solbrand-Finch?')
  const second = await slack.fake.world.until(() => inThread()[1])
  expect(readWords(second)).toContain('The spreadsheet is still in office')
})

test('a question that mentions us comes as message and as mention, and is answered once', async () => {
  const { taken } = await say(`<@${BOT.user}> why did she resign?`)
  expect(taken.map(({ isAcknowledged }) => isAcknowledged)).toEqual([true, true])
  await slack.answerIn(slack.news, ({ threadTs }) => threadTs === digest.ts)
  await settle()
  expect(inThread()).toHaveLength(1)
})

test('an event that Slack brings again is answered once', async () => {
  const { message } = await say('Why did she resign?')
  await slack.answerIn(slack.news, ({ threadTs }) => threadTs === digest.ts)
  await slack.fake.people.again(slack.news, message)
  await settle()
  expect(inThread()).toHaveLength(1)
})

test.each([
  { name: 'talk that asks nothing', text: 'I knew it.' },
  { name: 'a question to somebody else', text: '<@U0BEN> why did she resign?' },
  { name: 'a question to everybody here', text: '<!here> why did she resign?' },
])('$name is left alone', async ({ text }) => {
  await say(text)
  await settle()
  expect(inThread()).toEqual([])
})

test('bots and we ourselves are never answered', async () => {
  await slack.fake.people.say(BOT.user, slack.news, 'Why did she resign?', { threadTs: digest.ts })
  await slack.fake.people.say(slack.anna, slack.news, 'Why did she resign?', {
    threadTs: digest.ts,
    subtype: 'bot_message',
  })
  await settle()
  expect(inThread().map(({ text }) => text)).toEqual(['Why did she resign?'])
})

test('talk in the channel and in threads of others is left alone', async () => {
  const { message } = await slack.fake.people.say(slack.anna, slack.news, 'Has anybody read this?')
  await say('Why did she resign?', message.ts)
  await settle()
  expect(inThread(message.ts)).toEqual([])
})

test('a mention in the channel is answered in a thread under it, and that thread is ours', async () => {
  const { message } = await slack.fake.people.say(slack.anna, slack.news, `<@${BOT.user}> ${SAMPLE}`)
  const first = await slack.answerIn(slack.news, ({ threadTs }) => threadTs === message.ts)
  expect(first.text).toContain('Transport minister resigns')
  await say('Who pays for the bridge?', message.ts)
  await slack.fake.world.until(() => inThread(message.ts).length === 2)
})

test('a direct message is a command without its slash, and needs no mention in its thread', async () => {
  const direct = slack.fake.world.addChannel('anna', 'im', [slack.anna])
  await slack.fake.people.say(slack.anna, direct, SAMPLE)
  const first = await slack.answerIn(direct)
  expect(first.threadTs).toBeNull()
  await slack.fake.people.say(slack.anna, direct, 'Why did she resign?', { threadTs: first.ts })
  await slack.answerIn(direct, ({ threadTs }) => threadTs === first.ts)
})

describe('the answer follows its question', () => {
  let question: FakeMessage
  let answer: FakeMessage

  beforeEach(async () => {
    question = (await say('What did Dunmore say?')).message
    answer = await slack.answerIn(slack.news, ({ threadTs }) => threadTs === digest.ts)
  })

  test('when it is edited, in its place', async () => {
    await slack.fake.people.edit(slack.news, question, 'What did Solbrand-Finch say?')
    await slack.fake.world.until(() => readWords(answer).includes('The spreadsheet is still in office'))
    expect(inThread()).toEqual([answer])
  })

  test('when it is edited into no question, it goes', async () => {
    await slack.fake.people.edit(slack.news, question, 'Never mind.')
    await slack.fake.world.until(() => inThread().length === 0)
  })

  test('when it is deleted, it goes', async () => {
    await slack.fake.people.erase(slack.news, question)
    await slack.fake.world.until(() => inThread().length === 0)
  })

  test.each([
    { deed: 'edited', follow: () => slack.fake.people.edit(slack.news, question, 'Never mind.') },
    { deed: 'deleted', follow: () => slack.fake.people.erase(slack.news, question) },
  ])('when it is $deed after we were started anew', async ({ follow }) => {
    await slack.restart()
    await follow()
    await slack.fake.world.until(() => inThread().length === 0)
  })

  test('in its place, also after we were started anew', async () => {
    await slack.restart()
    await slack.fake.people.edit(slack.news, question, 'What did Solbrand-Finch say?')
    await slack.fake.world.until(() => readWords(answer).includes('The spreadsheet is still in office'))
    expect(inThread()).toEqual([answer])
  })

  test('but not when Slack only adds the card of a link', async () => {
    await slack.fake.people.edit(slack.news, question, question.text)
    await settle()
    expect(answer.edits).toBe(0)
  })
})

test('a message of others that is edited or deleted changes nothing', async () => {
  const { message } = await slack.fake.people.say(slack.anna, slack.news, 'Lunch?')
  await slack.fake.people.edit(slack.news, message, 'Lunch at one?')
  await slack.fake.people.erase(slack.news, message)
  await settle()
  expect(slack.news.messages).toEqual([digest])
})
