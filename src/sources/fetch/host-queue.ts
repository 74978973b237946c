/** Runs a job for a host when it is its turn, and gives what the job gives. */
export type HostQueue = <Result>(host: string, job: () => Promise<Result>) => Promise<Result>

interface Line {
  running: number
  /** Each lets one job begin; it takes over the place of the one that ended. */
  readonly waiting: (() => void)[]
}

/** A queue that runs at most `maxAtOnce` jobs for one host, first come, first served; hosts do not wait for each other. */
export function createHostQueue(maxAtOnce: number): HostQueue {
  const lines = new Map<string, Line>()

  function enter(host: string): Line {
    const line = lines.get(host) ?? { running: 0, waiting: [] }
    lines.set(host, line)
    return line
  }

  function leave(host: string, line: Line): void {
    const begin = line.waiting.shift()
    if (begin) begin()
    else line.running -= 1
    if (line.running === 0) lines.delete(host)
  }

  return async (host, job) => {
    const line = enter(host)
    if (line.running < maxAtOnce) line.running += 1
    else await new Promise<void>((begin) => line.waiting.push(begin))
    try {
      return await job()
    } finally {
      leave(host, line)
    }
  }
}
