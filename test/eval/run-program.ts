import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'

/** Runs a Node program with its output into a file, its input from one; gives the path back. Throws when it fails. */
export async function runInto(path: string, args: readonly string[], input: string | null = null): Promise<string> {
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(child, 'close')
  const fed = input === null ? child.stdin.end() : pipeline(createReadStream(input), child.stdin)
  await Promise.all([fed, pipeline(child.stdout, createWriteStream(path))])
  await ended
  if (child.exitCode !== 0) throw new Error(`${args.join(' ')} ended with ${child.exitCode}`)
  return path
}

/** Runs a Node program and gives what it printed. Throws when it fails. */
export async function runCapture(args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'close')
  const printed = await text(child.stdout)
  await ended
  if (child.exitCode !== 0) throw new Error(`${args.join(' ')} ended with ${child.exitCode}`)
  return printed
}
