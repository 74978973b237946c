import { fork } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { type Row, toRow } from './measure.ts'
import { startNewsSites } from './news-sites.ts'
import type { RoundFigures } from './poll-program.ts'

const FEEDS = 1_000
/** As `npm start` has them. */
const START_FLAGS = ['--max-semi-space-size=4', '--heap-growing-percent=40']

/** A thousand feeds. */
export async function pollingRows(): Promise<Row[]> {
  const { first, second } = await pollFeeds(FEEDS)
  return [toPollingRow('first reading', first), toPollingRow('half unchanged', second)]
}

/** So many feeds asked by a process of its own: all for the first time, then half of them with news. */
export async function pollFeeds(
  feeds: number,
): Promise<{ readonly first: RoundFigures; readonly second: RoundFigures }> {
  const sites = await startNewsSites(feeds)
  const program = fork(resolve(import.meta.dirname, 'poll-program.ts'), { execArgv: START_FLAGS })
  const next = async (): Promise<RoundFigures> => {
    const [figures] = await once(program, 'message')
    return figures
  }
  program.send({ port: sites.port, addresses: sites.addresses })
  await next()
  program.send('round')
  const first = await next()
  sites.publish()
  program.send('round')
  const second = await next()
  program.send('stop')
  await once(program, 'exit')
  await sites.close()
  return { first, second }
}

function toPollingRow(what: string, figures: RoundFigures): Row {
  const { seconds, feedSeconds, processorSeconds, longestBlockMs, busiestMs, peakMb, report } = figures
  const { read = 0, unchanged = 0, failed = 0, articles = 0 } = report
  const took = [
    `feeds in ${feedSeconds.toFixed(1)} s, all in ${seconds.toFixed(1)} s by the clock`,
    `${Math.round(peakMb)} MB at most`,
    `longest block ${Math.round(longestBlockMs)} ms by the clock, ${Math.round(busiestMs)} ms of processor time`,
  ].join(', ')
  return toRow(
    {
      what: `polling, ${what}`,
      size: `${FEEDS.toLocaleString('en')} feeds`,
      units: FEEDS,
      note: `${took}; ${read} read, ${unchanged} unchanged, ${failed} failed, ${articles} articles`,
    },
    processorSeconds * 1_000,
  )
}
