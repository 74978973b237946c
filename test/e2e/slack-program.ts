import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { FakeSlack } from '../fakes/slack/fake-slack.ts'

const MAIN = resolve(import.meta.dirname, '../../src/main.js')

/** The program as `npm start` runs it, with its own folder, in a Slack of our own. */
export interface SlackProgram {
  /** Where its store and configuration lie. */
  readonly folder: string
  /** Starts it, the second time on the same store, and waits until it is in Slack. */
  start(): Promise<void>
  /** Ends it without a word, as a failing machine does. */
  kill(): Promise<void>
  /** Asks it to end; gives its exit code. */
  stop(): Promise<number | null>
  /** Everything that it wrote. */
  readonly output: () => string
  /** Makes every subscription due since a minute; only while it does not run. */
  makeDue(): void
  remove(): Promise<void>
}

interface ProgramOptions {
  readonly slack?: Readonly<Record<string, unknown>>
  readonly env?: Readonly<Record<string, string>>
}

export async function createSlackProgram(
  fake: FakeSlack,
  { slack = {}, env = {} }: ProgramOptions = {},
): Promise<SlackProgram> {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-slack-program-'))
  const config = { platforms: { web: { port: 0 }, slack }, schedule: { jitterMs: 0 } }
  await writeFile(join(folder, 'pullquote.yaml'), JSON.stringify(config))
  let child: ChildProcess | null = null
  let output = ''
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return null
    const ended = once(child, 'exit')
    child.kill(signal)
    const [code] = await ended
    return code
  }
  return {
    folder,
    async start() {
      const all = { ...process.env, PULLQUOTE_CONFIG: 'pullquote.yaml', ...fake.env, ...env }
      const started = spawn(process.execPath, [MAIN], { cwd: folder, env: all, stdio: ['ignore', 'pipe', 'pipe'] })
      child = started
      const isUp = new Promise<void>((done, fail) => {
        let said = ''
        const take = (chunk: unknown) => {
          output += String(chunk)
          said += String(chunk)
          if (/"event":"program\.started"/.test(said)) done()
        }
        started.stdout.on('data', take)
        started.stderr.on('data', take)
        started.once('exit', () => fail(new Error(`The program ended:\n${said}`)))
      })
      await isUp
    },
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
    output: () => output,
    makeDue() {
      const db = new DatabaseSync(join(folder, 'data/pullquote.db'))
      db.prepare('update subscriptions set next_run_at = ?').run(Date.now() - 60_000)
      db.close()
    },
    async remove() {
      await end('SIGKILL')
      await rm(folder, { recursive: true, force: true })
    },
  }
}
