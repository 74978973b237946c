import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { lineAnswerer } from '../../src/cli/answer-line.ts'
import { LINES } from '../../src/cli/contract.ts'
import { PullquoteError } from '../../src/errors.ts'
import { runCli, runLines } from './run-cli.ts'

const PAGE = await readFile('config/samples/northline/ferry-aground.html', 'utf8')
const FEED = await readFile('config/samples/ledger/feed.xml')
const TEXT =
  'The night ferry will stop on 1 May, the council said on Monday. The line carried 41 passengers a night last year.\r\n' +
  '“We will not run empty boats through another winter,” said Mira Tolland, who heads the harbour board.\r\n' +
  'A day service stays, with two sailings more at weekends. The board expects to save 2.3 million crowns a year. ' +
  'Two older ships are to be sold, and the crew of 60 will be offered posts on the day boats.'

/** An answer that has the fields of its schema and no others. */
function exactly<Output>(schema: z.ZodType<Output>, answer: unknown): Output {
  const parsed = schema.parse(answer)
  expect(parsed).toEqual(answer)
  return parsed
}

const invalid = (id: string | number | null, message: RegExp) => ({
  id,
  error: { code: 'INPUT_INVALID', message: expect.stringMatching(message) },
})

test.each([
  { name: 'no JSON', line: 'not JSON', answer: invalid(null, /is not JSON/) },
  { name: 'JSON cut short', line: '{"id": 1, "text": "a', answer: invalid(null, /is not JSON/) },
  { name: 'a number', line: '5', answer: invalid(null, /line: .*expected object/) },
  { name: 'a list', line: '[{"id": 1}]', answer: invalid(null, /expected object/) },
  { name: 'null', line: 'null', answer: invalid(null, /expected object/) },
  { name: 'no id', line: '{"text": "A. B."}', answer: invalid(null, /id: give a string or a number/) },
  {
    name: 'an id that is neither string nor number',
    line: '{"id": [1], "text": "A."}',
    answer: invalid(null, /id: give/),
  },
  {
    name: 'an id that JSON numbers cannot hold',
    line: '{"id": 12345678901234567890, "text": "A."}',
    answer: invalid(null, /write it as a string/),
  },
  { name: 'no text', line: '{"id": "x"}', answer: invalid('x', /text: .*expected string/) },
  { name: 'a text that is none', line: '{"id": 0, "text": 5}', answer: invalid(0, /text: .*expected string/) },
  {
    name: 'a language that is none',
    line: '{"id": 1, "text": "A.", "lang": "no such tongue"}',
    answer: invalid(1, /lang "no such tongue"/),
  },
  { name: 'a NUL', line: '\u0000', answer: invalid(null, /is not JSON/) },
  { name: 'very deep nesting', line: '['.repeat(200_000), answer: invalid(null, /is not JSON/) },
])('$name is answered with INPUT_INVALID, and the next line is read', async ({ line, answer }) => {
  const { exitCode, answers, stderr } = await runLines(['sentences'], [line, { id: 'next', text: 'A boat. A ship.' }])
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  expect(answers).toEqual([
    answer,
    {
      id: 'next',
      sentences: [
        { text: 'A boat.', start: 0, end: 7 },
        { text: 'A ship.', start: 8, end: 15 },
      ],
    },
  ])
})

test('binary input is answered, not obeyed', async () => {
  const binary = Buffer.from([0x1f, 0x8b, 0x08, 0x00, 0xff, 0xfe, 0x0a, 0x7b, 0xff, 0x7d, 0x0a])
  const { exitCode, stdout, stderr } = await runCli(['sentences', '--jsonl'], { stdin: binary })
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([invalid(null, /not UTF-8/), invalid(null, /not UTF-8/)])
})

test.each([
  { name: 'an empty text', text: '', code: 'ARTICLE_TOO_SHORT' },
  { name: 'one word', text: 'Ferry', code: 'ARTICLE_TOO_SHORT' },
  { name: 'lone surrogates', text: '\ud800 \udfff', code: 'ARTICLE_TOO_SHORT' },
  { name: '10 MB of text', text: `${TEXT}\n`.repeat(26_000), code: 'SOURCE_TOO_LARGE' },
])('digest: $name is refused with $code', async ({ text, code }) => {
  const { exitCode, answers } = await runLines(['digest'], [{ id: 1, text }])
  expect({ exitCode, answers }).toEqual({
    exitCode: 0,
    answers: [{ id: 1, error: { code, message: expect.any(String) } }],
  })
})

test.each([
  { command: 'digest', line: { id: 1 }, message: 'Give "text", "html" or "url".' },
  { command: 'digest', line: { id: 1, text: null, html: null, url: null }, message: 'Give "text", "html" or "url".' },
  { command: 'extract', line: { id: 1, text: TEXT }, message: 'Give "html" or "url".' },
  { command: 'feed', line: { id: 1 }, message: 'Give "xml", "base64" or "url".' },
  { command: 'feed', line: { id: 1, base64: 'no base64!' }, message: 'base64' },
  { command: 'digest', line: { id: 1, text: TEXT, url: 'not an address' }, message: 'http://' },
  { command: 'digest', line: { id: 1, text: TEXT, publishedAt: 'one day' }, message: '2026-11-24T08:30:00Z' },
])('$command: $line says what to give', async ({ command, line, message }) => {
  const { answers } = await runLines([command], [line])
  expect(answers).toEqual([{ id: 1, error: { code: 'INPUT_INVALID', message: expect.stringContaining(message) } }])
})

