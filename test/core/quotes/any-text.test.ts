import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findQuotations } from '../../../src/core/quotes/find-quotations.ts'
import type { Quotation, QuotationReport } from '../../../src/core/quotes/quotation.ts'
import type { Span } from '../../../src/core/text/span.ts'

const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'fi', null] as const

const PIECES = [
  ...['“', '”', '"', "'", '‘', '’', '«', '»', '„', '‹', '›', '\n', '\n\n', ' ', ', ', '. ', ': ', ' — ', '(', ')'],
  ...['Ada Lind', 'Lind', 'Tom Reyes', 'the mayor', 'he', 'she', 'Mr.', 'Mayor', 'who', 'and', 'of', 'the'],
  ...[' said ', ' told ', ' sagte ', ' a déclaré ', ' dijo ', ' disse ', ' zei ', 'according to', 'selon', 'laut'],
  ...['We will go', 'no', 'l’équipe', 'dit-il', 'Port Alder'],
]

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' ')),
)
const anyLanguage = fc.constantFrom(...LANGUAGES)

const fold = (text: string) => text.replace(/\s+/g, ' ').toLowerCase()

/** The text with every quotation blanked. */
function outside(text: string, { quotations }: QuotationReport): string {
  let left = ''
  let from = 0
  for (const { outer } of quotations) {
    left += `${text.slice(from, outer.start)} ¦ `
    from = outer.end
  }
  return left + text.slice(from)
}

const isApart = (spans: readonly Span[]) => spans.every(({ start }, index) => start >= (spans[index - 1]?.end ?? 0))

function wordsOfSpeaker({ speaker }: Quotation): string[] {
  return [speaker?.mention ?? '', ...(speaker?.name ?? '').split(/\s+/)].filter((word) => word !== '')
}

describe('whatever the text', () => {
  test('offsets hold, in order, and no two passages overlap', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        const { quotations, terms } = findQuotations(text, { language })
        for (const { text: words, start, end } of [...quotations, ...terms]) expect(text.slice(start, end)).toBe(words)
        expect(isApart(quotations)).toBe(true)
        expect(isApart(terms)).toBe(true)
        expect(isApart([...quotations, ...terms].sort((a, b) => a.start - b.start))).toBe(true)
      }),
    )
  })

  test('the words that name a speaker stand in the article outside the quotations', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        const report = findQuotations(text, { language })
        const narration = fold(outside(text, report))
        for (const quotation of report.quotations) {
          for (const word of wordsOfSpeaker(quotation)) expect(narration).toContain(fold(word))
        }
      }),
    )
  })

  test('nobody is named where there are no letters outside the marks', () => {
    const inMarks = fc.array(fc.constantFrom('“', '”', '"', '«', '»', '\n', '. ', ', ', '12', '—'), { maxLength: 40 })
    fc.assert(
      fc.property(inMarks, anyLanguage, (pieces, language) => {
        const text = pieces.join('')
        const { quotations, people } = findQuotations(`“${text.replace(/["“”«»\n]/g, '')}Ada Lind said”${text}`, {
          language,
        })
        expect(people).toEqual([])
        expect(quotations.filter(({ speaker }) => speaker?.name)).toEqual([])
      }),
    )
  })

  test('people’s mentions hold, and confidence is given exactly where a speaker is', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        const { people, quotations } = findQuotations(text, { language })
        for (const { mentions } of people) {
          for (const { start, end } of mentions) expect(text.slice(start, end)).toMatch(/\S/)
        }
        for (const { speaker, confidence } of quotations) expect(confidence > 0).toBe(speaker !== null)
      }),
    )
  })

  test('the same text gives the same report', () => {
    fc.assert(
      fc.property(anyText, anyLanguage, (text, language) => {
        expect(findQuotations(text, { language })).toEqual(findQuotations(text, { language }))
      }),
    )
  })
})
