import type { Readable, Writable } from 'node:stream'
import type { Env } from '../config/env.ts'

/** What a command may touch of the process: nothing else is read or written. */
export interface Terminal {
  readonly stdin: Readable
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly stderr: Writable & { readonly isTTY?: boolean }
  readonly env: Env
}

/** A command's end, as the shell sees it: 0 done, 1 failed, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2
