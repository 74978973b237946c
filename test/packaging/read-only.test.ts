import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { chmod, chown, cp, mkdir, mkdtemp, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { addressOf } from '../e2e/program.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const [, ...START] = packageJson.scripts.start.split(' ')

/** A user who owns nothing. */
const NOBODY = 65_534

/** Whether somebody else may read what lies there: the way to it is open. */
function isOpen(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o005) !== 0o005) return false
    if (folder === dirname(folder)) return true
  }
}

/** The user who runs the program: nobody, where we may choose and nobody can read the libraries; else ourselves. */
async function findUser(): Promise<{ uid: number; gid: number } | null> {
  const libraries = await realpath(join(ROOT, 'node_modules'))
  return process.getuid?.() === 0 && isOpen(libraries) ? { uid: NOBODY, gid: NOBODY } : null
}

/** A copy of what the image holds, which nobody may write, beside a folder for what the program keeps. */
async function checkOut(user: { uid: number; gid: number } | null): Promise<{ home: string; data: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-packed-'))
  await chmod(folder, 0o755)
  const [home, data] = [join(folder, 'app'), join(folder, 'data')]
  await mkdir(home)
  await mkdir(data)
  if (user) await chown(data, user.uid, user.gid)
  for (const name of ['src', 'config', 'package.json'])
    await cp(join(ROOT, name), join(home, name), { recursive: true })
  await writeFile(join(home, 'pullquote.yaml'), 'platforms: {web: {port: 0}}')
  await symlink(await realpath(join(ROOT, 'node_modules')), join(home, 'node_modules'))
  await setModes(home, { folder: 0o555, file: 0o444 })
  onTestFinished(async () => {
    await setModes(home, { folder: 0o755, file: 0o644 })
    await rm(folder, { recursive: true, force: true })
  })
  return { home, data }
}

async function setModes(folder: string, modes: { readonly folder: number; readonly file: number }): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await setModes(path, modes)
    else if (entry.isFile()) await chmod(path, modes.file)
  }
  await chmod(folder, modes.folder)
}

function start(argv: readonly string[], { home, data, user }: StartOptions): ChildProcess {
  const env = {
    PATH: process.env['PATH'] ?? '',
    PULLQUOTE_CONFIG: 'pullquote.yaml',
    DATABASE_URL: join(data, 'pullquote.db'),
    TMPDIR: data,
  }
  const child = spawn(process.execPath, argv, { cwd: home, env, stdio: ['ignore', 'pipe', 'pipe'], ...(user ?? {}) })
  onTestFinished(() => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
  })
  return child
}

interface StartOptions {
  readonly home: string
  readonly data: string
  readonly user: { uid: number; gid: number } | null
}

test('a read-only checkout runs as another user, says that it is well, and ends on SIGTERM with exit code 0', async () => {
  const user = await findUser()
  const places = await checkOut(user)
  const child = start(START, { ...places, user })
  child.stderr?.resume()
  const address = await addressOf({ child, folder: places.home })
  expect(await (await fetch(`${address}healthz`)).text()).toBe('ok\n')
  expect(await (await fetch(`${address}readyz`)).text()).toBe('ready\n')
  expect(await (await fetch(address)).text()).toContain('Pullquote')
  const doctor = start(['src/cli/main.js', 'doctor', 'store', '--json'], { ...places, user })
  const [report, [code]] = await Promise.all([doctor.stdout ? text(doctor.stdout) : '', once(doctor, 'exit')])
  expect({ code, status: JSON.parse(report).status }).toEqual({ code: 0, status: 'ok' })
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  expect(await readdir(places.data)).toEqual(expect.arrayContaining(['pullquote.db']))
})
