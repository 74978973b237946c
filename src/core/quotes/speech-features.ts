import type { MarkedSpan } from '../text/marks.ts'
import { classOf, startsWithCapital } from './characters.ts'
import { type Clause, type ReadSentence, type Scene, standsAlone } from './reading.ts'
import type { Token } from './tokens.ts'

/** A passage between marks, with what its sentence says of it. */
export interface SpeechCase {
  readonly scene: Scene
  readonly sentence: ReadSentence
  /** Index of the passage's token in the sentence. */
  readonly at: number
  readonly passage: MarkedSpan
  /** The clause of saying that governs it; null where there is none. */
  readonly clause: Clause | null
  /** The rule by which the last speaker goes on; null where none does. */
  readonly carriedBy: string | null
  /** Whether the passage before in the sentence is speech; null where there is none. */
  readonly previous: boolean | null
}

/** What holds of a passage: names of features, each true or left out. In a fixed order for one passage. */
export function speechFeatures(each: SpeechCase): string[] {
  const text = each.scene.text.slice(each.passage.start, each.passage.end)
  const words = text.split(/\s+/)
  const size = sizeOf(words.length)
  const saying = sayingFeature(each)
  const around = aroundFeatures(each)
  const shape = shapeFeatures(text, words, each)
  const isShort = size === 'one' || size === 'few'
  const isTitle = shape.includes('title-case')
  return [
    `size:${size}`,
    `saying:${saying}`,
    ...(shape.includes('ends:comma') ? [`comma+saying:${saying}`] : []),
    ...(isShort ? [`short+saying:${saying}`, ...around.map((name) => `short+${name}`)] : []),
    ...(isTitle ? [`title-case+saying:${saying}`] : []),
    ...around,
    ...shape,
    ...flowFeatures(each, isTitle),
  ]
}

function sizeOf(words: number): string {
  if (words === 1) return 'one'
  if (words <= 3) return 'few'
  if (words <= 6) return 'some'
  return words <= 12 ? 'many' : 'long'
}

/** Who says or writes, as far as the sentence tells. */
function sayingFeature({ clause, carriedBy, sentence, at, scene }: SpeechCase): string {
  if (clause === null) return carriedBy ?? (sentence.verbs.size > 0 ? 'verb-elsewhere' : 'none')
  if (clause.rule.endsWith('-after') || clause.rule === 'label') return clause.rule === 'label' ? 'label' : 'after'
  const cue = sentence.tokens[clause.cue]
  if (cue && scene.lexicon.namingVerbs.has(cue.lower)) {
    return isNamedSo(clause, sentence, at, scene) ? 'named-so' : 'naming-verb'
  }
  if (!clause.rule.endsWith('-before')) return clause.rule
  const owned = clause.subject === null ? 'unowned' : 'before'
  return at - clause.cue <= NEAR_TOKENS ? `${owned}-near` : `${owned}-far`
}

/** "a boat called “Petrel”", not "what the mayor called “a folly”": nobody calls anything so, it is its name. */
function isNamedSo({ subject, cue }: Clause, { tokens }: ReadSentence, at: number, { lexicon }: Scene): boolean {
  if (cue !== at - 1 || subject === null) return subject === null
  return subject.kind === 'description' && !lexicon.clauseStarts.has(tokens[subject.from - 1]?.lower ?? '')
}

/** Tokens between the verb and the passage, at most, where the passage is plainly what is said. */
const NEAR_TOKENS = 4

/** What stands right before and behind the marks. */
function aroundFeatures({ sentence, at, scene }: SpeechCase): string[] {
  const { tokens } = sentence
  const { lexicon } = scene
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  const isTerm = [before, tokens[at - 2]].some((token) => token?.kind === 'word' && lexicon.termCues.has(token.lower))
  return [
    ...(before ? [`before:${kindOf(before, scene)}`] : []),
    ...(isTerm ? ['term-cue'] : []),
    ...(after?.kind === 'word' ? [`behind:${behindOf(after, scene)}`] : []),
  ]
}

function kindOf(token: Token, { lexicon }: Scene): string {
  if (token.kind === 'quote') return 'passage'
  if (token.kind === 'sign') return /^[:,]$/.test(token.text) ? token.text : 'sign'
  if (token.isPossessive || lexicon.possessives.has(token.lower)) return 'owner'
  if (lexicon.determiners.has(token.lower)) return 'determiner'
  if (token.lower === lexicon.asMark) return 'as'
  if (lexicon.clauseStarts.has(token.lower)) return 'conjunction'
  if (lexicon.prepositions.has(token.lower)) return 'preposition'
  if (lexicon.auxiliaries.has(token.lower)) return 'auxiliary'
  if (lexicon.sayVerbs.has(token.lower)) return 'verb'
  return token.isCapital ? 'capital' : 'word'
}

