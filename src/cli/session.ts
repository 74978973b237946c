import { type App, createApp } from '../app.ts'
import { loadConfig } from '../config/load.ts'
import type { Config } from '../config/schema.ts'
import { PullquoteError } from '../errors.ts'
import { styleOf, type Terminal } from './terminal.ts'
import type { TerminalStyle } from './terminal-text.ts'

/** One run of the command line: where it reads and writes, and what it works with. */
export interface Session {
  readonly terminal: Terminal
  readonly style: TerminalStyle
  /** Or why there is none: for a command that looks at it. */
  readonly config: Config | PullquoteError
  /** Wired when it is first asked for. Throws CONFIG_INVALID where the configuration does not hold. */
  readonly app: App
}

/** Reads the configuration; `close` lets go what was opened. */
export async function openSession(terminal: Terminal): Promise<Session & { close(): Promise<void> }> {
  const config = await loadConfig(terminal.env).catch(toPullquoteError)
  let app: App | null = null
  return {
    terminal,
    style: styleOf(terminal),
    config,
    get app() {
      if (config instanceof PullquoteError) throw config
      app ??= createApp(config)
      return app
    },
    close: async () => app?.close(),
  }
}

function toPullquoteError(fault: unknown): PullquoteError {
  if (fault instanceof PullquoteError) return fault
  throw fault
}
