/** A command that was called wrongly: the shell sees exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
