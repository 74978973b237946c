import { afterEach, beforeEach, expect, test } from 'vitest'
import { toPlainText } from '../../src/core/message/plain-text.ts'
import { type MemoryPlatform, type Posted, startMemoryPlatform, targetOf, wordsOf } from './memory-platform.ts'

let platform: MemoryPlatform
let digest: Posted

const manager = { mayManage: true }

beforeEach(async () => {
  platform = await startMemoryPlatform()
  digest = await showDigest()
})
afterEach(() => platform.close())

async function showDigest(): Promise<Posted> {
  const [reply] = await platform.command(`digest ${platform.site.url}northline/ferry-aground.html`)
  if (!reply) throw new TypeError('no digest')
  return reply
}

const quotesOf = ({ message }: Pick<Posted, 'message'>) =>
  message.blocks.flatMap((block) => (block.kind === 'quote' ? [block.text] : []))

/** Reports the key quote at this place, from 0; gives what the reader is told. */
async function report(place: number, words: string, thread: string | null = digest.id): Promise<string> {
  const said: string[] = []
  await platform.host.receive(
    {
      id: `report ${place} ${words}`,
      place: { workspace: { id: 'W1', name: null }, channel: { id: 'C1', name: 'news' }, threadId: thread },
      asker: { id: 'U2', mayManage: false },
      said: { kind: 'action', name: 'report', target: `${targetOf(digest.message, 'report')}.${place}`, words },
    },
    ({ message, audience }) => {
      said.push(`${audience}: ${toPlainText(message)}`)
      return Promise.resolve(null)
    },
  )
  return said.join('\n')
}

async function health(where: { readonly mayManage?: boolean; readonly channel?: string } = manager): Promise<Posted> {
  const [reply] = await platform.command('health', where)
  if (!reply) throw new TypeError('no health')
  return reply
}

async function corrected(): Promise<readonly { readonly id: string; readonly text: string }[]> {
  await platform.settled()
  return platform.deliveries.corrected
}

test('whoever reports a quote is thanked, and those who manage the channel see it in health, with what was written', async () => {
  expect(await report(1, 'That was the mate.')).toContain('asker: Thank you for looking closely.')
  const { text, audience, message } = await health()
  expect(audience).toBe('asker')
  expect(text).toContain('Reported as wrong')
  expect(text).toContain('That was the mate.')
  expect(quotesOf({ message })).toEqual([quotesOf(digest)[1]])
})

test.each([
  { name: 'somebody who does not manage the channel', where: { mayManage: false } },
  { name: 'another channel', where: { mayManage: true, channel: 'C2' } },
])('reports are not shown to $name', async ({ where }) => {
  await report(1, 'That was the mate.')
  expect((await health(where)).text).not.toContain('the mate')
})

test('a report that says nothing of what is wrong, or which quote, is kept as well', async () => {
  await platform.press('report', targetOf(digest.message, 'report'))
  const { text, message } = await health()
  expect(text).toContain('From “')
  expect(quotesOf({ message })).toEqual([])
  await platform.press('leave', targetOf(message, 'leave'), manager)
  expect((await health()).text).not.toContain('From “')
})

test('the same report twice is one', async () => {
  await report(1, 'That was the mate.')
  await report(1, 'That was the mate. ')
  expect((await health()).text.match(/the mate/g)).toHaveLength(1)
})

test('a quote that is taken out goes from the message that shows it, which says so, and the report is settled', async () => {
  await report(1, 'That was the mate.')
  const wrong = quotesOf(digest)[1] ?? ''
  const [reply] = await platform.press('take-out', targetOf((await health()).message, 'take-out'), manager)
  expect(reply?.text).toContain('goes out of 1 message here')
  expect(await corrected()).toMatchObject([{ id: digest.id, text: expect.stringContaining('a quote was taken out') }])
  const [{ text } = { text: '' }] = await corrected()
  expect(text).not.toContain(wrong)
  for (const kept of quotesOf(digest).filter((words) => words !== wrong)) expect(text).toContain(kept)
  expect((await health()).text).not.toContain('Reported')
})

test('what was taken out is not shown in the channel again; in others it is', async () => {
  await report(1, 'That was the mate.')
  await platform.press('take-out', targetOf((await health()).message, 'take-out'), manager)
  const wrong = quotesOf(digest)[1]
  expect(wordsOf((await showDigest()).message)).not.toContain(wrong)
  const [all] = await platform.say('quotes', { thread: digest.id })
  expect(all && wordsOf(all.message)).not.toContain(wrong)
  const [elsewhere] = await platform.command(`digest ${platform.site.url}northline/ferry-aground.html`, {
    channel: 'C2',
  })
  expect(elsewhere && wordsOf(elsewhere.message)).toContain(wrong)
})

test('two quotes taken out one after the other are both gone', async () => {
  await report(0, 'She did not say it.')
  await report(1, 'That was the mate.')
  for (const _ of [0, 1]) {
    await platform.press('take-out', targetOf((await health()).message, 'take-out'), manager)
  }
  const last = (await corrected()).at(-1)?.text ?? ''
  expect(last).not.toContain(quotesOf(digest)[0])
  expect(last).not.toContain(quotesOf(digest)[1])
})

test('only those who manage the channel may settle a report, and only once', async () => {
  await report(1, 'That was the mate.')
  const { message } = await health()
  for (const name of ['take-out', 'leave'] as const) {
    const refused = await platform.press(name, targetOf(message, name))
    expect(refused).toMatchObject([{ audience: 'asker', text: expect.stringContaining('those who manage') }])
  }
  await platform.press('leave', targetOf(message, 'leave'), manager)
  const late = await platform.press('take-out', targetOf(message, 'take-out'), manager)
  expect(late).toMatchObject([{ text: expect.stringContaining('settled already') }])
  expect(await corrected()).toEqual([])
})
