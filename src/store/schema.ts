import { type GeneratedAlways, type Kysely, PostgresAdapter } from 'kysely'

/**
 * The tables. In every one: ids are texts, times are epoch milliseconds, flags are 0 or 1, JSON is a text, absence is null.
 * Both databases keep these as they are, so that one query serves both.
 */
export interface Schema {
  readonly workspaces: WorkspaceRow
  readonly channels: ChannelRow
  readonly articles: ArticleRow
  readonly workspace_articles: WorkspaceArticleRow
  readonly digests: DigestRow
  readonly quotations: QuotationRow
  readonly quotation_names: QuotationNameRow
  readonly subscriptions: SubscriptionRow
  readonly pending_imports: PendingImportRow
  readonly feeds: FeedRow
  readonly feed_addresses: FeedAddressRow
  readonly feed_days: FeedDayRow
  readonly subscription_feeds: SubscriptionFeedRow
  readonly items: ItemRow
  readonly stories: StoryRow
  readonly story_articles: StoryArticleRow
  readonly turns: TurnRow
  readonly posts: PostRow
  readonly post_digests: PostDigestRow
  readonly web_messages: WebMessageRow
  readonly editions: EditionRow
  readonly edition_stories: EditionStoryRow
  readonly deliveries: DeliveryRow
}

/** A store, or a transaction in it. In a transaction only the one that was given may be used. */
export type Db = Kysely<Schema>

interface WorkspaceRow {
  id: string
  platform: string
  external_id: string
  name: string | null
  settings: string
  created_at: number
}

interface ChannelRow {
  id: string
  workspace_id: string
  external_id: string
  name: string | null
  settings: string
  archived: number
  created_at: number
}

interface ArticleRow {
  /** Number in the order of first saving; ties an article to its place in the search index. */
  seq: GeneratedAlways<number>
  id: string
  url: string | null
  title: string | null
  outlet: string | null
  authors: string
  published_at: number | null
  modified_at: number | null
  language: string | null
  image: string | null
  fingerprint: string | null
  /** Counts the texts that the article has had, from 1. */
  revision: number
  fetched_at: number
  /** When it was published, as far as that is known and past; else when it was first saved. */
  dated_at: number
  text: string
}

/** Through which workspaces an article came: they alone find it in their search. */
interface WorkspaceArticleRow {
  workspace_id: string
  article_seq: number
}

interface DigestRow {
  id: string
  article_id: string
  /** The revision of the article whose offsets it holds. */
  revision: number
  engine: string
  body: string
  made_at: number
}

/** A passage of speech in the text of an article's `revision`. */
interface QuotationRow {
  seq: GeneratedAlways<number>
  article_seq: number
  revision: number
  start_offset: number
  end_offset: number
  text: string
  /** Null where there is no speaker. */
  speaker_mention: string | null
  speaker_name: string | null
  speaker_role: string | null
  cue: string | null
  continues: number
}

/** The words of a speaker's name, folded as search folds them, one a row. */
interface QuotationNameRow {
  term: string
  quotation_seq: number
}

interface SubscriptionRow {
  id: string
  channel_id: string
  sources: string
  filters: string
  schedule: string | null
  next_run_at: number | null
  paused: number
  created_at: number
  /** The name that the configuration gives it; null for one that people made. */
  configured_as: string | null
  /** Until when one process makes its edition; null or past where none does. */
  taken_until: number | null
}

/** Sources that a person has asked to import and not yet confirmed. */
interface PendingImportRow {
  id: string
  channel_id: string
  sources: string
  made_at: number
}

/** A feed, once however many follow it. */
interface FeedRow {
  id: string
  /** Where it is asked for. */
  url: string
  title: string | null
  site_url: string | null
  language: string | null
  etag: string | null
  last_modified: string | null
  /** Of the bytes that were read last. */
  body_hash: string | null
  /** What its own pace asks for. */
  interval_ms: number
  /** What the feed or its site asks for at least. */
  floor_ms: number
  /** Null where it is not to be asked any more, having become another. */
  next_poll_at: number | null
  /** When it was asked last, whatever came of it. */
  polled_at: number | null
  /** When it was last read, or had not changed. Null before the first reading, which sets the baseline. */
  read_at: number | null
  /** The latest date that any of its items had. */
  newest_at: number | null
  /** Null while it works. */
  failing_since: number | null
  /** In a row, up to now. */
  failures: number
  fault_code: string | null
  fault_message: string | null
  /** When its followers were last told that it fails. */
  notice_at: number | null
  /** The feed that it has become. */
  moved_to: string | null
  created_at: number
}

