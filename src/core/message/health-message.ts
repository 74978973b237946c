import { toLine } from './line.ts'
import type { Block, ListItem, Message } from './message.ts'
import { toNote } from './note.ts'
import { type ShownReport, toReportBlocks } from './report-blocks.ts'
import { TEXTS } from './texts.ts'

/** One thing that is looked after: a feed, a platform, a delivery. */
export interface HealthCheck {
  readonly name: string
  readonly isWell: boolean
  /** What is wrong and what to do, in one sentence; null where it is well. */
  readonly fault: string | null
  /** Since when it is so, ISO 8601 in UTC; null where it is not known. */
  readonly since: string | null
  readonly link: string | null
}

/** A health report as we say it: how many checks fail, then each of those with its fault, then reports of wrong quotes. */
export function toHealthMessage(checks: readonly HealthCheck[], reports: readonly ShownReport[] = []): Message {
  const failing = checks.filter(({ isWell }) => !isWell)
  const summary = failing.length === 0 ? TEXTS.allWell(checks.length) : TEXTS.someFail(failing.length, checks.length)
  const blocks: Block[] = [
    { kind: 'heading', rank: 'title', text: TEXTS.health },
    toNote(failing.length === 0 ? 'info' : 'warn', summary),
    ...(failing.length === 0 ? [] : [{ kind: 'list', title: null, items: failing.map(toCheckItem) } as const]),
    ...toReportBlocks(reports),
  ]
  return { notification: `${TEXTS.health}: ${summary}`, blocks }
}

/** A check as one line of a list: its name, what is wrong, and since when. */
export function toCheckItem({ name, fault, since, link }: HealthCheck): ListItem {
  const time = since === null ? null : TEXTS.since(`${since.slice(0, 16).replace('T', ' ')} UTC`)
  const note = [toLine(fault), time].filter((part) => part !== null).join(' ')
  return { title: toLine(name) ?? TEXTS.untitled, note: note === '' ? null : note, link }
}
