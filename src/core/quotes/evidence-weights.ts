/**
 * How much each rule of attribution is worth, 0 to 1. Confidence is the product of the steps that led to a name.
 *
 * Set by hand, in the order in which the rules were found right on labelled English articles, so that confidence is a lower
 * bound: in every step of 0.05 the share of right names was at least what the step says (`node scripts/show-confidence.ts
 * FILE…` prints the curve and each rule). Rules seen fewer than twenty times there stand between their neighbours in kind.
 */

/** A clause of saying, by how it stands to the passage. */
export const CLAUSE_WEIGHTS = {
  'subject-verb-after': 0.96,
  'verb-subject-after': 0.96,
  'insertion-verb-after': 0.92,
  'any-verb-after': 0.85,
  'source-after': 0.88,
  'source-before': 0.8,
  'verb-near-before': 0.93,
  'verb-far-before': 0.8,
  'participle-before': 0.88,
  'infinitive-before': 0.85,
  'passive-before': 0.85,
  'saying-before': 0.72,
  label: 0.9,
  'introduced-by-colon': 0.7,
  /** A sentence about somebody that ends in a colon and has no verb of saying. */
  'sentence-to-colon': 0.8,
} as const

/** A clause at the end of the sentence governs a passage before it less surely than one right behind it. */
export const AT_END_FACTOR = 0.9

/** From the words of the subject to the person. */
export const PERSON_WEIGHTS = {
  name: 1,
  /** Perhaps no name at all: never enough to name anybody. */
  'lone-name': 0.4,
  'shared-name': 0.9,
  'two-names': 0.9,
  'signature-known': 0.92,
  'signature-new': 0.85,
  'pronoun-last-speaker': 0.88,
  /** With nobody named since the last speaker, nor in the sentences looked back over. */
  'pronoun-last-speaker-far': 0.75,
  'pronoun-last-person': 0.85,
  /** The person's gender is not known. */
  'pronoun-any-person': 0.7,
  /** Named behind a preposition or as an owner: right in two of three, never enough to name anybody. */
  'pronoun-aside-person': 0.4,
  /** The same, where the article is about that person. */
  'pronoun-main-person': 0.6,
  'pronoun-unnamed': 0.7,
  'pronoun-many': 0.6,
  'pronoun-last-body': 0.7,
  'named-body': 0.9,
  unnamed: 0.8,
  'description-last-speaker': 0.85,
  'description-last-body-speaker': 0.8,
  'description-role': 0.8,
  'description-last-body': 0.72,
  'saying-of-name': 0.8,
  'saying-of-before': 0.75,
  'saying-last-speaker': 0.8,
  'saying-last-speaker-far': 0.68,
} as const

/** From the speaker of one passage to that of the next. */
export const CARRY_WEIGHTS = {
  'marks-continue': 0.97,
  'same-sentence': 0.93,
  'same-paragraph': 0.93,
  'begins-in-paragraph': 0.85,
  'attributed-behind': 0.88,
  'introduced-by-colon': 0.85,
  'introduced-by-sentence': 0.78,
  'continues-last-speaker': 0.78,
} as const

/**
 * Below this nobody is named: a digest that gives the right words to the wrong person is worse than none. On the labelled
 * articles all steps above it were right in 88% of cases or more (1,338 names, 98% of them right), and a threshold of 0.75
 * would have given up fifty right names to be rid of five wrong ones; what ends below it are names that may be none.
 */
export const NAMING_THRESHOLD = 0.45
