import { readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const SRC = resolve(import.meta.dirname, '../src')

/** What takes time to load and memory to hold, and is needed by nobody who has not asked for anything yet. */
const HEAVY =
  /^(?:eld|stopword|snowball-stemmers|linkedom|defuddle|@mozilla\/readability|feedsmith|feedparser|undici|yaml|pg|@slack\/|discord\.js|@discordjs\/)/

const STATIC = /^(?:import|export)\s+(?!type\b)(?:([^'"]*?)\s*from\s*)?['"]([^'"]+)['"]/gm
const ONLY_TYPES = /^\{(?:\s*type\s[^,}]+,?)*\s*\}$/

/** What a file imports whenever it is loaded itself. */
function staticImportsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(STATIC)].flatMap(([, names = '', from = '']) =>
    ONLY_TYPES.test(names) ? [] : [from],
  )
}

/** The chains of files that lead from `start` to a heavy library, without any `import()` between. */
function heavyFrom(start: string): string[] {
  const chains = new Map([[resolve(SRC, start), start]])
  const heavy: string[] = []
  for (const [file, chain] of chains) {
    for (const from of staticImportsOf(file)) {
      const target = resolve(dirname(file), from)
      if (HEAVY.test(from)) heavy.push(`${chain} > ${from}`)
      else if (from.endsWith('.ts') && !chains.has(target)) chains.set(target, `${chain} > ${relative(SRC, target)}`)
    }
  }
  return heavy
}

test.each(['run-program.ts', 'platforms/web/server.ts'])('%s loads nothing heavy before somebody asks', (start) => {
  expect(heavyFrom(start)).toEqual([])
})

test.each([
  ['bot/answering.ts', 'stopword'],
  ['sources/page/read-page.ts', 'linkedom'],
  ['core/text/detect-language.ts', 'eld/extrasmall'],
])('%s would be found to load %s', (start, library) => {
  expect(heavyFrom(start).some((chain) => chain.endsWith(`> ${library}`))).toBe(true)
})