function behindOf(token: Token, { lexicon }: Scene): string {
  if (lexicon.prepositions.has(token.lower)) return 'preposition'
  if (lexicon.clauseStarts.has(token.lower)) return 'conjunction'
  if (lexicon.auxiliaries.has(token.lower)) return 'auxiliary'
  return token.isCapital ? 'capital' : 'word'
}

function shapeFeatures(text: string, words: readonly string[], each: SpeechCase): string[] {
  const { scene, passage } = each
  const isCapital = startsWithCapital(text)
  const features = [...endFeatures(text.at(-1) ?? ''), ...insideFeatures(words, scene)]
  if (isCapital) features.push('capital-first')
  if (isCapital && isBehindPlainWord(each)) features.push('capital-behind-word')
  if (isCapital && isTitleCase(words)) {
    features.push(words.length <= MAX_TITLE_WORDS ? 'title-case' : 'title-case-long')
  }
  if (text.length > 3 && text === text.toUpperCase()) features.push('all-capitals')
  if (!passage.closed || passage.continues) features.push('over-paragraphs')
  if (scene.marksBy === 'double' && /^[‘'‹‚]/.test(passage.sign)) features.push('single-marks')
  return features
}

/** In the middle of a sentence, behind a word that says nothing, a capital is a name’s: "since “Petrel” sailed", "the novel, “Salt,”". */
function isBehindPlainWord({ sentence: { tokens, verbs }, at, passage, scene }: SpeechCase): boolean {
  const isApposed = tokens[at - 1]?.text === ',' && scene.lexicon.termCues.has(tokens[at - 2]?.lower ?? '')
  const before = tokens[isApposed ? at - 2 : at - 1]
  if (before?.kind !== 'word' || verbs.has(at - 1) || scene.lexicon.capitalNouns) return false
  return !/^I\b/.test(scene.text.slice(passage.start, passage.end))
}

/** Every longer word begins with a capital, and two words or more, half of all at least, do. */
function isTitleCase(words: readonly string[]): boolean {
  if (words.some((word) => /^\p{Ll}{4,}/u.test(word))) return false
  const capitals = words.filter(startsWithCapital).length
  return capitals >= 2 && 2 * capitals >= words.length
}

/** Names of works are hardly ever longer. */
const MAX_TITLE_WORDS = 8

function endFeatures(last: string): string[] {
  if (/[!?]/.test(last)) return ['ends:stop', 'ends:loud']
  if (/[.…]/.test(last)) return ['ends:stop']
  return last === ',' ? ['ends:comma'] : []
}

/** Words that people say of themselves, and verbs that make the passage a clause. */
function insideFeatures(words: readonly string[], { lexicon }: Scene): string[] {
  const lower = words.map((word) => word.toLowerCase().replace(/[^\p{L}\p{N}'’]/gu, ''))
  const isVerb = (word: string) => lexicon.auxiliaries.has(word) || (lexicon.contractedVerb?.test(word) ?? false)
  const speaks = lower.some((word) => lexicon.speechWords.has(word)) ? ['speech-words'] : []
  return lower.some(isVerb) ? [...speaks, 'verb-inside'] : speaks
}

function flowFeatures({ sentence, at, scene, previous, passage }: SpeechCase, isTitle: boolean): string[] {
  const features: string[] = []
  if (standsAlone(sentence, at)) features.push('stands-alone')
  if (sentence.quotes >= 3) features.push(isTitle ? 'many-titles' : 'many-passages')
  if (isInSeries(sentence, at, scene)) features.push(isTitle ? 'series-of-titles' : 'series')
  if (previous !== null) features.push(previous ? 'after-speech' : 'after-term')
  const times = scene.timesMarked.get(foldPassage(scene.text.slice(passage.start, passage.end))) ?? 0
  if (times > 1) features.push('marked-again')
  return features
}

/** “One,” “Two” and “Three”: nothing but commas and a joint between this passage and its neighbour. */
function isInSeries({ tokens, quotes }: ReadSentence, at: number, { lexicon }: Scene): boolean {
  if (quotes < 2) return false
  return [-1, 1].some((step) => {
    let index = at + step
    while (tokens[index]?.kind === 'sign' || lexicon.joints.has(tokens[index]?.lower ?? '')) index += step
    return tokens[index]?.kind === 'quote'
  })
}

/** A passage as it is compared with others: without case and the signs at its ends. */
export function foldPassage(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && classOf(text.charCodeAt(start)) !== 'alphanumeric') start++
  while (end > start && classOf(text.charCodeAt(end - 1)) !== 'alphanumeric') end--
  return text.slice(start, end).toLowerCase()
}
