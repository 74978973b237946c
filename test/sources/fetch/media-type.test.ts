import { expect, test } from 'vitest'
import { essenceOf, notFeedType, notPageType, notTextBytes } from '../../../src/sources/fetch/media-type.ts'

test.each([
  ['text/html', 'text/html'],
  [' Text/HTML; charset=utf-8', 'text/html'],
  ['text/html, text/html', 'text/html'],
  ['application/rss+xml;v=1', 'application/rss+xml'],
  ['html', ''],
  ['', ''],
  [null, ''],
])('the type of "%s" is "%s"', (contentType, essence) => {
  expect(essenceOf(contentType)).toBe(essence)
})

test.each([
  ['text/html; charset=utf-8', null, null],
  ['application/xhtml+xml', null, null],
  ['text/plain', null, null],
  ['text/markdown', null, null],
  ['application/octet-stream', null, null],
  [null, null, null],
  ['text/xml', null, null],
  ['application/rss+xml', 'a feed', null],
  ['application/atom+xml; charset=utf-8', 'a feed', null],
  ['application/feed+json', 'a feed', null],
  ['application/json', 'data (JSON)', null],
  ['application/ld+json', 'data (JSON)', null],
  ['text/csv', 'data', null],
  ['text/javascript', 'part of a program', null],
  ['application/x-lune', 'of the type application/x-lune', null],
  ['application/pdf', 'a PDF', 'a PDF'],
  ['image/svg+xml', 'a picture', 'a picture'],
  ['image/jpeg', 'a picture', 'a picture'],
  ['video/mp4', 'a video', 'a video'],
  ['application/vnd.apple.mpegurl', 'a video', 'a video'],
  ['audio/mpeg', 'a sound recording', 'a sound recording'],
  ['application/zip', 'a ZIP archive', 'a ZIP archive'],
  ['application/x-zip-compressed', 'a ZIP archive', 'a ZIP archive'],
  ['application/gzip', 'an archive', 'an archive'],
  ['application/epub+zip', 'an electronic book', 'an electronic book'],
  [
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'an Office document',
    'an Office document',
  ],
  ['application/msword', 'an Office document', 'an Office document'],
  ['font/woff2', 'a font', 'a font'],
])('%s is no page because it is: %s; no feed because it is: %s', (contentType, noPage, noFeed) => {
  expect([notPageType(contentType), notFeedType(contentType)]).toEqual([noPage, noFeed])
})

const latin1 = (text: string) => Buffer.from(text, 'latin1')

test.each([
  { name: 'a PDF', bytes: latin1('%PDF-1.7\n'), expected: 'a PDF' },
  { name: 'a PNG', bytes: latin1('\x89PNG\r\n\x1a\n'), expected: 'a picture' },
  { name: 'a JPEG', bytes: latin1('\xff\xd8\xff\xe0'), expected: 'a picture' },
  { name: 'a GIF', bytes: latin1('GIF89a'), expected: 'a picture' },
  { name: 'a WebP', bytes: latin1('RIFF\x10\0\0\0WEBPVP8 '), expected: 'a picture' },
  { name: 'an AVIF', bytes: latin1('\0\0\0\x20ftypavif'), expected: 'a picture' },
  { name: 'an MP4', bytes: latin1('\0\0\0\x20ftypisom'), expected: 'a video' },
  { name: 'a WebM', bytes: latin1('\x1aE\xdf\xa3\x9f'), expected: 'a video' },
  { name: 'an MP3', bytes: latin1('ID3\x04'), expected: 'a sound recording' },
  { name: 'an Ogg', bytes: latin1('OggS\0'), expected: 'a sound recording' },
  { name: 'a WAV', bytes: latin1('RIFF\x10\0\0\0WAVEfmt '), expected: 'a sound recording' },
  { name: 'a ZIP', bytes: latin1('PK\x03\x04\x14'), expected: 'a ZIP archive' },
  { name: 'a gzip file', bytes: latin1('\x1f\x8b\x08'), expected: 'an archive' },
  { name: 'an old Word file', bytes: latin1('\xd0\xcf\x11\xe0\xa1'), expected: 'an Office document' },
  { name: 'an RTF file', bytes: latin1('{\\rtf1'), expected: 'an Office document' },
  { name: 'a page', bytes: latin1('<!doctype html>'), expected: null },
  { name: 'a text', bytes: latin1('The ftyp box, RIFF or PK: a short history'), expected: null },
  { name: 'UTF-16', bytes: latin1('\xff\xfeT\0h\0e\0'), expected: null },
  { name: 'nothing', bytes: latin1(''), expected: null },
])('by its first bytes, $name is $expected', ({ bytes, expected }) => {
  expect(notTextBytes(bytes)).toBe(expected)
})
