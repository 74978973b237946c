import { expect, test } from 'vitest'
import { outletInTitle, pickOutlet, withoutOutlet } from '../../../src/sources/page/outlet.ts'

test.each([
  { name: 'nothing', written: [null, '', ' '], expected: null },
  { name: 'the first', written: [null, 'The Lune Courier', 'Lune'], expected: 'The Lune Courier' },
  {
    name: 'a name comes before an address',
    written: ['lunecourier.example', 'The Lune Courier'],
    expected: 'The Lune Courier',
  },
  {
    name: 'a name comes before one without capitals',
    written: ['lunecourier', 'The Lune Courier'],
    expected: 'The Lune Courier',
  },
  { name: 'but one without capitals comes before none', written: ['lunecourier', null], expected: 'lunecourier' },
  { name: 'sections are left out', written: ['Lune Courier | News | Sport'], expected: 'Lune Courier' },
  {
    name: 'addresses and accounts',
    written: ['https://lune.example', '@lunecourier', 'www.lune.example'],
    expected: null,
  },
  { name: 'a slash in a name', written: ['Remember 80/90'], expected: 'Remember 80/90' },
  { name: 'entities', written: ['Finch &amp; Orr'], expected: 'Finch & Orr' },
])('pickOutlet: $name', ({ written, expected }) => {
  expect(pickOutlet(written)).toBe(expected)
})

const URL_OF_LUNE = 'https://www.lunecourier.example/2026/harbour'

test.each([
  { name: 'behind a bar', title: 'Harbour to close | Lune Courier', expected: 'Lune Courier' },
  { name: 'behind a dash', title: 'Harbour to close – The Lune Courier', expected: 'The Lune Courier' },
  {
    name: 'a longer name than the host',
    title: 'Harbour to close - Lune Courier Daily',
    expected: 'Lune Courier Daily',
  },
  { name: 'before a colon', title: 'Lune Courier: Harbour to close', expected: 'Lune Courier' },
  { name: 'a section is no outlet', title: 'Harbour to close | Sport', expected: null },
  { name: 'a title with a dash', title: 'Harbour to close – and the ferry too', expected: null },
  { name: 'no part', title: 'Harbour to close', expected: null },
  { name: 'no address', title: 'Harbour to close | Lune Courier', url: null, expected: null },
])('outletInTitle: $name', ({ title, url = URL_OF_LUNE, expected }) => {
  expect(outletInTitle(title, url)).toBe(expected)
})

test.each([
  {
    name: 'the name',
    title: 'Harbour to close | The Lune Courier',
    outlet: 'The Lune Courier',
    expected: 'Harbour to close',
  },
  {
    name: 'another spelling of it',
    title: 'Harbour to close | TheLuneCourier',
    outlet: 'Lune Courier',
    expected: 'Harbour to close',
  },
  {
    name: 'the name before',
    title: 'Lune Courier: Harbour to close',
    outlet: 'The Lune Courier',
    expected: 'Harbour to close',
  },
  { name: 'the host’s name', title: 'Harbour to close - lunecourier', outlet: null, expected: 'Harbour to close' },
  {
    name: 'the same word in a title',
    title: 'Lune Courier wins: harbour to close',
    outlet: 'Lune Courier',
    expected: 'Lune Courier wins: harbour to close',
  },
  {
    name: 'a sentence that begins with it',
    title: 'The Lune Courier view on the harbour: it must stay',
    outlet: 'Lune Courier',
    expected: 'The Lune Courier view on the harbour: it must stay',
  },
  {
    name: 'a dash of the title',
    title: 'Harbour to close – for a week',
    outlet: 'Lune Courier',
    expected: 'Harbour to close – for a week',
  },
  { name: 'only the name', title: 'Lune Courier', outlet: 'Lune Courier', expected: 'Lune Courier' },
])('withoutOutlet: $name', ({ title, outlet, expected }) => {
  expect(withoutOutlet(title, outlet, URL_OF_LUNE)).toBe(expected)
})
