import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

const MAIN = resolve(import.meta.dirname, '../../src/main.js')

/** The program as a child process, and the folder in which it keeps everything. */
export interface Started {
  readonly child: ChildProcess
  readonly folder: string
}

interface StartOptions {
  readonly env?: Readonly<Record<string, string>>
  /** YAML of the configuration. */
  readonly config?: string
  /** What the program's clock shows when it starts, in epoch milliseconds; the real time by default. */
  readonly clock?: number
  /** A module that is loaded before the program. */
  readonly preload?: string
}

/** Starts the program as `npm start` does, in a folder of its own, on a free port. It ends with the test. */
export async function start(options: StartOptions = {}): Promise<Started> {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-start-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await writeFile(join(folder, 'pullquote.yaml'), options.config ?? 'platforms: {web: {port: 0}}')
  return run(folder, options)
}

/** Starts the program in a folder that is there. */
export function run(folder: string, { env = {}, clock, preload }: StartOptions = {}): Started {
  const all = { ...process.env, PULLQUOTE_CONFIG: 'pullquote.yaml', ...env }
  const shift = clock === undefined ? [] : ['--import', toShift(clock - Date.now())]
  const before = preload === undefined ? [] : ['--import', preload]
  const child = spawn(process.execPath, [...shift, ...before, MAIN], {
    cwd: folder,
    env: all,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
  })
  return { child, folder }
}

/** A module that moves the clock of a process before anything else runs in it. */
function toShift(byMs: number): string {
  const source = `const Real = Date, shown = () => Real.now() + ${byMs}
    globalThis.Date = class extends Real {
      constructor(...given) { given.length === 0 ? super(shown()) : super(...given) }
      static now() { return shown() }
    }`
  return `data:text/javascript,${encodeURIComponent(source)}`
}

/** The address of the page, once the program says it. */
export async function addressOf({ child }: Started): Promise<string> {
  let said = ''
  for await (const chunk of child.stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    said += String(chunk)
    const address = /web:\s+(http:\S+)/.exec(said)?.[1]
    if (address !== undefined) return address
  }
  throw new Error(`The program ended without an address: ${said}`)
}

/** All that a program says on standard error until it ends. */
export function errorsOf({ stderr }: ChildProcess): Promise<string> {
  return stderr ? text(stderr) : Promise.resolve('')
}
