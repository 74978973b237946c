import type { Article } from '../../core/article/article.ts'
import { canonicalAddress } from '../../core/article/canonical-address.ts'
import { detectLanguage } from '../../core/text/detect-language.ts'
import { normaliseTag } from '../../core/text/language.ts'
import { PullquoteError } from '../../errors.ts'
import { toIsoTime } from '../page/iso-time.ts'

/** A pasted text with what its giver knows of it. */
export interface PastedText {
  readonly text: string
  readonly title?: string | null | undefined
  readonly url?: string | null | undefined
  readonly language?: string | null | undefined
  readonly publishedAt?: string | null | undefined
  readonly outlet?: string | null | undefined
}

/** Characters of a text (UTF-16 units): DESIGN's 8 MB. */
const MAX_CHARS = 8 * 1024 * 1024

/** An article from a text: its line ends become `\n`, nothing else changes. Throws INPUT_INVALID for a field that is not what it says. */
export function textArticle({ text, title, url, language, publishedAt, outlet }: PastedText): Article {
  if (text.length > MAX_CHARS) {
    throw new PullquoteError(
      'SOURCE_TOO_LARGE',
      'The text is over 8 million characters. Give the part of it that matters.',
    )
  }
  const normalised = text.replace(/\r\n?/g, '\n')
  return {
    title: title?.trim() || null,
    url: readAddress(url),
    outlet: outlet?.trim() || null,
    authors: [],
    publishedAt: readTime(publishedAt),
    modifiedAt: null,
    language: readTag(language) ?? detectLanguage(normalised, null),
    image: null,
    text: normalised,
  }
}

function readAddress(url: string | null | undefined): string | null {
  if (!url) return null
  if (!URL.canParse(url) || !/^https?:/i.test(url))
    throw invalid('url', url, 'an address that begins with http:// or https://')
  return canonicalAddress(url)
}

function readTime(time: string | null | undefined): string | null {
  if (!time) return null
  const iso = toIsoTime(time)
  if (iso === null) throw invalid('publishedAt', time, 'a time such as 2026-11-24T08:30:00Z')
  return iso
}

function readTag(language: string | null | undefined): string | null {
  if (!language) return null
  const tag = normaliseTag(language)
  if (tag === null) throw invalid('language', language, 'a BCP 47 tag such as en or pt-BR')
  return tag
}

function invalid(field: string, value: string, wanted: string): PullquoteError {
  return new PullquoteError(
    'INPUT_INVALID',
    `The ${field} "${value.slice(0, 80)}" cannot be used. Give ${wanted}, or leave it out.`,
  )
}
