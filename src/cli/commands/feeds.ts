import type { Command } from 'commander'
import { PullquoteError } from '../../errors.ts'
import { listFollowedFeeds } from '../../store/feed-health.ts'
import { releaseFeeds } from '../../store/feed-polls.ts'
import { findFeedAt, type KnownFeed } from '../../store/feeds.ts'
import { listFollowers } from '../../store/subscription-feeds.ts'
import { toJson } from '../json-text.ts'
import type { Session } from '../session.ts'
import { onOneLine } from '../terminal-text.ts'
import { toTime } from '../time-text.ts'
import { withStore } from '../with-store.ts'

/** `pullquote feeds`: every feed that is followed and how it fares; `feeds ask` has one asked at the next round. */
export function addFeeds(program: Command, session: Session): void {
  const { stdout } = session.terminal
  const feeds = program
    .command('feeds')
    .summary('list the feeds that are followed, those that fail first')
    .description(
      'Lists the feeds that are followed in all channels, those that fail first, with what is wrong. With an SQLite store stop the program first.',
    )
    .option('--json', 'print them as JSON')
    .action(async ({ json }: { readonly json?: boolean }) => {
      const listed = await withStore(session, async (db) => {
        const followed: FollowedFeed[] = []
        for (const feed of await listFollowedFeeds(db)) {
          followed.push(toFollowed(feed, (await listFollowers(db, feed.id)).length))
        }
        return followed
      })
      if (json) stdout.write(`${toJson(listed, 2)}\n`)
      else stdout.write(listed.length === 0 ? 'No feed is followed.\n' : listed.map(toLines).join(''))
    })
  feeds
    .command('ask')
    .summary('have a feed asked at the next round')
    .description('Has a feed asked at the next round of the bot, whatever its interval and however often it failed.')
    .argument('<address>', 'the address of the feed, as the list shows it')
    .action(async (address: string) => {
      const feed = await withStore(session, async (db) => {
        const found = await findFeedAt(db, address)
        if (found) await releaseFeeds(db, [found.id], Date.now())
        return found
      })
      if (feed === null)
        throw new PullquoteError('INPUT_INVALID', `No feed is known at ${address}. See pullquote feeds.`)
      stdout.write(`${onOneLine(feed.title ?? feed.url)} is asked at the next round.\n`)
    })
}

/** A feed as a script reads it; times are ISO 8601 in UTC or null. */
interface FollowedFeed {
  readonly url: string
  readonly title: string | null
  readonly followers: number
  readonly failingSince: string | null
  readonly fault: { readonly code: string; readonly message: string } | null
  readonly polledAt: string | null
  readonly nextPollAt: string | null
}

function toFollowed({ url, title, polledAt, nextPollAt, health }: KnownFeed, followers: number): FollowedFeed {
  const { failingSince, fault } = health
  return {
    url,
    title,
    followers,
    failingSince: toTime(failingSince),
    fault: fault && { code: fault.code, message: fault.message },
    polledAt: toTime(polledAt),
    nextPollAt: toTime(nextPollAt),
  }
}

function toLines({ url, title, followers, failingSince, fault, polledAt, nextPollAt }: FollowedFeed): string {
  const times = `asked ${polledAt ?? 'never'}, next ${nextPollAt ?? 'never'}`
  const state = failingSince === null ? 'ok  ' : 'FAIL'
  const lines = [
    `${state}  ${title ?? url}`,
    `      ${url}`,
    `      followed in ${followers === 1 ? '1 channel' : `${followers} channels`}; ${times}`,
    ...(failingSince === null
      ? []
      : [`      fails since ${failingSince}: ${fault?.code ?? ''} ${fault?.message ?? ''}`]),
  ]
  return lines.map((line) => `${line.slice(0, 6)}${onOneLine(line.slice(6))}\n`).join('')
}
