import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, inflateRaw, type ZlibOptions } from 'node:zlib'
import { shownAddress } from '../../core/article/shown-address.ts'
import { PullquoteError } from '../../errors.ts'
import type { AnswerHead } from './answer-head.ts'

/** What we say that we can unpack, as Accept-Encoding has it. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br'

type Unpack = (bytes: Uint8Array, options: ZlibOptions) => Promise<Uint8Array>

const UNPACKERS: Readonly<Record<string, Unpack>> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  br: promisify(brotliDecompress),
  deflate: (bytes, options) => unpackDeflate(bytes, options),
}

/**
 * The bytes of a body, unpacked. Neither what comes nor what it unpacks to may be over `maxBytes`; both stop at the
 * limit. Throws SOURCE_TOO_LARGE, and SOURCE_UNSUPPORTED for an encoding that is not one of ours alone: a stack of them
 * (RFC 9110, 8.4) serves nobody but makers of bombs. Faults of the network and of zlib pass through.
 */
export async function readBody(
  { url, contentEncoding, contentLength }: Pick<AnswerHead, 'url' | 'contentEncoding' | 'contentLength'>,
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array> {
  const unpack = findUnpacker(contentEncoding, url)
  if ((contentLength ?? 0) > maxBytes) throw tooLarge(url, maxBytes)
  const packed = await gather(chunks, maxBytes, url)
  if (unpack === null || packed.length === 0) return packed
  try {
    return await unpack(packed, { maxOutputLength: maxBytes })
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE') {
      throw tooLarge(url, maxBytes)
    }
    throw cause
  }
}

/** null where the bytes come as they are. */
function findUnpacker(contentEncoding: string | null, url: URL): Unpack | null {
  const encodings = (contentEncoding ?? '').toLowerCase().split(',')
  const named = encodings.map((encoding) => encoding.trim()).filter((encoding) => !/^(?:identity)?$/.test(encoding))
  const [encoding, ...more] = named
  if (encoding === undefined) return null
  const unpack = Object.hasOwn(UNPACKERS, encoding) ? UNPACKERS[encoding] : undefined
  if (unpack && more.length === 0) return unpack
  throw new PullquoteError(
    'SOURCE_UNSUPPORTED',
    `${shownAddress(url)} comes packed as "${named.join(', ').slice(0, 40)}", which is not read. Open it in a browser, and paste the text here.`,
  )
}

async function gather(chunks: AsyncIterable<Uint8Array>, maxBytes: number, url: URL): Promise<Uint8Array> {
  const gathered: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.length
    if (bytes > maxBytes) throw tooLarge(url, maxBytes)
    gathered.push(chunk)
  }
  return Buffer.concat(gathered)
}

/** "deflate" means zlib's format, but some servers leave its two-byte head out (RFC 9110, 8.4.1.2); its low bits are 8 (RFC 1950, 2.2). */
function unpackDeflate(bytes: Uint8Array, options: ZlibOptions): Promise<Uint8Array> {
  const hasHead = ((bytes[0] ?? 0) & 0x0f) === 8
  return promisify<Uint8Array, ZlibOptions, Uint8Array>(hasHead ? inflate : inflateRaw)(bytes, options)
}

function tooLarge(url: URL, maxBytes: number): PullquoteError {
  const megabytes = Math.floor(maxBytes / (1024 * 1024))
  const limit = megabytes > 0 ? `${megabytes} MB` : `${maxBytes} bytes`
  return new PullquoteError(
    'SOURCE_TOO_LARGE',
    `${shownAddress(url)} is over ${limit}. Paste the part of it that matters, or give another address.`,
  )
}
