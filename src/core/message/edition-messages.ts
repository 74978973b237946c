import type { EditionMode } from '../command/settings.ts'
import type { Digest, Point } from '../digest/digest.ts'
import { toDigestMessage } from './digest-message.ts'
import { type ShownEdition, type ShownStory, toEditionMessage } from './edition-message.ts'
import { cutLine, toLine } from './line.ts'
import { type Block, MAX_NOTIFICATION_CHARS, type Message } from './message.ts'
import { toNote } from './note.ts'
import { TEXTS } from './texts.ts'

/** An edition with all that can be shown of its stories. */
export interface FullEdition extends ShownEdition {
  readonly stories: readonly FullStory[]
}

export interface FullStory extends ShownStory {
  /** The digest of the article whose words are shown; null where its text gives none. */
  readonly digest: Digest | null
  /** Sentences of that article that are new since the story was told; [] for a new story. */
  readonly news: readonly Point[]
}

/** A message of an edition, and where it stands. */
export interface PlacedMessage {
  readonly message: Message
  /** Our ids of what it shows (`ShownStory.id`). */
  readonly shows: readonly string[]
  /** Whether it hangs under the first message; that one itself stands in the channel. */
  readonly inThread: boolean
}

/**
 * An edition as the messages that a channel wants, in the order in which they are posted: an overview with the stories in
 * its thread, the overview alone, or each story by itself in the channel. On a quiet day, without stories, none.
 */
export function toEditionMessages(edition: FullEdition, mode: EditionMode): PlacedMessage[] {
  const { stories } = edition
  if (stories.length === 0) return []
  if (mode === 'message-per-story') return stories.map((story, at) => toOwnMessage(story, at === 0 ? edition : null))
  const hasThread = mode === 'overview-and-thread'
  const overview = { message: toEditionMessage(edition, hasThread), shows: stories.flatMap(idsOf), inThread: false }
  if (!hasThread) return [overview]
  // Of a story without a digest the overview shows all there is.
  const details = stories.filter(({ digest }) => digest !== null)
  return [
    overview,
    ...details.map((story) => ({ message: toStoryMessage(story), shows: idsOf(story), inThread: true })),
  ]
}

const idsOf = ({ id }: ShownStory) => (id === null ? [] : [id])

/** A story that stands by itself in the channel; the first says it where the edition is late. */
function toOwnMessage(story: FullStory, edition: ShownEdition | null): PlacedMessage {
  const message = toStoryMessage(story)
  const late = edition?.lateMinutes ?? null
  const [heading, ...rest] = message.blocks
  const blocks =
    late === null || heading === undefined
      ? message.blocks
      : [heading, toNote('warn', TEXTS.editionIsLate(late)), ...rest]
  return { message: { ...message, blocks }, shows: idsOf(story), inThread: false }
}

/** A story in full: its digest, what is new in an update before all, and who else has it. By its headline alone where there is no digest. */
export function toStoryMessage(story: FullStory): Message {
  const { digest, id, link } = story
  const headline = toLine(story.headline) ?? TEXTS.untitled
  const title: Block = { kind: 'heading', rank: 'title', text: headline }
  if (digest === null) {
    const note = { ...toNote('info', TEXTS.headlineOnly), link }
    return { notification: cutLine(headline, MAX_NOTIFICATION_CHARS), blocks: [title, note, ...sourcesOf(story)] }
  }
  const { notification, blocks } = toDigestMessage(digest, id)
  const [heading = title, ...rest] = blocks
  const actions = rest.filter(({ kind }) => kind === 'actions')
  const words = rest.filter(({ kind }) => kind !== 'actions')
  const line = story.isUpdate ? `${TEXTS.update} ${notification}` : notification
  return {
    notification: cutLine(line, MAX_NOTIFICATION_CHARS),
    blocks: [heading, ...newsOf(story), ...words, ...sourcesOf(story), ...actions],
  }
}

function newsOf({ isUpdate, news }: FullStory): Block[] {
  if (!isUpdate || news.length === 0) return []
  return [
    { kind: 'heading', rank: 'section', text: TEXTS.whatIsNew },
    { kind: 'points', points: news.map(({ text, link }) => ({ text, link })) },
    { kind: 'heading', rank: 'section', text: TEXTS.inBrief },
  ]
}

/** Who else has it; of copies of one text that they are one source. */
function sourcesOf({ outlets, isSingleSource }: ShownStory): Block[] {
  const others = outlets.slice(1).flatMap((outlet) => toLine(outlet) ?? [])
  if (others.length === 0) return isSingleSource ? [toNote('info', TEXTS.oneOutlet)] : []
  return [toNote('info', isSingleSource ? TEXTS.copiedBy(others) : TEXTS.alsoIn(others))]
}
