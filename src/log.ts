import { type DestinationStream, type Logger, pino } from 'pino'
import pretty from 'pino-pretty'

/** Everything that is ever logged, by name, and what it tells: what comes from outside is a value, never a name. */
export const LOG_EVENTS = {
  'program.started': 'Everything is up that can be.',
  'program.stopping': 'A signal asked for the end; what is on the wire may end.',
  'program.stopped': 'Everything has been let go.',
  'program.cut': 'What was on the wire had not ended after `ms`; the next start takes it up.',
  'platform.connected': 'People can talk to us there.',
  'platform.off': 'Nobody asked for it: variables of the environment are not set.',
  'platform.failed': 'It could not connect; the others go on.',
  'platform.troubled': 'Something between it and us failed, for the reason that `code` names; it goes on.',
  'platform.closed': 'What was on the wire there has ended.',
  'command.answered': 'What somebody did was answered; `deed` is the verb, the word or the button.',
  'command.failed': 'It was answered with an error of this `code`.',
  'digest.judged': 'A reader said of a digest that it was useful or not; `deed` is which.',
  'quote.reported': 'A reader said that a quote of this digest, or its speaker, is wrong.',
  'quote.withdrawn': 'Somebody who manages the channel has taken it out of so many messages.',
  'command.lost': 'An answer could not be brought to the platform, or could not be kept.',
  'page.fetched': 'The page of an article was read.',
  'page.failed': 'It was not, for the reason that `code` names.',
  'feed.fetched': 'A feed was read.',
  'feed.failed': 'It was not, for the reason that `code` names.',
  'store.opened': 'The database is there and its tables are up to date.',
  'store.failed': 'The database refuses to read or to write; said once, until it works again.',
  'store.recovered': 'It works again, after `ms`.',
  'store.slow': 'A statement took over a second.',
  'delivery.found': 'A message of which nobody knew whether it was posted is there.',
  'delivery.delayed': 'A message was surely not posted, for the reason that `code` names; it is tried again.',
  'delivery.failed': 'A message was not posted and is not tried again.',
  'delivery.unknown': 'Nobody can tell whether a message was posted; a person has to look.',
  'channel.stopped': 'A channel takes nothing any more; nothing is posted there until somebody there speaks to us.',
  'edition.failed': 'An edition could not be made; it is tried again in some minutes.',
  'schedule.mended': 'The clock had jumped; next runs that it left too far away were planned anew.',
  'purge.done': 'What was older than the retention was deleted.',
  'purge.failed': 'It was not; it is tried again at the next start.',
  'fault.unforeseen': 'A fault of ours, with where it happened.',
} as const satisfies Readonly<Record<string, string>>

export type LogEvent = keyof typeof LOG_EVENTS

export interface Log {
  info(event: LogEvent, fields?: LogFields): void
  warn(event: LogEvent, fields?: LogFields): void
  error(event: LogEvent, fields?: LogFields): void
}

/** Ids, counts, codes, durations in milliseconds: no texts of articles, no words of people. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>

const MASK = '[secret]'

/** Writes one JSON line an event, or a readable one where a person looks on. Values that are secrets never get out. */
export function createLog(
  stream: DestinationStream,
  options: { readonly isTerminal: boolean; readonly secrets: readonly string[] },
): Log {
  const target = options.isTerminal
    ? pretty({ colorize: true, destination: stream, messageKey: 'event', singleLine: true, translateTime: 'HH:MM:ss' })
    : stream
  const logger = pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime, messageKey: 'event' },
    masked(target, options.secrets),
  )
  return {
    info: (event, fields) => write(logger, 'info', event, fields),
    warn: (event, fields) => write(logger, 'warn', event, fields),
    error: (event, fields) => write(logger, 'error', event, fields),
  }
}

/** Where a fault happened, for `reason`: its stack, never what was said. */
export function toReason(fault: unknown): string {
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
}

function write(logger: Logger, level: 'info' | 'warn' | 'error', event: LogEvent, fields: LogFields = {}): void {
  logger[level](fields, event)
}

/** A last look at every line: a secret may stand inside a message that an SDK made. */
function masked(target: DestinationStream, secrets: readonly string[]): DestinationStream {
  return { write: (line) => target.write(maskSecrets(line, secrets)) }
}

/** A text in which no secret stands; one of up to three characters is no secret. */
export function maskSecrets(text: string, secrets: readonly string[]): string {
  return secrets.filter(({ length }) => length > 3).reduce((left, secret) => left.replaceAll(secret, MASK), text)
}
