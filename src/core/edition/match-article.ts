import { findTerms } from '../answer/terms.ts'
import type { FilterTerm } from '../command/filter.ts'
import { foldTypography } from '../text/fold.ts'
import { primarySubtag } from '../text/language.ts'
import type { CandidateArticle } from './candidate.ts'

/** Where words are looked for: an article is about what stands in its title and first words, and mentions much more. */
export type Extent = 'opening' | 'whole'

/** The title and this much of the text say what an article is about. */
const OPENING_CHARS = 600

/** A term about an article by itself. */
export type ArticleTerm = Exclude<FilterTerm, { kind: 'min-outlets' }>

/** Says which terms are about an article; reads it once, and only when it is asked. */
export interface ArticleMatcher {
  /**
   * Whether the article is of the outlet or in the language; has each of the words, in any form that its language gives
   * them and in any order; or has the phrase as it is, whatever its case and typography. The extent is where words and
   * phrases are looked for.
   */
  fits(term: Pick<ArticleTerm, 'kind' | 'value'>, extent: Extent): boolean
}

/** A matcher for one article. */
export function createMatcher({ title, text, language, outlet }: CandidateArticle): ArticleMatcher {
  const textOf = (extent: Extent) => `${title ?? ''}\n${extent === 'opening' ? text.slice(0, OPENING_CHARS) : text}`
  const stemsOf = once((extent: Extent) => new Set(stemsIn(textOf(extent), language)))
  const plainOf = once((extent: Extent) => toPlain(textOf(extent)))
  return {
    fits({ kind, value }, extent) {
      switch (kind) {
        case 'word':
          return stemsIn(value, language).every((stem) => stemsOf(extent).has(stem))
        case 'phrase':
          return plainOf(extent).includes(toPlain(value))
        case 'outlet':
          return outlet !== null && outletName(outlet) === outletName(value)
        case 'language':
          return language !== null && primarySubtag(language) === primarySubtag(value)
      }
    },
  }
}

const letters = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu)
    ?.join(' ') ?? ''

/** As people write it: signs, case and a "the" before it do not count. */
const outletName = (written: string) => letters(written).replace(/^the /, '')

const stemsIn = (text: string, language: string | null) =>
  findTerms(text, language, () => false).map(({ stem }) => stem)

/** The words in lower case between single spaces, one at either end: so that words are found whole. */
function toPlain(text: string): string {
  const words =
    foldTypography(text)
      .text.toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return ` ${words.join(' ')} `
}

function once<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    made.set(key, value)
    return value
  }
}
