/** Asks until the answer is as wanted; the test's own limit ends it. */
export async function until(url: string, isWanted: (answer: string) => boolean): Promise<string> {
  for (;;) {
    const answer = await (await fetch(url)).text()
    if (isWanted(answer)) return answer
  }
}

/** How often an event was counted, whatever its labels. */
export function sumOf(metrics: string, event: string): number {
  const counts = metrics.matchAll(new RegExp(`^pullquote_events_total\\{event="${event}"[^}]*\\} (\\d+)$`, 'gm'))
  return [...counts].reduce((sum, [, count]) => sum + Number(count), 0)
}
