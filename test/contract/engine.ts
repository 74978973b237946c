import { describe, expect, test } from 'vitest'
import type { Article } from '../../src/core/article/article.ts'
import { verifyDigest } from '../../src/core/digest/verify-digest.ts'
import type { Engine } from '../../src/engines/engine.ts'

const text = [
  'The harbour of Eastmere will close for six weeks in May while divers mend its northern wall.',
  'Orla Finch, the harbour master, told fishermen on Tuesday that forty boats would have to move to Port Alder.',
  '“The northern wall of the harbour was built for the storms of another century,” said Finch.',
  'The council of Eastmere has set aside 2.4 million crowns for the repair, twice the sum of the first estimate.',
  'Engineers found cracks as wide as a hand below the waterline after the storm of 9 February.',
  'Ferries to the outer islands will leave from the old coal pier, three miles to the south.',
].join('\n\n')

const article: Article = {
  title: 'Harbour to close',
  url: 'https://lune.example/harbour',
  outlet: 'The Lune',
  authors: ['Tamsin Orr'],
  publishedAt: '2026-03-03T07:00:00Z',
  modifiedAt: null,
  language: 'en',
  image: null,
  text,
}

/** Declares what every engine must do, however it makes its digests. */
export function describeEngine(engine: Engine): void {
  describe(`the engine ${engine.name}`, () => {
    test('has a name of small letters, digits and hyphens', () => {
      expect(engine.name).toMatch(/^[a-z][a-z0-9-]*$/)
    })

    test('gives a digest that holds in its article, and signs it', async () => {
      const outcome = await engine.digest(article)
      if ('refusal' in outcome) throw new Error(outcome.refusal.message)
      expect(verifyDigest(outcome.digest, article)).toEqual([])
      expect(outcome.digest.engine).toBe(engine.name)
      expect(outcome.digest.points.length).toBeGreaterThan(0)
      expect(outcome.digest.headline.length).toBeGreaterThan(0)
    })

    test('says of which article it is', async () => {
      const { title, url, outlet, authors, publishedAt, language } = article
      const about = { title, url, outlet, authors, publishedAt, language }
      expect(await engine.digest(article)).toMatchObject({ digest: { article: about } })
    })

    test('leaves the article as it was', async () => {
      const given = structuredClone(article)
      await engine.digest(given)
      expect(given).toEqual(article)
    })

    test.each([
      { name: 'too little text', words: 'Harbour to close.', code: 'ARTICLE_TOO_SHORT' },
      { name: 'lines without sentences', words: 'Harbour news\nIsland news\n'.repeat(12), code: 'ARTICLE_UNREADABLE' },
    ])('refuses $name with a code and what to do', async ({ words, code }) => {
      const outcome = await engine.digest({ ...article, text: words })
      expect(outcome).toEqual({ refusal: { code, message: expect.stringMatching(/Give .+\.$/) } })
    })
  })
}
