import type { Problem } from '../command/problem.ts'
import { toLine } from './line.ts'
import type { Message } from './message.ts'
import { toNoteMessage } from './note-message.ts'
import { TEXTS } from './texts.ts'

/** A text that is no command: what is wrong with it, and the command that was probably meant. */
export function toProblemMessage({ kind, message, suggestion }: Problem): Message {
  const meant = toLine(suggestion)
  // Whoever says nothing has done nothing wrong.
  const tone = kind === 'empty' ? 'info' : 'error'
  return toNoteMessage(tone, toLine(message) ?? TEXTS.help, ...(meant === null ? [] : [TEXTS.meant(meant)]))
}
