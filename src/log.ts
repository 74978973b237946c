import { type DestinationStream, type Logger, pino } from 'pino'
import pretty from 'pino-pretty'

/** Everything that is ever logged, by name: what comes from outside is a value, never a name. */
type LogEvent =
  | 'program.started'
  | 'program.stopped'
  | 'platform.connected'
  | 'platform.failed'
  | 'command.answered'
  | 'command.failed'
  | 'delivery.found'
  | 'delivery.delayed'
  | 'delivery.failed'
  | 'delivery.unknown'
  | 'channel.stopped'
  | 'edition.failed'
  | 'schedule.mended'
  | 'fault.unforeseen'

export interface Log {
  info(event: LogEvent, fields?: LogFields): void
  warn(event: LogEvent, fields?: LogFields): void
  error(event: LogEvent, fields?: LogFields): void
}

/** Ids, counts, codes, durations in milliseconds: no texts of articles, no words of people. */
type LogFields = Readonly<Record<string, string | number | boolean | null>>

const MASK = '[secret]'

/** Writes one JSON line an event, or a readable one where a person looks on. Values that are secrets never get out. */
export function createLog(
  stream: DestinationStream,
  options: { readonly isTerminal: boolean; readonly secrets: readonly string[] },
): Log {
  const target = options.isTerminal ? pretty({ colorize: true, destination: 2, sync: true }) : stream
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

function write(logger: Logger, level: 'info' | 'warn' | 'error', event: LogEvent, fields: LogFields = {}): void {
  logger[level](fields, event)
}

/** A last look at every line: a secret may stand inside a message that an SDK made. */
function masked(target: DestinationStream, secrets: readonly string[]): DestinationStream {
  const known = secrets.filter((secret) => secret.length > 3)
  return { write: (line) => target.write(known.reduce((text, secret) => text.replaceAll(secret, MASK), line)) }
}
