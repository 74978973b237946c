import type { Person } from '../quotes/quotation.ts'
import type { Candidate } from './candidate.ts'
import type { EditorialWords } from './editorial-words.ts'
import { narrationOf } from './narration.ts'
import type { Reading, ReadSentence } from './reading.ts'

type Gender = 'female' | 'male'

const PRONOUN: Readonly<Record<Gender, RegExp>> = {
  male: /(?<![\p{L}’'])(?:he|him|his|himself)(?!\p{L})/iu,
  female: /(?<![\p{L}’'])(?:she|hers?|herself)(?!\p{L})/iu,
}
const REFERRED = /^(he|she|his|her)(?=\s)/i

/** Sentences looked back for whom a pronoun means, through such as speak of one "he" or "she" only. */
const MAX_BACK = 4

/**
 * "[Wang’s] visit …": the candidate with the name for the pronoun that it begins with, only where the sentence before
 * speaks of just one person, and that person fits. null where anybody else could be meant, or in another language than English.
 */
export function withReferent(candidate: Candidate, reading: Reading, words: EditorialWords): Candidate | null {
  const pronoun = REFERRED.exec(candidate.text)?.[1]
  if (pronoun === undefined || !reading.language?.toLowerCase().startsWith('en')) return null
  const gender = /^hi?[es]?$/i.test(pronoun) ? 'male' : 'female'
  const name = nameMeant(gender, candidate.index, reading, words)
  if (name === null) return null
  const isOwner = /^h(?:is|er)$/i.test(pronoun)
  return { ...candidate, edited: true, text: `[${name}${isOwner ? '’s' : ''}]${candidate.text.slice(pronoun.length)}` }
}

function nameMeant(gender: Gender, index: number, reading: Reading, words: EditorialWords): string | null {
  for (let back = 1; back <= MAX_BACK; back++) {
    const before = reading.sentences[index - back]
    if (!before) return null
    const narration = narrationOf(before, before, reading.article.text)
    if (before.names.length > 0) return onlyFitting(gender, before, narration, reading, words)
    if (!speaksOfOne(gender, narration, words)) return null
  }
  return null
}

/** "“…,” he said.": goes on about the same person, and about nobody else. */
function speaksOfOne(gender: Gender, narration: string, { onePerson }: EditorialWords): boolean {
  const other = gender === 'male' ? 'female' : 'male'
  return PRONOUN[gender].test(narration) && !PRONOUN[other].test(narration) && !onePerson.test(narration)
}

function onlyFitting(
  gender: Gender,
  before: ReadSentence,
  narration: string,
  reading: Reading,
  words: EditorialWords,
): string | null {
  const people = [...new Set(before.names.map(({ person }) => person))]
  const fitting = people.filter((person) => isHuman(person, reading) && (person.gender ?? gender) === gender)
  const [person] = fitting
  if (fitting.length !== 1 || !person) return null
  const mentions = before.names.filter((name) => name.person === person)
  if (mentions.every(({ start }) => BEFORE_THING.test(before.text.slice(0, start - before.start)))) return null
  const isSubject = person.gender !== null && mentions[0]?.start === firstCapital(before)
  if (!isSubject && hasUnknown(before, reading)) return null
  const strangers = person.role === null ? narration : narration.replace(person.role, '')
  if (words.onePerson.test(strangers)) return null
  const mention = mentions.at(-1)
  return mention ? reading.article.text.slice(mention.start, mention.end) : null
}

/** A name of unknown gender may be a thing's: it is a person's where the article gives it a role or words. */
function isHuman({ kind, name, gender, role }: Person, { speakers }: Reading): boolean {
  if (kind !== 'person' || gender !== null) return kind === 'person'
  return role !== null || speakers.has(name)
}

const firstCapital = ({ text, start }: ReadSentence) => start + Math.max(0, text.search(/\p{Lu}/u))

/** Stands before the name of a place or a thing, not before somebody's. */
const BEFORE_THING =
  /(?:^|[\s(])(?:in|at|the|an?|near|outside|inside|across|around|into|every)\s(?:\p{Lu}[\p{L}.’'-]*\s)*$/iu

const CALENDAR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/

/** Whether a name in the narration may be somebody's of whom nothing is known: one of no kind, or not in the register. */
function hasUnknown({ text, start, names, passages }: ReadSentence, reading: Reading): boolean {
  return [...text.matchAll(/(?<![\p{L}-])\p{Lu}\p{Ll}+(?![\p{L}-])/gu)].some(({ 0: word, index }) => {
    const at = start + index
    if (CALENDAR.test(word) || BEFORE_THING.test(text.slice(0, index))) return false
    if (passages.some((passage) => passage.start <= at && passage.end > at)) return false
    const name = names.find((each) => each.start <= at && each.end > at)
    return name ? name.person.kind === 'person' && !isHuman(name.person, reading) : reading.capitals.has(word)
  })
}
