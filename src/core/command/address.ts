import { trimSigns } from './tokens.ts'

const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i
const HTTP = /^https?:\/\//i

/** A host with a dot in it and a last part in letters, and whatever comes after: `lune.example/news`. */
const HOST = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?::\d+)?(?:[/?#]\S*)?$/u

/** Marks around an address in a sentence, and `<…>`, which keeps chats from showing a card. */
const BEFORE = '<("\'“‘«['
const AFTER = '>"\'”’»],;:.!?…'

/** The web address that a word is, with http or https, in its normal form; null for any other word. */
export function readAddress(word: string): string | null {
  const bare = trimMarks(word)
  return HTTP.test(bare) ? (URL.parse(bare)?.href ?? null) : null
}

/** As `readAddress`, and for a bare site such as `lune.example` its address with https. */
export function readSite(word: string): string | null {
  const bare = trimMarks(word)
  return HOST.test(bare) ? (URL.parse(`https://${bare}`)?.href ?? null) : readAddress(word)
}

/** Whether a word is an address that is not of the web, or one that cannot be read (`ftp://…`, `https://`). */
export function isBrokenAddress(word: string): boolean {
  return SCHEME.test(trimMarks(word)) && readAddress(word) === null
}

/** A bracket that closes one of the address stays: `/wiki/Lune_(river)`. */
function trimMarks(word: string): string {
  const bare = trimSigns(word, BEFORE, AFTER)
  return bare.includes('(') ? bare : trimSigns(bare, '', `${AFTER})`)
}
