import { once } from 'node:events'
import type { Writable } from 'node:stream'

/** Lines being answered at once: enough to overlap fetches, few enough to keep memory flat. */
const MAX_UNDER_WAY = 8

/**
 * Longest line in characters (UTF-16 units). A page of 8 MB, escaped as JSON, is well under it;
 * what is longer is answered with `null` and skipped to its end, so memory stays bounded.
 */
const MAX_LINE_CHARS = 64 * 1024 * 1024

/** The lines of a UTF-8 stream without their ends; null for one that is too long. Blank lines are left out. */
export async function* readLines(input: AsyncIterable<Uint8Array>, maxChars = MAX_LINE_CHARS) {
  const decoder = new TextDecoder('utf-8')
  const line = createLine(maxChars)
  for await (const chunk of input) {
    const [head = '', ...tails] = decoder.decode(chunk, { stream: true }).split('\n')
    line.append(head)
    for (const tail of tails) {
      yield* line.take()
      line.append(tail)
    }
  }
  line.append(decoder.decode())
  yield* line.take()
}

/** A line that grows piece by piece and forgets itself once it is over `maxChars`. */
function createLine(maxChars: number) {
  let text = ''
  let tooLong = false
  return {
    append(piece: string): void {
      tooLong ||= text.length + piece.length > maxChars
      text = tooLong ? '' : text + piece
    },
    /** What was gathered, as one line or none, and begins anew. */
    take(): (string | null)[] {
      const taken = tooLong ? [null] : text.trim() === '' ? [] : [text]
      text = ''
      tooLong = false
      return taken
    },
  }
}

/**
 * Answers each line with one line of JSON, in the order of the input, each written as soon as it
 * and those before it are ready. `answer` never rejects: a bad line is an answer too.
 */
export async function answerLines(
  input: AsyncIterable<Uint8Array>,
  output: Writable,
  answer: (line: string | null) => Promise<object>,
): Promise<void> {
  const underWay: Promise<void>[] = []
  let last = Promise.resolve()
  for await (const line of readLines(input)) {
    const answered = answer(line)
    last = last.then(async () => writeLine(output, await answered))
    underWay.push(last)
    if (underWay.length >= MAX_UNDER_WAY) await underWay.shift()
  }
  await last
}

async function writeLine(output: Writable, value: object): Promise<void> {
  if (!output.write(`${JSON.stringify(value)}\n`)) await once(output, 'drain')
}
