import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../src/store/open-store.ts'
import { describeLookedAtStore, lookAt } from './store.ts'

let folder = ''
let files = 0
const createPath = () => join(folder, `${files++}.sqlite`)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullquote-doctor-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describeLookedAtStore(async () => createPath())

test('a store that there is not yet is made at the first start, and not by the doctor', async () => {
  const path = join(folder, 'nowhere', 'deep', 'store.sqlite')
  expect(await lookAt(path)).toEqual({ isCurrent: false, said: ['ok reachable'] })
  expect(await readdir(folder)).not.toContain('nowhere')
})

test('a file in the place of the folder is said to be no place for a store', async () => {
  const file = createPath()
  await writeFile(file, 'a note')
  expect(await lookAt(join(file, 'store.sqlite'))).toEqual({ isCurrent: false, said: ['fail reachable'] })
})

test('a file that is no database is said to be none', async () => {
  const path = createPath()
  await writeFile(path, 'this is a text of over a hundred characters, which no database begins with. '.repeat(4))
  expect(await lookAt(path)).toEqual({ isCurrent: false, said: ['fail reachable'] })
})

test('looking leaves nothing behind', async () => {
  const path = createPath()
  await (await openStore(path, 'unused')).close()
  const before = await readdir(folder)
  await lookAt(path)
  expect(await readdir(folder)).toEqual(before)
})