/** An address under which a feed was ever given, its own among them. */
interface FeedAddressRow {
  url: string
  feed_id: string
}

/** What came of a feed on one day in UTC. */
interface FeedDayRow {
  feed_id: string
  /** When the day began. */
  day_at: number
  polls: number
  /** New items. */
  items: number
  failures: number
}

interface SubscriptionFeedRow {
  subscription_id: string
  feed_id: string
  /** From 0, in the order of following. */
  place: number
}

/** What a feed gave for one piece of news. */
interface ItemRow {
  id: string
  feed_id: string
  /** Hashes of the feed's own id and of the canonical address; null where it has none that tells it from others. */
  id_hash: string | null
  address_hash: string | null
  /** Of its title and text; null for one without words. */
  fingerprint: string | null
  article_id: string | null
  /** waiting, read, teaser or old. */
  state: string
  /** Place in the feed when it was first seen, 1 at the top. */
  place: number
  published_at: number | null
  first_seen_at: number
  last_seen_at: number
  /** How often its text was read, or was to be. */
  attempts: number
  /** When its text is to be read; null where there is nothing to be done. */
  next_read_at: number | null
  /** Why only the teaser is known. */
  fault_code: string | null
  fault_message: string | null
  /** The item as its feed gave it, JSON, until its article is saved. */
  body: string | null
}

interface StoryRow {
  /** The id of the article that founded it. */
  id: string
  founded_at: number
  /** When an article joined it last. */
  newest_at: number
  /** The story that has taken it in. */
  merged_into: string | null
}

interface StoryArticleRow {
  /** Number in the order of joining. */
  seq: GeneratedAlways<number>
  article_id: string
  story_id: string
  why: string
  /** The article that it is a wire copy of. */
  copy_of: string | null
  joined_at: number
}

interface TurnRow {
  id: string
  channel_id: string
  external_thread_id: string
  asker: string
  question: string
  passages: string
  asked_at: number
}

interface PostRow {
  id: string
  channel_id: string
  external_message_id: string
  external_thread_id: string | null
  edition_id: string | null
  turn_id: string | null
  posted_at: number
}

interface PostDigestRow {
  post_id: string
  /** From 0, in the order shown. */
  place: number
  digest_id: string
}

/** A message of the web chat. */
interface WebMessageRow {
  id: string
  number: number
  channel: string
  thread_id: string | null
  /** Empty for ourselves. */
  author: string
  only_for: string | null
  body: string
  posted_at: number
}

/** What a subscription got for a slot; of a quiet day there is no delivery. */
interface EditionRow {
  id: string
  subscription_id: string
  slot: number
  made_at: number
  /** Null where it was made on time. */
  late_minutes: number | null
  title: string
  decisions: string
}

interface EditionStoryRow {
  edition_id: string
  /** From 0, in the order shown. */
  place: number
  story_id: string
  article_ids: string
  digest_id: string | null
}

/** One message to one channel, once. */
interface DeliveryRow {
  /** The key that the platform keeps with the message. */
  id: string
  platform: string
  channel_id: string
  /** Null for a notice. */
  edition_id: string | null
  /** From 0, in the order in which they are posted. */
  part: number
  /** The delivery under whose message it hangs; null for a message of the channel itself. */
  thread_of: string | null
  digest_ids: string
  /** As `DeliveryState` has them. */
  state: string
  /** When it may be taken up: the next attempt, or the end of the lease; null where nothing is to be done. */
  ready_at: number | null
  attempts: number
  first_attempt_at: number | null
  last_attempt_at: number | null
  /** The sender that has it; null where none ever had. */
  taken_by: string | null
  external_id: string | null
  fault_code: string | null
  fault: string | null
  created_at: number
  message: string
}

/** Whether the store is PostgreSQL: for the few places where the two databases differ. */
export function isPostgres(db: Pick<Db, 'getExecutor'>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter
}

/** Runs `work` in the transaction that `db` is, or else in one of its own: all of it holds, or nothing. */
export function inTransaction<Result>(db: Db, work: (transaction: Db) => Promise<Result>): Promise<Result> {
  return db.isTransaction ? work(db) : db.transaction().execute(work)
}
