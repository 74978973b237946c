import { expect, test } from 'vitest'
import { parseCommand } from '../../../src/core/command/parse-command.ts'

test.each([
  { name: 'nothing', text: '', kind: 'empty', argument: null, says: 'Say what to do' },
  { name: 'only signs', text: ' 📰 … ', kind: 'empty', argument: null, says: 'Say what to do' },
  { name: 'only our name', text: '@Pullquote', kind: 'empty', argument: null, says: 'Say what to do' },
  { name: 'no verb near', text: 'harbour', kind: 'verb-unknown', argument: null, says: '`help`' },
  { name: 'a word of the language', text: 'constructor', kind: 'verb-unknown', argument: null, says: '`help`' },
  { name: 'no article', text: 'digest', kind: 'argument-missing', argument: 'source', says: '`digest https://' },
  {
    name: 'two links',
    text: 'https://a.example https://b.example',
    kind: 'argument-unexpected',
    argument: null,
    says: 'b.exa',
  },
  {
    name: 'no web address',
    text: 'digest ftp://lune.example',
    kind: 'argument-invalid',
    argument: 'source',
    says: 'https://',
  },
  { name: 'half an address', text: 'digest https://', kind: 'argument-invalid', argument: 'source', says: 'https://' },
  { name: 'no question', text: 'ask ?', kind: 'argument-missing', argument: 'question', says: '`ask When' },
  {
    name: 'nobody',
    text: 'quotes since 7d',
    kind: 'argument-missing',
    argument: 'person',
    says: '`quotes Orla Finch`',
  },
  { name: 'no time', text: 'quotes Orr since spring', kind: 'argument-invalid', argument: 'since', says: '`7d`' },
  { name: 'an open phrase', text: 'quotes "Orla Finch', kind: 'quote-unclosed', argument: null, says: '`Orla Finch`' },
  { name: 'no words', text: 'search !', kind: 'argument-missing', argument: 'words', says: '`search harbour closure`' },
  { name: 'an open phrase', text: 'search “sea wall', kind: 'quote-unclosed', argument: null, says: '`sea wall`' },
  {
    name: 'no source',
    text: 'follow in #news',
    kind: 'argument-missing',
    argument: 'source',
    says: 'a feed, a site or a topic',
  },
  {
    name: 'only a schedule',
    text: 'follow every day at 8',
    kind: 'argument-missing',
    argument: 'source',
    says: 'a feed',
  },
  { name: 'an empty topic', text: 'follow topic:', kind: 'argument-missing', argument: 'source', says: 'a feed' },
  {
    name: 'an open topic',
    text: 'follow topic:"tides at 8',
    kind: 'quote-unclosed',
    argument: null,
    says: '`tides at 8`',
  },
  {
    name: 'a wrong address',
    text: 'follow feed://lune.example',
    kind: 'argument-invalid',
    argument: 'source',
    says: 'https://',
  },
  {
    name: 'two sources',
    text: 'follow lune.example https://b.example',
    kind: 'argument-unexpected',
    argument: null,
    says: 'b.exa',
  },
  {
    name: 'a wrong time',
    text: 'follow lune.example daily 25:00',
    kind: 'time-invalid',
    argument: 'when',
    says: '`25:00`',
  },
  {
    name: 'two channels',
    text: 'list in #news in #sport',
    kind: 'argument-unexpected',
    argument: null,
    says: '`#sport`',
  },
  {
    name: 'no source to take out',
    text: 'unfollow',
    kind: 'argument-missing',
    argument: 'source',
    says: '`unfollow 2`',
  },
  {
    name: 'more than a source',
    text: 'unfollow lune.example now',
    kind: 'argument-unexpected',
    argument: null,
    says: '`now`',
  },
  {
    name: 'no schedule',
    text: 'schedule in #news',
    kind: 'argument-missing',
    argument: 'when',
    says: '08:30 Europe/Berlin',
  },
  { name: 'half a schedule', text: 'schedule weekdays', kind: 'time-missing', argument: 'when', says: 'at what time' },
  {
    name: 'a wrong zone',
    text: 'schedule 8:00 Europe/Berln',
    kind: 'zone-unknown',
    argument: 'when',
    says: 'Europe/Berlin',
  },
  { name: 'more than nothing', text: 'now please', kind: 'argument-unexpected', argument: null, says: '`please`' },
  { name: 'no story', text: 'why', kind: 'argument-missing', argument: 'story', says: '`why 2`' },
  { name: 'no file', text: 'import feeds', kind: 'argument-invalid', argument: 'file', says: '`feeds`' },
  {
    name: 'two files',
    text: 'import a.example b.example',
    kind: 'argument-unexpected',
    argument: null,
    says: '`b.example`',
  },
  { name: 'help for no verb', text: 'help harbour', kind: 'verb-unknown', argument: null, says: '`harbour`' },
])('a problem: $name ($text)', ({ text, kind, argument, says }) => {
  const message = expect.stringContaining(says)
  expect(parseCommand(text)).toEqual({ problem: expect.objectContaining({ kind, argument, message }) })
})

test.each([
  { name: 'swapped letters', text: 'qoutes Orla Finch', verb: 'quotes', suggestion: 'quotes Orla Finch' },
  {
    name: 'a lost letter, in upper case',
    text: '/DIGST https://a.example',
    verb: 'digest',
    suggestion: 'digest https://a.example',
  },
  { name: 'another word for it', text: 'subscribe lune.example', verb: 'follow', suggestion: 'follow lune.example' },
  { name: 'a question', text: 'who said that?', verb: 'ask', suggestion: 'ask who said that?' },
  { name: 'a misspelling after help', text: 'help shedule', verb: 'schedule', suggestion: 'help schedule' },
])('the nearest verb: $name', ({ text, verb, suggestion }) => {
  const reading = parseCommand(text)
  expect(reading).toMatchObject({ problem: { kind: 'verb-unknown', suggestion } })
  expect('problem' in reading && reading.problem.message).toContain(`Did you mean \`${verb}\`?`)
})

test('a problem shows what was written short, whole in its characters and without backticks', () => {
  const reading = parseCommand(`\`\`x${'📰'.repeat(60)}`)
  const message = 'problem' in reading ? reading.problem.message : ''
  expect(message.isWellFormed()).toBe(true)
  expect(message.length).toBeLessThan(100)
  expect(message.match(/`/g)).toHaveLength(4)
})
