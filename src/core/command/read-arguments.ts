import { parseSchedule } from '../schedule/parse-schedule.ts'
import type { Schedule } from '../schedule/schedule.ts'
import { readSite } from './address.ts'
import { takeChannel } from './channel.ts'
import type { Address, Command, PlainVerb, VerbName } from './command.ts'
import { readDigestSource } from './digest-source.ts'
import { FILTER_KEYS, readFilter } from './filter.ts'
import { readFollow, readNumber, readUnfollow, SOURCE_KEYS } from './follow.ts'
import { brokenAddress, type Failure, missing, unclosed, unexpected, unknownVerb, wrongTime } from './problem.ts'
import { readQuotes } from './quotes.ts'
import { readSettings } from './read-settings.ts'
import { hasWords, joinRaw, joinTokens, type Token, tokenise } from './tokens.ts'
import { splitVerb } from './verb-words.ts'

type Reading = { readonly command: Command } | Failure

/** How each verb reads what stands after it. */
export const READERS: Readonly<Record<VerbName, (rest: string) => Reading>> = {
  digest(rest) {
    const source = readDigestSource(rest)
    return 'problem' in source ? source : { command: { verb: 'digest', source } }
  },
  ask(rest) {
    const question = rest.trim()
    return hasWords(question) ? { command: { verb: 'ask', question } } : missing('ask', 'question')
  },
  quotes(rest) {
    const wanted = readQuotes(rest)
    return 'problem' in wanted ? wanted : { command: { verb: 'quotes', ...wanted } }
  },
  search: readSearch,
  follow(rest) {
    const read = inChannel('follow', tokenise(rest, SOURCE_KEYS), readFollow)
    return 'problem' in read ? read : { command: { verb: 'follow', ...read } }
  },
  unfollow(rest) {
    const read = inChannel('unfollow', tokenise(rest, SOURCE_KEYS), readUnfollow)
    return 'problem' in read ? read : { command: { verb: 'unfollow', ...read } }
  },
  list: plain('list'),
  schedule(rest) {
    const read = inChannel('schedule', tokenise(rest), readWhen)
    return 'problem' in read ? read : { command: { verb: 'schedule', ...read } }
  },
  pause: plain('pause'),
  resume: plain('resume'),
  filter(rest) {
    const read = inChannel('filter', tokenise(rest, FILTER_KEYS), readFilter)
    return 'problem' in read ? read : { command: { verb: 'filter', ...read } }
  },
  preview: plain('preview'),
  now(rest) {
    const read = inChannel('now', tokenise(rest), readNow)
    return 'problem' in read ? read : { command: { verb: 'now', ...read } }
  },
  why: readWhy,
  health: plain('health'),
  export: plain('export'),
  import(rest) {
    if (PASTED_FILE.test(rest))
      return { command: { verb: 'import', file: { kind: 'text', text: rest.trim() }, channel: null } }
    const read = inChannel('import', tokenise(rest), readImport)
    return 'problem' in read ? read : { command: { verb: 'import', ...read } }
  },
  settings(rest) {
    const read = inChannel('settings', tokenise(rest), (tokens) => readSettings(joinRaw(tokens)))
    return 'problem' in read ? read : { command: { verb: 'settings', ...read } }
  },
  help: readHelp,
}

/** Reads what is left of a command when its channel is taken out. */
function inChannel<Read extends object>(
  verb: VerbName,
  tokens: readonly Token[],
  read: (tokens: readonly Token[]) => Read | Failure,
): (Read & { readonly channel: string | null }) | Failure {
  const parts = takeChannel(verb, tokens)
  if ('problem' in parts) return parts
  const rest = read(parts.tokens)
  return 'problem' in rest ? rest : { ...rest, channel: parts.channel }
}

/** A verb that takes nothing but a channel. */
function plain(verb: PlainVerb): (rest: string) => Reading {
  return (rest) => {
    const parts = takeChannel(verb, tokenise(rest))
    if ('problem' in parts) return parts
    if (joinTokens(parts.tokens) !== '') return unexpected(verb, joinRaw(parts.tokens))
    return { command: { verb, channel: parts.channel } }
  }
}

function readSearch(rest: string): Reading {
  const tokens = tokenise(rest).filter(({ text }) => hasWords(text))
  const open = tokens.find(({ isClosed }) => !isClosed)
  if (open) return unclosed('search', open.text)
  if (tokens.length === 0) return missing('search', 'words')
  const textsOf = (isQuoted: boolean) => tokens.filter((token) => token.isQuoted === isQuoted).map(({ text }) => text)
  return { command: { verb: 'search', words: textsOf(false), phrases: textsOf(true) } }
}

function readWhen(tokens: readonly Token[]): { schedule: Schedule } | Failure {
  const written = joinRaw(tokens)
  if (!hasWords(written)) return missing('schedule', 'when')
  const read = parseSchedule(written)
  return 'problem' in read ? wrongTime('schedule', 'when', read.problem) : read
}

/** `resend`, as people write it with or without the hyphens of options. */
function readNow(tokens: readonly Token[]): { resend: boolean } | Failure {
  const written = joinRaw(tokens)
  if (/^-{0,2}resend$/i.test(written)) return { resend: true }
  return joinTokens(tokens) === '' ? { resend: false } : unexpected('now', written)
}

function readWhy(rest: string): Reading {
  const name = joinTokens(tokenise(rest))
  if (name === '') return missing('why', 'story')
  const url = readSite(rest.trim())
  const story = url === null ? (readNumber(name) ?? { kind: 'name' as const, name }) : { kind: 'address' as const, url }
  return { command: { verb: 'why', story } }
}

/** An OPML file begins with its declaration or its root; a comment may stand before it. */
const PASTED_FILE = /^\s*(?:<\?xml\b|<!--|<opml\b)/i

function readImport(tokens: readonly Token[]): { file: Address } | Failure {
  const [first, ...rest] = tokens.filter(({ text }) => text !== '')
  if (!first) return missing('import', 'file')
  if (rest.length > 0) return unexpected('import', joinRaw(rest))
  const url = readSite(first.raw)
  return url === null ? brokenAddress('import', 'file', first.raw) : { file: { kind: 'address', url } }
}

function readHelp(rest: string): Reading {
  const { verb, word } = splitVerb(rest)
  return verb === null && word !== '' ? unknownVerb(word, '', 'help ') : { command: { verb: 'help', about: verb } }
}
