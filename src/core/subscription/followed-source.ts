import type { Numbered, Source } from '../command/command.ts'

/** A source as a subscription holds it. */
export type FollowedSource =
  | { readonly kind: 'feed'; readonly url: string }
  | { readonly kind: 'topic'; readonly topic: string }

const TOPIC = 'topic:'

/** A source in one string, as a subscription keeps it: the address of a feed, or `topic:` and its words. */
export function writeSource(source: FollowedSource): string {
  return source.kind === 'topic' ? `${TOPIC}${source.topic}` : source.url
}

/** The source that a string of a subscription stands for. */
export function readSource(written: string): FollowedSource {
  return written.startsWith(TOPIC)
    ? { kind: 'topic', topic: written.slice(TOPIC.length) }
    : { kind: 'feed', url: written }
}

/** What is known of a followed source beside its string. */
export interface KnownSource {
  readonly source: string
  /** The feed's own name; null where it is not known. */
  readonly title: string | null
}

/**
 * Which of the sources somebody means, by its place in the list, its address, its site, its topic or its name, whatever
 * the case; -1 for none. An address means the feed of its host where no other feed of that host is followed.
 */
export function findMeant(meant: Source | Numbered, followed: readonly KnownSource[]): number {
  if (meant.kind === 'number') return meant.number <= followed.length ? meant.number - 1 : -1
  if (meant.kind === 'topic') return followed.findIndex(({ source }) => isTopic(source, meant.topic))
  if (meant.kind === 'address') return findAddress(meant.url, followed)
  return followed.findIndex(
    ({ source, title }) => isTopic(source, meant.name) || fold(title ?? '') === fold(meant.name),
  )
}

function findAddress(url: string, followed: readonly KnownSource[]): number {
  const exact = followed.findIndex(({ source }) => bare(source) === bare(url))
  if (exact >= 0) return exact
  const host = hostOf(url)
  const ofHost = followed.filter(({ source }) => hostOf(source) === host)
  const [only, ...others] = host === null ? [] : ofHost
  return only && others.length === 0 ? followed.indexOf(only) : -1
}

function isTopic(source: string, topic: string): boolean {
  const read = readSource(source)
  return read.kind === 'topic' && fold(read.topic) === fold(topic)
}

const fold = (text: string) => text.trim().toLowerCase()
const bare = (url: string) => fold(url).replace(/^https?:\/\/(?:www\.)?|\/$/g, '')
const hostOf = (url: string) => URL.parse(url)?.host.replace(/^www\./, '') ?? null
