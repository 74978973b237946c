import type { App } from '../app.ts'
import type { Terminal } from './terminal.ts'
import type { TerminalStyle } from './terminal-text.ts'

/** One run of the command line: where it reads and writes, and what it works with. */
export interface Session {
  readonly terminal: Terminal
  readonly app: App
  readonly style: TerminalStyle
}
