import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { findElement } from '../../fakes/slack/elements.ts'
import type { FakeMessage, FakeView } from '../../fakes/slack/world.ts'
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

const press = (id: string, value?: string) => slack.fake.people.press(slack.anna, slack.news, digest, id, value)
const inThread = (message: FakeMessage) => message.threadTs === digest.ts
const modal = (): Promise<FakeView> => slack.fake.world.until(() => [...slack.fake.world.modals.values()][0])

test('More quotes shows all of them in the thread', async () => {
  expect((await press('pq1:more-quotes')).isAcknowledged).toBe(true)
  expect(readWords(await slack.answerIn(slack.news, inThread))).toMatch(/All \d+ quotes/)
})

test('Original opens the page by itself; the press is acknowledged and nothing is said', async () => {
  expect((await press('pq1:original')).isAcknowledged).toBe(true)
  await press('pq1:more-quotes')
  await slack.answerIn(slack.news, inThread)
  expect(slack.fake.world.ephemerals).toEqual([])
})

test.each(['mute', 'follow'])('%s of the overflow menu is answered to whoever chose it', async (name) => {
  await press('pq1:more', `${name}:`)
  const { user, threadTs } = await slack.fake.world.until(() => slack.fake.world.ephemerals[0])
  expect({ user, threadTs }).toEqual({ user: slack.anna, threadTs: digest.ts })
})

test('Ask opens a window, and the answer stands in the thread under the words of the question', async () => {
  await press('pq1:ask')
  const view = await modal()
  await slack.fake.people.submit(slack.anna, view, { question: { question: { value: 'Why did she resign?' } } })
  const words = readWords(await slack.answerIn(slack.news, inThread))
  expect(words).toContain('Asked: Why did she resign?')
  expect(words).toContain('auditors found')
})

/** Reports the second quote of the digest, through the window. */
async function report(words: string): Promise<string> {
  await press('pq1:more', 'report:')
  const view = await modal()
  const options = z.object({ options: z.array(z.object({ value: z.string() })) })
  const second = options.parse(findElement(view.body, 'quote')).options[1]?.value ?? ''
  const values = { quote: { quote: { selected_option: { value: second } } }, words: { words: { value: words } } }
  await slack.fake.people.submit(slack.anna, view, values)
  await slack.whisper('Thank you for looking closely.')
  return second
}

test('Report a quote opens a window with the key quotes; those who manage see in health what was written', async () => {
  await report('She did not say this.')
  await slack.fake.people.command(slack.anna, slack.news, '/pullquote', 'health')
  const health = await slack.whisper('Reported as wrong')
  expect(readWords(health)).toContain('She did not say this.')
})

test('a window with a report that has no words is sent in as well', async () => {
  await report('')
  await slack.fake.people.command(slack.anna, slack.news, '/pullquote', 'health')
  await slack.whisper('Reported as wrong')
})

test('where the window can no longer be opened, the report is kept without words', async () => {
  slack.fake.mishaps.plan({ kind: 'error', code: 'expired_trigger_id' }, { method: 'views.open' })
  await press('pq1:more', 'report:')
  await slack.whisper('Thank you for looking closely.')
})

test.each([
  { button: 'useful', deed: 'useful' },
  { button: 'not-useful', deed: 'not-useful' },
])('Feedback: $button is thanked for, and told in the log without who it was', async ({ button, deed }) => {
  await slack.fake.people.giveFeedback(slack.anna, slack.news, digest, button)
  await slack.whisper('Thank you.')
  const [judged] = slack.logged.filter(({ event }) => event === 'digest.judged')
  expect(judged?.fields).toEqual({ platform: 'slack', deed, digest: expect.any(String) })
})

test('a question of spaces only is refused in the window', async () => {
  await press('pq1:ask')
  const values = { question: { question: { value: '  ' } } }
  const { payload } = await slack.fake.people.submit(slack.anna, await modal(), values)
  expect(payload).toEqual({ response_action: 'errors', errors: { question: 'Write something first.' } })
})

test('where the window can no longer be opened, Ask says how to ask in the thread', async () => {
  slack.fake.mishaps.plan({ kind: 'error', code: 'expired_trigger_id' }, { method: 'views.open' })
  await press('pq1:ask')
  await slack.whisper('Write your question as a reply in the thread')
})

test('a button of a message that is no longer kept says so', async () => {
  await slack.store.db.deleteFrom('articles').execute()
  await press('pq1:more-quotes')
  await slack.whisper('This is not kept any more.')
})
