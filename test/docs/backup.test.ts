import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../src/store/open-store.ts'
import { findWorkspace, saveWorkspace } from '../../src/store/workspaces.ts'

const NOW = Date.UTC(2026, 2, 10)

test('the backup that the page shows is whole, also while the program writes', async () => {
  const page = await readFile(resolve(import.meta.dirname, '../../docs/operating.md'), 'utf8')
  const [, script = ''] = /^node --input-type=module -e "(.*)"$/m.exec(page) ?? []
  const folder = await mkdtemp(join(tmpdir(), 'pullquote-backup-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await mkdir(join(folder, 'data'))
  const store = await openStore(join(folder, 'data/pullquote.db'), 'unused')
  const save = (externalId: string) => saveWorkspace(store.db, { platform: 'semaphore', externalId, name: null }, NOW)
  await save('before')
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: folder, stdio: 'inherit' })
  const ended = once(child, 'exit')
  await save('meanwhile')
  expect(await ended).toEqual([0, null])
  await save('after')
  await store.close()
  const restored = await openStore(join(folder, 'backup.db'), 'unused')
  expect(await findWorkspace(restored.db, 'semaphore', 'before')).not.toBeNull()
  expect(await findWorkspace(restored.db, 'semaphore', 'after')).toBeNull()
  await restored.close()
})
