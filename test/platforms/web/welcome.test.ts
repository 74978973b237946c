import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Host } from '../../../src/platforms/platform.ts'
import { SAMPLE_READER } from '../../../src/platforms/web/sample-reader.ts'
import { welcome } from '../../../src/platforms/web/welcome.ts'
import { openStore, type Store } from '../../../src/store/open-store.ts'
import { saveWebMessage } from '../../../src/store/web-messages.ts'
import { silentLog } from '../../memory-log.ts'
import { createFollower } from '../../store/suites/use-store.ts'

let folder = ''
let store: Store
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullquote-welcome-'))
  store = await openStore(null, join(folder, 'chat.db'))
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

const DRAFT = { channel: 'news', threadId: null, onlyFor: null, body: { words: '/digest' }, postedAt: 0 }

/** Keeps that somebody has written; null for us. */
const write = (author: string | null) => saveWebMessage(store.db, { ...DRAFT, id: author ?? 'ours', author })

/** What a start does to the store as it is: the words written for all to see, and the sites followed. */
async function start(): Promise<{ readonly digests: number; readonly follows: number }> {
  const commands: string[] = []
  const host: Host = {
    store,
    log: silentLog,
    defaultZone: 'UTC',
    readMetrics: () => Promise.resolve(''),
    receive: async ({ said }) => void commands.push(said.kind === 'command' ? said.text : said.kind),
  }
  const written: string[] = []
  const say = async (words: string) => {
    written.push(words)
    const { saved: entry } = await write(SAMPLE_READER)
    return { entry, answered: Promise.resolve() }
  }
  await welcome(host, { say }, ['news'])
  return { digests: written.length, follows: commands.filter((text) => text.startsWith('follow ')).length }
}

test('a new chat gets digests, and follows the sample outlets', async () => {
  expect(await start()).toEqual({ digests: 3, follows: 5 })
})

test('a first start that was stopped before it followed anything: the next one does, and writes nothing twice', async () => {
  await write(SAMPLE_READER)
  await write(null)
  expect(await start()).toEqual({ digests: 0, follows: 5 })
})

test('a chat that was welcomed is left as it is', async () => {
  await write(SAMPLE_READER)
  await createFollower(store.db, 'news', 'web')
  expect(await start()).toEqual({ digests: 0, follows: 0 })
})

test('a chat in which somebody has written is left as it is, though nothing is followed', async () => {
  await write(SAMPLE_READER)
  await write('anna')
  expect(await start()).toEqual({ digests: 0, follows: 0 })
})
