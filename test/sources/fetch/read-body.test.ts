import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBody } from '../../../src/sources/fetch/read-body.ts'

const MEGABYTE = 1024 * 1024
const URL_ASKED = new URL('http://lune.example/a?token=tulip')

async function* chunksOf(bytes: Uint8Array, size = 16 * 1024) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

function read(packed: Uint8Array, contentEncoding: string | null, { maxBytes = MEGABYTE, contentLength = 0 } = {}) {
  return readBody({ url: URL_ASKED, contentEncoding, contentLength }, chunksOf(packed), maxBytes)
}

const packers = [
  { encoding: null, pack: (bytes: Uint8Array) => bytes },
  { encoding: 'identity', pack: (bytes: Uint8Array) => bytes },
  { encoding: 'gzip', pack: gzipSync },
  { encoding: 'X-GZIP', pack: gzipSync },
  { encoding: ' gzip , identity', pack: gzipSync },
  { encoding: 'deflate', pack: deflateSync },
  { encoding: 'deflate', pack: deflateRawSync },
  { encoding: 'br', pack: brotliCompressSync },
]

test.each(packers)('a body packed as $encoding comes out as it was', async ({ encoding, pack }) => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
      expect(Buffer.from(await read(pack(bytes), encoding)).equals(bytes)).toBe(true)
    }),
    { numRuns: 30 },
  )
})

test('a body that is empty is empty, whatever it says that it is packed as', async () => {
  expect(await read(new Uint8Array(), 'gzip')).toHaveLength(0)
})

test.each(packers)(
  'a body packed as $encoding may have as many bytes as the limit, and no more',
  async ({ encoding, pack }) => {
    const packed = pack(Buffer.alloc(1_000, 'a'))
    expect(await read(packed, encoding, { maxBytes: 1_000 })).toHaveLength(1_000)
    await expect(read(packed, encoding, { maxBytes: 999 })).rejects.toMatchObject({ code: 'SOURCE_TOO_LARGE' })
  },
)

const ZEROS = Buffer.alloc(64 * MEGABYTE)
const FAST = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }

test.each([
  { name: 'gzip', encoding: 'gzip', bomb: gzipSync(ZEROS, { level: 1 }) },
  { name: 'deflate', encoding: 'deflate', bomb: deflateSync(ZEROS, { level: 1 }) },
  { name: 'brotli', encoding: 'br', bomb: brotliCompressSync(ZEROS, FAST) },
])('a bomb in $name is let go at the limit', async ({ encoding, bomb }) => {
  await expect(read(bomb, encoding, { maxBytes: 8 * MEGABYTE })).rejects.toMatchObject({
    code: 'SOURCE_TOO_LARGE',
  })
})

test('a bomb of 64 GB is let go as fast as one of 64 MB: nothing is unpacked beyond the limit', async () => {
  // A gzip file may be several one after another (RFC 1952, 2.2).
  const member = gzipSync(ZEROS)
  const bomb = Buffer.concat(Array.from({ length: 1_000 }, () => member))
  await expect(read(bomb, 'gzip', { maxBytes: 80 * MEGABYTE })).rejects.toMatchObject({ code: 'SOURCE_TOO_LARGE' })
})

test('a body over the limit is not read on', async () => {
  let pulled = 0
  async function* endless() {
    while (true) {
      pulled += 1
      yield new Uint8Array(1_000)
    }
  }
  const body = readBody({ url: URL_ASKED, contentEncoding: null, contentLength: null }, endless(), 5_000)
  await expect(body).rejects.toMatchObject({ code: 'SOURCE_TOO_LARGE' })
  expect(pulled).toBe(6)
})

test('a body that is announced over the limit is not read at all', async () => {
  await expect(read(new Uint8Array(), null, { contentLength: MEGABYTE + 1 })).rejects.toMatchObject({
    code: 'SOURCE_TOO_LARGE',
    message: 'http://lune.example/a… is over 1 MB. Paste the part of it that matters, or give another address.',
  })
})

test.each(['gzip, gzip', 'gzip, br', 'br,br,br', 'zstd', 'compress', '__proto__', 'gzip;q=1'])(
  'packed as "%s" is SOURCE_UNSUPPORTED, before a byte is read',
  async (contentEncoding) => {
    await expect(read(new Uint8Array(), contentEncoding)).rejects.toMatchObject({
      code: 'SOURCE_UNSUPPORTED',
      message: expect.stringContaining(contentEncoding.replaceAll(/,\b/g, ', ')),
    })
  },
)

test.each([
  { name: 'cut off', packed: gzipSync('The ferry was late.').subarray(0, -10) },
  { name: 'no gzip at all', packed: Buffer.from('<html>') },
])('a gzip body that is $name is a fault, not half a page', async ({ packed }) => {
  await expect(read(packed, 'gzip')).rejects.toMatchObject({ code: expect.stringMatching(/^Z_/) })
})
