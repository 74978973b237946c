import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { parseConfig } from '../../src/config/load.ts'

const read = (yaml: string) => parseConfig(parse(yaml), {}, 'pullquote.yaml').subscriptions

test('a subscription is written as the commands take it', () => {
  const [subscription] = read(`
    subscriptions:
      - name: morning
        platform: web
        channel: news
        sources: [lune.example/feed.xml, 'topic:"grid storage"']
        schedule: weekdays 08:30 Europe/Berlin
        filter: exclude football min-outlets:2
  `)
  expect(subscription).toEqual({
    name: 'morning',
    platform: 'web',
    workspace: 'local',
    channel: 'news',
    sources: ['https://lune.example/feed.xml', 'topic:grid storage'],
    schedule: { rule: { kind: 'times', weekdays: [1, 2, 3, 4, 5], minutes: [510] }, zone: 'Europe/Berlin' },
    filter: [
      { kind: 'word', effect: 'exclude', value: 'football' },
      { kind: 'min-outlets', outlets: 2 },
    ],
  })
})

const subscription = (line: string, name = 'a') =>
  `{name: ${name}, platform: web, channel: news, sources: [https://lune.example/feed]${line}}`

test.each([
  { name: 'a time that is none', yaml: subscription(', schedule: weekdays 25:00'), says: '25:00' },
  { name: 'a filter without include or exclude', yaml: subscription(', filter: football'), says: 'include' },
  { name: 'a filter that clears', yaml: subscription(', filter: clear'), says: 'is no filter' },
  {
    name: 'a name instead of an address',
    yaml: '{name: a, platform: web, channel: news, sources: [Lune Herald]}',
    says: 'is no address of a feed and no topic',
  },
  {
    name: 'a source with a time in it',
    yaml: '{name: a, platform: web, channel: news, sources: [lune.example every day at 8am]}',
    says: 'Times go into schedule',
  },
  { name: 'no source', yaml: '{name: a, platform: web, channel: news, sources: []}', says: 'sources' },
  { name: 'an option that there is not', yaml: subscription(', schedul: daily'), says: 'schedul' },
  {
    name: 'two of one name',
    yaml: `${subscription('')}, ${subscription(', workspace: w2')}`,
    says: 'has the name "a"',
  },
  { name: 'two of one channel', yaml: `${subscription('')}, ${subscription('', 'b')}`, says: 'Put the two together' },
])('$name is said with where it stands', ({ yaml, says }) => {
  expect(() => read(`subscriptions: [${yaml}]`)).toThrow(
    expect.objectContaining({ code: 'CONFIG_INVALID', message: expect.stringContaining(says) }),
  )
})
