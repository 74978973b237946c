import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, test } from 'vitest'
import { CRASH_TIMEOUT_MS, expectSurvival } from './crash.ts'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullquote-crash-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

test(
  'SQLite, killed at 40 moments: nothing lost, nothing twice',
  () => expectSurvival({ url: join(folder, 'store.sqlite'), processes: 1 }),
  CRASH_TIMEOUT_MS,
)
