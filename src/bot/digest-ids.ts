import { findDigestOf } from '../store/digests.ts'
import type { BotDeps } from './context.ts'

/** The ids of the digests that articles have of this engine; those without one are left out. */
export async function findDigestIds(
  articleIds: readonly string[],
  { store, engine }: Pick<BotDeps, 'store' | 'engine'>,
): Promise<string[]> {
  const digests = await Promise.all(articleIds.map((id) => findDigestOf(store.db, id, engine.name)))
  return digests.flatMap((digest) => digest?.id ?? [])
}
