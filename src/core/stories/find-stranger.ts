import { compareStories, type Likeness, type StoryWeights } from './likeness.ts'
import { type Story, uniteAll } from './story.ts'

/** An article that is in a story and not like it enough. */
export interface Stranger extends Likeness {
  readonly part: Story
}

/** Of two articles neither is the stranger. */
const MIN_PARTS = 3

/**
 * Looks again at the articles of a story now that more is known of it: gives the one that is least like all others
 * together, where that is too little for it to be one of them; null for none. What `isSure` says is not doubted.
 */
export function findStranger(
  parts: readonly Story[],
  isSure: (articleId: string) => boolean,
  weights: StoryWeights,
): Stranger | null {
  if (parts.length < MIN_PARTS) return null
  const strangers = parts.flatMap((part): Stranger[] => {
    const [first, ...others] = parts.filter((other) => other !== part)
    if (isSure(part.id) || first === undefined) return []
    const likeness = compareStories(part, uniteAll([first, ...others]), weights)
    return likeness.likeness < likeness.needed ? [{ part, ...likeness }] : []
  })
  const [strangest] = strangers.sort((a, b) => a.likeness - a.needed - (b.likeness - b.needed))
  return strangest ?? null
}
