import { cutLine } from './line.ts'
import { MAX_NOTIFICATION_CHARS, type Message } from './message.ts'
import { toNote } from './note.ts'
import { TEXTS } from './texts.ts'

/** A schedule that was understood but cannot be kept: in plain words, with its next runs. */
export function toUnkeptScheduleMessage(schedule: string, runs: readonly string[]): Message {
  const title = TEXTS.scheduleTitle(schedule)
  return {
    notification: cutLine(title, MAX_NOTIFICATION_CHARS),
    blocks: [
      { kind: 'heading', rank: 'title', text: title },
      { kind: 'list', title: TEXTS.scheduleRuns, items: runs.map((run) => ({ title: run, note: null, link: null })) },
      toNote('warn', TEXTS.scheduleNotKept),
      toNote('info', TEXTS.today),
    ],
  }
}
