import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely'
import type { Schema } from './schema.ts'

/** Where to look. */
export interface SearchScope {
  /** Only articles that came through this workspace; null for the whole archive. */
  readonly workspaceId: string | null
  /** Only articles of this time or later (epoch milliseconds); null for all. */
  readonly since: number | null
  /** At most so many. */
  readonly limit: number
}

/** The newest matches that are looked at: enough for any list a chat shows, few enough for common words to stay quick. */
export const MAX_CANDIDATES = 500

/**
 * The condition that the article with this number lies in the scope. It asks indexes before articles, and only once
 * for each row of a query that goes through its matches from the newest.
 */
export function isInScope(
  articleSeq: Expression<number>,
  { workspaceId, since }: Pick<SearchScope, 'workspaceId' | 'since'>,
): Expression<SqlBool> {
  const { and, eb, exists, selectFrom } = expressionBuilder<Schema>()
  const came = selectFrom('workspace_articles')
    .select('article_seq')
    .where('workspace_id', '=', workspaceId ?? '')
    .where('article_seq', '=', articleSeq)
  const dated = selectFrom('articles').where('dated_at', '>=', since)
  // Numbers rise with time: the first leaves most of what is older out. The plus has SQLite find it by its date.
  const first = dated.select(sql<number>`min(+articles.seq)`.as('seq'))
  return and([
    ...(workspaceId === null ? [] : [exists(came)]),
    ...(since === null ? [] : [eb(articleSeq, '>=', first), exists(dated.select('seq').where('seq', '=', articleSeq))]),
  ])
}
