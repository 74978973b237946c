/** Languages of which people write the name rather than the tag. */
const NAMED =
  'ar bg bn ca cs da de el en es et fa fi fr he hi hr hu id is it ja ko lt lv ms nl no pl pt ro ru sk sl sr sv sw ta th tr uk ur vi zh'

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

const BY_NAME: ReadonlyMap<string, string> = new Map(
  NAMED.split(' ').map((tag) => [names.of(tag)?.toLowerCase() ?? tag, tag]),
)

/** A language, and where need be a script and a region: the tags of which `Intl.DisplayNames` can say the name. */
const TAG = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/

/** The BCP 47 tag of a language written as a tag or by its English name: `de`, `pt-br`, `German`. null for what is none. */
export function findLanguage(written: string): string | null {
  const lower = written.trim().toLowerCase().replaceAll('_', '-')
  const named = BY_NAME.get(lower)
  if (named) return named
  if (!TAG.test(lower) || names.of(lower) === undefined) return null
  return Intl.getCanonicalLocales(lower)[0] ?? null
}

/** The English name of a language tag; the tag where it has none. */
export function languageName(tag: string): string {
  return names.of(tag) ?? tag
}
