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

test.concurrent.each([{ repeatMs: 0 }, { repeatMs: 3_000 }])(
  'SQLite, killed at 20 moments, posts repeatable for $repeatMs ms: nothing lost, nothing twice',
  ({ repeatMs }) => expectSurvival({ url: join(folder, `${repeatMs}.sqlite`), repeatMs, processes: 1, kills: 20 }),
  CRASH_TIMEOUT_MS,
)
