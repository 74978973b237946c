import { SETTINGS } from '../../../core/command/settings.ts'
import { VERBS } from '../../../core/command/verbs.ts'
import { cutLine } from '../../../core/message/line.ts'
import { describeSchedule } from '../../../core/schedule/describe-schedule.ts'
import { parseSchedule } from '../../../core/schedule/parse-schedule.ts'
import type { Host, Place } from '../../platform.ts'
import { DISCORD_LIMITS } from '../limits.ts'
import type { CommandInteraction } from '../wire.ts'
import { findFollowed, findKnownArticles, findKnownSpeakers, findShownPosts } from './known-names.ts'
import { optionsOf, POST_PREFIX } from './read-command.ts'

/** A choice: what is shown, and what is written where it is taken. */
export interface Choice {
  readonly name: string
  readonly value: string
}

/** Gives what can stand in an option, whatever was typed; what fits that is chosen afterwards. */
type Source = (host: Host, place: Place, typed: string) => Promise<readonly Choice[]> | readonly Choice[]

const asWritten = (value: string): Choice => ({ name: value, value })

const SINCE = ['yesterday', '7d', '2 weeks', '30d']
const TIMES = VERBS.schedule.examples.map((example) => example.replace(/^schedule /, '').replace(/ in #\S+$/, ''))

/** What completes each option; from our own store and data alone, so that it comes within the three seconds. */
const SOURCES: Readonly<Record<string, Source>> = {
  what: async ({ store }, place) =>
    (await findKnownArticles(store.db, place)).flatMap(({ title, url }) =>
      url === null || url.length > DISCORD_LIMITS.optionText ? [] : [{ name: title ?? url, value: url }],
    ),
  article: async ({ store }, place) =>
    (await findShownPosts(store.db, place)).map(({ messageId, title }) => ({
      name: title,
      value: `${POST_PREFIX}${messageId}`,
    })),
  person: async ({ store }, place) => (await findKnownSpeakers(store.db, place)).map(asWritten),
  since: () => SINCE.map(asWritten),
  words: async ({ store }, place) =>
    (await findKnownArticles(store.db, place)).flatMap(({ title }) => (title === null ? [] : [asWritten(title)])),
  source: async ({ store }, place, typed) => [
    ...(await findFollowed(store.db, place)).map(asWritten),
    ...(typed.includes(' ') && !typed.includes('"') ? [{ name: `topic: ${typed}`, value: `topic:"${typed}"` }] : []),
  ],
  when: (_host, _place, typed) => [...understood(typed), ...TIMES.map(asWritten)],
  terms: () => VERBS.filter.examples.map((example) => asWritten(example.replace(/^filter ?/, ''))),
  story: async ({ store }, place) => (await findShownPosts(store.db, place)).map(({ title }) => asWritten(title)),
  change: () =>
    SETTINGS.map(({ example, summary }) => ({
      name: `${example}: ${summary}`,
      value: example.replace(/^settings /, ''),
    })),
  verb: () => Object.entries(VERBS).map(([verb, { summary }]) => ({ name: `${verb}: ${summary}`, value: verb })),
}

/** At most 25 choices for the option that somebody types in, those first that begin with what was typed. */
export async function complete(interaction: CommandInteraction, place: Place, host: Host): Promise<Choice[]> {
  const focused = [...optionsOf(interaction).options.values()].find((option) => option.focused)
  const source = SOURCES[focused?.name ?? '']
  if (source === undefined) return []
  const typed = String(focused?.value ?? '').trim()
  const choices = await source(host, place, typed)
  return chooseFitting(choices, typed)
}

/** Those that have the words typed, cut to what Discord shows; each value once. */
export function chooseFitting(choices: readonly Choice[], typed: string): Choice[] {
  const wanted = fold(typed)
  const ranked = choices
    .filter(({ value, name }) => value !== '' && name !== '')
    .map((choice) => ({ choice, rank: rankOf(fold(choice.name), fold(choice.value), wanted) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
  const byValue = new Map<string, Choice>()
  for (const { choice } of ranked) {
    const value = choice.value.slice(0, DISCORD_LIMITS.optionText).trimEnd()
    if (!byValue.has(value)) byValue.set(value, { name: cutLine(choice.name, DISCORD_LIMITS.optionText), value })
  }
  return [...byValue.values()].slice(0, DISCORD_LIMITS.selectOptions)
}

/** 0 begins so, 1 a word of it does, 2 has it somewhere or is no search of words, 3 not. */
function rankOf(name: string, value: string, wanted: string): number {
  if (wanted === '' || name.startsWith(wanted) || value.startsWith(wanted)) return 0
  if (name.includes(` ${wanted}`)) return 1
  return name.includes(wanted) || value.includes(wanted) ? 2 : 3
}

const fold = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')

/** A time that was typed, as it is understood. */
function understood(typed: string): Choice[] {
  const read = parseSchedule(typed)
  return 'problem' in read ? [] : [{ name: `${typed} (${describeSchedule(read.schedule)})`, value: typed }]
}
