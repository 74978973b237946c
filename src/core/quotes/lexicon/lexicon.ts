/** How a verb form stands in its clause; `past` is a participle that makes a finite verb with a helper ("a déclaré"). */
export type VerbForm = 'finite' | 'participle' | 'base' | 'past'

/** What the rules know of one language; data only. All words lower case. */
export interface Lexicon {
  /** Verbs that say that somebody speaks or writes, by form. */
  readonly sayVerbs: ReadonlyMap<string, VerbForm>
  /** Of those, the plain ones that outlets use for most quotations. */
  readonly plainVerbs: ReadonlySet<string>
  /** Of those, forms that are nouns as well: verbs only behind one who may speak. */
  readonly nounVerbs: ReadonlySet<string>
  /** Of those, verbs whose object is who is spoken to: behind "told" never stands who told. */
  readonly addressVerbs: ReadonlySet<string>
  /** Of those, verbs that give a thing a name: "called", "dubbed". */
  readonly namingVerbs: ReadonlySet<string>
  /** Words that people say of themselves and to each other: "I", "you", "our". */
  readonly speechWords: ReadonlySet<string>
  /** Verbs of saying of two words, finite: "shot back", "puts it". */
  readonly sayPhrases: ReadonlyMap<string, ReadonlySet<string>>
  readonly auxiliaries: ReadonlySet<string>
  /** Of those, the ones that make a past participle finite: "a", "hat". */
  readonly perfectHelpers: ReadonlySet<string>
  /** Auxiliaries that make a finite form a passive one: "was told". */
  readonly passiveHelpers: ReadonlySet<string>
  /** What an infinitive follows: "to". */
  readonly infinitiveMarks: ReadonlySet<string>
  /** Verbs that lead to the verb of saying: "went on to say". */
  readonly preludes: ReadonlySet<string>
  readonly adverbs: ReadonlySet<string>
  /** How other adverbs end; null where endings tell nothing. */
  readonly adverbEnding: RegExp | null
  /** How participles end that may begin a sentence; null where endings tell nothing. */
  readonly participleEnding: RegExp | null
  /** How words end that begin sentences with a capital and are no names ("Asked", "Sadly"); null where endings tell nothing. */
  readonly openerEnding: RegExp | null
  /** How plurals end; null where endings tell nothing. */
  readonly pluralEnding: RegExp | null
  /** How nouns for people of an occupation end; null where endings tell nothing. */
  readonly occupationEnding: RegExp | null
  /** How such nouns may end; enough only in an apposition: "a diver". */
  readonly occupationHint: RegExp | null
  /** How nouns for people of a place end: behind an article no name ("the Italian"); null where endings tell nothing. */
  readonly demonymEnding: RegExp | null
  /** How words end that hold a verb behind an apostrophe ("we’ll"); null where there are none. */
  readonly contractedVerb: RegExp | null
  readonly prepositions: ReadonlySet<string>
  /** Prepositions that tie a complement to the noun before: "of", "for". */
  readonly complements: ReadonlySet<string>
  /** The preposition inside the names of offices: "of". */
  readonly ofMark: string
  /** Prepositions between capitals inside the names of bodies and offices: "of", "for", "on". */
  readonly bodyLinks: ReadonlySet<string>
  /** Of those, the ones that lead to a body's field: "of", "for". */
  readonly fieldMarks: ReadonlySet<string>
  /** The preposition of the one who acts in a passive: "by". */
  readonly agentMark: string
  /** "quoted X as saying". */
  readonly asMark: string
  /** Phrases that name a source: "according to". */
  readonly sourceMarks: readonly (readonly string[])[]
  /** Of other phrases that do, the ones that stand only behind the passage: German "so". */
  readonly tailSourceMarks: readonly (readonly string[])[]
  /** Prepositions behind a noun of saying that name whose it is: "from", "by", "of". */
  readonly ownerMarks: ReadonlySet<string>
  /** Possessive pronouns and whom they mean. */
  readonly ownerPronouns: ReadonlyMap<string, string>
  readonly determiners: ReadonlySet<string>
  readonly articles: ReadonlySet<string>
  /** "is", "was". */
  readonly copulas: ReadonlySet<string>
  /** Determiners that point back to what is known: "the". */
  readonly definites: ReadonlySet<string>
  /** Determiners and numbers that may stand for people by themselves: "one", "others". */
  readonly quantities: ReadonlySet<string>
  /** Words that begin another clause. */
  readonly clauseStarts: ReadonlySet<string>
  /** Of those, the ones that always do: "that", "because". */
  readonly subordinators: ReadonlySet<string>
  /** Words that join equals: "and", "or". */
  readonly joints: ReadonlySet<string>
  readonly and: string
  readonly but: string
  readonly relatives: ReadonlySet<string>
  readonly pronouns: ReadonlyMap<string, 'female' | 'male' | 'many' | 'thing' | 'self'>
  /** Pronouns that are objects, and the subject each stands for: "him". */
  readonly objectPronouns: ReadonlyMap<string, string>
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
  /** Nouns for anybody at all, which tell nothing by themselves: "man", "people". */
  readonly plainPeople: ReadonlySet<string>
  /** Words before a title that tell when it is held: "former", "acting"; no part of a name. */
  readonly tenures: ReadonlySet<string>
  /** Words that make a lesser office of the one behind them: "vice", "deputy". */
  readonly deputies: ReadonlySet<string>
  /** Nouns for bodies; with a name before them they are the name of one ("Tolland’s campaign", "Norland ministry"). */
  readonly bodies: ReadonlySet<string>
  /** Nouns for what is written or said: the speaker is whose they are. */
  readonly sayings: ReadonlySet<string>
  /** Of those, what others wrote than whom the article is about: "documents", "ruling", "poll". */
  readonly papers: ReadonlySet<string>
  /** Last words of the names of bodies. */
  readonly organisationWords: ReadonlySet<string>
  /** Words that make a body of the name they stand in, before its end: "University of …". */
  readonly bodyOpeners: ReadonlySet<string>
  readonly particles: ReadonlySet<string>
  readonly places: ReadonlySet<string>
  /** Last words of the names of places: "Park", "River". */
  readonly placeWords: ReadonlySet<string>
  /** Short forms of titles and what they stand for. */
  readonly titleForms: ReadonlyMap<string, string>
  readonly calendar: ReadonlySet<string>
  /** Of those, words that are common as other words: "may". */
  readonly modalDates: ReadonlySet<string>
  /** Nouns of times that stand without a preposition: "last week", "two days ago". */
  readonly timeNouns: ReadonlySet<string>
  /** Words before them: "last", "earlier". */
  readonly timeWords: ReadonlySet<string>
  readonly femaleNames: ReadonlySet<string>
  readonly maleNames: ReadonlySet<string>
  /** First names of women and men. */
  readonly eitherNames: ReadonlySet<string>
  /** Titles that make a name with a single word: "Pope", "Prince". */
  readonly royalTitles: ReadonlySet<string>
  /** Words right before a passage that make it the name of a work, a nickname or a term. */
  readonly termCues: ReadonlySet<string>
  readonly suffixes: ReadonlySet<string>
  readonly abbreviations: ReadonlySet<string>
  /** Whether owners end in an apostrophe and s ("Lind’s"). */
  readonly hasPossessive: boolean
  /** Small words that lose their vowel before another, with the apostrophe: French "l'", Italian "dell'". */
  readonly elisions: ReadonlySet<string>
  /** Pronouns that a hyphen ties to the verb before: French "dit-il". */
  readonly enclitics: ReadonlySet<string>
  /** Whether every noun has a capital, so that a capital alone marks no name. */
  readonly capitalNouns: boolean
  /** Whether a verb may stand without the pronoun that is its subject: Spanish "dijo". */
  readonly mayDropSubject: boolean
  /** Whether adjectives stand behind their noun: "affaires étrangères". */
  readonly adjectivesFollow: boolean
  /** Whether a complement may stand between a verb and the subject behind it: French "a dit à la radio la préfète". */
  readonly mayInvertLate: boolean
}
