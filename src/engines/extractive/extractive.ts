import type { Engine } from '../engine.ts'

const NAME = 'extractive'

/** The engine that needs nothing but the article: every point and quote is a span of it. Loads what it knows of languages first. */
export const extractive: Engine = {
  name: NAME,
  digest: async (article) => (await import('../../core/digest/compose-digest.ts')).composeDigest(article, NAME),
}
