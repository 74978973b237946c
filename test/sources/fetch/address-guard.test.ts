import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createAddressGuard, isPublicAddress, portOf } from '../../../src/sources/fetch/address-guard.ts'
import { parseAllowList } from '../../../src/sources/fetch/allow-list.ts'

test.each([
  ['93.184.216.34', 'IPv4 of a site'],
  ['1.1.1.1', 'IPv4 of a resolver'],
  ['172.32.0.1', 'just above 172.16.0.0/12'],
  ['100.128.0.1', 'just above 100.64.0.0/10'],
  ['2606:2800:220:1:248:1893:25c8:1946', 'IPv6 of a site'],
  ['::ffff:93.184.216.34', 'public IPv4 inside IPv6'],
])('%s is public: %s', (address) => {
  expect(isPublicAddress(address)).toBe(true)
})

test.each([
  ['127.0.0.1', 'loopback'],
  ['127.255.255.254', 'loopback, its far end'],
  ['0.0.0.0', 'this machine'],
  ['10.0.0.1', 'private (RFC 1918)'],
  ['172.16.0.1', 'private (RFC 1918)'],
  ['172.31.255.255', 'private (RFC 1918), its far end'],
  ['192.168.1.1', 'private (RFC 1918)'],
  ['169.254.169.254', 'link-local: metadata of most clouds'],
  ['100.64.0.1', 'carrier-grade NAT (RFC 6598)'],
  ['100.100.100.200', 'carrier-grade NAT: metadata of Alibaba Cloud'],
  ['168.63.129.16', 'WireServer of Azure'],
  ['192.0.0.192', 'protocol assignments: metadata of Oracle Cloud'],
  ['192.0.2.1', 'documentation'],
  ['198.18.0.1', 'benchmarking'],
  ['224.0.0.1', 'multicast'],
  ['240.0.0.1', 'reserved'],
  ['255.255.255.255', 'broadcast'],
  ['::', 'unspecified'],
  ['::1', 'loopback'],
  ['::7f00:1', 'IPv4-compatible loopback (RFC 4291, 2.5.5.1)'],
  ['::ffff:127.0.0.1', 'mapped loopback'],
  ['::ffff:a00:1', 'mapped private, in hexadecimal'],
  ['::ffff:0:127.0.0.1', 'translated loopback (RFC 6145)'],
  ['64:ff9b::7f00:1', 'NAT64'],
  ['64:ff9b:1::7f00:1', 'local NAT64 (RFC 8215)'],
  ['2002:7f00:1::', '6to4'],
  ['2001:0:4136:e378:8000:63bf:80ff:fffe', 'Teredo'],
  ['2001:db8::1', 'documentation'],
  ['fc00::1', 'unique local'],
  ['fd00:ec2::254', 'unique local: metadata of Amazon'],
  ['fe80::1', 'link-local'],
  ['fe80::1%eth0', 'link-local with its zone'],
  ['fec0::1', 'site-local (RFC 3879)'],
  ['ff02::1', 'multicast'],
  ['4000::1', 'not given out'],
  ['site.test', 'no address'],
  ['', 'no address'],
])('%s is not public: %s', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})

test('an IPv4 address is judged the same when it comes inside IPv6', () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      expect(isPublicAddress(`::ffff:${address}`)).toBe(isPublicAddress(address))
    }),
  )
})

const strict = createAddressGuard([])
const REFUSED = { code: 'SOURCE_REFUSED' }

test.each([
  'http://lune.example/',
  'https://lune.example/',
  'http://lune.example:8080/a?b=c',
  'https://lune.example:8443/',
  'https://lune.example:80/',
  'http://93.184.216.34/',
  'http://[2606:2800:220:1:248:1893:25c8:1946]/',
])('%s may be asked', (url) => {
  expect(() => strict.checkUrl(new URL(url))).not.toThrow()
})

