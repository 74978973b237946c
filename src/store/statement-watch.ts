/** One statement that has ended. */
interface EndedStatement {
  /** Its text, without the values of its parameters. */
  readonly sql: string
  readonly ms: number
  /** What it failed with; null where it did not. */
  readonly fault: unknown
}

/** Is told of every statement; must not throw. */
export type StatementWatch = (ended: EndedStatement) => void

/** Runs a statement and tells of it. Throws as it does. */
export async function watched<Result>(
  watch: StatementWatch,
  sql: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const start = performance.now()
  try {
    const result = await work()
    watch({ sql, ms: performance.now() - start, fault: null })
    return result
  } catch (fault) {
    watch({ sql, ms: performance.now() - start, fault })
    throw fault
  }
}

/** Tells nobody. */
export const unwatched: StatementWatch = () => undefined
