import { expect, test } from 'vitest'
import { parseCommand } from '../../../src/core/command/parse-command.ts'
import { MODES, SETTINGS } from '../../../src/core/command/settings.ts'

test.each([
  { text: 'edition size 7', change: { setting: 'editionSize', value: 7 } },
  { text: 'Edition-Size: 7', change: { setting: 'editionSize', value: 7 } },
  { text: 'size = 10', change: { setting: 'editionSize', value: 10 } },
  { text: 'mode overview + thread', change: { setting: 'mode', value: 'overview-and-thread' } },
  { text: 'mode Overview and Thread', change: { setting: 'mode', value: 'overview-and-thread' } },
  { text: 'mode: overview only', change: { setting: 'mode', value: 'overview-only' } },
  { text: 'mode one message a story', change: { setting: 'mode', value: 'message-per-story' } },
  { text: 'mode one message per story', change: { setting: 'mode', value: 'message-per-story' } },
  {
    text: 'quiet hours 22:00-07:00',
    change: { setting: 'quietHours', value: { fromMinute: 1_320, toMinute: 420 } },
  },
  { text: 'quiet from 10pm to 7am', change: { setting: 'quietHours', value: { fromMinute: 1_320, toMinute: 420 } } },
  { text: 'quiet hours off', change: { setting: 'quietHours', value: null } },
  { text: 'language German', change: { setting: 'language', value: 'de' } },
  { text: 'language pt_br', change: { setting: 'language', value: 'pt-BR' } },
  { text: 'language any', change: { setting: 'language', value: null } },
  { text: 'time zone Europe/Berlin', change: { setting: 'zone', value: 'Europe/Berlin' } },
  { text: 'zone new york', change: { setting: 'zone', value: 'America/New_York' } },
])('settings $text', ({ text, change }) => {
  expect(parseCommand(`settings ${text} in #news`)).toEqual({ command: { verb: 'settings', change, channel: 'news' } })
})

test.each([
  { text: 'siez 5', kind: 'argument-invalid', argument: 'setting', says: 'Did you mean `size`?' },
  { text: 'colour blue', kind: 'argument-invalid', argument: 'setting', says: '`quiet hours`' },
  { text: 'edition size', kind: 'argument-missing', argument: 'value', says: '1 to 10' },
  { text: 'mode', kind: 'argument-missing', argument: 'value', says: 'overview only' },
  { text: 'edition size 11', kind: 'argument-invalid', argument: 'value', says: '1 to 10' },
  { text: 'edition size 0', kind: 'argument-invalid', argument: 'value', says: '1 to 10' },
  { text: 'mode loud', kind: 'argument-invalid', argument: 'value', says: 'overview + thread' },
  { text: 'quiet hours 22:00', kind: 'schedule-unclear', argument: 'value', says: '`22:00-07:00`' },
  { text: 'quiet hours 22:00-25:00', kind: 'time-invalid', argument: 'value', says: '`25:00`' },
  { text: 'language klingonish', kind: 'argument-invalid', argument: 'value', says: '`settings language German`' },
  { text: 'zone Mars', kind: 'argument-invalid', argument: 'value', says: 'Europe/Berlin' },
  { text: 'zone Europe/Berln', kind: 'zone-unknown', argument: 'value', says: '`Europe/Berlin`?' },
  { text: 'zone CET', kind: 'zone-abbreviated', argument: 'value', says: '`Europe/Berlin`' },
])('settings asks again: $text', ({ text, kind, argument, says }) => {
  const message = expect.stringContaining(says)
  expect(parseCommand(`settings ${text}`)).toMatchObject({ problem: { kind, argument, verb: 'settings', message } })
})

test.each(SETTINGS.flatMap(({ setting, names, example }) => names.map((name) => ({ setting, name, example }))))(
  'the setting $setting is known as $name',
  ({ setting, name, example }) => {
    expect(parseCommand(example)).toMatchObject({ command: { change: { setting } } })
    expect(parseCommand(`settings ${name}`)).toMatchObject({ problem: { kind: 'argument-missing' } })
  },
)

test.each([...MODES])('the mode %s is read as it is shown', (mode, label) => {
  expect(parseCommand(`settings mode ${label}`)).toMatchObject({ command: { change: { value: mode } } })
})
