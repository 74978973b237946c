import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'discord.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { toNoteMessage } from '../../src/core/message/note-message.ts'
import type { Api } from '../../src/platforms/discord/api.ts'
import { createInteractionHandler } from '../../src/platforms/discord/interactions.ts'
import { createMessageHandler } from '../../src/platforms/discord/messages.ts'
import type { Host, Incoming } from '../../src/platforms/platform.ts'
import { openStore } from '../../src/store/open-store.ts'
import { BOT } from '../fakes/slack/world.ts'
import { silentLog } from '../memory-log.ts'
import { startSlack } from '../platforms/slack/running-slack.ts'
import { BATCH, changedJson, fuzz, readCorpus } from './fuzz.ts'

const cased = (parser: string) =>
  readCorpus(parser).map((text) => z.object({ kind: z.string(), payload: z.json() }).parse(JSON.parse(text)))

/** What every platform hands over, whatever it was sent. */
const incomingSchema = z.object({
  id: z.string(),
  place: z.object({
    workspace: z.object({ id: z.string(), name: z.string().nullable() }),
    channel: z.object({ id: z.string(), name: z.string().nullable() }),
    threadId: z.string().nullable(),
  }),
  asker: z.object({ id: z.string(), mayManage: z.boolean() }),
  said: z.union([
    z.object({ kind: z.literal('command'), text: z.string(), otherwise: z.enum(['digest', 'ask']).nullable() }),
    z.object({ kind: z.literal('message'), text: z.string(), mentionsUs: z.boolean(), isToAnother: z.boolean() }),
    z.object({ kind: z.literal('action'), name: z.string(), target: z.string() }),
  ]),
})

/** What is no such thing as Slack's documents describe ends in an error of its schema, or of the SDK, which is told and no more. */
const isForeseen = (reason: string) => /^(?:\$?ZodError|PullquoteError|Error: Slack SDK:)/.test(reason)

test('Slack: whatever comes signed is taken, and brings down nothing', async () => {
  const running = await startSlack({ options: { mode: 'http', port: 0 }, retryMs: [], ackMs: 30_000 })
  const kinds = z.enum(['slash_commands', 'events_api', 'interactive'])
  const names = { C1: running.news.id, U1: running.anna, U0BOT: BOT.user }
  const named = (text: string) => text.replace(/"(C1|U1|U0BOT)"/g, (_, name: keyof typeof names) => `"${names[name]}"`)
  const cases = cased('slack').map(({ kind, payload }) => ({
    kind: kinds.parse(kind),
    payload: z.json().parse(JSON.parse(named(JSON.stringify(payload)))),
  }))
  const payloads = fc
    .constantFrom(...cases)
    .chain(({ kind, payload }) => changedJson([JSON.stringify(payload)]).map((changed) => ({ kind, payload: changed })))
  const given = [...cases, ...fc.sample(payloads, BATCH)]
  // At once: what the SDK knows nothing of is acknowledged by nobody, and waits for seconds.
  await Promise.all(
    given.map(({ kind, payload }) => {
      const body = z.record(z.string(), z.json()).safeParse(payload).data ?? { strange: payload }
      return running.fake.deliveries.deliver(kind, body)
    }),
  )
  const { isAcknowledged } = await running.fake.people.command(running.anna, running.news, '/pullquote', 'help')
  expect(isAcknowledged).toBe(true)
  await running.stop()
  const reasons = running.logged.flatMap(({ event, fields }) =>
    event === 'fault.unforeseen' ? [String(fields['reason'])] : [],
  )
  expect(
    reasons.filter((reason) => !isForeseen(reason)),
    `seed ${BATCH.seed}`,
  ).toEqual([])
})

/** A Discord that takes all that it is sent. */
const obliging: Api = {
  send: () => Promise.resolve({ id: '1', channel_id: '1' }),
  answer: () => Promise.resolve({ id: '1' }),
}

test('Discord: whatever comes is handed over as the port has it, or its fault is told', async () => {
  const client = new Client({ intents: [] })
  const faults: unknown[] = []
  const received: Incoming[] = []
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-fuzz-'))
  const store = await openStore(join(folder, 'store.db'), 'unused')
  const host: Host = {
    store,
    log: silentLog,
    defaultZone: 'UTC',
    readMetrics: () => Promise.resolve(''),
    async receive(incoming, respond) {
      received.push(incoming)
      await respond({ message: toNoteMessage('info', 'Taken.'), audience: 'asker' })
    },
  }
  const speaker = { say: () => Promise.resolve('1'), change: () => Promise.resolve('1') }
  const report = (fault: unknown) => faults.push(fault)
  const parts = {
    api: obliging,
    client,
    host,
    speaker,
    layout: 'components',
    now: Date.now,
    report,
  } as const
  const interact = createInteractionHandler(parts)
  const read = createMessageHandler(client, host, speaker, report)
  const cases = cased('discord')
  const payloads = fc
    .constantFrom(...cases)
    .chain(({ kind, payload }) => changedJson([JSON.stringify(payload)]).map((changed) => ({ kind, payload: changed })))
  await fuzz(payloads, cases, async ({ kind, payload }) => {
    await (kind === 'message' ? read(payload) : interact(payload))
    for (const incoming of received.splice(0)) expect(incomingSchema.safeParse(incoming).error).toBeUndefined()
    expect(faults.splice(0).filter((fault) => !(fault instanceof z.ZodError))).toEqual([])
  })
  await client.destroy()
  await store.close()
  await rm(folder, { recursive: true })
})
