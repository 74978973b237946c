import { cutLine, toLine } from './line.ts'
import type { Block, ShownQuote } from './message.ts'
import { toNote } from './note.ts'
import { TEXTS } from './texts.ts'

/** A report of a wrong quote, for those who decide on it. */
export interface ShownReport {
  /** Our id of it, for the actions. */
  readonly target: string
  readonly headline: string
  /** Null where nobody said which quote is meant. */
  readonly quote: ShownQuote | null
  /** What is said to be wrong; null where nothing was written. */
  readonly words: string | null
  /** ISO 8601 in UTC. */
  readonly reportedAt: string
}

/** So much of what somebody wrote is shown. */
const MAX_WORDS_CHARS = 500

/** Reports as blocks below a message, each with what can be done about it; [] for none. */
export function toReportBlocks(reports: readonly ShownReport[]): Block[] {
  if (reports.length === 0) return []
  const title: Block = { kind: 'heading', rank: 'section', text: TEXTS.reports(reports.length) }
  return [title, ...reports.flatMap(toBlocks)]
}

function toBlocks({ target, headline, quote, words, reportedAt }: ShownReport): Block[] {
  const day = `${reportedAt.slice(0, 16).replace('T', ' ')} UTC`
  const said = toLine(words)
  const about = TEXTS.reportedOf(toLine(headline) ?? TEXTS.untitled, day)
  return [
    ...(quote === null ? [] : [{ kind: 'quote', ...quote } as const]),
    toNote('info', said === null ? about : `${about} ${TEXTS.reportSays(cutLine(said, MAX_WORDS_CHARS))}`),
    {
      kind: 'actions',
      actions: [...(quote === null ? [] : [{ name: 'take-out', target } as const]), { name: 'leave', target }],
    },
  ]
}
