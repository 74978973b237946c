import { z } from 'zod'
import { EFFECTS } from '../core/command/filter.ts'
import { MODES } from '../core/command/settings.ts'
import { MINUTES_OF_DAY, type Schedule } from '../core/schedule/schedule.ts'
import {
  type ChannelSettings,
  type Filters,
  NO_FILTERS,
  STANDARD_SETTINGS,
} from '../core/subscription/subscription-choices.ts'

/** The JSON of what people choose for a channel: it is parsed here and trusted everywhere else. */

const weekdays = z.array(z.int().min(0).max(6)).min(1)
const minute = z.int().min(0).max(MINUTES_OF_DAY)

export const scheduleColumn: z.ZodType<Schedule> = z.object({
  rule: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('times'), weekdays, minutes: z.array(minute).min(1) }),
    z.object({
      kind: z.literal('interval'),
      weekdays,
      everyMinutes: z.int().min(1),
      fromMinute: minute,
      toMinute: minute,
    }),
    z.object({ kind: z.literal('cron'), expression: z.string() }),
  ]),
  zone: z.string().nullable(),
})

const filterTerm = z.union([
  z.object({
    kind: z.enum(['word', 'phrase', 'outlet', 'language']),
    effect: z.enum(EFFECTS),
    value: z.string(),
  }),
  z.object({ kind: z.literal('min-outlets'), outlets: z.int().nullable() }),
])

/** `{}` stands for none. */
export const filtersColumn: z.ZodType<Filters> = z.object({
  terms: z.array(filterTerm).default([...NO_FILTERS.terms]),
  mutedStoryIds: z.array(z.string()).default([...NO_FILTERS.mutedStoryIds]),
})

/** Whatever is not there is as `STANDARD_SETTINGS` has it. */
export const settingsColumn: z.ZodType<ChannelSettings> = z.object({
  editionSize: z.int().min(1).default(STANDARD_SETTINGS.editionSize),
  mode: z.enum([...MODES.keys()]).default(STANDARD_SETTINGS.mode),
  quietHours: z.object({ fromMinute: minute, toMinute: minute }).nullable().default(STANDARD_SETTINGS.quietHours),
  language: z.string().nullable().default(STANDARD_SETTINGS.language),
  zone: z.string().nullable().default(STANDARD_SETTINGS.zone),
})
