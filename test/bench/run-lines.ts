import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'

const CLI = resolve(import.meta.dirname, '../../src/cli/main.js')

/** Makes a process say at its end what it took, as JSON on standard error. */
const TELL_USAGE = `data:text/javascript,${encodeURIComponent(
  'process.on("exit", () => process.stderr.write(JSON.stringify(process.resourceUsage())))',
)}`

const usageSchema = z.object({ userCPUTime: z.number(), systemCPUTime: z.number(), maxRSS: z.number() })

export interface LineRun {
  /** Processor time of the process, its start included. */
  readonly ms: number
  /** Most memory that the process held (resident set), in MB. */
  readonly peakMb: number
}

/** Sends `count` lines through a command in a process of its own. Throws where one is answered with an error. */
export async function runLines(command: string, count: number, textOf: (id: number) => string): Promise<LineRun> {
  const lines = Array.from({ length: Math.min(count, 1_000) }, (_, id) => textOf(id))
  function* input() {
    for (let id = 0; id < count; id++) yield `${JSON.stringify({ id, text: lines[id % lines.length] })}\n`
  }
  const child = spawn(process.execPath, ['--import', TELL_USAGE, CLI, command, '--jsonl'])
  const closed = once(child, 'close')
  const [said, answers, fault] = await Promise.all([
    text(child.stderr),
    countAnswers(child.stdout),
    pipeline(Readable.from(input()), child.stdin).then(() => null, String),
    closed,
  ])
  if (fault !== null || answers !== count) {
    throw new Error(`${command}: ${answers} of ${count} lines were answered. ${fault ?? ''}\n${said}`)
  }
  const { userCPUTime, systemCPUTime, maxRSS } = usageSchema.parse(JSON.parse(said))
  return { ms: (userCPUTime + systemCPUTime) / 1_000, peakMb: Math.round(maxRSS / 1_024) }
}

async function countAnswers(stdout: Readable): Promise<number> {
  let count = 0
  let line = ''
  for await (const chunk of stdout.setEncoding('utf8')) {
    const [head = '', ...tails] = String(chunk).split('\n')
    line += head
    for (const tail of tails) {
      if (line.includes('"error":{')) throw new Error(`A line was refused: ${line}`)
      count++
      line = tail
    }
  }
  return count
}
