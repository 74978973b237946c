import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import manifest from '../../package.json' with { type: 'json' }

const ROOT = resolve(import.meta.dirname, '../..')

/** What Node is given by `npm start` before the program. */
const OPTIONS = manifest.scripts.start.split(' ').slice(1, -1)

/** Long enough for what a start leaves behind to be collected. */
const REST_MS = 20_000

/** What a start took, and what the program holds when it has nothing to do. */
interface StartFigures {
  /** By the clock: a busy machine shows. */
  readonly clockMs: number
  readonly restingMb: number
}

/** Starts the program as `npm start` does, in a folder of its own: the first time, which makes the store, and once more. */
export async function measureStarts(): Promise<{ readonly first: StartFigures; readonly next: StartFigures }> {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-bench-'))
  try {
    await writeFile(join(folder, 'pullquote.yaml'), 'platforms: {web: {port: 0}}')
    return { first: await measureStart(folder, 0), next: await measureStart(folder, REST_MS) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function measureStart(folder: string, restMs: number): Promise<StartFigures> {
  const start = performance.now()
  const child = spawn(process.execPath, [...OPTIONS, join(ROOT, 'src/main.js')], {
    cwd: folder,
    env: { ...process.env, PULLQUOTE_CONFIG: 'pullquote.yaml' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  try {
    const url = await readAddress(child)
    const clockMs = performance.now() - start
    await setTimeout(restMs)
    return { clockMs, restingMb: (await readFigure(url, 'process_resident_memory_bytes')) / 1024 ** 2 }
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

async function readFigure(url: string, name: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text()
  const [, value] = new RegExp(`^${name} (\\S+)$`, 'm').exec(metrics) ?? []
  if (value === undefined) throw new Error(`There is no figure ${name}.`)
  return Number(value)
}
