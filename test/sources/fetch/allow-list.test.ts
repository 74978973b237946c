import { expect, test } from 'vitest'
import { coversAddress, parseAllowList } from '../../../src/sources/fetch/allow-list.ts'

test.each([
  { entry: 'intranet.example:8080', port: 8080, covers: ['intranet.example', '10.0.0.1'] },
  { entry: ' Intranet.Example ', port: null, covers: ['intranet.example', '10.0.0.1'] },
  { entry: 'intranet.example.', port: null, covers: ['intranet.example', '10.0.0.1'] },
  { entry: 'bücher.example', port: null, covers: ['xn--bcher-kva.example', '10.0.0.1'] },
  { entry: 'localhost:3000', port: 3000, covers: ['localhost', '::1'] },
  { entry: '127.1:80', port: 80, covers: ['any.example', '127.0.0.1'] },
  { entry: '10.0.0.0/8', port: null, covers: ['any.example', '10.200.0.1'] },
  { entry: '10.0.0.0/8:9000', port: 9000, covers: ['any.example', '10.200.0.1'] },
  { entry: '::1', port: null, covers: ['any.example', '::1'] },
  { entry: '[::1]', port: null, covers: ['any.example', '::1'] },
  { entry: '[::1]:9000', port: 9000, covers: ['any.example', '::1'] },
  { entry: 'fd00::/8', port: null, covers: ['any.example', 'fd00::1'] },
  { entry: '[fd00::/8]:9000', port: 9000, covers: ['any.example', 'fd00::1'] },
] as const)('"$entry" covers $covers', ({ entry, port, covers: [hostname, address] }) => {
  const [rule] = parseAllowList([entry])
  if (!rule) throw new TypeError('One entry gives one rule.')
  expect(rule.port).toBe(port)
  expect(coversAddress(rule, hostname, address)).toBe(true)
  expect(coversAddress(rule, 'stranger.example', '203.0.113.5')).toBe(false)
})

test.each([
  '',
  'https://intranet.example',
  'intranet.example/path',
  'ada@intranet.example',
  'intranet.example:0',
  'intranet.example:65536',
  'intranet.example:http',
  'two words',
  '10.0.0.0/33',
  '1:2:3',
  '[::1',
])('"%s" is CONFIG_INVALID', (entry) => {
  expect(() => parseAllowList(['localhost', entry])).toThrow(
    expect.objectContaining({ code: 'CONFIG_INVALID', message: expect.stringContaining(`"${entry}"`) }),
  )
})

test('no entries allow nothing', () => {
  expect(parseAllowList([])).toEqual([])
})
