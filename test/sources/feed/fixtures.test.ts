import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { parseFeed } from '../../../src/sources/feed/parse-feed.ts'

/** Feeds of our own invention: `source.xml` or `source.json`, and what is read of it, `expected.json`. */
const FOLDER = resolve(import.meta.dirname, '../../fixtures/feeds')

test.each(readdirSync(FOLDER))('parseFeed reads %s', async (slug) => {
  const source = readdirSync(join(FOLDER, slug)).find((file) => file.startsWith('source.')) ?? ''
  const expected = JSON.parse(readFileSync(join(FOLDER, slug, 'expected.json'), 'utf8'))
  const feed = await parseFeed(readFileSync(join(FOLDER, slug, source), 'utf8'), `https://from.example/${slug}/feed`)
  expect(feed).toEqual(expected)
})
