import { SEPARATOR } from '../core/message/captions.ts'

/** An article as a line over its words: "Headline · Outlet", without what is not known. */
export function toArticleLabel(headline: string | null, outlet: string | null): string {
  return [headline, outlet].filter((part) => part !== null && part !== '').join(SEPARATOR)
}
