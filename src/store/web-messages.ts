import { type Selectable, sql } from 'kysely'
import type { Message } from '../core/message/message.ts'
import { type Db, inTransaction, isPostgres, type Schema } from './schema.ts'

/** One message of the web chat: what a person wrote, or what we say. */
export interface WebMessage {
  readonly id: string
  /** Counts up over all channels: what is newer has a larger one. */
  readonly number: number
  readonly channel: string
  /** The message under which the thread hangs; null outside threads. */
  readonly threadId: string | null
  /** Who wrote it; null for us. */
  readonly author: string | null
  /** The one person who sees it; null for all. */
  readonly onlyFor: string | null
  readonly body: { readonly words: string } | { readonly message: Message }
  /** Epoch milliseconds. */
  readonly postedAt: number
}

/** Stands for us in the column of authors: no id of a person is empty. */
const US = ''

/** Saves a message at the end of its timeline; where its id is taken, gives the message that has it and changes nothing. */
export function saveWebMessage(
  db: Db,
  draft: Omit<WebMessage, 'number'>,
): Promise<{ readonly saved: WebMessage; readonly isNew: boolean }> {
  return inTransaction(db, async (transaction) => {
    if (isPostgres(transaction)) await takeTurn(transaction)
    const known = await findWebMessage(transaction, draft.id)
    if (known) return { saved: known, isNew: false }
    const { last } = await transaction
      .selectFrom('web_messages')
      .select((eb) => eb.fn.max('number').as('last'))
      .executeTakeFirstOrThrow()
    const saved = { ...draft, number: Number(last ?? 0) + 1 }
    await transaction.insertInto('web_messages').values(toRow(saved)).execute()
    return { saved, isNew: true }
  })
}

/** Puts other content into a message of ours; nothing happens where there is none. Open pages show it when they load anew. */
export async function changeWebMessage(db: Db, id: string, message: Message): Promise<void> {
  await db
    .updateTable('web_messages')
    .set({ body: JSON.stringify({ message }) })
    .where('id', '=', id)
    .where('author', '=', US)
    .execute()
}

/** Lets one after another count on, where transactions run side by side; readers are not held up. */
async function takeTurn(transaction: Db): Promise<void> {
  await sql`lock table web_messages in share row exclusive mode`.execute(transaction)
}

/** The message with this id; null where there is none. */
export async function findWebMessage(db: Db, id: string): Promise<WebMessage | null> {
  const row = await db.selectFrom('web_messages').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? toWebMessage(row) : null
}

/** What of a timeline to give. */
export interface WebTimeline {
  readonly channel: string
  /** A thread; null for the channel itself; undefined for both. */
  readonly threadId?: string | null
  /** Who looks: what is only for others is left out. */
  readonly reader: string
  /** Only messages with a larger number. */
  readonly after?: number
  readonly limit: number
}

/** The newest messages of a timeline, the oldest of them first. */
export async function listWebMessages(db: Db, wanted: WebTimeline): Promise<WebMessage[]> {
  const { channel, threadId, reader, after = 0, limit } = wanted
  const rows = await db
    .selectFrom('web_messages')
    .selectAll()
    .where('channel', '=', channel)
    .where('number', '>', after)
    .where((eb) => eb.or([eb('only_for', 'is', null), eb('only_for', '=', reader)]))
    .$if(threadId === null, (query) => query.where('thread_id', 'is', null))
    .$if(typeof threadId === 'string', (query) => query.where('thread_id', '=', threadId ?? null))
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()
  return rows.reverse().map(toWebMessage)
}

/** How many messages hang under each of these; those with none are left out. */
export async function countReplies(db: Db, ids: readonly string[], reader: string): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('web_messages')
    .select((eb) => ['thread_id', eb.fn.countAll().as('replies')])
    .where('thread_id', 'in', [...ids])
    .where((eb) => eb.or([eb('only_for', 'is', null), eb('only_for', '=', reader)]))
    .groupBy('thread_id')
    .execute()
  return new Map(rows.flatMap(({ thread_id: id, replies }) => (id === null ? [] : [[id, Number(replies)]])))
}

/** Who has written anything, each once; null stands for us. [] where there is no message. */
export async function listWebAuthors(db: Db): Promise<(string | null)[]> {
  const rows = await db.selectFrom('web_messages').select('author').distinct().execute()
  return rows.map(({ author }) => (author === US ? null : author))
}

function toRow({ id, number, channel, threadId, author, onlyFor, body, postedAt }: WebMessage): Schema['web_messages'] {
  return {
    id,
    number,
    channel,
    thread_id: threadId,
    author: author ?? US,
    only_for: onlyFor,
    body: JSON.stringify(body),
    posted_at: postedAt,
  }
}

function toWebMessage(row: Selectable<Schema['web_messages']>): WebMessage {
  return {
    id: row.id,
    number: Number(row.number),
    channel: row.channel,
    threadId: row.thread_id,
    author: row.author === US ? null : row.author,
    onlyFor: row.only_for,
    // Written above and by nothing else.
    body: JSON.parse(row.body),
    postedAt: Number(row.posted_at),
  }
}
