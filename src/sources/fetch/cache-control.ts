/** Longest time that is believed; a site that says more has set it for its pictures. */
const MAX_AGE_MS = 24 * 60 * 60 * 1_000

/**
 * For how many milliseconds an answer stays fresh by its Cache-Control and Age headers (RFC 9111, 5.2.2.1 and 5.1):
 * 0 where it may not be kept, null where it does not say.
 */
export function parseFreshness(cacheControl: string | null, age: string | null): number | null {
  const directives = (cacheControl ?? '')
    .toLowerCase()
    .split(',')
    .map((each) => each.trim())
  if (directives.some((each) => /^no-(?:cache|store)\b/.test(each))) return 0
  const seconds = directives
    .map((each) => /^max-age="?(\d{1,10})"?$/.exec(each)?.[1])
    .find((each) => each !== undefined)
  if (seconds === undefined) return null
  const elapsed = /^\d{1,10}$/.test(age ?? '') ? Number(age) : 0
  return Math.min(Math.max(Number(seconds) - elapsed, 0) * 1_000, MAX_AGE_MS)
}
