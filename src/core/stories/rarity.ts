import { primarySubtag } from '../text/language.ts'
import background from './background.json' with { type: 'json' }

/** How rare terms are: in news at large, and among the stories held now. */
export interface Rarity {
  /** What a term of a language is worth now, the rarer the more; a pair of stems is parted by a space. */
  in(language: string | null): (term: string) => number
  /** Counts the terms of a new story. */
  addStory(terms: Iterable<string>): void
  /** Counts terms that are new to a story already counted. */
  addTerms(terms: Iterable<string>): void
  /** Takes back the terms of a story that is no more. */
  removeStory(terms: Iterable<string>): void
  /** Counts two stories as one from now on; `shared` are the terms that both had. */
  mergeStories(shared: Iterable<string>): void
}

/** A story held now tells as much of a term's rarity as so many articles of news at large. */
const STORY_WEIGHT = 8
/** In a language whose news at large was not counted, each term is taken to stand in one of so many articles. */
const UNKNOWN_ARTICLES = 1_000
/** Pairs are not counted in news at large; where few stories are held, each would seem rarer than it is. */
const PAIR_SHARE = 0.8
const MAX_PAIR_WORTH = 7

interface Counted {
  readonly articles: number
  readonly counts: ReadonlyMap<string, number>
}

const counted: ReadonlyMap<string, Counted> = new Map(
  Object.entries(background.languages).map(([language, { articles, stems }]) => [
    language,
    { articles, counts: readCounts(stems) },
  ]),
)

function readCounts(stems: Readonly<Record<string, string>>): Map<string, number> {
  return new Map(
    Object.entries(stems).flatMap(([count, words]) => words.split(' ').map((stem) => [stem, Number(count)] as const)),
  )
}

/** Rarity where no story is held yet. */
export function createRarity(): Rarity {
  const holders = new Map<string, number>()
  let stories = 0
  const change = (terms: Iterable<string>, by: number) => {
    for (const term of terms) {
      const count = (holders.get(term) ?? 0) + by
      if (count > 0) holders.set(term, count)
      else holders.delete(term)
    }
  }
  return {
    in(language) {
      const known = counted.get(language === null ? '' : primarySubtag(language))
      const all = (known?.articles ?? UNKNOWN_ARTICLES) + STORY_WEIGHT * stories
      return (term) => {
        // One story that has it may be the very one that the article tells: its words are as rare as new ones.
        const held = STORY_WEIGHT * Math.max(0, (holders.get(term) ?? 0) - 1)
        if (term.includes(' ')) return Math.min(MAX_PAIR_WORTH, Math.log(1 + all / (1 + held / 2)) * PAIR_SHARE)
        return Math.log(1 + (all + 1) / ((known?.counts.get(term) ?? 1) + held + 1))
      }
    },
    addStory(terms) {
      stories++
      change(terms, 1)
    },
    addTerms: (terms) => change(terms, 1),
    removeStory(terms) {
      stories--
      change(terms, -1)
    },
    mergeStories(shared) {
      stories--
      change(shared, -1)
    },
  }
}
