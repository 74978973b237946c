import { expect, test } from 'vitest'
import { shownAddress } from '../../../src/core/article/shown-address.ts'
import { PullquoteError } from '../../../src/errors.ts'
import { statusError, toSourceError } from '../../../src/sources/fetch/source-error.ts'

const PAGE = new URL('https://lune.example/harbour?token=tulip')

test.each([
  { name: 'a plain address', url: 'https://lune.example/harbour', shown: 'https://lune.example/harbour' },
  { name: 'a query, cut', url: 'https://lune.example/harbour?token=tulip', shown: 'https://lune.example/harbour…' },
  { name: 'a user name, left out', url: 'https://ada:tulip@lune.example/a', shown: 'https://lune.example/a' },
  { name: 'a fragment, left out', url: 'https://lune.example/a#tulip', shown: 'https://lune.example/a' },
  {
    name: 'a long path, cut',
    url: `https://lune.example/${'a'.repeat(300)}`,
    shown: `https://lune.example/${'a'.repeat(139)}…`,
  },
])('an address is shown: $name', ({ url, shown }) => {
  expect(shownAddress(new URL(url))).toBe(shown)
})

test.each([
  [401, null, 'asks for a login'],
  [403, null, 'does not let programs read this (status 403). Open it in a browser'],
  [404, null, 'has nothing at this address (status 404). Check the address.'],
  [410, null, 'has removed'],
  [418, null, 'neither a page nor a feed (status 418). Try again later.'],
  [429, null, 'asks us to wait (status 429). Try again later.'],
  [429, 61_000, 'asks us to wait (status 429). Try again in 2 min.'],
  [451, null, 'legal reasons'],
  [500, null, 'has a fault of its own (status 500). Try again later.'],
  [503, 7_200_000, 'has a fault of its own (status 503). Try again in 2 hours.'],
  [304, null, 'neither a page nor a feed (status 304)'],
])('status %i with a wait of %s is SOURCE_UNAVAILABLE: %s', (status, retryAfterMs, says) => {
  const error = statusError(PAGE, status, retryAfterMs)
  expect(error).toMatchObject({ code: 'SOURCE_UNAVAILABLE', retryAfterMs })
  expect(error.message).toContain('https://lune.example/harbour…: the site ')
  expect(error.message).toContain(says)
})

test.each([
  ['UND_ERR_CONNECT_TIMEOUT', 'SOURCE_TIMEOUT', 'takes too long'],
  ['UND_ERR_HEADERS_TIMEOUT', 'SOURCE_TIMEOUT', 'takes too long'],
  ['UND_ERR_BODY_TIMEOUT', 'SOURCE_TIMEOUT', 'takes too long'],
  ['ETIMEDOUT', 'SOURCE_TIMEOUT', 'takes too long'],
  ['ENOTFOUND', 'SOURCE_UNAVAILABLE', 'no site of this name'],
  ['EAI_AGAIN', 'SOURCE_UNAVAILABLE', 'could not be looked up'],
  ['ECONNREFUSED', 'SOURCE_UNAVAILABLE', 'connection refused'],
  ['EHOSTUNREACH', 'SOURCE_UNAVAILABLE', 'cannot be reached'],
  ['ENETUNREACH', 'SOURCE_UNAVAILABLE', 'cannot be reached'],
  ['CERT_HAS_EXPIRED', 'SOURCE_UNAVAILABLE', 'TLS'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'SOURCE_UNAVAILABLE', 'TLS'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'SOURCE_UNAVAILABLE', 'TLS'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'SOURCE_UNAVAILABLE', 'TLS'],
  ['EPROTO', 'SOURCE_UNAVAILABLE', 'TLS'],
  ['ECONNRESET', 'SOURCE_UNAVAILABLE', 'broke the connection off'],
  ['UND_ERR_SOCKET', 'SOURCE_UNAVAILABLE', 'broke the connection off'],
  ['Z_DATA_ERROR', 'SOURCE_UNAVAILABLE', 'damaged'],
  ['ERR__ERROR_FORMAT_PADDING_1', 'SOURCE_UNAVAILABLE', 'damaged'],
  ['HPE_INVALID_CONSTANT', 'SOURCE_UNAVAILABLE', 'damaged'],
  ['UND_ERR_DESTROYED', 'SOURCE_UNAVAILABLE', 'stopping'],
])('%s is %s: %s', (code, expected, says) => {
  const cause = Object.assign(new Error('tulip'), { code })
  const error = toSourceError(cause, PAGE)
  expect(error).toMatchObject({ code: expected, cause })
  expect(error).toHaveProperty('message', expect.stringContaining(says))
  expect(error).toHaveProperty('message', expect.not.stringContaining('tulip'))
})

test.each([
  { name: 'an error of our own', fault: new PullquoteError('SOURCE_REFUSED', 'No.') },
  { name: 'a mistake in the program', fault: new TypeError('undefined is not a function') },
  { name: 'a wrong call of undici', fault: Object.assign(new Error('No path'), { code: 'UND_ERR_INVALID_ARG' }) },
  { name: 'what is no error', fault: 'salt' },
])('$name is given back as it is', ({ fault }) => {
  expect(toSourceError(fault, PAGE)).toBe(fault)
})
