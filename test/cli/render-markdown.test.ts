import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeMarkdown, renderMarkdown } from '../../src/cli/render-markdown.ts'
import { onOneLine } from '../../src/cli/terminal-text.ts'
import { digestWith } from './sample-digest.ts'

test('a digest as Markdown', () => {
  expect(renderMarkdown(digestWith())).toBe(`## [Ferry to stop in May](<https://harbourtimes.example/ferry>)

Harbour Times · 2026-11-22 · 412 words, 2 min

- The night ferry between Port Alder and Sundholm will stop on 1 May, the council said on Monday. [↗](<https://harbourtimes.example/ferry#:~:text=The%20night%20ferry>)
- The crew of 60 will be offered posts on the day boats.

> “We will not run empty boats through another winter while the school roof leaks,” [↗](<https://harbourtimes.example/ferry#:~:text=The%20night%20ferry>)\\
> — Mira Tolland, head of the harbour board

> “The last boat is the only one that my mother trusts.”
`)
})

/** What opens a block at the start of a line (CommonMark 0.31.2, sections 4 and 5). */
const BLOCK_START =
  /^(?: {4}|\t| {0,3}(?:#{1,6}(?:\s|$)|>|(?:[-+*]|\d{1,9}[.)])(?:\s|$)|`{3}|~{3}|<[a-z/!?]|=+\s*$|-+\s*$|(?:[-_*]\s*){3,}$|\[[^\]]+\]:))/i

/** ASCII punctuation that means something inside a paragraph where no backslash stands before it (section 6), or closes a heading. */
const INLINE = /[`*_[\]<>&~|#]/

const PUNCTUATION = /[!-/:-@[-`{-~]/

/**
 * One line of Markdown as it is shown, for text without any markup: what a parser of CommonMark makes of backslashes
 * (section 2.4). Throws where the line would be more than text.
 */
function readAsText(markdown: string): string {
  if (BLOCK_START.test(markdown)) throw new Error(`opens a block: ${markdown}`)
  if (/\n/.test(markdown)) throw new Error('more than one line')
  let shown = ''
  for (let at = 0; at < markdown.length; at++) {
    const sign = markdown[at] ?? ''
    const next = markdown[at + 1] ?? ''
    const isEscape = sign === '\\' && PUNCTUATION.test(next)
    if (isEscape) at++
    else if (INLINE.test(sign)) throw new Error(`means something: ${sign} in ${markdown}`)
    else if (sign === '\\' && next === '') throw new Error('a backslash at the end breaks the line')
    shown += isEscape ? next : sign
  }
  return shown
}

test.each(['# a', '* a', '1. a', '> a', '[a]: b', '***', '```', 'a *b* c', 'a #', 'a \\', '<b>', '&amp;', '~~a~~'])(
  'the reader of this test sees that %s is more than text',
  (markdown) => {
    expect(() => readAsText(markdown)).toThrow()
  },
)

const markupLike = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ...'\\`*_[]<>~|&#+=-!().:;"\' 12\n\t',
      '](',
      '    ',
      '1. ',
      '- ',
      '---',
      '&amp;',
      'http://',
      '<b>',
      '“',
      '\u00a0',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
})

test('escaped text, read as CommonMark, is the text', () => {
  fc.assert(
    fc.property(markupLike, (text) => {
      expect(readAsText(escapeMarkdown(text))).toBe(onOneLine(text))
    }),
    { numRuns: 1_000 },
  )
})

test('an address in angle brackets is the address, whatever stands in it', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), markupLike, (site, tail) => {
      const url = new URL(`${site}?${tail}`).href
      const { article } = digestWith()
      const heading = renderMarkdown(digestWith({ article: { ...article, url } })).split('\n')[0] ?? ''
      const destination = /\]\(<([^<>\s]*)>\)$/.exec(heading)?.[1] ?? ''
      // A backslash must be encoded, which leads to the same page (WHATWG URL, percent-encoding of queries).
      expect(destination.replaceAll('&amp;', '&')).toBe(url.replaceAll('\\', '%5C'))
      expect(destination.replaceAll('&amp;', '')).not.toMatch(/\\|&#?\w+;/)
    }),
  )
})
