import { type KnownFeed, toKnownFeed } from './feeds.ts'
import { type Db, inTransaction, isPostgres } from './schema.ts'

/** Has a subscription follow these feeds and no others, in this order. */
export function saveSubscriptionFeeds(db: Db, subscriptionId: string, feedIds: readonly string[]): Promise<void> {
  return inTransaction(db, async (transaction) => {
    await transaction.deleteFrom('subscription_feeds').where('subscription_id', '=', subscriptionId).execute()
    const rows = [...new Set(feedIds)].map((feed_id, place) => ({ subscription_id: subscriptionId, feed_id, place }))
    if (rows.length > 0) await transaction.insertInto('subscription_feeds').values(rows).execute()
  })
}

/** Has a subscription follow one feed more, after those that it follows; nothing changes where it does already. */
export function addSubscriptionFeed(db: Db, subscriptionId: string, feedId: string): Promise<void> {
  return inTransaction(db, async (transaction) => {
    const held = await transaction
      .selectFrom('subscriptions')
      .select('id')
      .where('id', '=', subscriptionId)
      .$if(isPostgres(transaction), (query) => query.forUpdate())
      .executeTakeFirst()
    if (!held) return
    const { last } = await transaction
      .selectFrom('subscription_feeds')
      .select((eb) => eb.fn.max('place').as('last'))
      .where('subscription_id', '=', subscriptionId)
      .executeTakeFirstOrThrow()
    await transaction
      .insertInto('subscription_feeds')
      .values({ subscription_id: subscriptionId, feed_id: feedId, place: (last ?? -1) + 1 })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  })
}

/** Has a subscription follow a feed no more; false where it did not. The feed itself stays. */
export async function removeSubscriptionFeed(db: Db, subscriptionId: string, feedId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('subscription_feeds')
    .where('subscription_id', '=', subscriptionId)
    .where('feed_id', '=', feedId)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** The feeds that a subscription follows, in the order of following. */
export async function listFeedsOf(db: Db, subscriptionId: string): Promise<KnownFeed[]> {
  const rows = await db
    .selectFrom('subscription_feeds')
    .innerJoin('feeds', 'feeds.id', 'subscription_feeds.feed_id')
    .selectAll('feeds')
    .where('subscription_id', '=', subscriptionId)
    .orderBy('place')
    .execute()
  return rows.map(toKnownFeed)
}

/** A channel with a subscription that follows a feed. */
export interface Follower {
  readonly channelId: string
  readonly workspaceId: string
  readonly subscriptionId: string
}

/** Who follows a feed, paused ones too, but no archived channel; the oldest first. */
export function listFollowers(db: Db, feedId: string): Promise<Follower[]> {
  return db
    .selectFrom('subscription_feeds')
    .innerJoin('subscriptions', 'subscriptions.id', 'subscription_feeds.subscription_id')
    .innerJoin('channels', 'channels.id', 'subscriptions.channel_id')
    .select(['channels.id as channelId', 'channels.workspace_id as workspaceId', 'subscriptions.id as subscriptionId'])
    .where('subscription_feeds.feed_id', '=', feedId)
    .where('channels.archived', '=', 0)
    .orderBy('subscriptions.created_at')
    .orderBy('subscriptions.id')
    .execute()
}

/** Has the search of every workspace that follows a feed find an article that it gave. */
export async function letFollowersFind(db: Db, feedId: string, articleId: string): Promise<void> {
  await db
    .insertInto('workspace_articles')
    .columns(['workspace_id', 'article_seq'])
    .expression((eb) =>
      eb
        .selectFrom('subscription_feeds')
        .innerJoin('subscriptions', 'subscriptions.id', 'subscription_feeds.subscription_id')
        .innerJoin('channels', 'channels.id', 'subscriptions.channel_id')
        .innerJoin('articles', (join) => join.on('articles.id', '=', articleId))
        .select(['channels.workspace_id', 'articles.seq'])
        .distinct()
        .where('subscription_feeds.feed_id', '=', feedId),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
