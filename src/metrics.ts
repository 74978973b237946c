import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Log, LogEvent, LogFields } from './log.ts'

/** Fields of events that are labels: their values are words of ours, of which there are few. */
const LABELS = ['platform', 'deed', 'code'] as const

/** From an answer out of memory to a site that hardly answers, in seconds. */
const EVENT_BUCKETS_S = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60]
const STATEMENT_BUCKETS_S = [0.0005, 0.001, 0.005, 0.02, 0.1, 0.5, 1, 5, 30]

/** A word of ours; anything else would be a new line of figures for each text that comes in. */
const OWN_WORD = /^[A-Za-z][A-Za-z_-]{0,39}$/

/** The figures of a running program. */
export interface Metrics {
  /** Counts an event under its name, and takes its time from `ms` where it has one. */
  countEvent(event: LogEvent, fields: LogFields): void
  /** Takes the time of one statement of the store. */
  timeStatement(ms: number, hasFailed: boolean): void
  /** All of them in the text format of Prometheus (prometheus.io/docs/instrumenting/exposition_formats). */
  read(): Promise<string>
}

/** Figures that begin at nothing, with those of the process: memory, processor time, how late the event loop is. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const events = new Counter({
    name: 'pullquote_events_total',
    help: 'Events of the log by name; docs/operating.md says what each means.',
    labelNames: ['event', ...LABELS],
    registers,
  })
  const durations = new Histogram({
    name: 'pullquote_event_duration_seconds',
    help: 'How long took what the event tells of.',
    labelNames: ['event', 'platform'],
    buckets: EVENT_BUCKETS_S,
    registers,
  })
  const statements = new Histogram({
    name: 'pullquote_store_statement_duration_seconds',
    help: 'How long statements of the store took.',
    labelNames: ['outcome'],
    buckets: STATEMENT_BUCKETS_S,
    registers,
  })
  return {
    countEvent(event, fields) {
      const labels = Object.fromEntries(LABELS.flatMap((name) => labelOf(name, fields[name])))
      events.inc({ event, ...labels })
      const { ms } = fields
      if (typeof ms !== 'number') return
      durations.observe({ event, ...('platform' in labels ? { platform: labels['platform'] } : {}) }, ms / 1_000)
    },
    timeStatement: (ms, hasFailed) => statements.observe({ outcome: hasFailed ? 'failed' : 'done' }, ms / 1_000),
    read: () => registry.metrics(),
  }
}

function labelOf(name: string, value: LogFields[string] | undefined): [string, string][] {
  if (typeof value !== 'string') return []
  return [[name, OWN_WORD.test(value) ? value : 'other']]
}

/** A log whose events are counted as well. */
export function countedLog(log: Log, { countEvent }: Pick<Metrics, 'countEvent'>): Log {
  const counted =
    (level: keyof Log): Log['info'] =>
    (event, fields = {}) => {
      countEvent(event, fields)
      log[level](event, fields)
    }
  return { info: counted('info'), warn: counted('warn'), error: counted('error') }
}