test.each([
  { name: 'a file', url: 'file:///etc/passwd', says: 'file:' },
  { name: 'FTP', url: 'ftp://lune.example/a', says: 'ftp:' },
  { name: 'text in the address', url: 'data:text/html,x', says: 'data:' },
  { name: 'a script', url: 'javascript:alert(1)', says: 'javascript:' },
  { name: 'a user name', url: 'http://ada@lune.example/', says: 'user name or password' },
  { name: 'a password', url: 'http://:secret@lune.example/', says: 'user name or password' },
  { name: 'the port of SSH', url: 'http://lune.example:22/', says: 'Port 22' },
  { name: 'the port of Redis', url: 'http://lune.example:6379/', says: 'Port 6379' },
  { name: 'port 0', url: 'http://lune.example:0/', says: 'Port 0' },
  { name: 'a private address', url: 'http://10.0.0.1/', says: 'private' },
])('$name is refused, and the rule is told', ({ url, says }) => {
  expect(() => strict.checkUrl(new URL(url))).toThrow(
    expect.objectContaining({ ...REFUSED, message: expect.stringContaining(says) }),
  )
})

test('no password is in the error', () => {
  expect(() => strict.checkUrl(new URL('http://ada:tulip@lune.example/'))).toThrow(
    expect.objectContaining({ message: expect.not.stringMatching(/tulip|ada/) }),
  )
})

test.each([
  { name: 'all public', addresses: ['93.184.216.34', '1.1.1.1'], isAllowed: true },
  { name: 'one private among public ones', addresses: ['93.184.216.34', '10.0.0.1'], isAllowed: false },
  { name: 'one private first', addresses: ['::1', '93.184.216.34'], isAllowed: false },
])('a name whose addresses are $name', ({ addresses, isAllowed }) => {
  const check = () => strict.checkAddresses('lune.example', 443, addresses)
  if (isAllowed) expect(check).not.toThrow()
  else expect(check).toThrow(expect.objectContaining(REFUSED))
})

const allowed = [
  { allow: 'intranet.test:9000', host: 'intranet.test', port: 9000, address: '10.0.0.9', isAllowed: true },
  { allow: 'intranet.test:9000', host: 'intranet.test', port: 80, address: '10.0.0.9', isAllowed: false },
  { allow: 'intranet.test:9000', host: 'other.test', port: 9000, address: '10.0.0.9', isAllowed: false },
  { allow: 'intranet.test:9000', host: 'other.test', port: 9000, address: '93.184.216.34', isAllowed: false },
  { allow: 'intranet.test:9000', host: 'intranet.test.', port: 9000, address: '10.0.0.9', isAllowed: true },
  { allow: 'intranet.test', host: 'intranet.test', port: 80, address: '10.0.0.9', isAllowed: true },
  { allow: 'intranet.test', host: 'intranet.test', port: 9000, address: '10.0.0.9', isAllowed: false },
  { allow: '10.0.0.9', host: 'any.test', port: 443, address: '10.0.0.9', isAllowed: true },
  { allow: '10.0.0.9', host: 'any.test', port: 443, address: '::ffff:10.0.0.9', isAllowed: true },
  { allow: '10.0.0.9', host: 'any.test', port: 443, address: '10.0.0.8', isAllowed: false },
  { allow: '10.0.0.0/24:9000', host: 'any.test', port: 9000, address: '10.0.0.200', isAllowed: true },
  { allow: '10.0.0.0/24:9000', host: 'any.test', port: 9000, address: '10.0.1.1', isAllowed: false },
  { allow: 'fd00::/8', host: 'any.test', port: 443, address: 'fd12::1', isAllowed: true },
  { allow: 'fd00::/8', host: 'any.test', port: 443, address: '10.0.0.1', isAllowed: false },
  { allow: '[fd00::1]:9000', host: 'any.test', port: 9000, address: 'fd00::1', isAllowed: true },
  { allow: '::1', host: 'any.test', port: 8080, address: '::1', isAllowed: true },
]

test.each(allowed)(
  'with $allow allowed, $host:$port at $address: $isAllowed',
  ({ allow, host, port, address, isAllowed }) => {
    const guard = createAddressGuard(parseAllowList([allow]))
    const check = () => guard.checkAddresses(host, port, [address])
    if (isAllowed) expect(check).not.toThrow()
    else expect(check).toThrow(expect.objectContaining(REFUSED))
  },
)

test.each([
  ['http:', '', 80],
  ['https:', '', 443],
  ['http:', '8080', 8080],
])('the port of %s with "%s" is %i', (protocol, port, expected) => {
  expect(portOf({ protocol, port })).toBe(expected)
})
