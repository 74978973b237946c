/** Looks at the processor time of this thread whenever the event loop lets it: `stop` gives the longest turn in ms. */
export function watchTurns(): { stop(): number } {
  let longestMs = 0
  let before = process.threadCpuUsage()
  const timer = setInterval(() => {
    const { user, system } = process.threadCpuUsage(before)
    longestMs = Math.max(longestMs, (user + system) / 1_000)
    before = process.threadCpuUsage()
  }, 1)
  return {
    stop() {
      clearInterval(timer)
      return longestMs
    },
  }
}
