import { createHash } from 'node:crypto'
import { canonicalAddress } from '../../core/article/canonical-address.ts'
import { countTokens } from '../page/word-counts.ts'
import type { FeedItem } from './feed.ts'

/** What tells an item from the others of its feed; any of them is enough to know it again. */
export interface ItemMarks {
  /** Of the feed's own id; null where several items share it. */
  readonly idHash: string | null
  /** Of the canonical address; null where it has none, or one that several items share. */
  readonly addressHash: string | null
  /** Of title and text; null for an item without words. */
  readonly fingerprint: string | null
  /**
   * Whether it has so few words that other news may come in the same ones ("Weather"), and other names to tell it by.
   */
  readonly isShort: boolean
}

/** An item of a feed as it was seen before. */
export interface SeenItem extends Omit<ItemMarks, 'isShort'> {
  readonly id: string
  /** Epoch milliseconds. */
  readonly lastSeenAt: number
}

/** Fewer words may be said of two things. */
const MIN_WORDS = 20
/** An item that was gone for longer is not what now comes in the same few words. */
const SHORT_MEMORY_MS = 2 * 24 * 60 * 60 * 1_000

/** The marks of a feed's items. An id or address that stands at items of different words names none of them. */
export function findMarks(items: readonly FeedItem[]): ItemMarks[] {
  const marked = items.map((item) => {
    const words = `${item.title ?? ''}\n${item.summary ?? ''}`
    return {
      idHash: hash(item.id),
      addressHash: addressHash(item.url),
      fingerprint: wordsHash(words),
      isShort: countTokens(words) < MIN_WORDS,
    }
  })
  const sharedIds = findShared(marked, ({ idHash }) => idHash)
  const sharedAddresses = findShared(marked, ({ addressHash: each }) => each)
  return marked.map((marks) => {
    const idHash = sharedIds.has(marks.idHash) ? null : marks.idHash
    const address = sharedAddresses.has(marks.addressHash) ? null : marks.addressHash
    const hasName = idHash !== null || address !== null
    return { ...marks, idHash, addressHash: address, isShort: marks.isShort && hasName }
  })
}

/** For each item: the one of `seen` that it is, else the place of an earlier item of the same reading, else null where it is new. */
export function matchItems(
  marks: readonly ItemMarks[],
  seen: readonly SeenItem[],
  now: number,
): (SeenItem | number | null)[] {
  const known = indexOf(seen)
  const named = marks.map((each) => known.byName(each))
  const claimed = new Set(named.flatMap((each) => each?.id ?? []))
  const added = new Map<string, number>()
  return marks.map((each, place) => {
    const found = named[place] ?? known.byWords(each, claimed, now)
    if (found) return found
    const keys = keysOf(each)
    const earlier = keys.map((key) => added.get(key)).find((at) => at !== undefined)
    if (earlier !== undefined) return earlier
    for (const key of keys) added.set(key, place)
    return null
  })
}

function indexOf(seen: readonly SeenItem[]) {
  const byId = new Map(seen.map((item) => [item.idHash, item]))
  const byAddress = new Map(seen.map((item) => [item.addressHash, item]))
  const byWords = Map.groupBy(seen, (item) => item.fingerprint)
  return {
    byName({ idHash, addressHash: address }: ItemMarks): SeenItem | null {
      return (idHash === null ? null : byId.get(idHash)) ?? (address === null ? null : byAddress.get(address)) ?? null
    },
    /** Few words name only an item that has left the feed under its other names, and not long ago. */
    byWords({ fingerprint: words, isShort }: ItemMarks, claimed: ReadonlySet<string>, now: number): SeenItem | null {
      const found = (words === null ? null : byWords.get(words)) ?? []
      const isLeft = ({ id, lastSeenAt }: SeenItem) => !claimed.has(id) && lastSeenAt >= now - SHORT_MEMORY_MS
      return (isShort ? found.find(isLeft) : found[0]) ?? null
    },
  }
}

/** By what two items of one reading are the same. Few words are not enough: the feed itself tells them apart. */
function keysOf({ idHash, addressHash: address, fingerprint: words, isShort }: ItemMarks): string[] {
  return [
    ...(idHash === null ? [] : [`id ${idHash}`]),
    ...(address === null ? [] : [`address ${address}`]),
    ...(words === null || isShort ? [] : [`words ${words}`]),
  ]
}

/** Names that stand at items of different words. */
function findShared(marks: readonly ItemMarks[], nameOf: (marks: ItemMarks) => string | null): Set<string | null> {
  const words = new Map<string, string | null>()
  const shared = new Set<string | null>()
  for (const each of marks) {
    const name = nameOf(each)
    if (name === null) continue
    if (words.has(name) && words.get(name) !== each.fingerprint) shared.add(name)
    words.set(name, each.fingerprint)
  }
  return shared
}

/** null for no address, and for the front page of a site: it shows something else tomorrow. */
function addressHash(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null
  const address = canonicalAddress(url)
  return /^https?:\/\/[^/]+\/$/.test(address) ? null : hash(address)
}

/** Equal for texts of the same words in the same order, whatever the case, the signs and the spaces. */
function wordsHash(text: string): string | null {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu)
  return words === null ? null : hash(words.join(' '))
}

const hash = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 27)
