import type { Source } from '../core/command/command.ts'
import { PullquoteError } from '../errors.ts'
import type { FoundFeed } from '../sources/feed/discover-feeds.ts'
import { FIRST_INTERVAL_MS } from '../sources/feed/poll-interval.ts'
import type { FoundSource } from '../sources/fetch/find-feed.ts'
import { findFeedAt, findFeedsNamed, type KnownFeed, saveFeed } from '../store/feeds.ts'
import type { Db } from '../store/schema.ts'
import { parseSearchWords } from '../store/search-words.ts'

/** What a source is, to be followed. */
export type ResolvedSource =
  | {
      readonly kind: 'feed'
      readonly feed: KnownFeed
      /** Other feeds that the site names. */
      readonly others: readonly FoundFeed[]
    }
  | { readonly kind: 'topic'; readonly topic: string }

interface ResolverDeps {
  readonly db: Db
  /** Throws PullquoteError where the address leads to no feed. */
  findFeed(address: string): Promise<FoundSource>
  /** Epoch milliseconds. */
  now(): number
}

/**
 * What somebody wants to follow: a feed, known or made known now; the feed of a site or page; a topic over all feeds; an
 * outlet by the name or host of a feed that is known. Throws PullquoteError with words for whoever asked.
 */
export async function resolveSource(source: Source, deps: ResolverDeps): Promise<ResolvedSource> {
  if (source.kind === 'topic') return resolveTopic(source.topic)
  return source.kind === 'name' ? resolveName(source.name, deps) : resolveAddress(source.url, deps)
}

function resolveTopic(topic: string): ResolvedSource {
  if (parseSearchWords(topic).wanted.length > 0) return { kind: 'topic', topic }
  throw new PullquoteError(
    'INPUT_INVALID',
    'A topic needs at least one word that news may have, as in follow topic:"grid storage".',
  )
}

async function resolveAddress(address: string, { db, findFeed, now }: ResolverDeps): Promise<ResolvedSource> {
  const asked = withoutFragment(address)
  const known = await findFeedAt(db, asked)
  if (known) return { kind: 'feed', feed: known, others: [] }
  const { url, fetched, others } = await findFeed(asked)
  const { title, url: siteUrl, language } = fetched.feed
  const draft = { url: withoutFragment(url), title, siteUrl, language, askedAs: [asked], intervalMs: FIRST_INTERVAL_MS }
  return { kind: 'feed', feed: await saveFeed(db, draft, now()), others }
}

async function resolveName(name: string, { db }: ResolverDeps): Promise<ResolvedSource> {
  const [feed, ...others] = await findFeedsNamed(db, name)
  if (feed && others.length === 0) return { kind: 'feed', feed, others: [] }
  throw new PullquoteError(
    'INPUT_INVALID',
    feed
      ? `Several feeds are called "${name.slice(0, 80)}". Give the address of one: ${[feed, ...others.slice(0, 4)].map(({ url }) => url).join(' or ')}.`
      : `No feed called "${name.slice(0, 80)}" is known here. Give the address of the feed or of its site, or follow topic:"${name.slice(0, 80)}".`,
  )
}

function withoutFragment(address: string): string {
  const url = URL.parse(address)
  if (!url) return address
  url.hash = ''
  return url.href
}
