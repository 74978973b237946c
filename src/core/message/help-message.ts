import type { Message } from './message.ts'
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
