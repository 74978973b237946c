import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ParseOptions, parseCommand } from '../../../src/core/command/parse-command.ts'
import { parseSchedule } from '../../../src/core/schedule/parse-schedule.ts'
import { scheduleOf } from '../schedule/schedules.ts'

const address = (url: string) => ({ kind: 'address', url }) as const
const harbour = address('https://lune.example/harbour')

test.each([
  { name: 'a link', text: 'digest https://lune.example/harbour', source: harbour },
  { name: 'a bare link', text: 'https://lune.example/harbour', source: harbour },
  { name: 'a bare link in a sentence', text: '“https://lune.example/harbour”, please', source: harbour },
  { name: 'a bare link without a card', text: '<https://lune.example/harbour>', source: harbour },
  { name: 'a bare site', text: 'lune.example/harbour', source: harbour },
  { name: 'a site after the verb', text: 'digest lune.example/harbour', source: harbour },
  { name: 'a link with a remark', text: 'digest https://lune.example/harbour what a story!', source: harbour },
  { name: 'a slash before the verb', text: '/digest https://lune.example/harbour', source: harbour },
  { name: 'our name before the verb', text: '/pullquote digest https://lune.example/harbour', source: harbour },
  { name: 'a verb in upper case, with a colon', text: 'DIGEST: https://lune.example/harbour', source: harbour },
  { name: 'a colon and no space', text: 'digest:https://lune.example/harbour', source: harbour },
  { name: 'emoji and signs before', text: '📰 **digest** — https://lune.example/harbour', source: { kind: 'text' } },
  { name: 'spaces and line ends', text: '\n  digest \t\u00A0\n https://lune.example/harbour \r\n', source: harbour },
  { name: 'a text', text: 'digest The harbour closes.', source: { kind: 'text', text: 'The harbour closes.' } },
  {
    name: 'a pasted article, word for word',
    text: 'digest\r\n\r\nThe “harbour” closes.\n\n  It "does".\n',
    source: { kind: 'text', text: 'The “harbour” closes.\n\n  It "does".' },
  },
  {
    name: 'a pasted article with its link before',
    text: `digest https://lune.example/harbour\n${'The harbour closes. '.repeat(30)}`,
    source: { kind: 'text' },
  },
])('digest: $name', ({ text, source }) => {
  expect(parseCommand(text)).toMatchObject({ command: { verb: 'digest', source } })
})

test.each([
  { name: 'without a verb', text: 'The harbour of Eastmere closes. '.repeat(20) },
  { name: 'beginning with a word that is a verb', text: 'Now the harbour of Eastmere closes. '.repeat(20) },
])('a pasted article is digested: $name', ({ text }) => {
  expect(parseCommand(text)).toEqual({ command: { verb: 'digest', source: { kind: 'text', text: text.trim() } } })
})

const weekdays = scheduleOf('weekdays 08:30 Europe/Berlin')
const here = { channel: null }

