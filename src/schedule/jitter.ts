import { createHash } from 'node:crypto'

/** How long after its slot a subscription is posted, in ms below `jitterMs`: always the same for the same id. */
export function findJitter(subscriptionId: string, jitterMs: number): number {
  if (jitterMs <= 0) return 0
  return createHash('sha256').update(subscriptionId).digest().readUInt32BE() % jitterMs
}
