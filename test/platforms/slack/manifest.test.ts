import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { COMMANDS } from '../../../src/platforms/slack/commands.ts'
import { EVENTS } from '../../../src/platforms/slack/register.ts'
import { SCOPES } from '../../../src/platforms/slack/scopes.ts'
import { SHORTCUTS } from '../../../src/platforms/slack/shortcuts.ts'
import { readManifest } from '../../fakes/slack/manifest.ts'

const manifest = await readManifest()
const sorted = (names: Iterable<string>) => [...new Set(names)].sort()

test('the manifest has the commands that are taken, and no others', () => {
  expect(sorted(manifest.commands)).toEqual(sorted(Object.keys(COMMANDS)))
})

test('the manifest has the shortcuts that are taken, of their kind', () => {
  const types = { message: 'message_action', global: 'shortcut' } as const
  const inManifest = manifest.shortcuts.map(({ callbackId, type }) => `${types[type]} ${callbackId}`)
  const taken = Object.entries(SHORTCUTS).map(([name, { type }]) => `${type} ${name}`)
  expect(sorted(inManifest)).toEqual(sorted(taken))
})

test('the manifest subscribes to the events that are taken', () => {
  const names = manifest.events.map((name) => (name.startsWith('message.') ? 'message' : name))
  expect(sorted(names)).toEqual(sorted(Object.keys(EVENTS)))
})

test('the manifest asks for the scopes that are accounted for, and says in a comment why', async () => {
  expect(sorted(manifest.scopes)).toEqual(sorted(SCOPES.map(({ name }) => name)))
  const lines = (await readFile('config/slack-manifest.yaml', 'utf8')).split('\n')
  const bare = manifest.scopes.filter((scope) => !lines.some((line) => line.includes(`- ${scope} # `)))
  expect(bare).toEqual([])
})
