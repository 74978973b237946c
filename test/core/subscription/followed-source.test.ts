import { expect, test } from 'vitest'
import { parseCommand } from '../../../src/core/command/parse-command.ts'
import { findMeant, readSource, writeSource } from '../../../src/core/subscription/followed-source.ts'

const FOLLOWED = [
  { source: 'https://www.lune.example/feed.xml', title: 'Lune Herald' },
  { source: 'topic:grid storage', title: null },
  { source: 'https://ledger.example/news.rss', title: null },
  { source: 'https://ledger.example/sport.rss', title: null },
]

test.each([
  { text: 'unfollow 2', at: 1, name: 'by its number' },
  { text: 'unfollow 9', at: -1, name: 'by a number that the list has not' },
  { text: 'unfollow https://www.lune.example/feed.xml', at: 0, name: 'by its address' },
  { text: 'unfollow http://lune.example/feed.xml/', at: 0, name: 'by its address written another way' },
  { text: 'unfollow lune.example', at: 0, name: 'by its site, where one feed of it is followed' },
  { text: 'unfollow ledger.example', at: -1, name: 'not by its site where two feeds of it are followed' },
  { text: 'unfollow topic:"Grid Storage"', at: 1, name: 'by its topic in any case' },
  { text: 'unfollow lune herald', at: 0, name: 'by the name of its feed' },
  { text: 'unfollow grid storage', at: 1, name: 'by its topic without saying so' },
  { text: 'unfollow ghost', at: -1, name: 'not by a name that nothing has' },
])('a source is meant $name ($text)', ({ text, at }) => {
  const parsed = parseCommand(text)
  if (!('command' in parsed) || parsed.command.verb !== 'unfollow') throw new TypeError(text)
  expect(findMeant(parsed.command.source, FOLLOWED)).toBe(at)
})

test.each([
  { kind: 'topic', topic: 'grid storage' } as const,
  { kind: 'feed', url: 'https://lune.example/feed?topic:a' } as const,
])('a source in one string is read back as it was', (source) => {
  expect(readSource(writeSource(source))).toEqual(source)
})
