import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { findByline, toAuthors } from '../../../src/sources/page/authors.ts'

test.each([
  { name: 'nobody', written: [], expected: [] },
  { name: 'an empty name', written: [''], expected: [] },
  { name: 'a name', written: ['Orla Finch'], expected: ['Orla Finch'] },
  { name: 'one name', written: ['Regan'], expected: ['Regan'] },
  { name: '“By”', written: ['By Orla Finch'], expected: ['Orla Finch'] },
  {
    name: '“by”, in German, French, Spanish and Russian',
    written: ['Von Orla Finch', 'par Ned Orr', 'Por Ana Vela', 'Текст: Вера Орлова'],
    expected: ['Orla Finch', 'Ned Orr', 'Ana Vela', 'Вера Орлова'],
  },
  { name: '“Analysis by”', written: ['Analysis by Orla Finch'], expected: ['Orla Finch'] },
  { name: 'two of them', written: ['By Orla Finch and Ned Orr'], expected: ['Orla Finch', 'Ned Orr'] },
  {
    name: 'three, with a role',
    written: ['Orla Finch, Ned Orr & Ana Vela, Staff Writers'],
    expected: ['Orla Finch', 'Ned Orr', 'Ana Vela'],
  },
  { name: 'twice the same', written: ['Orla Finch', 'ORLA FINCH', 'Orla  Finch'], expected: ['Orla Finch'] },
  { name: 'capitals', written: ['ORLA FINCH-O’SHEA'], expected: ['Orla Finch-O’Shea'] },
  {
    name: 'particles',
    written: ['Jan van der Meer', 'Ana de la Vega', 'Ludwig von Orr'],
    expected: ['Jan van der Meer', 'Ana de la Vega', 'Ludwig von Orr'],
  },
  { name: 'initials', written: ['Orla J. Finch'], expected: ['Orla J. Finch'] },
  { name: 'degrees', written: ['Orla Finch, MS, RDN'], expected: ['Orla Finch'] },
  { name: 'Japanese', written: ['港 花子'], expected: ['港 花子'] },
  { name: 'an entity', written: ['Orla O&#8217;Shea'], expected: ['Orla O’Shea'] },
  { name: 'an address', written: ['https://lune.example/orla-finch'], expected: [] },
  { name: 'an e-mail address', written: ['orla@lune.example'], expected: [] },
  { name: 'an account', written: ['@orlafinch', 'orla_finch', 'orla77'], expected: [] },
  { name: 'an agency', written: ['Reuters', 'The Associated Press', 'AFP'], expected: [] },
  { name: 'an agency and a place beside a name', written: ['Orla Finch, Reuters, Velmar'], expected: ['Orla Finch'] },
  { name: 'a desk', written: ['Lune News Desk', 'admin', 'Staff Reporter', 'Redaktion', 'Editorial'], expected: [] },
  {
    name: 'the outlet',
    written: ['The Lune Courier', 'Lune Courier Sport', 'Lune'],
    outlet: 'Lune Courier',
    expected: [],
  },
  { name: 'what is no name', written: ['The Orsanian defence ministry', 'according to police'], expected: [] },
])('toAuthors: $name', ({ written, outlet = null, expected }) => {
  expect(toAuthors(written, outlet)).toEqual(expected)
})

test.each([
  {
    name: 'an item property',
    html: '<p itemprop="author">By <span itemprop="name">Orla Finch</span>, harbour reporter</p>',
    expected: 'Orla Finch',
  },
  { name: 'a link to the author', html: '<a rel="author" href="/orla">Orla Finch</a>', expected: 'Orla Finch' },
  { name: 'a class', html: '<div class="byline">By Orla Finch</div>', expected: 'By Orla Finch' },
  {
    name: 'the line of the name',
    html: '<div class="byline"><p>By Orla Finch</p><p>Monday, 23 November</p></div>',
    expected: 'By Orla Finch',
  },
  {
    name: 'a biography is no byline',
    html: `<div class="author">Orla Finch ${'has written about harbours '.repeat(5)}</div>`,
    expected: null,
  },
  { name: 'none', html: '<p>The quay has moved.</p>', expected: null },
])('findByline: $name', ({ html, expected }) => {
  expect(findByline(parseHTML(`<html><body>${html}</body></html>`).document)).toBe(expected)
})

test('no text gives a name that is empty, an address or a second time', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.option(fc.string()), (written, outlet) => {
      const authors = toAuthors(written, outlet)
      expect(new Set(authors).size).toBe(authors.length)
      for (const author of authors) expect(author).toMatch(/^[^@]{1,60}$/)
    }),
  )
})
