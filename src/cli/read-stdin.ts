import { PullquoteError } from '../errors.ts'

/** Standard input as it comes. Throws INPUT_INVALID where it cannot be read, such as a folder. */
export async function* readStdin(stdin: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  try {
    yield* stdin
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new PullquoteError('INPUT_INVALID', `Standard input cannot be read (${reason}). Give a file or a pipe.`, {
      cause,
    })
  }
}
