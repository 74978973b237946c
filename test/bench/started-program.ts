import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import manifest from '../../package.json' with { type: 'json' }
import { startFakeDiscord } from '../fakes/discord/fake-discord.ts'
import { startFakeSlack } from '../fakes/slack/fake-slack.ts'

const ROOT = resolve(import.meta.dirname, '../..')

/** What Node is given by `npm start` before the program. */
const OPTIONS = manifest.scripts.start.split(' ').slice(1, -1)

/** Long enough for threads that have nothing to read to be let go. */
const REST_MS = 30_000

/** What a start took, and what the program holds when it has nothing to do. */
interface StartFigures {
  /** By the clock: a busy machine shows. */
  readonly clockMs: number
  /** Of all threads, until it was ready. */
  readonly processorMs: number
  readonly restingMb: number
}

/**
 * Starts the program as `npm start` does, in a folder of its own: the first time, which compiles it and makes the store,
 * once more, and with Slack and Discord, which are our fakes.
 */
export async function measureStarts(): Promise<Record<'first' | 'next' | 'withPlatforms', StartFigures>> {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-bench-'))
  const [slack, discord] = await Promise.all([startFakeSlack(), startFakeDiscord()])
  try {
    await writeFile(join(folder, 'pullquote.yaml'), 'platforms: {web: {port: 0}}')
    const first = await measureStart(folder)
    const next = await measureStart(folder)
    const env = { ...slack.env, DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url }
    return { first, next, withPlatforms: await measureStart(folder, env) }
  } finally {
    await Promise.all([slack.close(), discord.close()])
    await rm(folder, { recursive: true, force: true })
  }
}

async function measureStart(folder: string, env: NodeJS.ProcessEnv = {}): Promise<StartFigures> {
  const start = performance.now()
  const child = spawn(process.execPath, [...OPTIONS, join(ROOT, 'src/main.js')], {
    cwd: folder,
    // What Node compiles lies there too, so that the first start is one.
    env: { ...process.env, ...env, TMPDIR: folder, PULLQUOTE_CONFIG: 'pullquote.yaml' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  try {
    const url = await readAddress(child)
    const clockMs = performance.now() - start
    const processorMs = await readProcessorMs(child)
    await setTimeout(REST_MS)
    return { clockMs, processorMs, restingMb: (await readFigure(url, 'process_resident_memory_bytes')) / 1024 ** 2 }
  } finally {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }
}

async function readAddress({ stdout }: ChildProcess): Promise<string> {
  let said = ''
  for await (const chunk of stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    said += String(chunk)
    const address = /web:\s+(http:\S+)\//.exec(said)?.[1]
    if (address !== undefined) return address
  }
  throw new Error(`The program ended without an address: ${said}`)
}

/** What Linux has counted since the process began, user and system, in hundredths of a second (proc_pid_stat(5)). */
async function readProcessorMs({ pid }: ChildProcess): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

async function readFigure(url: string, name: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text()
  const [, value] = new RegExp(`^${name} (\\S+)$`, 'm').exec(metrics) ?? []
  if (value === undefined) throw new Error(`There is no figure ${name}.`)
  return Number(value)
}
