import type { NextTurn } from '../sources/fetch/turns.ts'
import type { KnownFeed } from '../store/feeds.ts'
import type { WaitingItem } from '../store/items.ts'
import type { PollingDeps } from './polling-deps.ts'
import { readItem } from './read-item.ts'
import { createStoryJoiner } from './story-joiner.ts'

/** Reads what feeds gave and joins it to stories. */
export interface ItemReading {
  /** Learns which stories there are by now, without keeping anybody waiting. */
  catchUp(): Promise<void>
  /** As `readItem`. */
  read(item: WaitingItem, feed: KnownFeed): Promise<void>
}

/** Reading that knows no story yet. */
export function createItemReading(deps: PollingDeps, nextTurn: NextTurn): ItemReading {
  const joiner = createStoryJoiner(nextTurn)
  return {
    catchUp: () => joiner.catchUp(deps.store.db, deps.now()),
    read: (item, feed) => readItem(item, feed, deps, joiner),
  }
}
