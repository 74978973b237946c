import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { addressOf, start } from '../e2e/program.ts'
import { startFakeDiscord } from '../fakes/discord/fake-discord.ts'
import { rss } from '../fakes/rss.ts'
import { startFakeSlack } from '../fakes/slack/fake-slack.ts'
import { startSite } from '../sources/fetch/local-site.ts'
import { sumOf, until } from './figures.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const WATCH = join(import.meta.dirname, 'watch-network.ts')

/** A file in which a watched program notes what it looks up and connects to. */
async function createNotes(): Promise<{ readonly path: string; read(): Promise<string[]> }> {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-watched-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const path = join(folder, 'notes')
  await writeFile(path, '')
  return {
    path,
    read: async () => [...new Set((await readFile(path, 'utf8')).split('\n'))].filter((line) => line !== ''),
  }
}

/** A page that would have a browser ask half the world. */
const PAGE = `<html lang="en"><head><title>Harbour to close</title><link rel="stylesheet" href="https://styles.example/a.css">
<link rel="icon" href="https://icons.example/i.ico"><meta property="og:image" content="https://pictures.example/p.jpg">
<script src="https://tracker.example/t.js"></script></head><body><article><h1>Harbour to close</h1>
<img src="https://pixel.example/1.gif"><iframe src="https://frames.example/"></iframe>
<p>The harbour of Eastmere will close for six weeks in May while divers mend its northern wall.</p>
<p>“The northern wall was built for the storms of another century,” said Orla Finch, the harbour master.</p>
<p>The council of Eastmere has set aside 2.4 million crowns for the repair, twice the first estimate.</p></article></body></html>`

const ended = async (child: ReturnType<typeof spawn>) => {
  const exit = once(child, 'exit')
  child.kill('SIGTERM')
  expect(await exit).toEqual([0, null])
}

test('with both platforms and a feed, the program connects to these and to nothing else', async () => {
  const [slack, discord, notes] = await Promise.all([startFakeSlack(), startFakeDiscord(), createNotes()])
  const site = await startSite(({ url }, response) => {
    if (url === '/robots.txt') return void response.writeHead(404).end()
    const items = [{ id: 'a', title: 'Harbour to close', url: site.url('/a', '127.0.0.1'), date: Date.now() - 60_000 }]
    const isFeed = url === '/feed'
    response
      .writeHead(200, { 'content-type': isFeed ? 'application/rss+xml' : 'text/html' })
      .end(isFeed ? rss(items) : PAGE)
  })
  onTestFinished(async () => {
    await Promise.all([slack.close(), discord.close(), site.close()])
  })
  const started = await start({
    preload: WATCH,
    env: { ...slack.env, DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url, WATCHED_NETWORK: notes.path },
    config: JSON.stringify({
      platforms: { web: { port: 0 } },
      fetch: { allow: [`127.0.0.1:${site.port}`] },
      subscriptions: [{ name: 'all', platform: 'web', channel: 'news', sources: [site.url('/feed', '127.0.0.1')] }],
    }),
  })
  started.child.stderr?.resume()
  const address = await addressOf(started)
  await until(`${address}metrics`, (metrics) => sumOf(metrics, 'page.fetched') > 0)
  const told = new URLSearchParams({ text: `/digest ${site.url('/b', '127.0.0.1')}` })
  await fetch(`${address}channels/general/messages`, { method: 'POST', body: told })
  await until(`${address}metrics`, (metrics) => sumOf(metrics, 'page.fetched') > 1)
  await ended(started.child)
  const portOf = (url: string) => new URL(url).port
  const allowed = new Set(
    [site.port, portOf(slack.url), portOf(discord.url)].map((port) => `connect 127.0.0.1:${port}`),
  )
  const noted = await notes.read()
  expect(noted.filter((line) => !allowed.has(line) && line !== 'lookup 127.0.0.1')).toEqual([])
  expect(noted.filter((line) => allowed.has(line))).toHaveLength(allowed.size)
})

test('as it is started first, with the sample news and no token, it connects to nothing at all', async () => {
  const notes = await createNotes()
  const started = await start({ preload: WATCH, env: { WATCHED_NETWORK: notes.path } })
  started.child.stderr?.resume()
  const address = await addressOf(started)
  await fetch(`${address}channels/news/messages`, { method: 'POST', body: new URLSearchParams({ text: '/now' }) })
  await until(`${address}metrics`, (metrics) => sumOf(metrics, 'feed.fetched') + sumOf(metrics, 'command.answered') > 0)
  await ended(started.child)
  expect((await notes.read()).filter((line) => !/^lookup (?:127\.0\.0\.1|localhost)$/.test(line))).toEqual([])
})

test('the command line reads a file without asking anybody', async () => {
  const notes = await createNotes()
  const argv = [
    '--import',
    WATCH,
    join(ROOT, 'src/cli/main.js'),
    'digest',
    'config/samples/northline/minister-resigns.html',
  ]
  const child = spawn(process.execPath, argv, {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], WATCHED_NETWORK: notes.path },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  expect(await once(child, 'exit')).toEqual([0, null])
  expect(await notes.read()).toEqual([])
})
