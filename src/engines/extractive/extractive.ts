import { composeDigest } from '../../core/digest/compose-digest.ts'
import type { Engine } from '../engine.ts'

const NAME = 'extractive'

/** The engine that needs nothing but the article: every point and quote is a span of it. */
export const extractive: Engine = {
  name: NAME,
  digest: (article) => Promise.resolve(composeDigest(article, NAME)),
}
