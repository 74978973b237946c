import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'

/**
 * Fuzzing of what comes from outside: texts and JSON that were well once, changed here and there. What ever broke a parser
 * is kept in `fixtures/hostile`, each case a file, and is tried as it stands before anything is changed.
 */
const FIXTURES = resolve(import.meta.dirname, '../fixtures')

/**
 * A test tries the same few hundred changes each time, so that it says the same of the same program;
 * `FUZZ_SECONDS=600 npx vitest run test/hardening` looks for so long for what nobody has tried.
 */
const SECONDS = process.env['FUZZ_SECONDS'] === undefined ? null : Number(process.env['FUZZ_SECONDS'])
const RUNS = 300

const SEARCH = { numRuns: 1_000_000, interruptAfterTimeLimit: (SECONDS ?? 0) * 1_000, markInterruptAsFailure: false }

/** The kept cases of one parser; for commands and schedules each line of a file is one. */
export function readCorpus(parser: string, { byLine = false } = {}): string[] {
  const folder = join(FIXTURES, 'hostile', parser)
  const texts = readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
  return byLine ? texts.flatMap((text) => text.split('\n').filter((line) => line !== '')) : texts
}

/** The files of a folder of fixtures whose names end so, in folders below as well. */
export function readFixtures(folder: string, ending: string): string[] {
  const names = readdirSync(join(FIXTURES, folder), { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.endsWith(ending)).map((name) => readFileSync(join(FIXTURES, folder, name), 'utf8'))
}

interface Change {
  readonly at: number
  readonly chars: number
  readonly deed: 'delete' | 'repeat' | 'insert' | 'splice'
  readonly token: string
  readonly other: number
}

const changeWith = (tokens: readonly string[]): fc.Arbitrary<Change> =>
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    chars: fc.nat({ max: 60 }),
    deed: fc.constantFrom('delete', 'repeat', 'insert', 'splice'),
    token: fc.oneof(
      fc.constantFrom(...tokens),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('\u0000', '\ud83d', '\u202e', '\ufeff', '\r', '\u2028', '9'.repeat(400)),
    ),
    other: fc.nat(),
  })

/** Texts that were one of `seeds` before up to eight changes: parts left out, repeated, put in, or taken from another seed. */
export function changedText(seeds: readonly string[], tokens: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...seeds), fc.array(changeWith(tokens), { maxLength: 8 }))
    .map(([seed, changes]) => changes.reduce((text, change) => applyTo(text, change, seeds), seed))
}

function applyTo(text: string, { at, chars, deed, token, other }: Change, seeds: readonly string[]): string {
  const start = Math.floor(at * text.length)
  const [head, part, tail] = [text.slice(0, start), text.slice(start, start + chars), text.slice(start + chars)]
  if (deed === 'delete') return head + tail
  if (deed === 'repeat') return head + part.repeat(3) + tail
  if (deed === 'insert') return head + token + part + tail
  const seed = seeds[other % seeds.length] ?? ''
  return head + seed.slice(Math.floor(at * seed.length))
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

const strange: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(null, '', 0, -1, 1e308, true, [], {}, '__proto__', 'constructor', 'x'.repeat(5_000)),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 2 }).map((value): Json => JSON.parse(JSON.stringify(value))),
)

/** JSON that was one of `seeds` before up to four of its values became others, or went. */
export function changedJson(seeds: readonly string[]): fc.Arbitrary<Json> {
  const change = fc.record({ at: fc.nat(), value: fc.option(strange, { nil: undefined }) })
  return fc
    .tuple(fc.constantFrom(...seeds), fc.array(change, { maxLength: 4 }))
    .map(([seed, changes]) => changes.reduce(replaceOne, JSON.parse(seed)))
}

/** Replaces the value at one of all places of a JSON value; it goes where there is no new one. */
function replaceOne(json: Json, { at, value }: { readonly at: number; readonly value: Json | undefined }): Json {
  const wanted = at % countOf(json)
  let place = -1
  const visit = (each: Json): Json | undefined => {
    place++
    if (place === wanted) return value
    if (typeof each !== 'object' || each === null) return each
    if (Array.isArray(each)) return each.flatMap((inner: Json) => visit(inner) ?? [])
    return Object.fromEntries(
      Object.entries(each).flatMap(([name, inner]): [string, Json][] => {
        const changed = visit(inner)
        return changed === undefined ? [] : [[name, changed]]
      }),
    )
  }
  return visit(json) ?? null
}

function countOf(json: Json): number {
  if (typeof json !== 'object' || json === null) return 1
  return Object.values(json).reduce<number>((sum, each: Json) => sum + countOf(each), 1)
}

/** Tries the kept cases, then changed ones; in a test so many `runs`. */
export async function fuzz<Value>(
  given: fc.Arbitrary<Value>,
  kept: readonly Value[],
  check: (value: Value) => Promise<void> | void,
  runs = RUNS,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(given, async (value) => {
      await check(value)
    }),
    { ...(SECONDS === null ? { seed: 1, numRuns: runs } : SEARCH), examples: kept.map((value): [Value] => [value]) },
  )
}
/** For a search that cannot be cut off by time: how many pieces, and from which seed. */
export const BATCH = { numRuns: SECONDS === null ? RUNS / 2 : SECONDS * 50, seed: SECONDS === null ? 1 : Date.now() }
