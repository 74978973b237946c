import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { PullquoteError } from '../errors.ts'
import { toJson } from './json-text.ts'

/** Lines being answered at once: enough to overlap fetches, few enough to keep memory flat. */
const MAX_UNDER_WAY = 8

/** Longest line: a page of 8 MB, escaped as JSON, is well under it. A longer one is skipped to its end as it comes. */
const MAX_LINE_BYTES = 64 * 1024 * 1024

const LINE_FEED = 0x0a

/** A line, or why it cannot be read. */
export type Line = string | PullquoteError

/** The lines of a UTF-8 stream without their ends; an error for one that is too long or not UTF-8. Blank lines are left out. */
export async function* readLines(
  input: AsyncIterable<Uint8Array>,
  maxBytes = MAX_LINE_BYTES,
): AsyncGenerator<Line, void> {
  const line = createLine(maxBytes)
  for await (const chunk of input) {
    let from = 0
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      line.append(chunk.subarray(from, end))
      yield* line.take()
      from = end + 1
    }
    line.append(chunk.subarray(from))
  }
  yield* line.take()
}

/** A line that grows piece by piece and forgets itself once it is over `maxBytes`. */
function createLine(maxBytes: number) {
  let pieces: Uint8Array[] = []
  let bytes = 0
  return {
    append(piece: Uint8Array): void {
      bytes += piece.length
      if (bytes > maxBytes) pieces = []
      else pieces.push(piece)
    },
    /** What was gathered, as one line or none, and begins anew. */
    take(): Line[] {
      const line = bytes > maxBytes ? tooLong(maxBytes) : decode(Buffer.concat(pieces))
      pieces = []
      bytes = 0
      return typeof line === 'string' && line.trim() === '' ? [] : [line]
    },
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true })

function decode(bytes: Uint8Array): Line {
  try {
    return decoder.decode(bytes)
  } catch (cause) {
    return new PullquoteError('INPUT_INVALID', 'The line is not UTF-8. Save the input as UTF-8.', { cause })
  }
}

function tooLong(maxBytes: number): PullquoteError {
  return new PullquoteError('INPUT_INVALID', `The line is longer than ${maxBytes} bytes. Give shorter lines.`)
}

/**
 * Answers each line with one line of JSON, in the order of the input, each written as soon as it and those before it
 * are ready; reads no further ahead than a few lines while `output` is full. `answer` never rejects: a bad line is an
 * answer too. Where the input breaks off, what came before is answered first.
 */
export async function answerLines(
  input: AsyncIterable<Uint8Array>,
  output: Writable,
  answer: (line: Line) => Promise<object>,
): Promise<void> {
  const underWay: Promise<void>[] = []
  let last = Promise.resolve()
  try {
    for await (const line of readLines(input)) {
      const answered = answer(line)
      last = last.then(async () => writeLine(output, await answered))
      underWay.push(last)
      if (underWay.length >= MAX_UNDER_WAY) await underWay.shift()
    }
  } finally {
    await last
  }
}

/** Writes a value as a line of JSON; waits where the stream is full. */
export async function writeLine(output: Writable, value: object): Promise<void> {
  if (!output.write(`${toJson(value)}\n`)) await once(output, 'drain')
}
