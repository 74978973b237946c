import { QUESTION_WORDS } from './question-words.ts'

/** Shorter sentences with a mark are remarks within a longer message: "Really? I think not." */
const MIN_WORDS_INSIDE = 3

/** What may stand behind the last mark: closing signs and emoji. */
const ENDS_ASKING = /[?？؟](?:[\s"'”’»)\]]|\p{Extended_Pictographic}|\uFE0F)*$/u
const ASKING_SENTENCE = /(?:^|[.!?…]\s+|\n)([^.!?…\n]+)[?？؟](?=\s|$)/gu

/** The two first words in lower case, with the apostrophes and hyphens inside them. */
const FIRST_WORDS = /^[^\p{L}\p{N}]*([\p{L}\p{M}'’-]+)(?:\s+([\p{L}\p{M}'’-]+))?/u

/**
 * Whether a message asks something: it ends with a question mark, holds a sentence with one, or begins as questions do in
 * one of the six languages (question-words.ts). Linear in the text; an exclamation is none.
 */
export function isQuestion(text: string): boolean {
  const message = text.trim()
  if (ENDS_ASKING.test(message.slice(-20))) return /[\p{L}\p{N}]/u.test(message)
  if (message.startsWith('¿')) return true
  for (const [, sentence = ''] of message.matchAll(ASKING_SENTENCE)) {
    if (sentence.trim().split(/\s+/).length >= MIN_WORDS_INSIDE) return true
  }
  return !message.endsWith('!') && beginsAsking(message)
}

function beginsAsking(message: string): boolean {
  const [, first = '', second = ''] = FIRST_WORDS.exec(message.toLowerCase()) ?? []
  if (first === '') return false
  const languages = Object.values(QUESTION_WORDS)
  if (languages.some(({ openers }) => openers.has(`${first} ${second}`))) return true
  const isClause = languages.some(({ alsoJoining, subjects }) => alsoJoining.has(first) && subjects.has(second))
  return !isClause && languages.some(({ openers }) => openers.has(first))
}
