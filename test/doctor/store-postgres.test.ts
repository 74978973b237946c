import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkStore } from '../../src/doctor/check-store.ts'
import { openStore } from '../../src/store/open-store.ts'
import { openToLook } from '../../src/store/store-state.ts'
import { type PostgresServer, startPostgres } from '../store/postgres-server.ts'
import { describeLookedAtStore, lookAt } from './store.ts'

let server: PostgresServer

beforeAll(async () => {
  server = await startPostgres()
})

afterAll(() => server.remove())

describeLookedAtStore(() => server.createDatabase())

async function run(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

test('an empty database is filled at the first start', async () => {
  const url = await server.createDatabase()
  expect(await lookAt(url)).toEqual({
    isCurrent: false,
    said: ['ok reachable', 'ok migrations', 'ok writable', 'ok size'],
  })
})

test('a user who may only read fails, with what to grant', async () => {
  const url = await server.createDatabase()
  await (await openStore(url, 'unused')).close()
  await run(url, "create role reader login password 'hidden'", 'grant select on all tables in schema public to reader')
  const asReader = Object.assign(new URL(url), { username: 'reader', password: 'hidden' }).href
  expect((await lookAt(asReader)).said).toContain('fail writable')
})

test('a database that only reads, as a replica does, fails', async () => {
  const url = await server.createDatabase()
  await (await openStore(url, 'unused')).close()
  await run(url, `alter database ${new URL(url).pathname.slice(1)} set default_transaction_read_only = on`)
  expect((await lookAt(url)).said).toContain('fail writable')
})

test('a server that is gone is said without its password', async () => {
  const url = await server.createDatabase()
  const gone = Object.assign(new URL(url), { port: '1', password: 'hidden' }).href
  const opened = await openToLook(gone, 'unused')
  const { checks } = await checkStore(opened)
  await opened.store?.close()
  expect(checks).toMatchObject([{ code: 'reachable', status: 'fail', says: expect.stringContaining('DATABASE_URL') }])
  expect(JSON.stringify(checks)).not.toContain('hidden')
})
