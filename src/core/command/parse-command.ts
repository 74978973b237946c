import { readAddress, readSite } from './address.ts'
import type { Command, VerbName } from './command.ts'
import { empty, type Failure, unknownVerb } from './problem.ts'
import { READERS } from './read-arguments.ts'
import { hasWords } from './tokens.ts'
import { splitVerb } from './verb-words.ts'

export interface ParseOptions {
  /** The verb of a text that begins with none: `digest` after a command of that name, `ask` after a mention; none by default. */
  readonly otherwise?: 'digest' | 'ask'
}

/** Longer than any command but one that carries a text of its own: what is longer is a pasted article. */
const MAX_COMMAND_CHARS = 400
const WITH_LONG_TEXT: ReadonlySet<VerbName> = new Set(['digest', 'ask', 'filter', 'import'])

/** Where commands begin with our name, people go on to write it where they need not. */
const OWN_NAME = /^\s*[/@]?pullquote(?![\p{L}\p{N}'’])[\s,:]*/iu

/**
 * Reads what somebody wrote to us. One grammar for every platform: a verb and its arguments; a link by itself, or a
 * pasted article, is `digest`. The adapter has taken away mentions of us and its own markup of links and channels.
 * Any text gives a command or a problem that says what to do; linear in the text.
 */
export function parseCommand(text: string, options: ParseOptions = {}): { readonly command: Command } | Failure {
  const plain = text.replace(OWN_NAME, '').trim()
  if (!hasWords(plain)) return /^[?？]+$/.test(plain) ? READERS.help('') : empty()
  const { verb, word, rest } = splitVerb(plain)
  const isPasted = plain.length > MAX_COMMAND_CHARS
  if (verb !== null && !(isPasted && !WITH_LONG_TEXT.has(verb))) return READERS[verb](rest)
  if (isPasted || readAddress(word) !== null || readSite(plain) !== null) return READERS.digest(plain)
  return options.otherwise ? READERS[options.otherwise](plain) : unknownVerb(word, rest)
}
