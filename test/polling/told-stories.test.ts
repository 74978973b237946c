import { expect, test } from 'vitest'
import { parsePage } from '../../src/sources/page/parse-page.ts'
import { saveEditions } from '../../src/store/editions.ts'
import { pages } from '../bench/samples.ts'
import { plain } from '../fakes/feed-site.ts'
import { rss, type WrittenItem } from '../fakes/rss.ts'
import { editionOf } from '../store/invented-editions.ts'
import { HOUR_MS, type Newsroom, useNewsroom } from './newsroom.ts'

const room = useNewsroom()

const [MINISTER, RAMP, COURIER] = ['northline/minister-resigns', 'ledger/bridge-ramp', 'courier/marchbank-goes'].map(
  (name): WrittenItem => {
    const html = pages.find((each) => each.name === `${name}.html`)?.html ?? ''
    const { title, text } = parsePage(html, null)
    return { id: name, title: title ?? '', content: `<p>${text.replaceAll('\n', '</p><p>')}</p>` }
  },
) as [WrittenItem, WrittenItem, WrittenItem]

/** Has the feed give these items, one an hour, after those that it gave before. */
async function publish({ site, pollAfter }: Newsroom, given: readonly WrittenItem[], more: readonly WrittenItem[]) {
  for (let count = 1; count <= more.length; count++) {
    site.answer('wire.test/feed', plain(rss([...given, ...more.slice(0, count)])))
    await pollAfter(HOUR_MS)
  }
}

/** The titles of each story's articles. */
async function readStories({ store }: Newsroom): Promise<string[][]> {
  const rows = await store.db
    .selectFrom('story_articles')
    .innerJoin('articles', 'articles.id', 'story_articles.article_id')
    .select(['story_id', 'title'])
    .orderBy('story_articles.seq')
    .execute()
  const stories = Map.groupBy(rows, ({ story_id: id }) => id)
  return [...stories.values()].map((articles) => articles.map(({ title }) => title ?? '')).sort()
}

async function startWithTwo(): Promise<void> {
  const { site, follow, pollAfter } = room()
  site.answer('wire.test/feed', plain(rss([])))
  await follow('wire.test/feed')
  await pollAfter(0)
  await publish(room(), [], [MINISTER, RAMP])
  expect(await readStories(room())).toEqual([[MINISTER.title, RAMP.title]])
}

test('a report of a bridge ramp is no part of a resignation any more once the next report of that has come', async () => {
  await startWithTwo()
  await publish(room(), [MINISTER, RAMP], [COURIER])
  expect(await readStories(room())).toEqual([[RAMP.title], [MINISTER.title, COURIER.title]].sort())
})

test('a story that an edition has told stays as it was told', async () => {
  await startWithTwo()
  const { store, now } = room()
  const { id } = await store.db.selectFrom('subscriptions').select('id').executeTakeFirstOrThrow()
  const { story_id: storyId } = await store.db.selectFrom('story_articles').select('story_id').executeTakeFirstOrThrow()
  await saveEditions(store.db, [editionOf(id, now(), [storyId])])
  await publish(room(), [MINISTER, RAMP], [COURIER])
  expect(await readStories(room())).toEqual([[MINISTER.title, RAMP.title, COURIER.title]])
})
