/** A feed as its parser gave it, before addresses, dates and texts are made plain. Any field may be missing. */
export interface RawFeed {
  readonly title: string | null
  readonly url: string | null
  readonly language: string | null
  readonly ttl: string | null
  /** The base that its addresses are relative to (xml:base). */
  readonly base: string | null
  readonly items: readonly RawItem[]
}

export interface RawItem {
  readonly id: string | null
  readonly title: string | null
  readonly url: string | null
  readonly authors: readonly string[]
  readonly date: string | null
  readonly summary: string | null
  readonly content: string | null
  readonly base: string | null
}

/** The first text among the values: a string, or the `value`, `name`, `href`, `url` or first member of what stands there. */
export function firstText(...values: readonly unknown[]): string | null {
  for (const value of values) {
    const text = textIn(value)
    if (text !== null) return text
  }
  return null
}

function textIn(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return firstText(...value)
  if (value === null || typeof value !== 'object') return null
  return firstText(at(value, 'value'), at(value, 'name'), at(value, 'href'), at(value, 'url'))
}

/** What stands at a path in a value of unknown shape; undefined where the path ends early. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let here = value
  for (const key of path) {
    if (here === null || typeof here !== 'object' || !Object.hasOwn(here, key)) return undefined
    here = Reflect.get(here, key)
  }
  return here
}

/** A value as a list: itself, its members, or nothing. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return value === undefined || value === null ? [] : [value]
}
