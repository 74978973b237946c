import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Article } from '../../../src/core/article/article.ts'
import { composeDigest } from '../../../src/core/digest/compose-digest.ts'
import { verifyDigest } from '../../../src/core/digest/verify-digest.ts'
import { articleOf } from './invented-article.ts'

/** Pairs of files: an article's text, and what of its digest a reader sees. `about.json` has what is known beside the texts. */
const FOLDER = join(import.meta.dirname, '../../fixtures/digests')
const about: Readonly<Record<string, Partial<Article>>> = JSON.parse(readFileSync(join(FOLDER, 'about.json'), 'utf8'))
const names = readdirSync(FOLDER).flatMap((file) => (file.endsWith('.txt') ? [file.slice(0, -'.txt'.length)] : []))

test('every text says what is known beside it', () => {
  expect(Object.keys(about).sort()).toEqual([...names].sort())
})

test.each(names)('the digest of %s', async (name) => {
  const article = articleOf(readFileSync(join(FOLDER, `${name}.txt`), 'utf8'), about[name])
  const outcome = composeDigest(article, 'test')
  if ('refusal' in outcome) throw new Error(outcome.refusal.message)
  const { digest } = outcome
  expect(verifyDigest(digest, article)).toEqual([])
  const seen = {
    headline: digest.headline,
    points: digest.points.map(({ text }) => text),
    quotes: digest.quotes.map(({ text, speaker }) => ({ text, speaker: speaker?.name ?? null })),
  }
  await expect(`${JSON.stringify(seen, null, 2)}\n`).toMatchFileSnapshot(join(FOLDER, `${name}.json`))
})