test.each([
  { text: 'ask When does the harbour close?', command: { verb: 'ask', question: 'When does the harbour close?' } },
  {
    text: 'Ask, who said “we burned the doors”?',
    command: { verb: 'ask', question: 'who said “we burned the doors”?' },
  },
  { text: 'quotes Orla Finch', command: { verb: 'quotes', person: 'Orla Finch', about: null, since: null } },
  {
    text: 'quotes “Orla Finch” about the harbour, since 2 weeks',
    command: { verb: 'quotes', person: 'Orla Finch', about: 'the harbour', since: { kind: 'hours', hours: 336 } },
  },
  {
    text: 'quotes by Orla Finch since:yesterday about:"life since the flood"',
    command: {
      verb: 'quotes',
      person: 'Orla Finch',
      about: 'life since the flood',
      since: { kind: 'day', daysBack: 1 },
    },
  },
  { text: 'search harbour, Eastmere!', command: { verb: 'search', words: ['harbour', 'Eastmere'], phrases: [] } },
  { text: 'search "sea wall" C++', command: { verb: 'search', words: ['C++'], phrases: ['sea wall'] } },
  {
    text: 'follow https://lune.example/feed.xml',
    command: { verb: 'follow', source: address('https://lune.example/feed.xml'), schedule: null, ...here },
  },
  {
    text: 'follow lune.example in #news weekdays 08:30 Europe/Berlin',
    command: { verb: 'follow', source: address('https://lune.example/'), schedule: weekdays, channel: 'news' },
  },
  {
    text: 'follow topic:"grid storage" weekdays 08:30 Europe/Berlin in #energy-and-more.',
    command: {
      verb: 'follow',
      source: { kind: 'topic', topic: 'grid storage' },
      schedule: weekdays,
      channel: 'energy-and-more',
    },
  },
  {
    text: 'follow topic: grid storage mon,thu 18:00',
    command: {
      verb: 'follow',
      source: { kind: 'topic', topic: 'grid storage' },
      schedule: scheduleOf('mon,thu 18:00'),
      ...here,
    },
  },
  {
    text: 'follow Lune Herald at 8',
    command: { verb: 'follow', source: { kind: 'name', name: 'Lune Herald' }, schedule: scheduleOf('at 8'), ...here },
  },
  {
    text: 'follow Lune Herald at noon',
    command: { verb: 'follow', source: { kind: 'name', name: 'Lune Herald' }, schedule: scheduleOf('noon'), ...here },
  },
  {
    text: 'follow topic:“every man for himself” noon',
    command: {
      verb: 'follow',
      source: { kind: 'topic', topic: 'every man for himself' },
      schedule: scheduleOf('noon'),
      ...here,
    },
  },
  { text: 'unfollow 2', command: { verb: 'unfollow', source: { kind: 'number', number: 2 }, ...here } },
  {
    text: 'unfollow #2 in #news',
    command: { verb: 'unfollow', source: { kind: 'number', number: 2 }, channel: 'news' },
  },
  { text: 'unfollow lune.example', command: { verb: 'unfollow', source: address('https://lune.example/'), ...here } },
  {
    text: 'unfollow Lune Herald',
    command: { verb: 'unfollow', source: { kind: 'name', name: 'Lune Herald' }, ...here },
  },
  { text: 'unfollow topic:tides', command: { verb: 'unfollow', source: { kind: 'topic', topic: 'tides' }, ...here } },
  { text: 'list', command: { verb: 'list', channel: null } },
  { text: '*LIST!*', command: { verb: 'list', channel: null } },
  { text: 'list in #news', command: { verb: 'list', channel: 'news' } },
  { text: 'list in:#news', command: { verb: 'list', channel: 'news' } },
  { text: 'list #123456789012345678', command: { verb: 'list', channel: '123456789012345678' } },
  { text: 'schedule weekdays 08:30 Europe/Berlin', command: { verb: 'schedule', schedule: weekdays, ...here } },
  {
    text: 'schedule "weekdays 08:30" in #news Berlin',
    command: { verb: 'schedule', schedule: weekdays, channel: 'news' },
  },
  {
    text: 'schedule cron: 0 8 * * 1-5 in #news',
    command: { verb: 'schedule', schedule: scheduleOf('cron: 0 8 * * 1-5'), channel: 'news' },
  },
  { text: 'pause', command: { verb: 'pause', channel: null } },
  { text: 'resume in #news', command: { verb: 'resume', channel: 'news' } },
  { text: 'preview', command: { verb: 'preview', channel: null } },
  { text: 'now.', command: { verb: 'now', resend: false, channel: null } },
  { text: 'now --resend', command: { verb: 'now', resend: true, channel: null } },
  { text: 'why 2', command: { verb: 'why', story: { kind: 'number', number: 2 } } },
  { text: 'why #2', command: { verb: 'why', story: { kind: 'number', number: 2 } } },
  { text: 'why https://lune.example/harbour', command: { verb: 'why', story: harbour } },
  { text: 'why “harbour closes”', command: { verb: 'why', story: { kind: 'name', name: 'harbour closes' } } },
  { text: 'health', command: { verb: 'health', channel: null } },
  { text: 'export in #news', command: { verb: 'export', channel: 'news' } },
  {
    text: 'import <opml version="2.0"><body/></opml>',
    command: { verb: 'import', file: { kind: 'text', text: '<opml version="2.0"><body/></opml>' }, ...here },
  },
  {
    text: 'import https://lune.example/feeds.opml in #news',
    command: { verb: 'import', file: { kind: 'address', url: 'https://lune.example/feeds.opml' }, channel: 'news' },
  },
  { text: 'filter', command: { verb: 'filter', change: { action: 'show' }, ...here } },
  { text: 'settings in #news', command: { verb: 'settings', change: null, channel: 'news' } },
  { text: 'help', command: { verb: 'help', about: null } },
  { text: '?', command: { verb: 'help', about: null } },
  { text: 'help, schedule!', command: { verb: 'help', about: 'schedule' } },
])('$text', ({ text, command }) => {
  expect(parseCommand(text)).toEqual({ command })
})

test.each([
  { name: 'a question', text: 'Who said that?', otherwise: 'ask', verb: 'ask' },
  { name: 'a text', text: 'The harbour closes.', otherwise: 'digest', verb: 'digest' },
  { name: 'a verb is a verb all the same', text: 'list', otherwise: 'digest', verb: 'list' },
  { name: 'a link is a link all the same', text: 'https://lune.example/a', otherwise: 'ask', verb: 'digest' },
] satisfies { name: string; text: string; otherwise: ParseOptions['otherwise']; verb: string }[])(
  'a text without a verb is what the platform says: $name',
  ({ text, otherwise, verb }) => {
    expect(parseCommand(text, { otherwise })).toMatchObject({ command: { verb } })
  },
)

test('the schedule of a command is the schedule of its words', () => {
  const words = fc.constantFrom(
    'weekdays 08:30',
    'mon,thu 6pm Europe/Berlin',
    'every 2 hours 8-20',
    'cron: 0 8 * * 1-5',
  )
  fc.assert(
    fc.property(words, (when) => {
      expect(parseCommand(`schedule ${when} in #news`)).toEqual({
        command: { verb: 'schedule', channel: 'news', ...parseSchedule(when) },
      })
    }),
  )
})