test('digest: a text is cited by its offsets, and what is said of it is in the digest', async () => {
  const about = { title: 'Ferry to stop', url: 'https://harbourtimes.example/ferry', outlet: 'Harbour Times' }
  const line = { id: 'a', text: TEXT, ...about, language: 'en-GB', publishedAt: '2026-11-22T08:30:00+01:00' }
  const { answers } = await runLines(['digest', '--text'], [line])
  const { id, digest } = exactly(LINES.digest.output, answers[0])
  expect(id).toBe('a')
  expect(digest.article).toEqual({
    ...about,
    authors: [],
    language: 'en-GB',
    publishedAt: '2026-11-22T07:30:00.000Z',
    text: TEXT.replaceAll('\r\n', '\n'),
  })
  expect(digest.quotations.map(({ text }) => text)).toEqual(['We will not run empty boats through another winter,'])
  for (const { text, start, end, link } of [...digest.points, ...digest.quotations]) {
    expect(digest.article.text?.slice(start, end)).toBe(text)
    expect(link).toMatch(/^https:\/\/harbourtimes\.example\/ferry#:~:text=/)
  }
})

test('digest: of a page, what the caller says holds against what the page says', async () => {
  const page = { html: PAGE, url: 'https://northline.example/stories/ferry-aground' }
  const { answers } = await runLines(
    ['digest'],
    [
      { id: 1, ...page },
      { id: 2, ...page, title: 'A ferry', outlet: 'Another', publishedAt: '2020-01-01T00:00:00Z', language: 'fr' },
    ],
  )
  const [own, said] = answers.map((answer) => LINES.digest.output.parse(answer).digest.article)
  expect(own).toMatchObject({ outlet: 'Northline', language: 'en', url: page.url })
  expect(said).toMatchObject({
    title: 'A ferry',
    outlet: 'Another',
    publishedAt: '2020-01-01T00:00:00.000Z',
    language: 'fr',
  })
  expect(said?.url).toBe(page.url)
})

test('extract: a page gives its article', async () => {
  const { answers } = await runLines(['extract'], [{ id: 1, html: PAGE }])
  const { article } = exactly(LINES.extract.output, answers[0])
  expect(article.text).toContain('The tide was falling')
  expect(article.words).toBeGreaterThan(400)
})

test('feed: text and bytes give the same items', async () => {
  const url = 'https://bendledger.example/feed.xml'
  const { answers } = await runLines(
    ['feed'],
    [
      { id: 'xml', xml: FEED.toString('utf8'), url },
      { id: 'bytes', base64: FEED.toString('base64'), contentType: 'application/rss+xml', url },
    ],
  )
  const [xml, bytes] = answers.map((answer) => exactly(LINES.feed.output, answer).feed)
  expect(bytes).toEqual(xml)
  expect(xml?.items.length).toBeGreaterThan(2)
})

test.each([
  { command: 'extract', line: { id: 1, html: '' }, code: 'ARTICLE_UNREADABLE' },
  { command: 'feed', line: { id: 1, xml: '' }, code: 'FEED_UNREADABLE' },
  { command: 'feed', line: { id: 1, base64: '' }, code: 'FEED_UNREADABLE' },
  { command: 'feed', line: { id: 1, xml: PAGE }, code: 'FEED_UNREADABLE' },
])('$command: what holds nothing is refused with $code', async ({ command, line, code }) => {
  const { answers } = await runLines([command], [line])
  expect(answers).toEqual([{ id: 1, error: { code, message: expect.any(String) } }])
})

test('sentences: offsets are those of the text as it was given, whatever stands in it', async () => {
  const part = fc.constantFrom(
    '“Why?” ',
    'No. ',
    '\r\n',
    '\ud800',
    '👩‍🚒 ',
    '今日は。',
    '\u0000',
    ' ',
    'Dr. Oda left at 9 a.m.',
    '\n\n',
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(part).map((parts) => parts.join('')),
      async (text) => {
        const { answers } = await runLines(['sentences'], [{ id: 1, text, lang: 'en' }])
        const { sentences } = LINES.sentences.output.parse(answers[0])
        for (const sentence of sentences) expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text)
      },
    ),
    { numRuns: 30 },
  )
})

test('sentences: 10 MB of text in one line are split', async () => {
  const text = `${TEXT}\n`.repeat(26_000)
  const { answers } = await runLines(['sentences'], [{ id: 1, text }])
  expect(LINES.sentences.output.parse(answers[0]).sentences.length).toBeGreaterThan(100_000)
})

test('ids keep their types and lines their order', async () => {
  const ids = [3, '3', 0, '', -1.5, 'ein Ä', 2]
  const { answers } = await runLines(
    ['sentences'],
    ids.map((id) => ({ id, text: 'A boat.', unknown: { field: true } })),
  )
  expect(answers.map((answer) => LINES.sentences.output.parse(answer).id)).toEqual(ids)
})

test.each(Object.entries(LINES))(
  '%s: a fault that nobody foresaw has the code of the command, and is reported whole',
  async (_, { faultCode }) => {
    const reported: unknown[] = []
    const fault = new TypeError('a fault of ours, with a secret in it')
    const answer = lineAnswerer(
      { ...LINES.digest, faultCode },
      () => Promise.reject(fault),
      (each) => reported.push(each),
    )
    const error = { code: faultCode, message: expect.not.stringContaining('secret') }
    expect(await answer('{"id": 1}')).toEqual({ id: 1, error })
    expect(reported).toEqual([fault])
  },
)

test('what Pullquote has a code for is answered with it', async () => {
  const answer = lineAnswerer(
    LINES.digest,
    () => Promise.reject(new PullquoteError('SOURCE_TIMEOUT', 'Too slow.')),
    () => {
      throw new Error('nothing to report')
    },
  )
  expect(await answer('{"id": 1}')).toEqual({ id: 1, error: { code: 'SOURCE_TIMEOUT', message: 'Too slow.' } })
})
