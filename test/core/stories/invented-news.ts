import type { StoryArticle } from '../../../src/core/stories/story-article.ts'

/** Numbers from 0 to 1, the same for the same seed (Park and Miller 1988). */
function createRandom(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

const CONSONANTS = 'bdfgklmnprstvz'
const VOWELS = 'aeiou'

/** A word that no language has: the same number gives the same word, another number another. */
function inventWord(number: number): string {
  let word = ''
  for (let rest = number + 300; rest > 0; rest = Math.floor(rest / (CONSONANTS.length * VOWELS.length))) {
    word += CONSONANTS.charAt(rest % CONSONANTS.length)
    word += VOWELS.charAt(Math.floor(rest / CONSONANTS.length) % VOWELS.length)
  }
  return word
}

/** Words that all news shares: of a thousand the first come often, as in any language. */
const commonWord = (random: () => number) => inventWord(Math.floor(1_000 ** random()))
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/**
 * An article of some hundred invented words on an event: a quarter of them are words of the event, five of these names, the
 * others stand in all news. `version` tells articles on one event apart; `words` is 0 for a headline alone.
 */
export function inventArticle(event: number, version: number, words = 150): StoryArticle {
  const random = createRandom(event * 977 + version * 13 + 1)
  const own = (count: number) => {
    const word = Math.floor(random() * count)
    const written = inventWord(10_000 + event * 40 + word)
    return word < 5 ? capital(written) : written
  }
  const text = Array.from({ length: words }, () => (random() < 0.25 ? own(24) : commonWord(random)))
  const title = Array.from({ length: 8 }, (_, at) => (at % 2 === 0 ? own(8) : commonWord(random)))
  return {
    id: `${event}-${version}`,
    title: capital(title.join(' ')),
    text: words === 0 ? null : `${text.join(' ')}.`,
    publishedAt: null,
    outlet: `Outlet ${version}`,
    language: 'en',
  }
}
