import { createReadStream, fstatSync } from 'node:fs'
import { readEnv, takeEnvFile } from '../config/env.ts'
import { PullquoteError } from '../errors.ts'
import { runCommand } from './run-command.ts'

const { stdout, stderr } = process

/** Where a folder is redirected to it, process.stdin is an empty stream; read as a file, it fails as it should. */
const stdin = fstatSync(0).isDirectory() ? createReadStream('', { fd: 0 }) : process.stdin

stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  // A reader that went away (`| head`) is no fault of ours.
  if (code === 'EPIPE') process.exit(0)
  stderr.write(`Standard output cannot be written: ${message}\n`)
  process.exit(1)
})

try {
  takeEnvFile()
  process.exitCode = await runCommand(process.argv.slice(2), { stdin, stdout, stderr, env: readEnv() })
} catch (fault) {
  if (!(fault instanceof PullquoteError)) throw fault
  stderr.write(`${fault.code}: ${fault.message}\n`)
  process.exitCode = 1
}
