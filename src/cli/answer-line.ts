import { z } from 'zod'
import { PullquoteError } from '../errors.ts'
import { type ErrorLine, idSchema, type LineContract } from './contract.ts'
import type { Line } from './json-lines.ts'

const hasId = z.object({ id: idSchema })

/**
 * Makes the function that answers one line of a command: its output line, or an error line that
 * carries the id where the line had one. Never rejects; what nobody foresaw is also given to `report`.
 */
export function lineAnswerer<Input, Output>(
  { input: schema, faultCode }: Pick<LineContract<Input, unknown>, 'input' | 'faultCode'>,
  answer: (input: Input) => Promise<Output>,
  report: (fault: unknown) => void,
): (line: Line) => Promise<Output | ErrorLine> {
  return async (line) => {
    let id: ErrorLine['id'] = null
    try {
      const raw = parseJson(line)
      id = hasId.safeParse(raw).data?.id ?? null
      return await answer(parseInput(raw, schema))
    } catch (fault) {
      if (fault instanceof PullquoteError) return { id, error: { code: fault.code, message: fault.message } }
      report(fault)
      const message = 'Pullquote failed on this line; the reason is on standard error. Please report it.'
      return { id, error: { code: faultCode, message } }
    }
  }
}

function parseJson(line: Line): unknown {
  if (line instanceof PullquoteError) throw line
  try {
    return JSON.parse(line)
  } catch (cause) {
    const message = 'The line is not JSON. Write one JSON object a line, with an "id".'
    throw new PullquoteError('INPUT_INVALID', message, { cause })
  }
}

function parseInput<Input>(raw: unknown, schema: z.ZodType<Input>): Input {
  const parsed = schema.safeParse(raw)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'line'}: ${message}`)
  throw new PullquoteError('INPUT_INVALID', `The line is not as the command takes it: ${faults.join('; ')}.`)
}
