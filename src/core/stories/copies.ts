import { hash } from '../article/fingerprint.ts'

/** Finds articles that are the same text, whole or shortened: what a wire service sends to many outlets. */
export interface Copies {
  /** Takes in an article; gives the first one known that it is a copy of, null for none. */
  add(id: string, text: string): Copy | null
  /** Lets go of an article; one that is not known changes nothing. */
  forget(id: string): void
}

export interface Copy {
  readonly of: string
  /** The share of the shorter one's runs of words that stand in the other too. */
  readonly share: number
}

/** Words of a run: long enough that two writers do not write it by chance. */
const RUN_WORDS = 6
/** Of all runs one in so many is kept, chosen by what it says: the same one in every copy (Broder 1997, modulo sampling). */
const KEPT_ONE_IN = 8
/** With fewer kept runs a share says nothing. */
const MIN_KEPT = 6
/** From this share on an article is a copy: outlets cut a wire text, change a few words and add a line or two. */
const NEEDED_SHARE = 0.5
/** Odd, so that no bit of a word is lost (Knuth 1998, section 6.4). */
const MIX = 0x9e3779b1
/** Only the first words of long texts are looked at. */
const MAX_CHARS = 20_000
/** A run that more articles than this have is boilerplate. */
const MAX_HOLDERS = 50

/** Knows no article yet. */
export function createCopies(): Copies {
  const kept = new Map<string, readonly number[]>()
  /** Articles by a run, the oldest first. */
  const holders = new Map<number, string[]>()
  /** The first article of each copy. */
  const firsts = new Map<string, string>()

  function findCopied(runs: readonly number[]): Copy | null {
    const shared = new Map<string, number>()
    for (const id of runs.flatMap((run) => holders.get(run) ?? [])) shared.set(id, (shared.get(id) ?? 0) + 1)
    const copied = Array.from(shared, ([id, count]): Copy => {
      return { of: firsts.get(id) ?? id, share: count / Math.min(runs.length, kept.get(id)?.length ?? runs.length) }
    })
    const [best] = copied.filter(({ share }) => share >= NEEDED_SHARE).sort((a, b) => b.share - a.share)
    return best ?? null
  }

  return {
    add(id, text) {
      const runs = keepRuns(text)
      if (runs.length < MIN_KEPT) return null
      const copy = findCopied(runs)
      if (copy) firsts.set(id, copy.of)
      kept.set(id, runs)
      for (const run of runs) {
        const ids = holders.get(run)
        if (ids === undefined) holders.set(run, [id])
        else if (ids.length < MAX_HOLDERS) ids.push(id)
      }
      return copy
    },
    forget(id) {
      for (const run of kept.get(id) ?? []) {
        const left = holders.get(run)?.filter((each) => each !== id) ?? []
        if (left.length > 0) holders.set(run, left)
        else holders.delete(run)
      }
      kept.delete(id)
      firsts.delete(id)
    },
  }
}

/** Some of the runs of words of a text, as hashes, each once. */
function keepRuns(text: string): number[] {
  const words =
    text
      .slice(0, MAX_CHARS)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const hashes = words.map((word) => hash(word))
  const runs = new Set<number>()
  for (let at = 0; at + RUN_WORDS <= hashes.length; at++) {
    let run = 0
    for (let word = at; word < at + RUN_WORDS; word++) run = Math.imul(run, MIX) + (hashes[word] ?? 0)
    // The upper bits depend on all words, the lowest on the last ones alone.
    run = (run ^ (run >>> 15)) >>> 0
    if (run % KEPT_ONE_IN === 0) runs.add(run)
  }
  return [...runs]
}
