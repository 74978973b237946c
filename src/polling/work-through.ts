/** Work that comes in portions, much of it at once. */
export interface Work<Job> {
  /** Gives more jobs; none where there are none left. */
  claim(): Promise<readonly Job[]>
  run(job: Job): Promise<void>
  /** Jobs of one host go in a line of their own, so that a slow one keeps nobody else waiting. */
  hostOf(job: Job): string
  readonly maxAtOnce: number
  readonly maxPerHost: number
  /** Nothing is begun any more once this is aborted; what runs is waited for. */
  readonly stopping: AbortSignal
}

/** Jobs that wait for their host while others are looked for. */
const MAX_WAITING = 1_000

/**
 * Does all there is to be done; gives the jobs that were claimed and not begun. `run` must not reject; what
 * `claim` throws is thrown when nothing runs any more.
 */
export async function workThrough<Job>(work: Work<Job>): Promise<readonly Job[]> {
  const waiting: Job[] = []
  const running = new Set<Promise<void>>()
  const perHost = new Map<string, number>()
  let isDry = false

  function begin(job: Job): void {
    const host = work.hostOf(job)
    perHost.set(host, (perHost.get(host) ?? 0) + 1)
    const run = work.run(job).finally(() => {
      running.delete(run)
      perHost.set(host, (perHost.get(host) ?? 1) - 1)
    })
    running.add(run)
  }

  function takeNext(): Job | undefined {
    if (running.size >= work.maxAtOnce) return undefined
    const at = waiting.findIndex((job) => (perHost.get(work.hostOf(job)) ?? 0) < work.maxPerHost)
    return at < 0 ? undefined : waiting.splice(at, 1)[0]
  }

  try {
    while (!work.stopping.aborted) {
      const next = takeNext()
      if (next !== undefined) begin(next)
      else if (!isDry && running.size < work.maxAtOnce && waiting.length < MAX_WAITING) {
        const more = await work.claim()
        waiting.push(...more)
        isDry = more.length === 0
      } else if (running.size > 0) await Promise.race(running)
      else break
    }
  } finally {
    await Promise.all(running)
  }
  return waiting
}
