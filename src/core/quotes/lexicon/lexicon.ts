/** How a verb form stands in its clause. */
export type VerbForm = 'finite' | 'participle' | 'base'

/** What the rules know of one language; data only. All words lower case. */
export interface Lexicon {
  /** Verbs that say that somebody speaks or writes, by form. */
  readonly sayVerbs: ReadonlyMap<string, VerbForm>
  /** Of those, verbs that name or judge a thing rather than report speech: they need a short passage as their object. */
  readonly namingVerbs: ReadonlySet<string>
  readonly auxiliaries: ReadonlySet<string>
  readonly adverbs: ReadonlySet<string>
  readonly prepositions: ReadonlySet<string>
  readonly determiners: ReadonlySet<string>
  /** Words that begin another clause. */
  readonly clauseStarts: ReadonlySet<string>
  readonly relatives: ReadonlySet<string>
  readonly pronouns: ReadonlyMap<string, 'female' | 'male' | 'many' | 'thing' | 'self'>
  /** Possessive pronouns. */
  readonly possessives: ReadonlySet<string>
  /** Words that never belong to a name, though they begin sentences with a capital. */
  readonly noNames: ReadonlySet<string>
  /** Titles before a name, with and without a full stop. */
  readonly titles: ReadonlySet<string>
  /** Titles that are no role: "Mr". */
  readonly courtesies: ReadonlyMap<string, 'female' | 'male' | null>
  /** Nouns for those who may speak. */
  readonly agents: ReadonlySet<string>
  /** Nouns for what is written or said: the speaker is whose they are. */
  readonly sayings: ReadonlySet<string>
  readonly organisationWords: ReadonlySet<string>
  readonly particles: ReadonlySet<string>
  readonly places: ReadonlySet<string>
  readonly calendar: ReadonlySet<string>
  readonly femaleNames: ReadonlySet<string>
  readonly maleNames: ReadonlySet<string>
  /** Words right before a passage that make it the name of a work, a nickname or a term. */
  readonly termCues: ReadonlySet<string>
  readonly suffixes: ReadonlySet<string>
  readonly abbreviations: ReadonlySet<string>
}
