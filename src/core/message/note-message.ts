import { cutLine } from './line.ts'
import { MAX_NOTIFICATION_CHARS, type Message, type Tone } from './message.ts'
import { toNote } from './note.ts'

/** A message of nothing but words of ours, one block a text; the first is what a phone shows. */
export function toNoteMessage(tone: Tone, first: string, ...further: readonly string[]): Message {
  return {
    notification: cutLine(first, MAX_NOTIFICATION_CHARS),
    blocks: [toNote(tone, first), ...further.map((text) => toNote('info', text))],
  }
}
