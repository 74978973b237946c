import { cutLine, toLine } from './line.ts'
import { MAX_NOTIFICATION_CHARS, type Message } from './message.ts'
import { toNote } from './note.ts'
import { TEXTS } from './texts.ts'

/** An error as we say it: what failed and what to do, and the code by which it is found in the documentation. */
export function toErrorMessage({ code, message }: { readonly code: string; readonly message: string }): Message {
  const text = toLine(message) ?? code
  return {
    notification: cutLine(text, MAX_NOTIFICATION_CHARS),
    blocks: [toNote('error', text), toNote('info', TEXTS.errorCode(code))],
  }
}
