import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ENV_VARIABLES, readEnv } from '../../src/config/env.ts'

test('.env.example names every variable once, with its purpose and its default', () => {
  const expected = ENV_VARIABLES.map(({ name, purpose, standard }) => `# ${purpose}\n${name}=${standard}\n`).join('\n')
  expect(readFileSync('.env.example', 'utf8')).toBe(expected)
})

test('an empty variable counts as not set, an unknown one is ignored', () => {
  expect(readEnv({ NO_COLOR: '', PULLQUOTE_CONFIG: ' a.yaml ', HOME: '/root' })).toEqual({ PULLQUOTE_CONFIG: 'a.yaml' })
})
