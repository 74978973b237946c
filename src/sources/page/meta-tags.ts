/** The content of the first of these meta tags that has any; null where none has. */
export type MetaTags = (...names: readonly string[]) => string | null

/** Reads all meta tags at once, by `property`, `name`, `itemprop` (which may be several) or `http-equiv`, in any case of letters. */
export function readMetaTags(document: Document): MetaTags {
  const contents = new Map<string, string>()
  for (const meta of document.querySelectorAll('meta[content]')) {
    const content = meta.getAttribute('content')?.trim()
    if (!content) continue
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      for (const name of (meta.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/)) {
        if (name !== '' && !contents.has(name)) contents.set(name, content)
      }
    }
  }
  return (...names) => names.map((name) => contents.get(name) ?? null).find((content) => content !== null) ?? null
}
