/** Which messages of ours answer which message, for when that one is edited or deleted. */
export interface AnswerMemory {
  keep(channel: string, question: string, answers: readonly string[]): void
  /** The ids of the answers; null where there is none that we know of. */
  find(channel: string, question: string): readonly string[] | null
  forget(channel: string, question: string): void
}

/** Remembers the answers to the last `max` questions. */
export function createAnswerMemory(max: number): AnswerMemory {
  const known = new Map<string, readonly string[]>()
  const keyOf = (channel: string, question: string) => `${channel} ${question}`
  return {
    keep(channel, question, answers) {
      known.delete(keyOf(channel, question))
      known.set(keyOf(channel, question), answers)
      const [oldest] = known.keys()
      if (known.size > max && oldest !== undefined) known.delete(oldest)
    },
    find: (channel, question) => known.get(keyOf(channel, question)) ?? null,
    forget: (channel, question) => void known.delete(keyOf(channel, question)),
  }
}
