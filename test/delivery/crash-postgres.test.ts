import { afterAll, beforeAll, test } from 'vitest'
import { type PostgresServer, startPostgres } from '../store/postgres-server.ts'
import { CRASH_TIMEOUT_MS, expectSurvival } from './crash.ts'

let server: PostgresServer

beforeAll(async () => {
  server = await startPostgres()
}, 60_000)

afterAll(() => server.remove())

test.concurrent.each([{ processes: 1 }, { processes: 2 }])(
  'PostgreSQL, processes at once: $processes, killed at 40 moments: nothing lost, nothing twice',
  async ({ processes }) => expectSurvival({ url: await server.createDatabase(), processes }),
  CRASH_TIMEOUT_MS,
)
