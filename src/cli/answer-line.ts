import { z } from 'zod'
import { PullquoteError } from '../errors.ts'
import type { errorLineSchema, LineContract } from './contract.ts'

type ErrorLine = z.infer<typeof errorLineSchema>
/**
 * Makes the function that answers one line of a command: its output line, or an error line that
 * carries the id where the line had one. Never rejects; what nobody foresaw is also given to `report`.
 */
export function lineAnswerer<Input, Output>(
  { input: schema, faultCode }: LineContract<Input, Output>,
  answer: (input: Input) => Promise<Output>,
  report: (fault: unknown) => void,
): (line: string | null) => Promise<Output | ErrorLine> {
  return async (line) => {
    const raw = parseJson(line)
    if (raw instanceof PullquoteError) return errorLine(null, raw)
    const parsed = schema.safeParse(raw)
    if (!parsed.success) return errorLine(idOf(raw), invalidInput(parsed.error))
    try {
      return await answer(parsed.data)
    } catch (cause) {
      if (cause instanceof PullquoteError) return errorLine(idOf(raw), cause)
      report(cause)
      const message = `Pullquote failed on this line; the reason is on standard error. Please report it.`
      return errorLine(idOf(raw), new PullquoteError(faultCode, message, { cause }))
    }
  }
}

function parseJson(line: string | null): unknown {
  if (line === null) {
    return new PullquoteError('INPUT_INVALID', 'The line is longer than 64 million characters. Split the input.')
  }
  try {
    return JSON.parse(line)
  } catch (cause) {
    const message = 'The line is not JSON. Write one JSON object a line, with an "id".'
    return new PullquoteError('INPUT_INVALID', message, { cause })
  }
}

function invalidInput(error: z.ZodError): PullquoteError {
  const faults = error.issues.map(({ path, message }) => `${path.join('.') || 'line'}: ${message}`)
  return new PullquoteError('INPUT_INVALID', `The line is not as the command takes it: ${faults.join('; ')}.`)
}

function errorLine(id: ErrorLine['id'], { code, message }: PullquoteError): ErrorLine {
  return { id, error: { code, message } }
}

const hasId = z.object({ id: z.union([z.string(), z.number()]) })

function idOf(raw: unknown): ErrorLine['id'] {
  const parsed = hasId.safeParse(raw)
  return parsed.success ? parsed.data.id : null
}
