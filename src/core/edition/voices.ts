import type { CandidateArticle } from './candidate.ts'

/** A shorter text than this gives no digest worth showing where a longer one is there. */
const FULL_CHARS = 1_000

/** How many outlets tell a story in their own words: copies of one wire text are one voice, several articles of one outlet too. */
export function countVoices(articles: readonly CandidateArticle[]): number {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const voices = articles.map(({ id, copyOf, outlet }) => {
    if (copyOf === null) return `outlet ${outlet ?? `of ${id}`}`
    const original = byId.get(copyOf)
    return original ? `outlet ${original.outlet ?? `of ${original.id}`}` : `text ${copyOf}`
  })
  return new Set(voices).size
}

/** The article whose words are shown: the newest with a full text of its own, else the one with most text. null for none. */
export function findLead(articles: readonly CandidateArticle[]): CandidateArticle | null {
  const own = articles.filter(({ copyOf }) => copyOf === null)
  const among = own.length > 0 ? own : articles
  const full = among.filter(({ text }) => text.length >= FULL_CHARS)
  const best =
    full.length > 0
      ? full.sort((a, b) => timeOf(b) - timeOf(a) || compareIds(a, b))
      : [...among].sort((a, b) => b.text.length - a.text.length || timeOf(b) - timeOf(a) || compareIds(a, b))
  return best[0] ?? null
}

/** Every outlet that has the story once, that of the lead first, then by time. */
export function listOutlets(articles: readonly CandidateArticle[], lead: CandidateArticle): string[] {
  const others = [...articles].sort((a, b) => timeOf(a) - timeOf(b) || compareIds(a, b))
  return [...new Set([lead, ...others].flatMap(({ outlet }) => outlet ?? []))]
}

/** When an article came out, as far as is known; epoch milliseconds. */
export function timeOf({ publishedAt, firstSeenAt }: CandidateArticle): number {
  // A feed may give a time that is still to come.
  return publishedAt === null ? firstSeenAt : Math.min(publishedAt, firstSeenAt)
}

export function compareIds(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
