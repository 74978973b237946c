/** A JSON-LD object as it comes: any key may be missing or of any type. */
export type LinkedData = Readonly<Record<string, unknown>>

const ARTICLE_TYPES =
  /^(?:\w*:)?(?:News|Reportage|Analysis|Opinion|Background|Review|Blog|Social|Live|Tech|Scholarly|Report|Satirical|AskPublic|Advertiser)?\w*(?:Article|BlogPosting|LiveBlogPosting|Posting|Report)$/

/** The object that describes the article among all JSON-LD of a page, in arrays and graphs alike; null where none does. */
export function findArticleData(document: Document): LinkedData | null {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')]
  const objects = scripts.flatMap((script) => flatten(parseLoosely(script.textContent ?? '')))
  return objects.find((object) => typesOf(object).some((type) => ARTICLE_TYPES.test(type))) ?? null
}

/** JSON with the faults that pages have: comments around it, line ends inside strings. null where it cannot be read. */
function parseLoosely(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/, '')
  for (const attempt of [bare, bare.replace(/\p{Cc}+/gu, ' ').replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(attempt)
    } catch (fault) {
      // What is no JSON on a page is no fault of ours: the next attempt, or the other sources of metadata, serve.
      if (!(fault instanceof SyntaxError)) throw fault
    }
  }
  return null
}

const MAX_DEPTH = 4

function flatten(value: unknown, depth = 0): LinkedData[] {
  if (depth > MAX_DEPTH || value === null || typeof value !== 'object') return []
  if (Array.isArray(value)) return value.flatMap((each) => flatten(each, depth + 1))
  const object: LinkedData = { ...value }
  return [object, ...flatten(object['@graph'], depth + 1), ...flatten(object['mainEntity'], depth + 1)]
}

function typesOf({ '@type': type }: LinkedData): string[] {
  return (Array.isArray(type) ? type : [type]).filter((each) => typeof each === 'string')
}

/** The first text behind a value: itself, its name, its url, or that of its first member; null where there is none. */
export function textOf(value: unknown, keys: readonly string[] = ['name', 'url']): string | null {
  if (typeof value === 'string') return value.trim() || null
  if (Array.isArray(value)) return value.map((each) => textOf(each, keys)).find((text) => text !== null) ?? null
  if (value === null || typeof value !== 'object') return null
  const object: LinkedData = { ...value }
  return (
    keys.map((key) => (typeof object[key] === 'string' ? textOf(object[key]) : null)).find((text) => text !== null) ??
    null
  )
}

/** Every name in a value that is one, or a list of them. */
export function namesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesOf)
  const name = textOf(value, ['name'])
  return name === null ? [] : [name]
}
