import { fragmentLink } from '../../src/core/article/fragment-link.ts'
import { composeDigest } from '../../src/core/digest/compose-digest.ts'
import { findSentences } from '../../src/core/text/sentences.ts'
import type { Engine } from '../../src/engines/engine.ts'

const NAME = 'lead'

/**
 * An engine that tells a story by the first sentence of its article, as a wire service does, and leaves all else to the
 * extractive one. In the project it is `src/engines/lead/lead.ts`, and the app is wired with it in `src/app.ts`.
 */
export const lead: Engine = {
  name: NAME,
  digest(article) {
    const outcome = composeDigest(article, NAME)
    if ('refusal' in outcome) return Promise.resolve(outcome)
    const { text, url } = article
    const points = findSentences(text, article.language)
      .slice(0, 1)
      .map((first) => ({
        text: first.text,
        start: first.start,
        end: first.end,
        edited: false,
        link: fragmentLink(url, first.text),
      }))
    return Promise.resolve({ digest: { ...outcome.digest, points } })
  },
}
