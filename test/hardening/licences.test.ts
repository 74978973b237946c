import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { judgeAudit } from '../../scripts/audit-dependencies.ts'
import { findRefused, isAllowed, readPackages, readRules } from '../../scripts/check-licences.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const rules = { allowed: { MIT: '', 'Apache-2.0': '' }, exceptions: { odd: 'its text is that of MIT' } }

test('everything that runs in production is under a licence that is allowed', () => {
  const packages = readPackages(ROOT)
  expect(packages.length).toBeGreaterThan(100)
  expect(findRefused(packages, readRules(ROOT))).toEqual([])
})

test.each([
  { expression: 'MIT', allowed: true },
  { expression: 'GPL-3.0-only', allowed: false },
  { expression: '(GPL-3.0-only OR MIT)', allowed: true },
  { expression: 'MIT AND GPL-3.0-only', allowed: false },
  { expression: '(MIT AND Apache-2.0)', allowed: true },
  { expression: 'SEE LICENSE IN LICENSE.txt', allowed: false },
  { expression: null, allowed: false },
])('$expression: allowed is $allowed', ({ expression, allowed }) => {
  expect(isAllowed(expression, rules)).toBe(allowed)
})

test('a package is refused for what the lock says and for what it says itself, unless it is an exception', () => {
  const packages = [
    { name: 'good', licences: ['MIT', 'MIT'] },
    { name: 'changed', licences: ['MIT', 'UNLICENSED'] },
    { name: 'silent', licences: [null] },
    { name: 'odd', licences: ['Custom'] },
  ]
  expect(findRefused(packages, rules)).toEqual(['changed: UNLICENSED', 'silent: no licence'])
})

const audit = (severity: string) => JSON.stringify({ vulnerabilities: { kelp: { severity, range: '<2' } } })

test.each([
  { name: 'nothing known', output: '{"vulnerabilities": {}}', isWell: true, says: 'No known fault' },
  { name: 'a low fault', output: audit('low'), isWell: true, says: 'low: kelp <2' },
  { name: 'a critical fault', output: audit('critical'), isWell: false, says: 'critical: kelp <2' },
  { name: 'a registry without audit', output: '{"message": "405 Method Not Allowed"}', isWell: true, says: 'No audit' },
  { name: 'no network', output: '', isWell: true, says: 'No audit service answers' },
])('audit: $name', ({ output, isWell, says }) => {
  expect(judgeAudit(output)).toEqual({ isWell, says: expect.stringContaining(says) })
})
