import { type Answer, broken, page, redirect, startFeedSite, status, text } from '../fakes/feed-site.ts'
import { rss } from '../fakes/rss.ts'
import { textOfWords } from './samples.ts'

const ITEMS = 20
const NEW_ITEMS = 2
const SLOW_MS = 1_500
const HOUR_MS = 60 * 60 * 1_000

/** A thousand sites that answer like real ones, and what they answer at the next reading. */
export interface NewsSites {
  readonly port: number
  readonly addresses: readonly string[]
  /** Half of the feeds that work get two new items each. */
  publish(): void
  close(): Promise<void>
}

/**
 * Of a hundred sites: 4 with a fault, 2 that break off, 3 that redirect, 2 that are slow, the others work; of their items
 * every second has its text on a page, the others have it in the feed.
 */
export async function startNewsSites(feeds: number): Promise<NewsSites> {
  const site = await startFeedSite()
  const places = Array.from({ length: feeds }, (_, at) => `outlet-${at}.test/feed`)
  const texts = Array.from({ length: 50 }, (_, at) => textOfWords(300 + at * 7).slice(at * 40))
  const now = Date.now()

  function feedOf(at: number, round: number): string {
    const items = Array.from({ length: ITEMS + round * NEW_ITEMS }, (_, item) => {
      const name = `outlet ${at} item ${item}`
      const url = site.at(`outlet-${at}.test/${item}`)
      const body = `${name}. ${texts[(at * 7 + item) % texts.length] ?? ''}`
      const isOld = item < ITEMS
      if (item % 2 === 1)
        site.answer(
          `outlet-${at}.test/${item}`,
          page(`<h1>${name}</h1><article><p>${body.replaceAll('\n\n', '</p><p>')}</p></article>`),
        )
      return {
        id: `${at}-${item}`,
        title: `${name} ${body.slice(20, 80)}`,
        url,
        date: isOld ? now - (30 + item) * HOUR_MS : now,
        summary: body.slice(0, 300),
        ...(item % 2 === 0 ? { content: `<p>${body.replaceAll('\n\n', '</p><p>')}</p>` } : {}),
      }
    })
    return rss(items.toReversed(), { title: `Outlet ${at}` })
  }

  function answerOf(at: number, round: number): Answer {
    const kind = at % 100
    if (kind < 4) return status(500)
    if (kind < 6) return broken()
    const answer = text(feedOf(at, round))
    if (kind < 9) {
      site.answer(`outlet-${at}.test/moved`, answer)
      return redirect('/moved')
    }
    return kind < 11 ? (request, response) => void setTimeout(() => answer(request, response), SLOW_MS) : answer
  }

  const open = (round: number, isMeant: (at: number) => boolean) => {
    for (const [at, place] of places.entries()) if (isMeant(at)) site.answer(place, answerOf(at, round))
  }
  open(0, () => true)
  const addresses = places.map((place) => site.at(place))
  return {
    port: Number(new URL(addresses[0] ?? '').port),
    addresses,
    publish: () => open(1, (at) => at % 2 === 1),
    close: () => site.close(),
  }
}
