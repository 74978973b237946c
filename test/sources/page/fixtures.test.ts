import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parsePage } from '../../../src/sources/page/parse-page.ts'

/** Pages of our own invention: `source.html` and what is read of it, `expected.json`, with the address that it is read from. */
const FOLDER = resolve(import.meta.dirname, '../../fixtures/pages')
const read = (slug: string, file: string) => readFileSync(join(FOLDER, slug, file), 'utf8')

test.each(readdirSync(FOLDER))('parsePage reads %s', (slug) => {
  const { from, ...expected } = JSON.parse(read(slug, 'expected.json'))
  const { text, ...article } = parsePage(read(slug, 'source.html'), from)
  expect({ ...article, text: text.split('\n') }).toEqual(expected)
})
