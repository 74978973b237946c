import { parseSchedule } from '../schedule/parse-schedule.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { isBrokenAddress, readAddress, readSite } from './address.ts'
import type { Numbered, Source, VerbName } from './command.ts'
import { brokenAddress, type Failure, missing, unclosed, unexpected, wrongTime } from './problem.ts'
import { joinRaw, joinTokens, type Token } from './tokens.ts'

/** What may stand before a colon in `follow` and `unfollow`. */
export const SOURCE_KEYS = ['topic']

/** Reads a source, and when to post it: what comes after an address or a phrase, or from the first word of a schedule on. */
export function readFollow(tokens: readonly Token[]): { source: Source; schedule: Schedule | null } | Failure {
  const found = readSource(tokens, 'follow')
  if ('problem' in found) return found
  const rest = tokens.slice(found.used)
  if (joinTokens(rest) === '') return { source: found.source, schedule: null }
  if (rest.some(({ raw }) => readAddress(raw) !== null)) return unexpected('follow', joinRaw(rest))
  const when = parseSchedule(joinRaw(rest))
  return 'problem' in when
    ? wrongTime('follow', 'when', when.problem)
    : { source: found.source, schedule: when.schedule }
}

/** Reads which source to take out: its number in the list, or the source as it was followed. */
export function readUnfollow(tokens: readonly Token[]): { source: Source | Numbered } | Failure {
  const number = readNumber(joinTokens(tokens))
  if (number) return { source: number }
  const found = readSource(tokens, 'unfollow')
  if ('problem' in found) return found
  const rest = tokens.slice(found.used)
  return joinTokens(rest) === '' ? { source: found.source } : unexpected('unfollow', joinRaw(rest))
}

/** `2` or `#2`: a place in a list that was shown. null for anything else. */
export function readNumber(written: string): Numbered | null {
  const digits = /^#?([1-9]\d{0,2})$/.exec(written)?.[1]
  return digits === undefined ? null : { kind: 'number', number: Number(digits) }
}

function readSource(tokens: readonly Token[], verb: VerbName): { source: Source; used: number } | Failure {
  const [first] = tokens
  if (!first || joinTokens(tokens) === '') return missing(verb, 'source')
  const url = first.key === null && !first.isQuoted ? readSite(first.raw) : null
  if (url !== null) return { source: { kind: 'address', url }, used: 1 }
  if (isBrokenAddress(first.raw)) return brokenAddress(verb, 'source', first.raw)
  const used = first.isQuoted ? 1 : findSchedule(tokens)
  const open = tokens.slice(0, used).find(({ isClosed }) => !isClosed)
  if (open) return unclosed(verb, open.text)
  const name = joinTokens(tokens.slice(0, used))
  if (name === '') return missing(verb, 'source')
  return { source: first.key === 'topic' ? { kind: 'topic', topic: name } : { kind: 'name', name }, used }
}

/** With which words, or which beginnings of two, a schedule begins where the words before it have no marks around them. */
const SCHEDULE_START = new RegExp(
  [
    '^(?:every|each|daily|hourly|week(?:days?|ends?)|cron:?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)(?:[,: ]|$)',
    '^(?:mon|tue|wed|thu|fri|sat|sun)(?:[,-]| (?:at )?\\d)',
    '^(?:at )?\\d{1,2}(?:[:.]\\d\\d| ?[ap]\\.?m\\b)',
    '^at (?:\\d|noon|midday|midnight)',
  ].join('|'),
  'i',
)

/** How many tokens stand before the first that begins a schedule; all of them where there is none. */
function findSchedule(tokens: readonly Token[]): number {
  const start = tokens.findIndex(
    ({ key, isQuoted }, at) => key === null && !isQuoted && SCHEDULE_START.test(joinRaw(tokens.slice(at, at + 3))),
  )
  return start < 0 ? tokens.length : start
}
