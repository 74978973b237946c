/** Signs that a URL may hold as they are, but that mean something where chat platforms read one. */
const AMBIGUOUS = /[|\\()]/g

/**
 * An address that we may show: http or https, without a password in it, at most `maxChars` long. One that is too long
 * only by its fragment is shown without it (it then leads to the article, not to the sentence). null for any other.
 */
export function toPublicLink(address: string | null, maxChars: number): string | null {
  if (address === null || !URL.canParse(address)) return null
  const url = new URL(address)
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null
  const whole = encodeAmbiguous(url.href)
  if (whole.length <= maxChars) return whole
  url.hash = ''
  const page = encodeAmbiguous(url.href)
  return page.length <= maxChars ? page : null
}

function encodeAmbiguous(address: string): string {
  return address.replace(AMBIGUOUS, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
