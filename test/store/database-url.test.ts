import { expect, test } from 'vitest'
import { parseDatabaseUrl } from '../../src/store/database-url.ts'

test.each([
  { name: 'a relative path', url: 'data/pullquote.sqlite', path: 'data/pullquote.sqlite' },
  { name: 'an absolute path', url: '/srv/a b.sqlite', path: '/srv/a b.sqlite' },
  { name: 'a drive of Windows', url: 'C:\\news\\store.sqlite', path: 'C:\\news\\store.sqlite' },
  { name: 'file: and a relative path', url: 'file:data/store.sqlite', path: 'data/store.sqlite' },
  { name: 'file: and an absolute path', url: 'file:/srv/store.sqlite', path: '/srv/store.sqlite' },
  { name: 'a whole file URL', url: 'file:///srv/a%20b.sqlite', path: '/srv/a b.sqlite' },
])('$name is an SQLite file', ({ url, path }) => {
  expect(parseDatabaseUrl(url)).toEqual({ engine: 'sqlite', path })
})

test.each([
  'postgres://ada:pw@db.example/news',
  'postgresql:///news?host=/run/postgresql',
  'POSTGRES://db.example/news',
])('%s is PostgreSQL', (url) => {
  expect(parseDatabaseUrl(url)).toEqual({ engine: 'postgres', url })
})

test.each([
  { name: 'another database', url: 'mysql://ada:hunter2@db.example/news' },
  { name: 'a password that breaks the address', url: 'postgres://ada:hunter2@[/news' },
])('$name is CONFIG_INVALID, and its password is not shown', ({ url }) => {
  const parse = () => parseDatabaseUrl(url)
  expect(parse).toThrow(
    expect.objectContaining({ code: 'CONFIG_INVALID', message: expect.not.stringContaining('hunter2') }),
  )
})
