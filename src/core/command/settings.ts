import type { Window } from '../schedule/parse-schedule.ts'

/** One setting of a channel and its new value; null is "none" (no quiet hours) or "any" (language). */
export type SettingChange =
  | { readonly setting: 'editionSize'; readonly value: number }
  | { readonly setting: 'mode'; readonly value: EditionMode }
  | { readonly setting: 'quietHours'; readonly value: Window | null }
  | { readonly setting: 'language'; readonly value: string | null }
  | { readonly setting: 'zone'; readonly value: string }

export type SettingName = SettingChange['setting']

/** How an edition is posted: what stands in its message, and what in the thread under it or in messages of their own. */
export type EditionMode = 'overview-and-thread' | 'overview-only' | 'message-per-story'

/** The modes as they are shown. */
export const MODES: ReadonlyMap<EditionMode, string> = new Map([
  ['overview-and-thread', 'overview + thread'],
  ['overview-only', 'overview only'],
  ['message-per-story', 'one message a story'],
])

export const MAX_EDITION_SIZE = 10

export interface Setting {
  readonly setting: SettingName
  /** As people write it; the first is shown. */
  readonly names: readonly [string, ...string[]]
  /** What it takes, for people. */
  readonly values: string
  readonly summary: string
  readonly example: string
}

/** The settings as data, for the grammar, the help and the documentation. */
export const SETTINGS: readonly Setting[] = [
  {
    setting: 'editionSize',
    names: ['edition size', 'size', 'stories'],
    values: `1 to ${MAX_EDITION_SIZE}`,
    summary: 'how many stories an edition has at most',
    example: 'settings edition size 5',
  },
  {
    setting: 'mode',
    names: ['mode', 'edition mode', 'layout'],
    values: [...MODES.values()].join(' | '),
    summary: 'how an edition is posted',
    example: 'settings mode overview only',
  },
  {
    setting: 'quietHours',
    names: ['quiet hours', 'quiet'],
    values: 'from one time of day to another | off',
    summary: 'when nothing is posted; what comes due waits until they end',
    example: 'settings quiet hours 22:00-07:00',
  },
  {
    setting: 'language',
    names: ['language'],
    values: 'a language | any',
    summary: 'in which language articles must be',
    example: 'settings language German',
  },
  {
    setting: 'zone',
    names: ['time zone', 'timezone', 'zone'],
    values: 'a place such as Europe/Berlin or Tokyo',
    summary: 'the clock of quiet hours and of schedules that name no zone',
    example: 'settings time zone Europe/Berlin',
  },
]
