/** Tells things that come twice, within a bounded memory. */
export interface RecentIds {
  /** Takes an id in; false where it is among the last ones already. */
  add(id: string): boolean
}

/** Remembers the last `max` ids. */
export function createRecentIds(max: number): RecentIds {
  const ids = new Set<string>()
  return {
    add(id) {
      if (ids.has(id)) return false
      ids.add(id)
      const [oldest] = ids
      if (ids.size > max && oldest !== undefined) ids.delete(oldest)
      return true
    },
  }
}
