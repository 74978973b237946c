import type { Evidence, MarkedTerm } from '../core/quotes/quotation.ts'
import type { InspectedPerson, InspectedQuotation, InspectedSentence, Inspection } from './inspect-article.ts'
import { paint, type TerminalStyle, wrap } from './terminal-text.ts'

/** Widest line: figures and reasons need more room than a text that is read. */
const MAX_COLUMNS = 100

/** Scores of sentences differ in the third decimal. */
const SENTENCE_DIGITS = 3

type Look = 'plain' | 'bold' | 'dim' | 'cyan' | 'red'

/** One thing that was found, and what is to be said of it. */
interface Entry {
  /** Before its number: `*` where the digest shows it, `-` where it may not. */
  readonly mark: '*' | '-' | ' '
  /** Behind its number: its score; '' where it has none. */
  readonly figure: string
  readonly text: string
  readonly notes: readonly Note[]
}

type Note = readonly [look: Look, text: string]

/** An inspection as a person reads it in a terminal; plain text without colours. Ends with a line end. */
export function renderInspection(inspection: Inspection, { colours, columns }: TerminalStyle): string {
  const style = { colours, columns: Math.min(columns, MAX_COLUMNS) }
  const sections = [
    header(inspection, style),
    section('Sentences', inspection.sentences.map(sentenceEntry), style),
    section('Quotations', inspection.quotations.map(quotationEntry), style),
    section('In marks, but not speech', inspection.terms.map(termEntry), style),
    section('People and bodies', inspection.people.map(personEntry), style),
  ]
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function header({ article, language, words, refusal }: Inspection, style: TerminalStyle): string[] {
  const about = [article.outlet, article.publishedAt?.slice(0, 10), language ?? 'language unknown', `${words} words`]
  return [
    ...lines('bold', '', article.title ?? 'An article without a title', style),
    ...lines('dim', '', about.filter((part) => part).join(' · '), style),
    ...(refusal ? lines('red', '', `No digest: ${refusal.code}: ${refusal.message}`, style) : []),
    ...lines('plain', '', '* shown in the digest · - barred from it', style),
  ]
}

/** A heading with the number of entries, and each entry behind its own number. */
function section(title: string, entries: readonly Entry[], style: TerminalStyle): string[] {
  const digits = String(entries.length).length
  const shown = entries.flatMap(({ mark, figure, text, notes }, index) => {
    const lead = `${mark} ${String(index + 1).padStart(digits)}${figure}  `
    const below = ' '.repeat(lead.length)
    const look = mark === '*' ? 'bold' : 'plain'
    return ['', ...lines(look, lead, text, style), ...notes.flatMap(([look, note]) => lines(look, below, note, style))]
  })
  return [paint('bold', `${title} (${entries.length})`, style), ...shown]
}

function sentenceEntry({ text, isShown, score, base, parts, barredBy, point }: InspectedSentence): Entry {
  const reasons = [{ feature: 'base', adds: base }, ...parts]
    .map(({ feature, adds }) => ({ feature, figure: signed(adds, SENTENCE_DIGITS) }))
    .filter(({ figure }) => Number(figure) !== 0)
    .map(({ feature, figure }) => `${feature} ${figure}`)
  return {
    mark: isShown ? '*' : barredBy ? '-' : ' ',
    figure: score.toFixed(SENTENCE_DIGITS).padStart(8),
    text,
    notes: [
      ...(point === text ? [] : [['plain', `as a point: ${point}`] as const]),
      ...(barredBy ? [['red', `barred: ${barredBy}`] as const] : []),
      ['dim', reasons.join(', ')],
    ],
  }
}

function quotationEntry({ text, isShown, speaker, cue, ...quotation }: InspectedQuotation): Entry {
  const { continues, confidence, evidence, asKeyQuote } = quotation
  const facts = [
    ...(speaker
      ? [[speaker.name ?? 'unnamed', speaker.role].filter((part) => part).join(', '), `meant by “${speaker.mention}”`]
      : ['speaker unknown']),
    ...(cue ? [`cue “${cue}”`] : []),
    `confidence ${confidence.toFixed(2)}`,
    ...(continues ? ['runs on from the one before'] : []),
  ]
  const reasons = asKeyQuote?.reasons.map(({ reason, adds }) => `${reason} ${signed(adds)}`).join(', ')
  return {
    mark: isShown ? '*' : ' ',
    figure: '',
    text: `“${text}”`,
    notes: [
      ['cyan', facts.join(' · ')],
      ...evidenceNotes(evidence),
      [
        'dim',
        asKeyQuote
          ? `as a key quote ${asKeyQuote.score.toFixed(2)}: ${reasons}`
          : 'cannot be a key quote: too short, or without an end that fits',
      ],
    ],
  }
}

function termEntry({ text, evidence }: MarkedTerm): Entry {
  return { mark: ' ', figure: '', text: `“${text}”`, notes: evidenceNotes(evidence) }
}

function personEntry({ name, kind, gender, role, forms }: InspectedPerson): Entry {
  const facts = [kind, gender, role].filter((part) => part).join(', ')
  const seen = forms.map(({ text, count }) => (count === 1 ? text : `${text} ×${count}`)).join(', ')
  return { mark: ' ', figure: '', text: `${name} (${facts})`, notes: [['dim', seen]] }
}

/** Whether it is speech, with the sum that decides; then whose. What was not asked has no line. */
function evidenceNotes(evidence: readonly Evidence[]): Note[] {
  const speech = evidence.filter(({ of }) => of === 'speech')
  const speaker = evidence.filter(({ of }) => of === 'speaker')
  const sum = speech.reduce((total, { weight }) => total + weight, 0)
  return [
    ...(speech.length > 0 ? [['dim', `speech ${signed(sum)}: ${rulesOf(speech)}`] as const] : []),
    ...(speaker.length > 0 ? [['dim', `speaker: ${rulesOf(speaker)}`] as const] : []),
  ]
}

function rulesOf(evidence: readonly Evidence[]): string {
  const rules = evidence.map(({ rule, detail, weight }) => {
    return `${rule}${detail === null ? '' : ` “${detail}”`} ${signed(weight)}`
  })
  return rules.join(', ')
}

function signed(value: number, digits = 2): string {
  return `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(digits)}`
}

function lines(look: Look, lead: string, text: string, style: TerminalStyle): string[] {
  const wrapped = wrap(text, style.columns, lead)
  return look === 'plain' ? wrapped : wrapped.map((line) => paint(look, line, style))
}
