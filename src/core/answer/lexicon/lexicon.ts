/** What kind of thing a question asks for. */
export type Expectation = 'person' | 'time' | 'place' | 'quantity' | 'reason' | 'manner' | 'event' | 'yes-no' | 'thing'

/** What the rules of answering know of one language; data only. Patterns and words are in lower case but for names. */
export interface AnswerLexicon {
  /** What a question asks for, by its words; the first that matches holds. */
  readonly asks: readonly (readonly [Expectation, RegExp])[]
  /** Question words that ask for the thing that the noun after them names: "what kind of", "which". */
  readonly which: RegExp
  /** Such nouns where they ask for something other than a thing. */
  readonly nouns: readonly (readonly [Expectation, ReadonlySet<string>])[]
  /** Words without content in a question, beside the stopwords. */
  readonly functionWords: ReadonlySet<string>
  /** Words of a question on the whole article: "what happened?", "who was involved?". */
  readonly generalWords: ReadonlySet<string>
  readonly negation: RegExp
  /** Words of degree and exclusion that a sentence must have where the question has them. */
  readonly degrees: ReadonlySet<string>
  /** Beginnings that turn a word into its opposite. */
  readonly negativePrefix: RegExp
  /** What a sentence says that answers by its kind; all are global. */
  readonly tells: Readonly<Partial<Record<Expectation, RegExp>>>
  /** Days and hours, by which news tell when they happened; global. */
  readonly newsTimes: RegExp
  /** Words at the beginning of a sentence by which it leans on the one before. */
  readonly leaning: RegExp
  /** Verbs of saying as a question has them. */
  readonly saying: RegExp
  /** Verbs of saying that "who" asks for as deeds: "Who told the police?" */
  readonly replying: RegExp
  /** What stands between a verb of saying and what is spoken of. */
  readonly about: RegExp
  readonly followUp: FollowUpWords
}

/** How questions lean on the turn before. */
interface FollowUpWords {
  /** "And", "what about" at the beginning. */
  readonly and: RegExp
  /** Nothing but a question word: "why?", "when exactly?". */
  readonly bare: RegExp
  /** Asks for more of the same: "what else", "more". */
  readonly more: RegExp
  /** Pronouns for persons, with the gender they show. */
  readonly pronouns: ReadonlyMap<string, 'female' | 'male' | 'any'>
}
