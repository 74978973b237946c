import type { Point, Quote } from '../digest/digest.ts'
import { cutLine, toLine } from './line.ts'
import { type Block, MAX_CHOICES, MAX_NOTIFICATION_CHARS, type Message, type StoryFlag } from './message.ts'
import { toNote } from './note.ts'
import { toShownQuote } from './shown-quote.ts'
import { TEXTS } from './texts.ts'

/** What an edition shows. */
export interface ShownEdition {
  /** Its name and day, as the channel reads them: "Morning digest, Mon 23 Nov". */
  readonly title: string
  /** Minutes after its slot; null where it is on time. */
  readonly lateMinutes: number | null
  /** In the order in which they are shown. */
  readonly stories: readonly ShownStory[]
}

export interface ShownStory {
  /** Our id of what opens it; null where there is no more of it than is shown. */
  readonly id: string | null
  readonly headline: string
  /** What it says; in an update what is new. */
  readonly point: Point | null
  /** Its best quote; in an update one that is new. */
  readonly quote: Quote | null
  /** Every outlet that has it, the one whose words are shown first. */
  readonly outlets: readonly string[]
  readonly minutes: number
  readonly isUpdate: boolean
  /** The article whose words are shown. */
  readonly link: string | null
}

/** An edition as we say it: one block a story, and a menu that opens one. Of an edition without stories only the title. */
export function toEditionMessage({ title, lateMinutes, stories }: ShownEdition): Message {
  const name = toLine(title) ?? TEXTS.untitled
  const outlets = new Set(stories.flatMap((story) => story.outlets)).size
  const minutes = stories.reduce((sum, story) => sum + story.minutes, 0)
  const blocks: Block[] = [
    { kind: 'heading', rank: 'title', text: name },
    ...(lateMinutes === null ? [] : [toNote('warn', TEXTS.editionIsLate(lateMinutes))]),
    ...(stories.length === 0 ? [] : [toNote('info', TEXTS.editionCounts(stories.length, outlets, minutes))]),
    ...stories.map(toStoryBlock),
    ...(stories.some(({ id }) => id !== null) ? [toNote('info', TEXTS.editionThread), toMenu(stories)] : []),
  ]
  const lead = toLine(stories[0]?.headline ?? null)
  const line = lead === null ? name : TEXTS.editionNotification(name, lead, stories.length - 1)
  return { notification: cutLine(line, MAX_NOTIFICATION_CHARS), blocks }
}

function toStoryBlock(story: ShownStory, index: number): Block {
  const { point, quote, outlets, minutes, isUpdate, link } = story
  const flags: StoryFlag[] = [
    ...(isUpdate ? ['update' as const] : []),
    ...(outlets.length === 1 ? ['single-source' as const] : []),
  ]
  return {
    kind: 'story',
    number: index + 1,
    headline: headlineOf(story),
    point: point?.text ?? null,
    quote: quote && toShownQuote(quote),
    outlet: toLine(outlets[0] ?? null),
    moreOutlets: Math.max(0, outlets.length - 1),
    minutes,
    flags,
    link,
  }
}

function toMenu(stories: readonly ShownStory[]): Block {
  const choices = stories.flatMap((story, index) =>
    story.id === null ? [] : [{ label: `${index + 1}. ${headlineOf(story)}`, target: story.id }],
  )
  return { kind: 'actions', actions: [{ name: 'open-story', choices: choices.slice(0, MAX_CHOICES) }] }
}

function headlineOf({ headline }: ShownStory): string {
  return toLine(headline) ?? TEXTS.untitled
}
