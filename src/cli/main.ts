#!/usr/bin/env node
import { readEnv } from '../config/env.ts'
import { runCommand } from './run-command.ts'

const { stdin, stdout, stderr } = process

// A reader that went away (`| head`) is no fault of ours.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await runCommand(process.argv.slice(2), { stdin, stdout, stderr, env: readEnv() })
