import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readArticleFile } from '../../../src/sources/file/read-file.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pullquote-file-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function read(name: string, content: string | Uint8Array) {
  const path = join(folder, name)
  await writeFile(path, content)
  return readArticleFile(path)
}

const TEXT =
  'The harbour of Eastmere will close for a week in May.\n\nShips will wait outside the bay, the port said.\n'
const PAGE = `<html><head><title>Harbour to close</title></head><body>${'<p>The harbour of Eastmere will close for a week in May, the port said.</p>'.repeat(5)}</body></html>`
const bytesOf = (...start: number[]) => Uint8Array.from([...start, ...Array.from({ length: 100 }, (_, at) => at)])
const utf16 = (text: string) =>
  Uint8Array.from([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer)])

test.each([
  { name: 'harbour.txt', content: TEXT },
  { name: 'harbour.md', content: `# Harbour\n\n${TEXT}` },
  { name: 'harbour', content: 'A text with a <html> tag in it.' },
])('$name is read as it is', async ({ name, content }) => {
  expect((await read(name, content)).text).toBe(content)
})

test('a text in UTF-16 and one in Latin 1 are read', async () => {
  expect((await read('utf-16.txt', utf16('Hafengrüße'))).text).toBe('Hafengrüße')
  expect(
    (
      await read(
        'latin-1.txt',
        Uint8Array.from('Hafengrüße', (letter) => letter.charCodeAt(0)),
      )
    ).text,
  ).toBe('Hafengrüße')
})

test.each([
  { name: 'page.html', content: PAGE },
  { name: 'page.txt', content: `\n<!-- saved -->\n<!DOCTYPE html>${PAGE}` },
  { name: 'piece.htm', content: PAGE.replace(/^.*<body>/, '<h1>Harbour to close</h1>') },
])('$name is read as a page', async ({ name, content }) => {
  const { title, text } = await read(name, content)
  expect(title).toBe('Harbour to close')
  expect(text.split('\n')).toHaveLength(5)
})

test.each([
  { name: 'a.pdf', content: new TextEncoder().encode('%PDF-1.7\n…'), kind: 'a PDF' },
  { name: 'a.docx', content: bytesOf(0x50, 0x4b, 3, 4), kind: 'an Office document or a ZIP archive' },
  { name: 'a.doc', content: bytesOf(0xd0, 0xcf, 0x11, 0xe0), kind: 'an old Office document' },
  { name: 'a.rtf', content: new TextEncoder().encode('{\\rtf1 Harbour}'), kind: 'an RTF document' },
  { name: 'a.png', content: bytesOf(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), kind: 'a picture' },
  { name: 'a.jpg', content: bytesOf(0xff, 0xd8, 0xff, 0xe0), kind: 'a picture' },
  { name: 'a.gif', content: new TextEncoder().encode('GIF89a…'), kind: 'a picture' },
  { name: 'a.gz', content: bytesOf(0x1f, 0x8b, 8), kind: 'a compressed file' },
  { name: 'a.bin', content: bytesOf(1, 2, 3), kind: 'binary' },
])('$name is refused as $kind, with what to do', async ({ name, content, kind }) => {
  await expect(read(name, content)).rejects.toMatchObject({
    code: 'SOURCE_UNSUPPORTED',
    message: expect.stringMatching(new RegExp(`/${name} is ${kind}, which is not read\\. Give text or HTML`)),
  })
})

test.each([
  {
    name: 'a file that is missing',
    path: () => join(folder, 'missing.txt'),
    code: 'SOURCE_UNAVAILABLE',
    says: 'missing.txt cannot be opened',
  },
  { name: 'a folder', path: () => folder, code: 'SOURCE_UNSUPPORTED', says: 'is not a file' },
  { name: 'a device', path: () => '/dev/zero', code: 'SOURCE_UNSUPPORTED', says: '/dev/zero is not a file' },
])('$name is refused in words', async ({ path, code, says }) => {
  await expect(readArticleFile(path())).rejects.toMatchObject({ code, message: expect.stringContaining(says) })
})

test('a file of more than 8 MB is refused', async () => {
  await expect(read('large.txt', 'x'.repeat(8 * 1024 * 1024 + 1))).rejects.toMatchObject({
    code: 'SOURCE_TOO_LARGE',
    message: expect.stringContaining('large.txt is over 8 MB'),
  })
})

test('an empty file is an empty text', async () => {
  expect((await read('empty.txt', '')).text).toBe('')
})
