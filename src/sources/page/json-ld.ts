/** A JSON-LD object as it comes: any key may be missing or of any type. */
export type LinkedData = Readonly<Record<string, unknown>>

/** schema.org's kinds of articles, and what describes one where no article is described. */
const ARTICLE_TYPES = /(?:Article|BlogPosting|LiveBlogPosting|Posting|Report)$/
const PAGE_TYPES = /(?:WebPage|CreativeWork|Recipe)$|^Review$/

/**
 * The object that describes the article among all JSON-LD of a page, in arrays and graphs alike, with the objects it only
 * names by `@id` (its author, its publisher) put in their places; {} where none does.
 */
export function findArticleData(document: Document): LinkedData {
  const scripts = [...document.querySelectorAll('script[type*="ld+json"]')]
  const objects = scripts.flatMap((script) => flatten(parseLoosely(script.textContent ?? '')))
  const ofType = (types: RegExp) => objects.find((object) => typesOf(object).some((type) => types.test(type)))
  const article =
    ofType(ARTICLE_TYPES) ?? ofType(PAGE_TYPES) ?? objects.find((object) => textOf(object['datePublished']))
  return article === undefined ? {} : withNamed(article, objects)
}

/** Real data have under 300,000, the whole article in them. */
const MAX_JSON_CHARS = 1_000_000

/** JSON with the faults that pages have: comments around it, line ends inside strings, commas too many. null where it cannot be read. */
function parseLoosely(text: string): unknown {
  if (text.length > MAX_JSON_CHARS) return null
  const bare = text
    .trim()
    .replace(/^(?:<!--|(?:\/\*|\/\/)?\s*<!\[CDATA\[(?:\s*\*\/)?)/, '')
    .replace(/(?:-->|(?:\/\*|\/\/)?\s*\]\]>(?:\s*\*\/)?|;)$/, '')
  for (const attempt of [bare, bare.replace(/\p{Cc}+/gu, ' ').replace(/,(?=\s?[}\]])/g, '')]) {
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
  return [
    object,
    ...flatten(object['@graph'], depth + 1),
    ...flatten(object['mainEntity'], depth + 1),
    ...flatten(object['mainEntityOfPage'], depth + 1),
  ]
}

function typesOf({ '@type': type }: LinkedData): string[] {
  return (Array.isArray(type) ? type : [type]).filter((each) => typeof each === 'string')
}

function withNamed(article: LinkedData, objects: readonly LinkedData[]): LinkedData {
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve)
    const id = textOf(value, ['@id'])
    const isName = id !== null && typeof value === 'object' && textOf(value) === null
    return isName ? (objects.find((object) => object['@id'] === id && textOf(object) !== null) ?? value) : value
  }
  return { ...article, author: resolve(article['author']), publisher: resolve(article['publisher']) }
}

/** The first text behind a value: itself, its name, its url, or that of its first member; null where there is none. */
export function textOf(value: unknown, keys: readonly string[] = ['name', 'url']): string | null {
  if (typeof value === 'string') return value.trim() || null
  if (Array.isArray(value)) return value.map((each) => textOf(each, keys)).find((text) => text !== null) ?? null
  if (value === null || typeof value !== 'object') return null
  const object: LinkedData = { ...value }
  const texts = keys.map((key) => (typeof object[key] === 'object' ? null : textOf(object[key])))
  return texts.find((text) => text !== null) ?? null
}

/** Every name in a value that is one, or a list of them. An organisation's name is no person's. */
export function personsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(personsIn)
  if (value === null || value === undefined) return []
  const isOrganization = typeof value === 'object' && typesOf({ ...value }).some((type) => /Organization$/.test(type))
  const name = isOrganization ? null : textOf(value, ['name'])
  return name === null ? [] : [name]
}
