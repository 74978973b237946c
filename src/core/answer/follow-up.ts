import type { Reading } from '../digest/reading.ts'
import type { Person } from '../quotes/quotation.ts'
import type { Span } from '../text/span.ts'
import type { Passage, Turn } from './answer.ts'
import type { AnswerLexicon } from './lexicon/lexicon.ts'
import { answerLexiconOf } from './lexicon/lexicons.ts'

/** A stretch of an article that an answer has shown already. */
export interface Seen extends Span {
  readonly article: number
}

/** A question that stands by itself, and what is not to be shown again. */
export interface Resolved {
  readonly text: string
  readonly seen: readonly Seen[]
}

/** What follows "and …" is a question of its own when it is longer. */
const MAX_ADDED_WORDS = 5

/** A name inside a question: capitalised words, not the first word. */
const NAME = /(?<=\s)\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+(?:(?:de|del|della|van|von|bin|al|of)\s+)*\p{Lu}[\p{L}\p{M}'’.-]*)*/u

/**
 * A follow-up as a question of its own: "And Vane?" after "What did Orlo say about the dam?" is "What did Vane say about the
 * dam?"; "Why?" takes the words of the turn before; a pronoun becomes the person that was spoken of; "what else" leaves out
 * what was shown. A question that leans on nothing, or that nothing precedes, stays as it is.
 */
export function resolveFollowUp(
  question: string,
  previous: Turn | null,
  readings: readonly Reading[],
  language: string | null,
): Resolved {
  const asked = question.trim()
  if (previous === null) return { text: asked, seen: [] }
  const lexicon = answerLexiconOf(language)
  const { more, bare } = lexicon.followUp
  const seen = more.test(asked)
    ? previous.answer.passages.map(({ article, start, end }) => ({ article, start, end }))
    : []
  if (bare.test(asked)) return { text: changeQuestionWord(asked, previous.answer.question, lexicon), seen }
  const rest = asked.replace(more, ' ').replace(/\s+/g, ' ').trim()
  if (seen.length > 0 && isEmpty(rest, lexicon)) return { text: previous.answer.question, seen }
  const added = addedTo(rest, lexicon)
  if (added !== null) return { text: putInto(previous.answer.question, added, readings, lexicon), seen }
  return { text: namePronouns(rest, previous, readings, lexicon), seen }
}

/** Whether nothing but words without content is left: "anything?", "what?". */
function isEmpty(text: string, { functionWords, asks }: AnswerLexicon): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.every((word) => functionWords.has(word) || asks.some(([, pattern]) => pattern.test(word)))
}

/** What is left without "and" and the marks around. */
function bareWords(text: string, and: RegExp): string {
  const unmarked = text.replace(/^[¿¡\s]+|[?!.\s]+$/g, '')
  return unmarked.replace(and, '').trim()
}

/** What "and …" adds, where that is no question of its own; null elsewhere. */
function addedTo(asked: string, { followUp, asks }: AnswerLexicon): string | null {
  if (!followUp.and.test(asked)) return null
  const added = bareWords(asked, followUp.and)
  const isQuestion = asks.some(([, pattern]) => pattern.test(added.toLowerCase()))
  return added === '' || isQuestion || added.split(/\s+/).length > MAX_ADDED_WORDS ? null : added
}

/**
 * The question before with a name in the place of its first, or of its speaker where a speaker is added, or another topic
 * after "about", or more words at its end.
 */
function putInto(question: string, added: string, readings: readonly Reading[], { about }: AnswerLexicon): string {
  const mark = /[?!.\s]*$/.exec(question)?.[0] ?? ''
  const body = question.slice(0, question.length - mark.length)
  const isSomebody = /^\p{Lu}/u.test(added) || isSpeaker(added, readings)
  if (isSomebody && NAME.test(body)) return body.replace(NAME, added) + mark
  const topic = about.exec(body)
  const words = added.replace(about, (found, at) => (at === 0 ? '' : found)).trim()
  if (topic) return `${body.slice(0, topic.index + topic[0].length)} ${words}${mark}`
  return `${body} ${added}${mark}`
}

/** Whether an article has somebody speak who is called so: "the mayor". */
function isSpeaker(added: string, readings: readonly Reading[]): boolean {
  const noun = added.toLowerCase().split(/\s+/).at(-1) ?? ''
  return readings.some(({ report }) =>
    report.quotations.some(({ speaker }) =>
      `${speaker?.role ?? ''} ${speaker?.mention ?? ''}`
        .toLowerCase()
        .split(/[^\p{L}\p{M}]+/u)
        .includes(noun),
    ),
  )
}

/** The question before, asked with another question word. */
function changeQuestionWord(bare: string, question: string, { asks, followUp }: AnswerLexicon): string {
  const word = bareWords(bare, followUp.and)
  const lower = question.toLowerCase()
  const openers = asks.flatMap(([expects, pattern]) => {
    const found = expects === 'yes-no' ? null : pattern.exec(lower)
    return found ? [{ at: found.index, end: found.index + found[0].length }] : []
  })
  const opener = openers.sort((a, b) => a.at - b.at || a.end - b.end)[0]
  if (!opener) return `${word} ${question}`
  return question.slice(0, opener.at) + word + question.slice(opener.end)
}

/** Pronouns for persons become the person of the turn before whom they can mean. */
function namePronouns(
  asked: string,
  previous: Turn,
  readings: readonly Reading[],
  { followUp }: AnswerLexicon,
): string {
  if (NAME.test(asked)) return asked
  const name = (pronoun: string) => {
    const gender = followUp.pronouns.get(pronoun.toLowerCase())
    return gender === undefined ? null : personBefore(previous, readings, gender)
  }
  return asked.replace(/[\p{L}\p{M}]+/gu, (word) => name(word) ?? word)
}

/** Whom a pronoun means: who was asked about, who spoke in the answer, or the likeliest person named in it. */
function personBefore(
  { answer }: Turn,
  readings: readonly Reading[],
  gender: 'female' | 'male' | 'any',
): string | null {
  const people = readings.flatMap(({ report }) => report.people)
  const personOf = (name: string) => people.find((each) => each.name === name || each.name.endsWith(` ${name}`))
  const fits = (name: string) => gender === 'any' || (personOf(name)?.gender ?? gender) === gender
  const asked = NAME.exec(answer.question)?.[0]
  const spoke = answer.passages.flatMap(({ speaker }) => speaker?.name ?? [])
  const shown = answer.passages.flatMap((passage) => namedIn(passage, readings))
  // A place may pass for a person: one with a known gender, a role or a full name is surer.
  const sureness = ({ name, role, ...person }: Person) =>
    (person.gender === null ? 0 : 4) + (role === null ? 0 : 2) + (name.includes(' ') ? 1 : 0)
  const named = shown.toSorted((a, b) => sureness(b) - sureness(a)).map(({ name }) => name)
  return [...(asked === undefined ? [] : [asked]), ...spoke, ...named].find(fits) ?? null
}

function namedIn({ article, start, end }: Passage, readings: readonly Reading[]): Person[] {
  const people = readings[article]?.report.people ?? []
  return people.filter(
    ({ kind, mentions }) => kind === 'person' && mentions.some((each) => each.start >= start && each.end <= end),
  )
}
