import fc from 'fast-check'
import { cutLine } from '../../../src/core/message/line.ts'
import {
  type ActionsBlock,
  type Attribution,
  type Block,
  MAX_NOTIFICATION_CHARS,
  MAX_TARGET_CHARS,
  type Message,
  type ShownQuote,
} from '../../../src/core/message/message.ts'

/** Pieces that mean something to one platform or another, and some that mean nothing. */
const PIECES = [
  ...'\\*_~`|<>#-+.[]()@:&!?"\'“”/\n\r\t 1aé',
  ...['**', '__', '~~', '||', '```', '> ', '>>> ', '# ', '-# ', '- ', '1. ', '10) ', '\u00a0', '\u2028', '  '],
  ...[
    'https://evil.example/a_(b)',
    'http://x.example',
    'discord.gg/abc',
    'discordapp.com/invite/x',
    '[a](https://b.example)',
  ],
  ...[
    '@everyone',
    '@here',
    '<@1>',
    '<@!23>',
    '<@&4>',
    '<#5>',
    '<t:1:R>',
    '</ask:6>',
    '<:a:7>',
    '<a:b:8>',
    '<id:home>',
    ':tada:',
  ],
  ...[
    '<!channel>',
    '<!here>',
    '<U1|x>',
    '&lt;',
    '&amp;',
    '\u202e',
    '\u2066',
    '\u200b',
    'שלום',
    'مرحبا',
    '字',
    '👩‍👩‍👧',
    '\ud83d',
  ],
]

/** Text as hostile as the world can send; never blank. */
export const hostileText = fc
  .oneof(fc.string({ unit: fc.constantFrom(...PIECES), maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 40 }))
  .filter((text) => text.trim() !== '')

const words = fc.oneof(
  { weight: 4, arbitrary: hostileText },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...PIECES), minLength: 200, maxLength: 2_500 }) },
)

const link = fc.option(
  fc.oneof(
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.constantFrom('javascript:alert(1)', 'https://a:b@x.example/', 'not an address', 'https://x.example/a(b)|c\\d'),
    fc.integer({ min: 200, max: 4_000 }).map((length) => `https://x.example/a#:~:text=${'%E5'.repeat(length / 3)}`),
  ),
  { nil: null },
)

const attribution: fc.Arbitrary<Attribution | null> = fc.oneof(
  fc.constant(null),
  fc.record({ name: hostileText, role: fc.option(hostileText, { nil: null }) }),
  fc.record({ name: fc.constant(null), role: hostileText }),
)
const quote: fc.Arbitrary<ShownQuote> = fc.record({ text: words, attribution, link })
const point = fc.record({ text: words, link })
const target = fc.string({ unit: fc.constantFrom(...'abcXYZ019_-:'), minLength: 1, maxLength: MAX_TARGET_CHARS })
const optionalText = fc.option(hostileText, { nil: null })

const press = fc.constantFrom('more-quotes', 'ask', 'mute', 'follow', 'report', 'search-others')
const menu = fc.uniqueArray(fc.record({ label: hostileText.map((label) => `1. ${label}`), target }), {
  maxLength: 25,
  selector: (choice) => choice.target,
})

const actions: fc.Arbitrary<ActionsBlock> = fc
  .record({ names: fc.uniqueArray(press), target, original: link, choices: fc.option(menu, { nil: null }) })
  .map(({ names, original, choices, ...rest }) => ({
    kind: 'actions',
    actions: [
      ...names.map((name) => ({ name, target: rest.target })),
      ...(original === null ? [] : [{ name: 'original', link: original } as const]),
      ...(choices === null ? [] : [{ name: 'open-story', choices } as const]),
    ],
  }))

const item = fc.record({ title: hostileText, note: optionalText, link })

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading'), rank: fc.constantFrom('title', 'section'), text: hostileText }),
  fc.record({ kind: fc.constant('points'), points: fc.array(point, { minLength: 1, maxLength: 3 }) }),
  quote.map((each) => ({ kind: 'quote', ...each }) as const),
  quote.map((each) => ({ kind: 'passage', ...each }) as const),
  fc.record({
    kind: fc.constant('story'),
    number: fc.integer({ min: 1, max: 10 }),
    headline: hostileText,
    point: fc.option(words, { nil: null }),
    quote: fc.option(quote, { nil: null }),
    outlet: optionalText,
    moreOutlets: fc.nat(9),
    minutes: fc.nat(60),
    flags: fc.uniqueArray(fc.constantFrom('update', 'single-source')),
    link,
  }),
  fc.record({
    kind: fc.constant('source'),
    outlet: optionalText,
    authors: fc.array(hostileText, { maxLength: 3 }),
    publishedAt: fc.option(fc.constantFrom('2026-11-24T06:10:00.000Z'), { nil: null }),
    words: fc.nat(9_999),
    minutes: fc.nat(60),
    link,
  }),
  fc.record({ kind: fc.constant('list'), title: optionalText, items: fc.array(item, { minLength: 1, maxLength: 60 }) }),
  fc.record({ kind: fc.constant('file'), name: hostileText, text: hostileText }),
  fc.record({ kind: fc.constant('note'), tone: fc.constantFrom('info', 'warn', 'error'), text: hostileText, link }),
)

/** Any message that the builders could make, and many that they never do; each has actions once, at its end, or not at all. */
export const arbitraryMessage: fc.Arbitrary<Message> = fc
  .record({
    notification: hostileText.map((line) => cutLine(`News: ${line}`, MAX_NOTIFICATION_CHARS)),
    blocks: fc.array(block, { maxLength: 14 }),
    last: fc.option(actions, { nil: null }),
  })
  .map(({ notification, blocks, last }) => ({ notification, blocks: last === null ? blocks : [...blocks, last] }))
