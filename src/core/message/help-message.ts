import type { Verb } from '../command/verbs.ts'
import { cutLine } from './line.ts'
import { type Block, MAX_NOTIFICATION_CHARS, type Message } from './message.ts'
import { toNote } from './note.ts'
import { TEXTS } from './texts.ts'

/** One verb as help shows it. */
export interface ShownVerb {
  /** How it is written: "digest <link or text>". */
  readonly usage: string
  /** What it does, in one sentence. */
  readonly purpose: string
  readonly example: string | null
}

/** Help as we say it: each verb, how it is written and what it does. */
export function toHelpMessage(verbs: readonly ShownVerb[]): Message {
  const items = verbs.map(({ usage, purpose, example }) => {
    return { title: usage, note: example === null ? purpose : `${purpose} (${TEXTS.example(example)})`, link: null }
  })
  return {
    notification: TEXTS.help,
    blocks: [
      { kind: 'heading', rank: 'title', text: TEXTS.help },
      { kind: 'list', title: null, items },
    ],
  }
}

/** One verb explained: how it is written, what it takes, examples. */
export function toVerbMessage({ usage, summary, arguments: taken, examples, details, audience }: Verb): Message {
  const list = (title: string, items: readonly { title: string; note: string | null }[]): Block[] =>
    items.length === 0 ? [] : [{ kind: 'list', title, items: items.map((item) => ({ ...item, link: null })) }]
  const purpose = `${capitalised(summary)}.`
  return {
    notification: cutLine(`${usage}: ${summary}`, MAX_NOTIFICATION_CHARS),
    blocks: [
      { kind: 'heading', rank: 'title', text: usage },
      toNote('info', audience === 'managers' ? `${purpose} ${TEXTS.forManagers}` : purpose),
      ...list(
        TEXTS.arguments,
        taken.map(({ name, isRequired, description }) => {
          return { title: name, note: isRequired ? description : TEXTS.optional(description) }
        }),
      ),
      ...list(
        TEXTS.examples,
        examples.map((example) => ({ title: example, note: null })),
      ),
      ...details.map((detail) => toNote('info', detail)),
    ],
  }
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
