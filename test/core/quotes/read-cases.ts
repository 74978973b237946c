import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { QuotationReport } from '../../../src/core/quotes/quotation.ts'

/** What a reader finds in the text of a case; everything that a passage is said to be is compared. */
const expectedSchema = z.strictObject({
  quotations: z.array(
    z.strictObject({
      text: z.string(),
      speaker: z.string().nullable(),
      role: z.string().nullable(),
      continues: z.literal(true).optional(),
    }),
  ),
  terms: z.array(z.string()).optional(),
})

export type Expected = z.infer<typeof expectedSchema>

export interface QuoteCase {
  readonly name: string
  readonly text: string
  readonly expected: Expected
}

export const CASES_FOLDER = join(import.meta.dirname, '../../fixtures/quotes')

/** The cases of a language: `<name>.txt` is the text, `<name>.json` beside it what a reader finds. */
export function readCases(language: string): QuoteCase[] {
  const folder = join(CASES_FOLDER, language)
  const names = readdirSync(folder).flatMap((file) => (file.endsWith('.txt') ? [file.slice(0, -4)] : []))
  return names.sort().map((name) => ({
    name,
    text: readFileSync(join(folder, `${name}.txt`), 'utf8').trimEnd(),
    expected: expectedSchema.parse(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))),
  }))
}

/** A report in the form of a case's expectation. */
export function toExpected({ quotations, terms }: QuotationReport): Expected {
  return {
    quotations: quotations.map(({ text, speaker, continues }) => ({
      text,
      speaker: speaker?.name ?? null,
      role: speaker?.role ?? null,
      ...(continues ? { continues: true as const } : {}),
    })),
    ...(terms.length > 0 ? { terms: terms.map(({ text }) => text) } : {}),
  }
}
