import { blockText } from './block-text.ts'
import { toTitle } from './plain-text.ts'
import { countTokens } from './word-counts.ts'

const MAX_AUTHOR_CHARS = 60
/** A longer byline is a biography. */
const MAX_BYLINE_WORDS = 14

/** Where pages name their authors, the surest first. */
const BYLINES = [
  '[itemprop~="author"] [itemprop~="name"]',
  '[itemprop~="author"]',
  'a[rel~="author"]',
  '.byline,.author-name,.article-author,.post-author,.entry-author,.author',
]

const BY =
  /^(?:(?:posted|written|reported|story|text|words|analysis|opinion|review|texte?|текст)(?:\s+|:\s*))?(?:(?:by|von|par|por|di|door|af|av)\b:?\s*)?/iu
const AND = /\s*(?:,|;|\||•|·|\/|&|(?<=\s)(?:and|und|et|y|og|och)(?=\s))\s*/i
/** No person: an agency, or a name in capitals without a space, which is one's initials or account. */
const AGENCY =
  /^(?:reuters|afp|ap|dpa|pti|ians|ani|upi|efe|ansa|xinhua|tass|bloomberg|(?:the )?associated press|(?-i:\p{Lu}{2,}))$/iu
const ROLE =
  /\b(?:writer|reporter|correspondent|editor|staff|contributor|columnist|producer|bureau|desk|team|press|news|agency|media|editorial|redaktion|rédaction|redazione|redacción|newsroom|admin|guest|unknown|published|updated)s?\b/iu
/** Degrees and ranks that stand after a comma: "Ilana Roe, MS, RDN". */
const CREDENTIAL = /^(?:ph\.?d|m\.?d|m\.?a|m\.?s|b\.?a|b\.?s|rdn?|rn|esq|jr|sr|mba|dds|dvm|cpa|lcsw|i{2,3})\.?$/i

/** What the page's byline says, where its data name nobody; null for none, or one that cannot be told from other text. */
export function findByline(document: Document): string | null {
  for (const selector of BYLINES) {
    const element = document.querySelector(selector)
    const line = element && toTitle(element.getAttribute('content') ?? blockText(element).split('\n')[0] ?? null)
    if (line && countTokens(line) <= MAX_BYLINE_WORDS) return line
  }
  return null
}

/** Names of people from bylines: "By Jane Roe and Tom Reed, Staff Writers" gives two; addresses, agencies and the outlet's own name give none. */
export function toAuthors(written: readonly string[], outlet: string | null): string[] {
  const names = written.flatMap(namesIn).filter((name) => isPerson(name, squash(outlet ?? '')))
  return [...new Map(names.map((name) => [squash(name), name])).values()]
}

/** One word among several names is a place or a rank: "Jane Roe, Reuters, Washington". */
function namesIn(line: string): string[] {
  const parts = (toTitle(line) ?? '').replace(BY, '').split(AND)
  const names = parts.map((part) => inTitleCase(part.replace(BY, '').trim()))
  return parts.length === 1 ? names : names.filter((name) => /\s|\p{Lo}/u.test(name))
}

/** Names as people write them: each part begins with a capital, but for "de", "van" and their like. */
const NAME =
  /^(?![Tt]he\s)(?:\p{Lo}.*|[\p{Lu}][^\s]*(?:\s+(?:\p{Lu}\S*|["“(]\S*|[’']?(?:a|al|af|av|bin|da|de|del|della|den|der|di|do|dos|du|el|ibn|la|le|ten|ter|van|von|y|zu|zum)(?:['’]\S+)?))*)$/u

function isPerson(name: string, outlet: string): boolean {
  const isName = NAME.test(name) && name.length <= MAX_AUTHOR_CHARS && !/https?:|[@\d_]|\.\w{2,4}$/.test(name)
  const isOutlet = outlet !== '' && (squash(name).includes(outlet) || outlet.includes(squash(name)))
  return isName && !isOutlet && !ROLE.test(name) && !AGENCY.test(name) && !CREDENTIAL.test(name)
}

/** "JANE ROE-SMITH" as people write it. One word in capitals may be an acronym. */
function inTitleCase(name: string): string {
  const isShouted = /\s/.test(name) && name === name.toUpperCase() && name !== name.toLowerCase()
  return isShouted
    ? name.toLowerCase().replace(/(?<![\p{L}’'])\p{L}|(?<=\bo[’'])\p{L}/gu, (letter) => letter.toUpperCase())
    : name
}

const squash = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
