/** What an editor looks at in one language. Patterns look at the start of a sentence unless they say otherwise. */
export interface EditorialWords {
  /** Hinges to the sentence before: barred, or cut off where what follows their comma begins with a capital. */
  readonly hinge: RegExp
  /** A hinge between commas anywhere: ", however,". */
  readonly innerHinge: RegExp
  /** Times that hang on another sentence, and "the move", "that is why". */
  readonly dangling: RegExp
  /** Pronouns that mean somebody or something named before. */
  readonly pronoun: RegExp
  /** Pronouns anywhere that need a name before them in the sentence. */
  readonly personal: RegExp
  /** Nouns anywhere that a personal pronoun may mean. */
  readonly antecedent: RegExp
  /** Of them, nouns for one man or woman. */
  readonly onePerson: RegExp
  /** The writer or the reader, anywhere. */
  readonly firstPerson: RegExp
  /** The writer's own voice: "Sadly,", "Be sure to", "Imagine". */
  readonly aside: RegExp
  /** Anywhere: what tells a reader nothing ("declined to comment"). */
  readonly empty: RegExp
  /** "The decision", with nothing that says which; its first group is the noun. */
  readonly told: RegExp
  /** Every word that shows a clause to have its verb. */
  readonly verb: RegExp
  /** Every apposition and relative clause between commas, or from a comma to the end: their verbs are not the sentence's. */
  readonly apposition: RegExp
  /** Every word that begins a clause within the sentence, which takes one of its verbs. */
  readonly relative: RegExp
  /** A subordinate clause at the start: the sentence says nothing before its comma. */
  readonly subordinate: RegExp
  /** After a comma: what may be left off the end of a sentence that is too long. */
  readonly tail: RegExp
  /** Every place in a sentence before what says when, why or how: it may end there. */
  readonly circumstance: RegExp
  /** Of such circumstances, those that are clauses with a verb of their own. */
  readonly clause: RegExp
  /** Every place in a sentence before the official source at its end. */
  readonly source: RegExp
  /** Every place in a sentence before a preposition: a headline may end there where it must. */
  readonly phrase: RegExp
  /** A clause that ends in a passive: it needs nothing behind it. */
  readonly passive: RegExp
  /** Ends in a verb with its object that wants more: "told Iran", "to search". */
  readonly open: RegExp
  /** Of such clauses, those that limit what follows: they stay. */
  readonly conditions: RegExp
  /** Anywhere: what a statement hangs on ("unless"); without it the statement would be wrong. */
  readonly condition: RegExp
  /** Anywhere in what would be left off: who says it, and what limits it. Then it stays. */
  readonly limits: RegExp
}

/** Matches where one of the words begins a text and ends there. */
export const starts = (words: string) => new RegExp(`^(?:${words})(?![\\p{L}\\p{N}’'-])`, 'iu')

/** Matches every one of the words. */
export const each = (words: string) => new RegExp(`(?<![\\p{L}\\p{N}’'-])(?:${words})(?![\\p{L}\\p{N}])`, 'giu')

/** Matches where one of the words stands. */
export const anywhere = (words: string) => new RegExp(`(?<![\\p{L}\\p{N}’'-])(?:${words})(?![\\p{L}\\p{N}])`, 'iu')

export const NEVER = /^(?!)/u
export const NOWHERE = /^(?!)/gu
