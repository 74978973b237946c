import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findQuotations } from '../../../src/core/quotes/find-quotations.ts'
import { CASES_FOLDER, readCases, toExpected } from './read-cases.ts'

describe.each(readdirSync(CASES_FOLDER).sort())('quotations and speakers in %s', (language) => {
  test.each(readCases(language))('$name', ({ text, expected }) => {
    const report = findQuotations(text, { language })
    expect(toExpected(report)).toEqual(expected)
    for (const { text: words, start, end } of report.quotations) expect(text.slice(start, end)).toBe(words)
  })
})
