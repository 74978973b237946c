import type { App } from '../app.ts'
import type { TerminalStyle } from './render-terminal.ts'
import type { Terminal } from './terminal.ts'

/** One run of the command line: where it reads and writes, and what it works with. */
export interface Session {
  readonly terminal: Terminal
  readonly app: App
  readonly style: TerminalStyle
}
