import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { saveChannel } from '../../src/store/channels.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Db } from '../../src/store/schema.ts'
import { findTurns, saveTurn } from '../../src/store/turns.ts'
import { listWebMessages, saveWebMessage } from '../../src/store/web-messages.ts'
import { findWorkspace, saveWorkspace } from '../../src/store/workspaces.ts'
import { runCli } from './run-cli.ts'

const NOW = Date.UTC(2026, 2, 10)
let folder = ''
let path = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullquote-forget-'))
  path = join(folder, 'store.db')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Looks into the store, or changes it, between runs of the command. */
async function within<Result>(work: (db: Db) => Promise<Result>): Promise<Result> {
  const store = await openStore(path, 'unused')
  try {
    return await work(store.db)
  } finally {
    await store.close()
  }
}

async function saveQuestions(db: Db, platform: string, externalId: string, askers: readonly string[]): Promise<string> {
  const { id: workspaceId } = await saveWorkspace(db, { platform, externalId, name: null }, NOW)
  const channel = await saveChannel(db, { workspaceId, externalId: 'general', name: null }, NOW)
  for (const asker of askers)
    await saveTurn(db, {
      channelId: channel.id,
      externalThreadId: 't',
      asker,
      question: 'Why?',
      passages: [],
      askedAt: NOW,
    })
  return channel.id
}

const saveMessage = (db: Db, id: string, author: string | null, onlyFor: string | null) =>
  saveWebMessage(db, { id, channel: 'general', threadId: null, author, onlyFor, body: { words: id }, postedAt: NOW })

const forget = (...argv: string[]) => runCli(['forget', ...argv], { env: { DATABASE_URL: path } })

test('of one person the questions go, and nobody else’s', async () => {
  const channelId = await within((db) => saveQuestions(db, 'slack', 'T1', ['U1', 'U2', 'U1']))
  const { exitCode, stdout } = await forget('slack', 'T1', '--person', 'U1')
  expect({ exitCode, stdout }).toEqual({
    exitCode: 0,
    stdout: 'Deleted of U1: 2 questions with their answers, 0 messages of the web chat.\n',
  })
  expect(await within((db) => findTurns(db, channelId, 't', 9))).toMatchObject([{ asker: 'U2' }])
})

test('of one browser what it wrote and what only it saw goes', async () => {
  await within(async (db) => {
    await saveQuestions(db, 'web', 'local', [])
    await saveMessage(db, 'written', 'reader-a', null)
    await saveMessage(db, 'hint', null, 'reader-a')
    await saveMessage(db, 'other', 'reader-b', null)
  })
  expect((await forget('web', 'local', '--person', 'reader-a')).stdout).toContain('2 messages of the web chat')
  const left = await within((db) => listWebMessages(db, { channel: 'general', reader: 'reader-b', limit: 9 }))
  expect(left.map(({ id }) => id)).toEqual(['other'])
})

test('a whole workspace goes, the messages of the web chat with it, and others stay', async () => {
  await within(async (db) => {
    await saveQuestions(db, 'web', 'local', ['a'])
    await saveQuestions(db, 'slack', 'T1', ['U1'])
    await saveMessage(db, 'written', 'reader-a', null)
  })
  expect((await forget('slack', 'T1', '--everything')).exitCode).toBe(0)
  const count = (db: Db) => listWebMessages(db, { channel: 'general', reader: 'reader-a', limit: 9 })
  expect(await within(count)).toHaveLength(1)
  expect((await forget('web', 'local', '--everything')).exitCode).toBe(0)
  expect(await within(count)).toEqual([])
  expect(await within((db) => findWorkspace(db, 'web', 'local'))).toBeNull()
})

test.each([
  { name: 'a workspace that there is not', argv: ['slack', 'T9', '--everything'], exitCode: 1, says: 'INPUT_INVALID' },
  { name: 'nothing to delete', argv: ['slack', 'T1'], exitCode: 2, says: 'Say what to delete' },
  { name: 'both', argv: ['slack', 'T1', '--everything', '--person', 'U1'], exitCode: 2, says: 'Say what to delete' },
])('$name is said', async ({ argv, exitCode, says }) => {
  const run = await forget(...argv)
  expect(run.exitCode).toBe(exitCode)
  expect(run.stderr).toContain(says)
})

test('while the program runs on the same file it is said to stop that first', async () => {
  const running = await openStore(path, 'unused')
  expect((await forget('slack', 'T1', '--everything')).stderr).toContain('STORE_LOCKED')
  await running.close()
})
