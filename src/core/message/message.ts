/**
 * What we say, in a form that belongs to no platform. Renderers turn it into a platform’s own; words are never changed on
 * the way. No text in it is empty.
 */
export interface Message {
  /** What a phone shows before the message is opened: one line, at most `MAX_NOTIFICATION_CHARS`. */
  readonly notification: string
  readonly blocks: readonly Block[]
}

export type Block =
  | HeadingBlock
  | PointsBlock
  | QuoteBlock
  | StoryBlock
  | PassageBlock
  | SourceBlock
  | ListBlock
  | NoteBlock
  | FileBlock
  | ActionsBlock

export interface HeadingBlock {
  readonly kind: 'heading'
  /** `title` stands above the whole message, `section` above the blocks that follow. */
  readonly rank: 'title' | 'section'
  readonly text: string
}

/** Sentences of an article, in its order. */
interface PointsBlock {
  readonly kind: 'points'
  readonly points: readonly ShownPoint[]
}

export interface ShownPoint {
  /** The article's words; a referent that we put in stands in [brackets]. */
  readonly text: string
  /** Address of the sentence; null where the article has none. */
  readonly link: string | null
}

/** Words that somebody said, without the marks: whoever shows them puts them between marks and changes nothing inside. */
interface QuoteBlock extends ShownQuote {
  readonly kind: 'quote'
}

export interface ShownQuote {
  /** Word for word as the article has it. */
  readonly text: string
  /** Null where the article does not say who spoke. */
  readonly attribution: Attribution | null
  readonly link: string | null
}

/** Who spoke, as the article says it; at least one of the two is given. */
export interface Attribution {
  readonly name: string | null
  readonly role: string | null
}

/** A story among others in an edition. */
export interface StoryBlock {
  readonly kind: 'story'
  /** Place in the edition, from 1. */
  readonly number: number
  readonly headline: string
  /** One sentence of the article, as in `ShownPoint`; its link is the story's. */
  readonly point: string | null
  readonly quote: ShownQuote | null
  /** The outlet whose words are shown; null where it is not known. */
  readonly outlet: string | null
  /** Outlets beside that one. */
  readonly moreOutlets: number
  readonly minutes: number
  readonly flags: readonly StoryFlag[]
  readonly link: string | null
}

/** `update`: it was in an edition before and has news. `single-source`: only one outlet has it. */
export type StoryFlag = 'update' | 'single-source'

/** Sentences of an article that answer a question, with the article's own marks: shown as they are, without marks of ours. */
interface PassageBlock extends ShownQuote {
  readonly kind: 'passage'
}

/** Where the words come from. */
export interface SourceBlock {
  readonly kind: 'source'
  readonly outlet: string | null
  readonly authors: readonly string[]
  /** ISO 8601 in UTC. */
  readonly publishedAt: string | null
  readonly words: number
  readonly minutes: number
  readonly link: string | null
}

export interface ListBlock {
  readonly kind: 'list'
  readonly title: string | null
  readonly items: readonly ListItem[]
}

export interface ListItem {
  readonly title: string
  readonly note: string | null
  readonly link: string | null
}

/** Plain words of ours. */
export interface NoteBlock {
  readonly kind: 'note'
  readonly tone: Tone
  readonly text: string
  readonly link: string | null
}

export type Tone = 'info' | 'warn' | 'error'

/** A small file of ours, to be kept or given to another program. Its text is no prose: it is shown sign for sign. */
export interface FileBlock {
  readonly kind: 'file'
  readonly name: string
  /** At most `MAX_FILE_CHARS`; what is longer goes into several files. */
  readonly text: string
}

/** What a reader can do with the message. */
export interface ActionsBlock {
  readonly kind: 'actions'
  readonly actions: readonly Action[]
}

export type Action = PressAction | OpenAction | ChooseAction

/** Done by us when it is pressed. */
export interface PressAction {
  readonly name:
    | 'more-quotes'
    | 'ask'
    | 'mute'
    | 'follow'
    | 'report'
    | 'take-out'
    | 'leave'
    | 'search-others'
    | 'import'
  /** Our id of what it is done to, at most `MAX_TARGET_CHARS`. */
  readonly target: string
}

/** Opens a page; nothing comes back to us. */
export interface OpenAction {
  readonly name: 'original'
  readonly link: string
}

/** One of several, at most `MAX_CHOICES`. */
export interface ChooseAction {
  readonly name: 'open-story'
  readonly choices: readonly Choice[]
}

export interface Choice {
  readonly label: string
  /** Our id of it, at most `MAX_TARGET_CHARS`. */
  readonly target: string
}

export type ActionName = Action['name']

/** Phones show about 80 characters of it, watches fewer. */
export const MAX_NOTIFICATION_CHARS = 200
/** So that an id and the name of an action fit into what any platform hands back (75 characters at the least). */
export const MAX_TARGET_CHARS = 60
/** So that a file stands whole in one message of any platform, with a title over it. */
export const MAX_FILE_CHARS = 2_500
/** More choices than this no platform offers in one menu. */
export const MAX_CHOICES = 25
