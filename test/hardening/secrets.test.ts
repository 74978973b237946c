import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { parseHTML } from 'linkedom'
import { expect, onTestFinished, test } from 'vitest'
import { runCli } from '../cli/run-cli.ts'
import { addressOf, errorsOf, type Started, start } from '../e2e/program.ts'
import { type PostgresServer, startPostgres } from '../store/postgres-server.ts'
import { sumOf, until } from './figures.ts'

/** One browser, so that what is for its reader alone is seen as well. */
const READER = { cookie: 'pullquote_reader=00000000-0000-4000-8000-00000000000a' }

/** Planted wherever a secret can stand; none of these words stands anywhere else. */
const PLANTED = {
  SLACK_BOT_TOKEN: 'xoxb-planted-slack-bot',
  SLACK_APP_TOKEN: 'xapp-planted-slack-app',
  SLACK_SIGNING_SECRET: 'planted-slack-signing',
  DISCORD_TOKEN: 'MTA.planted.discord-token',
} as const
const IN_ADDRESS = 'planted-in-address'
const IN_DATABASE = 'planted-in-database'
const ANY_PLANTED = /planted/

/** Ways in which a server fails; each says back all that it was told, as careless ones do. */
const FAILURES: Readonly<Record<string, (response: ServerResponse, echo: string) => void>> = {
  'fault-500': (response, echo) => response.writeHead(500, { 'content-type': 'text/plain' }).end(echo),
  'refused-403': (response, echo) => response.writeHead(403, { 'x-echo': 'no' }).end(echo),
  'login-401': (response, echo) =>
    response.writeHead(401, { 'www-authenticate': `Basic realm="${IN_ADDRESS}"` }).end(echo),
  'gone-404': (response, echo) => response.writeHead(404).end(echo),
  'wait-429': (response, echo) => response.writeHead(429, { 'retry-after': '60' }).end(echo),
  circle: (response) => response.writeHead(302, { location: `/circle?token=${IN_ADDRESS}` }).end(),
  nowhere: (response) => response.writeHead(302, { location: `http://${IN_ADDRESS}:x/` }).end(),
  inside: (response) => response.writeHead(302, { location: `http://10.0.0.1/?token=${IN_ADDRESS}` }).end(),
  'no-feed': (response, echo) => response.writeHead(200, { 'content-type': 'text/html' }).end(`<p>${echo}`),
  damaged: (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip'),
  picture: (response) => response.writeHead(200, { 'content-type': 'image/png' }).end('PNG'),
  'broken-off': (response) => response.destroy(),
  'half-xml': (response, echo) =>
    response.writeHead(200, { 'content-type': 'text/xml' }).end(`<rss><channel><title>${echo}`),
}

async function startEcho(): Promise<{ readonly port: number; readonly asked: () => number }> {
  let asked = 0
  const server = createServer((request: IncomingMessage, response) => {
    asked++
    void text(request).then((body) => {
      const echo = JSON.stringify({ url: request.url, headers: request.headers, body })
      const name = request.url?.split(/[/?]/)[1] ?? ''
      const fail = FAILURES[name] ?? FAILURES['fault-500']
      if (request.url?.startsWith('/api/'))
        return void response.writeHead(500, { 'content-type': 'application/json' }).end(echo)
      fail?.(response, echo)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { port: (server.address() as AddressInfo).port, asked: () => asked }
}

/** What we say in a channel; what people typed is theirs. */
async function oursIn(address: string): Promise<string> {
  const { document } = parseHTML(await (await fetch(`${address}channels/general`, { headers: READER })).text())
  return [...document.querySelectorAll('.entry.ours')].map((entry) => entry.outerHTML).join('\n')
}

test('wherever something fails, no secret stands in logs, messages, pages, figures or health', async () => {
  const { port } = await startEcho()
  const at = (name: string) => `http://127.0.0.1:${port}/${name}?token=${IN_ADDRESS}`
  const feeds = Object.keys(FAILURES).map(at)
  const started = await start({
    config: JSON.stringify({
      platforms: { web: { port: 0 } },
      fetch: { allow: [`127.0.0.1:${port}`], timeoutMs: 5_000 },
      subscriptions: [{ name: 'all', platform: 'web', channel: 'general', sources: feeds }],
    }),
    env: {
      ...PLANTED,
      SLACK_API_URL: `http://127.0.0.1:${port}/api/`,
      DISCORD_API_URL: `http://127.0.0.1:${port}/api`,
    },
  })
  const errors = errorsOf(started.child)
  const address = await addressOf(started)
  const secretAddress = `http://reader:${IN_ADDRESS}@127.0.0.1:${port}/page`
  const commands = [
    ...Object.keys(FAILURES).map((name) => `/digest ${at(name)}`),
    `/digest ${secretAddress}`,
    `/follow ${secretAddress}`,
    `/follow ${at('gone-404')}`,
    `/import ${at('no-feed')}`,
    ...['/health', '/list', '/preview', '/now', '/why 1', '/schedule every day at 25:00', '/settings'],
  ]
  const before = await (await fetch(`${address}metrics`)).text()
  const answeredBefore = sumOf(before, 'command.answered') + sumOf(before, 'command.failed')
  for (const command of commands) {
    await fetch(`${address}channels/general/messages`, {
      method: 'POST',
      body: new URLSearchParams({ text: command }),
      headers: READER,
    })
  }
  const metrics = await until(`${address}metrics`, (answer) => {
    const answered = sumOf(answer, 'command.answered') + sumOf(answer, 'command.failed') - answeredBefore
    return answered >= commands.length && sumOf(answer, 'feed.failed') >= feeds.length
  })
  const shown = {
    metrics,
    health: await (await fetch(`${address}healthz`)).text(),
    ready: await (await fetch(`${address}readyz`)).text(),
    ours: await oursIn(address),
    feeds: await (await fetch(`${address}feeds`)).text(),
    subscriptions: await (await fetch(`${address}subscriptions`)).text(),
  }
  const ended = once(started.child, 'exit')
  started.child.kill('SIGTERM')
  await ended
  const log = await errors
  expect(log).toContain('"event":"platform.failed"')
  expect(log).toContain('"event":"feed.failed"')
  expect(log).toContain('"event":"page.failed"')
  // The list of sources and the health report are there, with the addresses that could hold it.
  expect(shown.ours.split('/fault-500…').length).toBeGreaterThan(2)
  for (const [place, words] of Object.entries({ ...shown, log })) expect.soft(leaksIn(words), place).toEqual([])
  const doctor = await diagnose(started, port)
  expect.soft(leaksIn(doctor), 'doctor').toEqual([])
})

/** What stands around each secret, to see where it comes from. */
const leaksIn = (words: string) => [...words.matchAll(/.{0,80}planted.{0,30}/g)].map(([around]) => around)

async function diagnose({ folder }: Started, port: number): Promise<string> {
  const { stdout, stderr } = await runCli(['doctor', '--json'], {
    env: {
      ...PLANTED,
      DATABASE_URL: join(folder, 'data/pullquote.db'),
      PULLQUOTE_FETCH_ALLOW: `127.0.0.1:${port}`,
      SLACK_API_URL: `http://127.0.0.1:${port}/api/`,
      DISCORD_API_URL: `http://127.0.0.1:${port}/api`,
    },
  })
  expect(JSON.parse(stdout)).toMatchObject({ status: 'fail' })
  return stdout + stderr
}

test.each([
  { name: 'nobody answers there', url: `postgres://desk:${IN_DATABASE}@127.0.0.1:1/news` },
  { name: 'the scheme is wrong', url: `mysql://desk:${IN_DATABASE}@127.0.0.1/news` },
  { name: 'it is no address', url: `postgres://desk:${IN_DATABASE}@:x/news` },
  { name: 'its folder is a file', url: `/dev/null/${IN_DATABASE}/store.db` },
])('a store that cannot be had is said without its address: $name', async ({ url }) => {
  const { child } = await start({ env: { DATABASE_URL: url } })
  const [said, [code]] = await Promise.all([errorsOf(child), once(child, 'exit')])
  expect(code).toBe(1)
  expect(said).toMatch(/^(?:STORE_UNAVAILABLE|CONFIG_INVALID): /m)
  expect(said).not.toMatch(ANY_PLANTED)
})

test('a database that knows another password is said without ours', async () => {
  const server: PostgresServer = await startPostgres()
  onTestFinished(() => server.remove())
  const url = new URL(await server.createDatabase())
  url.password = IN_DATABASE
  const { child } = await start({ env: { DATABASE_URL: url.href } })
  const [said, [code]] = await Promise.all([errorsOf(child), once(child, 'exit')])
  expect(code).toBe(1)
  expect(said).toContain('refuses this user')
  expect(said).not.toMatch(ANY_PLANTED)
})
