import { foldTypography } from '../text/fold.ts'

/** A letter or figure run in any script; a sign by itself where the script writes no spaces. */
const WORDS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[[\p{L}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]][[\p{L}\p{M}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]]*/gv

/** Words that are looked at together for likeness: three keep the order, and one changed word spoils only three of them. */
const SHINGLE_WORDS = 3
const LIKENESS_BITS = 64

/**
 * Says whether two texts are the same: 32 hexadecimal digits, equal for texts of the same words in the same order.
 *
 * It tolerates case, typography, punctuation, hyphens at line ends, white space and paragraphs; a changed, added or lost
 * word gives another. The first half is a hash of all words (FNV-1a twice, 64 bits); the second half is a similarity
 * hash of their triples (Charikar 2002, STOC), for `fingerprintDistance`. Stored: the algorithm must not change.
 * null for a text without words, which is the same as no other.
 */
export function fingerprint(text: string): string | null {
  const words = foldTypography(text).text.toLowerCase().match(WORDS)
  if (words === null) return null
  const whole = words.join(' ')
  return hex(hash(whole, FIRST_BASIS)) + hex(hash(whole, SECOND_BASIS)) + likeness(words)
}

/**
 * How many of 64 bits of likeness two fingerprints differ in. Of news articles of some hundred words, a copy with a
 * sentence changed lies within about 10, texts that share nothing near 32. Short texts scatter more.
 */
export function fingerprintDistance(a: string, b: string): number {
  let distance = 0
  for (let at = LIKENESS_BITS / 4; at < LIKENESS_BITS / 2; at += 8) {
    let bits = Number.parseInt(a.slice(at, at + 8), 16) ^ Number.parseInt(b.slice(at, at + 8), 16)
    for (; bits !== 0; bits &= bits - 1) distance++
  }
  return distance
}

/** Bases of the two hashes: FNV's own (RFC 9923 section 2), and any other. */
const FIRST_BASIS = 0x811c9dc5
const SECOND_BASIS = 0x9e3779b9
const FNV_PRIME = 0x01000193

/** A hash of 32 bits: FNV-1a over UTF-16 units, its bits mixed at the end (the finaliser of MurmurHash3) so that each depends on all. */
export function hash(text: string, basis = FIRST_BASIS): number {
  let value = basis
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), FNV_PRIME)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}

/** Each bit is what most triples of words have there. */
function likeness(words: readonly string[]): string {
  const votes = new Int32Array(LIKENESS_BITS)
  for (let at = 0; at === 0 || at + SHINGLE_WORDS <= words.length; at++) {
    const shingle = words.slice(at, at + SHINGLE_WORDS).join(' ')
    vote(votes, hash(shingle, FIRST_BASIS), 0)
    vote(votes, hash(shingle, SECOND_BASIS), 32)
  }
  const half = (from: number) => votes.subarray(from, from + 32).reduce((bits, sum) => (bits << 1) | Number(sum > 0), 0)
  return hex(half(0) >>> 0) + hex(half(32) >>> 0)
}

function vote(votes: Int32Array, bits: number, from: number): void {
  for (let bit = 0; bit < 32; bit++) votes[from + bit] = (votes[from + bit] ?? 0) + ((bits >>> bit) & 1 ? 1 : -1)
}

const hex = (value: number) => value.toString(16).padStart(8, '0')
