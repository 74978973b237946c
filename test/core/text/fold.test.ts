import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldTypography } from '../../../src/core/text/fold.ts'

test.each([
  { name: 'plain text stays as it is', raw: 'Ferry fares rise in May.', folded: 'Ferry fares rise in May.' },
  { name: 'curly double marks', raw: '“Stop,” she said', folded: '"Stop," she said' },
  { name: 'angle marks and low marks', raw: '«Oui», „Ja“', folded: '"Oui", "Ja"' },
  { name: 'apostrophes', raw: 'the mayor’s ‘plan’', folded: "the mayor's 'plan'" },
  { name: 'two single marks are a double one', raw: "``Stop,'' she said", folded: '"Stop," she said' },
  { name: 'dashes', raw: 'two — or three–four', folded: 'two - or three-four' },
  { name: 'typewriter dashes', raw: 'two -- or three', folded: 'two - or three' },
  { name: 'an ellipsis', raw: 'well… no', folded: 'well... no' },
  { name: 'hard, thin and doubled spaces', raw: '5\u00A0km\u2009away  now', folded: '5 km away now' },
  { name: 'line ends', raw: 'one\r\ntwo', folded: 'one two' },
  { name: 'soft hyphens and zero-width signs', raw: 'par\u00ADlia\u200Bment\uFEFF', folded: 'parliament' },
  { name: 'a ligature', raw: 'o\uFB03ce', folded: 'office' },
  { name: 'full-width letters and figures', raw: 'Ａ１２！', folded: 'A12!' },
  { name: 'an accent written apart', raw: 'cafe\u0301', folded: 'caf\u00E9' },
  { name: 'a superscript keeps its meaning', raw: '10² m½', folded: '10² m½' },
  { name: 'half-width katakana with its voice mark', raw: 'ｶﾞ', folded: 'ガ' },
  { name: 'nothing', raw: '', folded: '' },
])('foldTypography: $name', ({ raw, folded }) => {
  expect(foldTypography(raw).text).toBe(folded)
})

test.each([
  { name: 'after a soft hyphen', raw: 'par\u00ADty “on”', found: '"on"', slice: '“on”' },
  { name: 'across an ellipsis', raw: 'Well… no “x”', found: '... no', slice: '… no' },
  { name: 'across a run of spaces', raw: 'one \u00A0 two three', found: 'two', slice: 'two' },
  { name: 'a whole word with a hidden sign inside', raw: 'the par\u00ADty', found: 'party', slice: 'par\u00ADty' },
])('rawOffset: $name', ({ raw, found, slice }) => {
  const folded = foldTypography(raw)
  const at = folded.text.indexOf(found)
  expect(raw.slice(folded.rawOffset(at), folded.rawOffset(at + found.length))).toBe(slice)
})

/** Text thick with what folding touches, and any other. */
const typographic = fc.string({
  unit: fc.constantFrom(
    ...['a', 'B', '7', ' ', '\n', '\u00A0', '"', "'", '“', '”', '’', '‘', '«', '-', '—', '…', '.', '\u00AD', '\u200B'],
    ...['\u200D', '\uFE0F', '\u0301', 'e', '\uFB01', 'Ａ', 'ｶ', 'ﾞ', 'か', '\u1112', '\u1161', '한', '😀', '\uD83D'],
  ),
  maxLength: 30,
})
const anyText = fc.oneof(typographic, fc.string({ unit: 'binary' }))

test('every folded span comes from a raw span that folds to it', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (raw, a, b) => {
      const { text, rawOffset } = foldTypography(raw)
      const isInsideUnit = (at: number) => at > 0 && at < text.length && rawOffset(at) === rawOffset(at - 1)
      const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y)
      fc.pre(!isInsideUnit(start) && !isInsideUnit(end))
      expect(foldTypography(raw.slice(rawOffset(start), rawOffset(end))).text).toBe(text.slice(start, end))
    }),
    { numRuns: 2_000 },
  )
})

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(typographic, (raw) => {
      const once = foldTypography(raw).text
      expect(foldTypography(once).text).toBe(once)
    }),
    { numRuns: 2_000 },
  )
})

test.each([
  { name: 'hidden signs', unit: '\u00AD' },
  { name: 'single marks and hidden signs', unit: "'\u200B\u200B" },
  { name: 'letters with marks', unit: 'e\u0301\u0301' },
  { name: 'dashes', unit: '—\u00AD' },
  { name: 'white space', unit: ' \n' },
])('foldTypography ends on 400 KB of $name', ({ unit }) => {
  const raw = unit.repeat(Math.ceil(400_000 / unit.length))
  expect(foldTypography(raw).text.length).toBeLessThanOrEqual(raw.length)
})
