import { expect, test } from 'vitest'
import { findAddress, resolveAddress } from '../../../src/sources/page/page-address.ts'

const FROM = 'https://www.lune.example/news/harbour?utm_source=mail'

test.each([
  {
    name: 'where it came from, made canonical',
    own: null,
    url: FROM,
    expected: 'https://www.lune.example/news/harbour',
  },
  {
    name: 'its own address',
    own: 'https://www.lune.example/news/harbour-to-close',
    url: FROM,
    expected: 'https://www.lune.example/news/harbour-to-close',
  },
  {
    name: 'a relative address',
    own: '/news/harbour-to-close',
    url: FROM,
    expected: 'https://www.lune.example/news/harbour-to-close',
  },
  {
    name: 'another host of the site',
    own: 'https://lune.example/news/harbour',
    url: FROM,
    expected: 'https://lune.example/news/harbour',
  },
  {
    name: 'a site below a public suffix',
    own: 'https://lune.co.uk/a',
    url: 'https://m.lune.co.uk/a',
    expected: 'https://lune.co.uk/a',
  },
  {
    name: 'another site below a public suffix',
    own: 'https://other.co.uk/a',
    url: 'https://lune.co.uk/a',
    expected: 'https://lune.co.uk/a',
  },
  {
    name: 'another site is not believed',
    own: 'https://northline.example/news/harbour',
    url: FROM,
    expected: 'https://www.lune.example/news/harbour',
  },
  {
    name: 'a bare home page is not believed',
    own: 'https://www.lune.example/',
    url: FROM,
    expected: 'https://www.lune.example/news/harbour',
  },
  {
    name: 'the home page of a home page',
    own: 'https://lune.example/',
    url: 'https://www.lune.example/',
    expected: 'https://lune.example/',
  },
  { name: 'an article by number below the root', own: '/?p=7', url: FROM, expected: 'https://www.lune.example/?p=7' },
  {
    name: 'what is not of the web',
    own: 'javascript:alert(1)',
    url: FROM,
    expected: 'https://www.lune.example/news/harbour',
  },
  { name: 'what is no address', own: 'https://', url: FROM, expected: 'https://www.lune.example/news/harbour' },
  {
    name: 'a page without an address says its own',
    own: 'https://lune.example/a',
    url: null,
    expected: 'https://lune.example/a',
  },
  { name: 'a relative address of a page without one', own: '/a', url: null, expected: null },
  { name: 'neither', own: null, url: null, expected: null },
  { name: 'nonsense', own: null, url: 'nonsense', expected: null },
])('findAddress: $name', ({ own, url, expected }) => {
  expect(findAddress(own, url)).toBe(expected)
})

test.each([
  { address: 'a.png', base: 'https://lune.example/news/b', expected: 'https://lune.example/news/a.png' },
  { address: '//img.example/a.png', base: 'https://lune.example/', expected: 'https://img.example/a.png' },
  { address: 'data:image/png;base64,AA', base: 'https://lune.example/', expected: null },
  { address: '', base: 'https://lune.example/', expected: null },
  { address: null, base: 'https://lune.example/', expected: null },
  { address: 'a.png', base: null, expected: null },
])('resolveAddress: $address from $base', ({ address, base, expected }) => {
  expect(resolveAddress(address, base)).toBe(expected)
})
