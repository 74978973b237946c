import { createRequire } from 'node:module'
import { PRODUCT_TOKEN } from './user-agent.ts'

const require = createRequire(import.meta.url)

/** Required, not imported: its types describe an ES module, which it is not. */
const robotsParser: (
  url: string,
  text: string,
) => {
  isAllowed(url: string, agent: string): boolean | undefined
} = require('robots-parser')

/** What a site's robots.txt says of its addresses to us. */
export interface RobotsRules {
  /** 'too-long': the rules are so many and so wild that looking at them would hold everything else up. */
  judge(url: URL): 'allowed' | 'disallowed' | 'too-long'
}

/** The least that must be read (RFC 9309, 2.5); what follows is not looked at. */
const MAX_BYTES = 500 * 1024

/**
 * Rules, and characters of rules with wildcards, times characters of the path: what robots-parser does for one address,
 * measured at 4 to 9 ns each. Without a limit, 500 KiB of `*a*a…` hold everything else up for 26 s. A thousand rules of
 * 50 characters, all with wildcards, and a path of 190 characters are at the limit.
 */
const MAX_STEPS = 10_000_000

const LINE = /^[ \t]*(user-agent|allow|disallow)[ \t]*:[ \t]*([^#\r\n]*)/gim

/** Rules from a robots.txt of `origin` (RFC 9309); one that holds nothing for us allows everything. */
export function parseRobots(bytes: Uint8Array, origin: string): RobotsRules {
  const groups = pickOurGroups(new TextDecoder().decode(bytes.subarray(0, MAX_BYTES)))
  const rules = robotsParser(`${origin}/robots.txt`, groups.join('\n'))
  const steps = groups.reduce((sum, line) => sum + (line.includes('*') ? line.length : 1), 0)
  return {
    judge({ href, pathname, search }) {
      if (steps * (pathname.length + search.length) > MAX_STEPS) return 'too-long'
      return rules.isAllowed(href, PRODUCT_TOKEN) === false ? 'disallowed' : 'allowed'
    },
  }
}

/**
 * The lines of the groups that speak to us or to everybody. robots-parser copies every rule for every name above it, so
 * that a file of many names and many rules would fill the memory.
 */
function pickOurGroups(text: string): string[] {
  const lines: string[] = []
  const names = new Set<string>()
  let isNaming = false
  for (const [, key = '', value = ''] of text.matchAll(LINE)) {
    const isName = /^user-agent$/i.test(key)
    if (isName && !isNaming) names.clear()
    isNaming = isName
    const name = isName ? ourName(value) : null
    if (!isName && names.size > 0) lines.push(`${key}: ${value.trim()}`)
    if (name === null || names.has(name)) continue
    names.add(name)
    lines.push(`user-agent: ${name}`)
  }
  return lines
}

/** The name as robots-parser knows it; null where it is not ours. A version after the name does not matter (RFC 9309, 2.2.1). */
function ourName(value: string): string | null {
  const token = /^(?:\*|[a-z_-]+)/i.exec(value)?.[0].toLowerCase()
  return token === '*' || token === PRODUCT_TOKEN.toLowerCase() ? token : null
}
