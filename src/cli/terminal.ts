import type { Readable, Writable } from 'node:stream'
import type { Env } from '../config/env.ts'
import type { TerminalStyle } from './terminal-text.ts'

/** Width where standard output is no terminal, or one that does not say. */
const STANDARD_COLUMNS = 80

/** What a command may touch of the process: nothing else is read or written. */
export interface Terminal {
  readonly stdin: Readable
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly stderr: Writable & { readonly isTTY?: boolean }
  readonly env: Env
}

/** A command's end, as the shell sees it: 0 done, 1 failed, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2

/** How text is shown there: in colours on a terminal, unless NO_COLOR is set (no-color.org). */
export function styleOf({ stdout, env }: Pick<Terminal, 'stdout' | 'env'>): TerminalStyle {
  return {
    colours: stdout.isTTY === true && env.NO_COLOR === undefined,
    columns: stdout.columns || STANDARD_COLUMNS,
  }
}
