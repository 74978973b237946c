import { findMarkedSpans, type MarkedSpan } from '../text/marks.ts'
import { findSentences, type Sentence } from '../text/sentences.ts'
import { attribute } from './attribute.ts'
import { withoutNounCapitals } from './capital-nouns.ts'
import { indexDescriptions } from './descriptions.ts'
import { ENGLISH } from './lexicon/en.ts'
import type { Lexicon } from './lexicon/lexicon.ts'
import { LEXICONS } from './lexicon/lexicons.ts'
import { learnUsage } from './name-tokens.ts'
import { findNames, type NameRun } from './names.ts'
import { createRegister, type Entity } from './people.ts'
import type { Person, QuotationReport } from './quotation.ts'
import type { ReadSentence, Scene } from './reading.ts'
import { assignRoles } from './roles.ts'
import { findVerbs } from './say-verbs.ts'
import { foldPassage } from './speech-features.ts'
import { findTokens, type TokenSentence } from './tokens.ts'

const SINGLE_MARK = /^[‘'‹‚]/

export interface QuotationOptions {
  /** BCP 47 tag; English where none is given. */
  readonly language?: string | null
  /** The words of the language; those of `LEXICONS` where none are given. */
  readonly lexicon?: Lexicon
  /** The sentences of the text where they are known; found where not. */
  readonly sentences?: readonly Sentence[]
}

/**
 * Every passage of speech in a text with who said it, the passages in marks that are no speech, and the people named.
 * Offsets are UTF-16 units; quotations are in order and do not overlap (one inside another stays in it).
 * A text without marks gives its people and two empty lists. Pure, linear in the length of the text.
 */
export function findQuotations(
  text: string,
  { language = null, sentences, ...given }: QuotationOptions = {},
): QuotationReport {
  const lexicon = given.lexicon ?? LEXICONS.get(language?.toLowerCase().split('-')[0] ?? 'en')
  const scene = readScene(text, sentences ?? findSentences(text, language), lexicon ?? ENGLISH)
  const { quotations, terms } = attribute(scene)
  if (!lexicon) {
    const unnamed = quotations.map((quotation) => ({ ...quotation, speaker: null, cue: null, confidence: 0 }))
    return { quotations: unnamed, terms, people: [] }
  }
  return { quotations, terms, people: scene.register.entities.filter(({ kind }) => kind !== 'place').map(toPerson) }
}

function readScene(text: string, found: readonly Sentence[], lexicon: Lexicon): Scene {
  const passages = findMarkedSpans(text).filter(({ depth }) => depth === 0)
  const tokenized = findTokens(text, found, passages, lexicon)
  const sentences = lexicon.capitalNouns ? withoutNounCapitals(tokenized, lexicon) : tokenized
  const usage = learnUsage(sentences, lexicon)
  const read = sentences.map((sentence) =>
    readSentence(sentence, findNames(sentence.tokens, text, lexicon, usage), lexicon),
  )
  const register = createRegister(read, lexicon)
  assignRoles(register, { text, sentences: read, lexicon })
  return {
    text,
    sentences: read,
    passages,
    register,
    descriptions: indexDescriptions(register.entities, lexicon),
    lexicon,
    timesMarked: countMarked(text, passages),
    marksBy: passages.some(({ sign }) => !SINGLE_MARK.test(sign)) ? 'double' : 'single',
  }
}

function readSentence(sentence: TokenSentence, names: readonly NameRun[], lexicon: Lexicon): ReadSentence {
  return {
    ...sentence,
    names,
    nameWithTitlesAt: new Map(names.map((run) => [run.titleFrom, run])),
    nameAt: new Map(names.map((run) => [run.from, run])),
    nameBefore: new Map(names.map((run) => [run.to, run])),
    verbs: findVerbs(sentence.tokens, lexicon),
    quotes: sentence.tokens.filter(({ kind }) => kind === 'quote').length,
  }
}

function countMarked(text: string, passages: readonly MarkedSpan[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const { start, end } of passages) {
    const passage = foldPassage(text.slice(start, end))
    times.set(passage, (times.get(passage) ?? 0) + 1)
  }
  return times
}

function toPerson({ name, gender, kind, role, mentions }: Entity): Person {
  return {
    name,
    gender,
    kind: kind === 'organisation' ? 'organisation' : 'person',
    role,
    mentions: mentions.map(({ start, end }) => ({ start, end })),
  }
}
