import { expect, test } from 'vitest'
import { toCommandsPage } from '../../../src/core/command/commands-page.ts'
import { parseCommand } from '../../../src/core/command/parse-command.ts'
import { VERBS, type Verb } from '../../../src/core/command/verbs.ts'

const verbs = Object.entries<Verb>(VERBS)

test.each(verbs.flatMap(([name, { examples }]) => examples.map((example) => ({ name, example }))))(
  '$example is $name',
  ({ name, example }) => {
    expect(parseCommand(example)).toMatchObject({ command: { verb: name } })
  },
)

test.each(verbs.filter(([, verb]) => verb.arguments.some(({ isRequired }) => isRequired)))(
  '%s asks for what it needs, and shows an example',
  (name, verb) => {
    const [needed] = verb.arguments.filter(({ isRequired }) => isRequired)
    const message = `\`${name}\` needs ${needed?.description}, as in \`${verb.examples[0]}\`.`
    expect(parseCommand(name)).toMatchObject({
      problem: { kind: 'argument-missing', verb: name, argument: needed?.name, message },
    })
  },
)

test.each(verbs.filter(([, verb]) => verb.arguments.every(({ isRequired }) => !isRequired)))(
  '%s by itself is a command',
  (name) => {
    expect(parseCommand(name)).toMatchObject({ command: { verb: name } })
  },
)

test.each(verbs)('the entry of %s can be shown', (name, { summary, usage, details }) => {
  expect(usage.split(' ')[0]).toBe(name)
  expect(summary).toMatch(/^[^A-Z].*[^.]$/)
  for (const detail of details) expect(detail).toMatch(/\.$/)
})

test('the page of commands has a row and a section for each verb, with its examples', () => {
  const page = toCommandsPage()
  for (const [name, { usage, examples }] of verbs) {
    expect(page).toContain(`| [\`${name}\`](#${name}) |`)
    const section = page.split(`\n## ${name}\n`)[1]?.split('\n## ')[0] ?? ''
    expect(section).toContain(`\`${usage}\``)
    expect(section).toContain(examples.join('\n'))
  }
  expect(page.match(/^## /gm)).toHaveLength(verbs.length)
})
