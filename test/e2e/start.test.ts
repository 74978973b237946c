import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, expect, test } from 'vitest'

const MAIN = resolve(import.meta.dirname, '../../src/main.ts')

const cleanups: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

interface Started {
  readonly child: ChildProcess
  readonly folder: string
}

/** Starts the program as `npm start` does, in a folder of its own, on a free port. */
async function start(env: Record<string, string> = {}): Promise<Started> {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-start-'))
  cleanups.push(() => rm(folder, { recursive: true, force: true }))
  await writeFile(join(folder, 'pullquote.yaml'), 'platforms: {web: {port: 0}}')
  return run(folder, env)
}

function run(folder: string, env: Record<string, string>): Started {
  const all = { ...process.env, PULLQUOTE_CONFIG: 'pullquote.yaml', ...env }
  const child = spawn(process.execPath, [MAIN], { cwd: folder, env: all, stdio: ['ignore', 'pipe', 'pipe'] })
  cleanups.push(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
  })
  return { child, folder }
}

/** The address of the page, once the program says it. */
async function addressOf({ child }: Started): Promise<string> {
  let said = ''
  for await (const chunk of child.stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    said += String(chunk)
    const address = /web:\s+(http:\S+)/.exec(said)?.[1]
    if (address !== undefined) return address
  }
  throw new Error(`The program ended without an address: ${said}`)
}

/** All that a program says on standard error until it ends. */
function errorsOf({ stderr }: ChildProcess): Promise<string> {
  return stderr ? text(stderr) : Promise.resolve('')
}

test('npm start says where the page is, serves it, and stops on a signal with exit code 0', async () => {
  const started = await start()
  const { child } = started
  const address = await addressOf(started)
  const page = await (await fetch(address)).text()
  expect(page).toContain('Pullquote')
  expect(page).toContain('class="headline"')
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
})

test('what was said is there after the next start', async () => {
  const first = await start()
  const address = await addressOf(first)
  const body = new URLSearchParams({ text: '/digest https://northline.example/stories/minister-resigns' })
  await fetch(`${address}channels/general/messages`, { method: 'POST', body })
  const ended = once(first.child, 'exit')
  first.child.kill('SIGKILL')
  await ended
  const second = run(first.folder, {})
  const page = await (await fetch(await addressOf(second))).text()
  expect(page).toContain('minister-resigns')
})

test('a second start on the same store says why it cannot, with exit code 1', async () => {
  const first = await start()
  await addressOf(first)
  const second = run(first.folder, {})
  const [said, [code]] = await Promise.all([errorsOf(second.child), once(second.child, 'exit')])
  expect(code).toBe(1)
  expect(said).toMatch(/^STORE_LOCKED: /m)
})

test('a configuration that does not hold is said in one sentence', async () => {
  const { child } = await start({ PULLQUOTE_CONFIG: 'nowhere.yaml' })
  const [said, [code]] = await Promise.all([errorsOf(child), once(child, 'exit')])
  expect(code).toBe(1)
  expect(said).toMatch(/^CONFIG_INVALID: .*nowhere\.yaml/)
})
