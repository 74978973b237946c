import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { countTokens, countWords } from '../../../src/sources/page/word-counts.ts'

test.each([
  { name: 'nothing', text: '', expected: 0 },
  { name: 'signs only', text: ' … — “” \n', expected: 0 },
  { name: 'words and figures', text: 'The ferry took 214 people.', expected: 5 },
  { name: 'letters with marks of their own', text: 'Gru\u0308\u00dfe', expected: 1 },
  { name: 'Cyrillic', text: 'Порт закроют в мае', expected: 4 },
  { name: 'two Japanese signs are about a word', text: '港は五月に閉鎖', expected: 4 },
  { name: 'Thai writes no spaces either', text: 'ท่าเรือ', expected: 4 },
  { name: 'Korean does', text: '항구는 오월에 닫힌다', expected: 3 },
  { name: 'a picture sign is no word', text: 'ferry 🚢', expected: 1 },
])('countTokens: $name', ({ text, expected }) => {
  expect(countTokens(text)).toBe(expected)
})

test('one word of eight million letters is one word', () => {
  expect(countTokens('x'.repeat(8_000_000))).toBe(1)
})

test('countWords counts what is below each element, and less once something is taken out', () => {
  const { document } = parseHTML(
    '<html><body><div id="a">one <p id="b">two three <b id="c">four</b></p></div></body></html>',
  )
  const [a, b, c] = ['a', 'b', 'c'].map((id) => document.getElementById(id))
  if (!a || !b || !c) throw new Error('the document has lost an element')
  const words = countWords(a)
  expect([a, b, c].map(words.of)).toEqual([4, 3, 1])
  words.remove(c)
  expect([a, b].map(words.of)).toEqual([3, 2])
  words.remove(b)
  expect(words.of(a)).toBe(1)
  expect(a.textContent).toBe('one ')
})
