import { describeArchive } from '../store/suites/archive.ts'
import { describeChats } from '../store/suites/chats.ts'
import { describeFeeds } from '../store/suites/feeds.ts'
import { describeItems } from '../store/suites/items.ts'
import { describeOpening } from '../store/suites/opening.ts'
import { describeOutbox } from '../store/suites/outbox.ts'
import { describePosts } from '../store/suites/posts.ts'
import { describeQuotes } from '../store/suites/quotes.ts'
import { describeRetention } from '../store/suites/retention.ts'
import { describeSearch } from '../store/suites/search.ts'
import { describeStories } from '../store/suites/stories.ts'
import { describeTaking } from '../store/suites/taking.ts'

/** Declares what every store must do, whatever database it lives in. `createUrl` gives the address of an empty one each time. */
export function describeStore(createUrl: () => Promise<string>): void {
  describeOpening(createUrl)
  describeChats(createUrl)
  describeArchive(createUrl)
  describePosts(createUrl)
  describeSearch(createUrl)
  describeQuotes(createUrl)
  describeRetention(createUrl)
  describeOutbox(createUrl)
  describeTaking(createUrl)
  describeFeeds(createUrl)
  describeItems(createUrl)
  describeStories(createUrl)
}
