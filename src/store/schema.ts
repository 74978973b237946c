import { type GeneratedAlways, type Kysely, PostgresAdapter } from 'kysely'
import type { DeliveryRow, EditionRow, EditionStoryRow } from './delivery-rows.ts'
import type {
  FeedAddressRow,
  FeedDayRow,
  FeedRow,
  ItemRow,
  StoryArticleRow,
  StoryRow,
  SubscriptionFeedRow,
} from './feed-rows.ts'

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
  readonly answers: AnswerRow
  readonly reports: ReportRow
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

interface TurnRow {
  id: string
  channel_id: string
  external_thread_id: string
  asker: string
  question: string
  passages: string
  asked_at: number
}

/** Which messages of ours answer a message of somebody else's. */
interface AnswerRow {
  id: string
  channel_id: string
  external_question_id: string
  external_message_ids: string
  answered_at: number
}

/** A report of a wrong quote. */
interface ReportRow {
  id: string
  channel_id: string
  digest_id: string
  quote: string | null
  words: string | null
  reported_at: number
  /** Null until it is decided on. */
  outcome: string | null
}

interface PostRow {
  id: string
  channel_id: string
  external_message_id: string
  external_thread_id: string | null
  edition_id: string | null
  turn_id: string | null
  posted_at: number
  /** What was posted; null where a delivery has it. */
  message: string | null
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

/** Whether the store is PostgreSQL: for the few places where the two databases differ. */
export function isPostgres(db: Pick<Db, 'getExecutor'>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter
}

/** Runs `work` in the transaction that `db` is, or else in one of its own: all of it holds, or nothing. */
export function inTransaction<Result>(db: Db, work: (transaction: Db) => Promise<Result>): Promise<Result> {
  return db.isTransaction ? work(db) : db.transaction().execute(work)
}
