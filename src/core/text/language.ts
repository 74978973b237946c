/** The primary subtag of a tag: "en" of "en-GB". */
export function primarySubtag(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? tag
}

/** A tag as pages write it (`en_US`, `EN-us`) in its canonical form (RFC 5646 section 4.5); null where it is none. */
export function normaliseTag(tag: string | null): string | null {
  const written = tag?.trim().replace(/_/g, '-') ?? ''
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(written)) return null
  try {
    return Intl.getCanonicalLocales(written)[0] ?? null
  } catch (fault) {
    // The only fault it has: the tag is not well-formed.
    if (fault instanceof RangeError) return null
    throw fault
  }
}
