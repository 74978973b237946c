import { expect, test } from 'vitest'
import { findWall } from '../../../src/sources/page/walls.ts'

const NEWS = 'The harbour of Eastmere will close for a week in May, the port authority said on Monday. '
const MENU = 'News Sport Weather Letters Puzzles Archive '.repeat(60)

test.each([
  {
    name: 'a consent page',
    article: '',
    page: 'Before you continue to Lune: we and our 412 partners use cookies. Accept all. Reject all.',
    expected: 'consent',
  },
  { name: 'a German one', article: '', page: 'Mit Werbung weiterlesen. Zustimmen und weiter.', expected: 'consent' },
  {
    name: 'a French one',
    article: '',
    page: 'Continuer sans accepter. Nous utilisons des cookies.',
    expected: 'consent',
  },
  {
    name: 'a robot check',
    article: '',
    page: 'Just a moment... Verifying you are human. This may take a few seconds.',
    expected: 'robot-check',
  },
  {
    name: 'a login page',
    article: '',
    page: 'Please log in to continue. E-mail. Password. Forgotten it?',
    expected: 'login',
  },
  {
    name: 'a payment wall',
    article: NEWS,
    page: `${NEWS} This article is for subscribers. Already a subscriber? Log in.`,
    expected: 'payment',
  },
  {
    name: 'a payment wall among much else',
    article: NEWS,
    page: `${MENU}${NEWS} Subscribe to continue reading.${MENU}`,
    expected: 'payment',
  },
  {
    name: 'a consent page that was read as an article',
    article: 'We value your privacy. Accept all cookies, or choose. '.repeat(8),
    page: '',
    expected: 'consent',
  },
  {
    name: 'a long one',
    article: 'We value your privacy and so do our partners. You may accept all cookies or none of them. '.repeat(20),
    page: '',
    expected: 'consent',
  },
])('findWall sees $name', ({ article, page, expected }) => {
  expect(findWall(article, page)).toBe(expected)
})

test.each([
  { name: 'an article', article: NEWS.repeat(10), page: NEWS.repeat(10) },
  {
    name: 'a short article with a footer about cookies',
    article: NEWS.repeat(5),
    page: `${NEWS.repeat(5)} Cookie settings. Accept all cookies.`,
  },
  { name: 'a brief among much else', article: NEWS.repeat(3), page: `${MENU}${NEWS.repeat(3)} Cookie settings` },
  {
    name: 'an article about such a page',
    article: `${NEWS.repeat(5)} The page said “Access denied”, and nothing more.`,
    page: '',
  },
  {
    name: 'a long article about them',
    article: `The court said that “accept all cookies” is no choice. ${NEWS.repeat(60)}`.repeat(3),
    page: '',
  },
  { name: 'an empty page', article: '', page: '' },
])('findWall sees none before $name', ({ article, page }) => {
  expect(findWall(article, page)).toBeNull()
})
