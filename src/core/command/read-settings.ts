import { nearestName } from '../schedule/nearest-name.ts'
import { parseWindow } from '../schedule/parse-schedule.ts'
import { echo } from '../schedule/schedule-problem.ts'
import { readZone } from '../schedule/time-zone.ts'
import { findLanguage } from './language-name.ts'
import { type Failure, invalid, missing, wrongTime } from './problem.ts'
import {
  type EditionMode,
  MAX_EDITION_SIZE,
  MODES,
  SETTINGS,
  type SettingChange,
  type SettingName,
} from './settings.ts'

type Reading = { readonly change: SettingChange } | Failure

/**
 * Reads a setting's name and its new value: `edition size 7`, `mode: overview only`, `quiet hours = 22:00-07:00`.
 * Nothing at all shows the settings: null.
 */
export function readSettings(written: string): { readonly change: SettingChange | null } | Failure {
  const plain = written
    .replace(/([a-z])\s*[:=]/i, '$1 ')
    .trim()
    .replace(/\s+/g, ' ')
  if (plain === '') return { change: null }
  const lower = `${plain.toLowerCase().replace(/[-_]/g, ' ')} `
  const found = BY_NAME.find(({ name }) => lower.startsWith(`${name} `))
  if (!found) return unknownSetting(lower)
  const value = plain.slice(found.name.length).trim()
  return value === '' ? missingValue(found.setting) : READERS[found.setting](value)
}

/** Every name of every setting, the longest first: `edition size` before `edition`. */
const BY_NAME = SETTINGS.flatMap(({ setting, names }) => names.map((name) => ({ setting, name }))).sort(
  (a, b) => b.name.length - a.name.length,
)

/** How the value of a setting is read; it is not empty. */
const READERS: Readonly<Record<SettingName, (value: string) => Reading>> = {
  editionSize: readEditionSize,
  mode: readMode,
  quietHours: readQuietHours,
  language: readLanguage,
  zone: readTimeZone,
}

function unknownSetting(lower: string): Failure {
  const [first = '', second = ''] = lower.split(' ')
  const names = BY_NAME.map(({ name }) => name)
  const near = nearestName(`${first} ${second}`.trim(), names) ?? nearestName(first, names)
  const all = SETTINGS.map(({ names: [name] }) => `\`${name}\``).join(', ')
  const advice = near === null ? `Choose one of ${all}.` : `Did you mean \`${near}\`?`
  return invalid('settings', 'setting', `${echo(lower)} is no setting. ${advice}`)
}

const dataOf = (setting: SettingName) => SETTINGS.find((each) => each.setting === setting)

function missingValue(setting: SettingName): Failure {
  const data = dataOf(setting)
  return missing('settings', 'value', `a value for the ${data?.names[0]} (${data?.values})`, data?.example)
}

function wrongValue(setting: SettingName, written: string): Failure {
  const data = dataOf(setting)
  const fault = `${echo(written)} cannot be the ${data?.names[0]} (${data?.values}). Write for example \`${data?.example}\`.`
  return invalid('settings', 'value', fault)
}

function readEditionSize(written: string): Reading {
  const size = /^\d{1,2}$/.test(written) ? Number(written) : 0
  const isSize = size >= 1 && size <= MAX_EDITION_SIZE
  return isSize ? { change: { setting: 'editionSize', value: size } } : wrongValue('editionSize', written)
}

/** Spellings of the modes beside the ones shown, with nothing but letters. */
const MODE_SPELLINGS: ReadonlyMap<string, EditionMode> = new Map([
  ['overviewandthread', 'overview-and-thread'],
  ['thread', 'overview-and-thread'],
  ['overview', 'overview-only'],
  ['onemessageperstory', 'message-per-story'],
  ['messageperstory', 'message-per-story'],
  ...[...MODES].map(([mode, label]) => [lettersOf(label), mode] as const),
])

function readMode(written: string): Reading {
  const mode = MODE_SPELLINGS.get(lettersOf(written))
  return mode ? { change: { setting: 'mode', value: mode } } : wrongValue('mode', written)
}

function lettersOf(written: string): string {
  return written.toLowerCase().replace(/[^a-z]/g, '')
}

const NONE: ReadonlySet<string> = new Set(['off', 'none', 'any', 'all'])

function readQuietHours(written: string): Reading {
  if (NONE.has(written.toLowerCase())) return { change: { setting: 'quietHours', value: null } }
  const reading = parseWindow(written)
  if ('problem' in reading) return wrongTime('settings', 'value', reading.problem)
  return { change: { setting: 'quietHours', value: reading.window } }
}

function readLanguage(written: string): Reading {
  if (NONE.has(written.toLowerCase())) return { change: { setting: 'language', value: null } }
  const value = findLanguage(written)
  return value === null ? wrongValue('language', written) : { change: { setting: 'language', value } }
}

function readTimeZone(written: string): Reading {
  const words = written.split(' ')
  const reading = readZone(words, 0)
  if (reading && 'problem' in reading) return wrongTime('settings', 'value', reading.problem)
  if (reading?.used !== words.length) return wrongValue('zone', written)
  return { change: { setting: 'zone', value: reading.zone } }
}
