import { shownAddress } from '../../core/article/shown-address.ts'
import { type ErrorCode, PullquoteError } from '../../errors.ts'

/** What a status means for a person who wants to read the page, and what to do; other statuses are told by their class. */
const STATUSES: Readonly<Record<number, readonly [says: string, advice: string]>> = {
  401: ['asks for a login', 'Open it in a browser, and paste the text here.'],
  402: ['asks for payment', 'Open it in a browser, and paste the text here.'],
  403: ['does not let programs read this', 'Open it in a browser, and paste the text here.'],
  404: ['has nothing at this address', 'Check the address.'],
  410: ['has removed what was at this address', 'Look for another report.'],
  451: ['may not show this for legal reasons', 'Look for another report.'],
}

/** SOURCE_UNAVAILABLE for an answer whose status is no success. */
export function statusError(url: URL, status: number, retryAfterMs: number | null): PullquoteError {
  const [says, advice] = STATUSES[status] ?? [statusClass(status), waitAdvice(retryAfterMs)]
  return unavailable(`${shownAddress(url)}: the site ${says} (status ${status}). ${advice}`, retryAfterMs)
}

/** SOURCE_UNAVAILABLE for a host that has asked to be left alone for `waitMs` more. */
export function pausedError(host: string, waitMs: number): PullquoteError {
  return unavailable(`${host} has asked us to wait. ${waitAdvice(waitMs)}`, waitMs)
}

function statusClass(status: number): string {
  if (status === 429) return 'asks us to wait'
  if (status >= 500) return 'has a fault of its own'
  return 'answers with something that is neither a page nor a feed'
}

function waitAdvice(waitMs: number | null): string {
  if (waitMs === null || waitMs === 0) return 'Try again later.'
  const minutes = Math.ceil(waitMs / 60_000)
  return minutes > 90 ? `Try again in ${Math.ceil(minutes / 60)} hours.` : `Try again in ${minutes} min.`
}

function unavailable(message: string, retryAfterMs: number | null): PullquoteError {
  return new PullquoteError('SOURCE_UNAVAILABLE', message, retryAfterMs === null ? {} : { retryAfterMs })
}

interface Fault {
  /** Codes of Node (errors, dns, tls, zlib), of undici (docs/api/Errors.md) and of its HTTP parser. */
  readonly codes: RegExp
  readonly code: ErrorCode
  readonly says: string
}

const FAULTS: readonly Fault[] = [
  {
    codes: /^(?:ABORT_TIMEOUT|ETIMEDOUT|UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT)$/,
    code: 'SOURCE_TIMEOUT',
    says: 'the site takes too long. Try again later.',
  },
  {
    codes: /^(?:ENOTFOUND|ENODATA|EAI_(?:NONAME|NODATA|FAIL))$/,
    code: 'SOURCE_UNAVAILABLE',
    says: 'there is no site of this name. Check the address.',
  },
  {
    codes: /^(?:EAI_AGAIN|ESERVFAIL|EREFUSED|ETIMEOUT)$/,
    code: 'SOURCE_UNAVAILABLE',
    says: 'the name of the site could not be looked up. Try again later.',
  },
  {
    codes: /^ECONNREFUSED$/,
    code: 'SOURCE_UNAVAILABLE',
    says: 'nothing answers there (connection refused). Check the address, or try again later.',
  },
  {
    codes: /^(?:EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN|EADDRNOTAVAIL)$/,
    code: 'SOURCE_UNAVAILABLE',
    says: 'the site cannot be reached from here. Try again later.',
  },
  {
    codes: /CERT|SELF_SIGNED|UNABLE_TO|^ERR_(?:TLS|SSL)_|^EPROTO$/,
    code: 'SOURCE_UNAVAILABLE',
    says: 'its secure connection (TLS) cannot be trusted. Check that the address is right.',
  },
  {
    codes: /^(?:ECONNRESET|ECONNABORTED|EPIPE|UND_ERR_(?:SOCKET|INFO|ABORTED))$/,
    code: 'SOURCE_UNAVAILABLE',
    says: 'the site broke the connection off. Try again later.',
  },
  {
    codes: /^(?:Z_\w+|ERR__ERROR_\w+|ERR_BROTLI_\w+|HPE_\w+|UND_ERR_(?:HEADERS_OVERFLOW|RES_CONTENT_LENGTH_MISMATCH))$/,
    code: 'SOURCE_UNAVAILABLE',
    says: 'the answer is damaged. Try again later.',
  },
  {
    codes: /^UND_ERR_(?:DESTROYED|CLOSED)$/,
    code: 'SOURCE_UNAVAILABLE',
    says: 'it was not read, because Pullquote is stopping.',
  },
]

/** What went wrong on the way to `url`, in our words; what is no fault of the network is given back as it is. */
export function toSourceError(cause: unknown, url: URL): unknown {
  if (!(cause instanceof Error) || cause instanceof PullquoteError) return cause
  const reason = codeOf(cause)
  const fault = FAULTS.find(({ codes }) => codes.test(reason))
  if (!fault) return cause
  return new PullquoteError(fault.code, `${shownAddress(url)}: ${fault.says}`, { cause })
}

function codeOf(cause: Error): string {
  if (cause.name === 'TimeoutError') return 'ABORT_TIMEOUT'
  // undici gives its parser's errors a code for some faults only.
  if (cause.name === 'HTTPParserError') return 'HPE_ANY'
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
}
