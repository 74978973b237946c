import type { TermMatch } from './match-sentences.ts'
import type { AskedTerm } from './question.ts'

/** Words within which terms stand together. */
const WINDOW = 14

/** Words over which nearness falls to a third. */
const REACH = 7

/** How far neighbouring terms of a question stand near each other in a sentence, in the same order best; null with no neighbours. */
export function pairShare(terms: readonly AskedTerm[], matches: readonly TermMatch[]): number | null {
  let pairs = 0
  let found = 0
  for (let at = 1; at < terms.length; at++) {
    if ((terms[at]?.position ?? 0) - (terms[at - 1]?.position ?? 0) > 3) continue
    pairs++
    const left = matches[at - 1]
    const right = matches[at]
    if (!left || !right) continue
    let best = 0
    for (const a of left.at) for (const b of right.at) best = Math.max(best, pairNearness(b - a))
    found += best * Math.min(left.best, right.best)
  }
  return pairs === 0 ? null : found / pairs
}

function pairNearness(distance: number): number {
  if (distance > 0 && distance <= 3) return 1
  return (distance < 0 && distance > -4) || (distance > 3 && distance <= 6) ? 0.5 : 0
}

/** Longest run of asked terms that stand in the order of the question, as a share of all. */
export function orderShare(matches: readonly TermMatch[]): number {
  const ends: { at: number; length: number }[] = []
  let longest = 0
  for (const { best, at: places } of matches) {
    if (best < 0.5) continue
    const added = places.map((place) => {
      const length = 1 + ends.reduce((most, end) => (end.at < place ? Math.max(most, end.length) : most), 0)
      return { at: place, length }
    })
    for (const end of added) longest = Math.max(longest, end.length)
    ends.push(...added)
  }
  return matches.length === 0 ? 0 : longest / matches.length
}

/** The most that the terms within one window of words weigh. */
export function density(matches: readonly TermMatch[], weights: readonly number[]): number {
  const hits = matches
    .flatMap(({ best, at }, term) => at.map((place) => ({ place, term, worth: best * (weights[term] ?? 0) })))
    .sort((a, b) => a.place - b.place)
  let most = 0
  for (const [from, first] of hits.entries()) {
    const got = new Map<number, number>()
    for (let at = from; (hits[at]?.place ?? Number.POSITIVE_INFINITY) - first.place < WINDOW; at++) {
      const hit = hits[at]
      if (hit) got.set(hit.term, hit.worth)
    }
    let total = 0
    for (const worth of got.values()) total += worth
    most = Math.max(most, total)
  }
  return most
}

/** How near one of some places stands to what was asked, at its best. */
export function nearness(places: readonly number[], matches: readonly TermMatch[], weights: readonly number[]): number {
  let most = 0
  for (const place of places) {
    const near = matches.reduce((sum, { best, at }, term) => {
      if (best === 0) return sum
      const distance = at.reduce((least, each) => Math.min(least, Math.abs(each - place)), Number.POSITIVE_INFINITY)
      return sum + (weights[term] ?? 0) * best * Math.exp(-distance / REACH)
    }, 0)
    most = Math.max(most, near)
  }
  return most
}
