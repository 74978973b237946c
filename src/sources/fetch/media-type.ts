import { shownAddress } from '../../core/article/shown-address.ts'
import { PullquoteError } from '../../errors.ts'

/** What an article is made of, as errors call it. */
export const PAGE_WANTED = 'a web page or a text'

/** Types that are neither a page nor a feed, by the Content-Type header, and what a person calls them. */
const FOREIGN_TYPES: readonly (readonly [RegExp, string])[] = [
  [/^application\/(?:x-)?pdf$/, 'a PDF'],
  [/^image\//, 'a picture'],
  [/^(?:video\/|application\/vnd\.apple\.mpegurl)/, 'a video'],
  [/^audio\//, 'a sound recording'],
  [/^application\/(?:x-)?zip(?:-compressed)?$/, 'a ZIP archive'],
  [/^application\/(?:x-)?(?:gzip|tar|bzip2|xz|7z-compressed|rar(?:-compressed)?|vnd\.rar)$/, 'an archive'],
  [/^application\/(?:epub\+zip|x-mobipocket-ebook)$/, 'an electronic book'],
  [/^application\/(?:msword|rtf|vnd\.(?:ms-|openxmlformats|oasis))|^text\/rtf$/, 'an Office document'],
  [/^font\//, 'a font'],
]

/** Types that a feed comes as, but never a page. */
const DATA_TYPES: readonly (readonly [RegExp, string])[] = [
  [/^application\/(?:(?:rss|atom|rdf)\+xml|feed\+json)$/, 'a feed'],
  [/^(?:application|text)\/(?:[\w.-]+\+)?json$/, 'data (JSON)'],
  [/^(?:application|text)\/(?:x-)?(?:javascript|ecmascript)$|^text\/css$/, 'part of a program'],
  [/^text\/(?:csv|tab-separated-values|calendar|vcard)$/, 'data'],
]

/** Types that may hold a page or a text; which of the two, its beginning tells. */
const PAGE_TYPES = /^(?:text\/[\w.+-]+|application\/(?:octet-stream|xhtml\+xml|xml)|)$/

/** Bytes as Latin-1, and where they stand. */
type Signature = readonly (readonly [at: number, bytes: string])[]

/** What is no text by its first bytes (WHATWG MIME Sniffing, 6.1 to 6.4; the archives and documents by their own formats). */
const SIGNATURES: readonly (readonly [Signature, string])[] = [
  [[[0, '%PDF-']], 'a PDF'],
  [[[0, '\x89PNG']], 'a picture'],
  [[[0, '\xff\xd8\xff']], 'a picture'],
  [[[0, 'GIF8']], 'a picture'],
  [
    [
      [0, 'RIFF'],
      [8, 'WEBP'],
    ],
    'a picture',
  ],
  [
    [
      [0, '\0\0'],
      [4, 'ftypavif'],
    ],
    'a picture',
  ],
  [
    [
      [0, '\0\0'],
      [4, 'ftyphei'],
    ],
    'a picture',
  ],
  [
    [
      [0, '\0\0'],
      [4, 'ftyp'],
    ],
    'a video',
  ],
  [
    [
      [0, 'RIFF'],
      [8, 'AVI '],
    ],
    'a video',
  ],
  [[[0, '\x1aE\xdf\xa3']], 'a video'],
  [
    [
      [0, 'RIFF'],
      [8, 'WAVE'],
    ],
    'a sound recording',
  ],
  [[[0, 'ID3']], 'a sound recording'],
  [[[0, 'OggS']], 'a sound recording'],
  [[[0, 'fLaC']], 'a sound recording'],
  [[[0, 'PK\x03\x04']], 'a ZIP archive'],
  [[[0, '\x1f\x8b']], 'an archive'],
  [[[0, 'Rar!']], 'an archive'],
  [[[0, '7z\xbc\xaf']], 'an archive'],
  [[[0, '\xd0\xcf\x11\xe0']], 'an Office document'],
  [[[0, '{\\rtf']], 'an Office document'],
]
const SIGNATURE_BYTES = 16

/** `text/html` of `Text/HTML; charset=utf-8`; '' where a header says nothing that can be read. */
export function essenceOf(contentType: string | null): string {
  return /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+/.exec(contentType?.trim().toLowerCase() ?? '')?.[0] ?? ''
}

/** What a person calls an answer of this type where it cannot be a feed; null where it might be one. */
export function notFeedType(contentType: string | null): string | null {
  return nameOf(essenceOf(contentType), FOREIGN_TYPES)
}

/** What a person calls an answer of this type where it cannot be a page or a text; null where it might be. */
export function notPageType(contentType: string | null): string | null {
  const essence = essenceOf(contentType)
  const name = nameOf(essence, [...FOREIGN_TYPES, ...DATA_TYPES])
  return name ?? (PAGE_TYPES.test(essence) ? null : `of the type ${essence}`)
}

/** What a person calls these bytes where they are no text, whatever their type says; null where they may be text. */
export function notTextBytes(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, SIGNATURE_BYTES)).toString('latin1')
  const known = SIGNATURES.find(([signature]) => signature.every(([at, start]) => head.startsWith(start, at)))
  return known?.[1] ?? null
}

/** SOURCE_UNSUPPORTED for what is at `url`: `what` as a person calls it, `wanted` what would be read. */
export function unsupported(url: URL, what: string, wanted: string): PullquoteError {
  const message = `${shownAddress(url)} is ${what}. Give the address of ${wanted} instead.`
  return new PullquoteError('SOURCE_UNSUPPORTED', message)
}

function nameOf(essence: string, names: readonly (readonly [RegExp, string])[]): string | null {
  return names.find(([pattern]) => pattern.test(essence))?.[1] ?? null
}
