import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { toCommandsPage } from '../../src/core/command/commands-page.ts'

test('the page of commands is the one that the table of verbs gives', async () => {
  await expect(toCommandsPage()).toMatchFileSnapshot(resolve(import.meta.dirname, '../../docs/commands.md'))
})
