import { afterAll, beforeAll, test } from 'vitest'
import { type PostgresServer, startPostgres } from '../store/postgres-server.ts'
import { CRASH_TIMEOUT_MS, expectSurvival } from './crash.ts'

let server: PostgresServer

beforeAll(async () => {
  server = await startPostgres()
}, 60_000)

afterAll(() => server.remove())

test.concurrent.each([
  { processes: 1, kills: 20, repeatMs: 0 },
  { processes: 1, kills: 20, repeatMs: 3_000 },
  { processes: 2, kills: 20, repeatMs: 0 },
])(
  'PostgreSQL, processes at once: $processes, killed at $kills moments, posts repeatable for $repeatMs ms: nothing lost, nothing twice',
  async (crashes) => expectSurvival({ ...crashes, url: await server.createDatabase() }),
  CRASH_TIMEOUT_MS,
)
