import type { ActionName, Tone } from './message.ts'

/** A label, and what a screen reader says where the label alone would be vague. */
export interface ActionText {
  readonly label: string
  readonly description: string
}

/** Everything that we say ourselves. What an article or a person says is never in here. */
export const TEXTS = {
  quoteMarks: ['“', '”'],
  keyQuotes: (count: number) => (count === 1 ? 'Key quote' : 'Key quotes'),
  wholeArticle: 'The article is short; this is all of it.',
  noQuotes: 'The article quotes nobody in their own words.',
  noKeyQuotes: (count: number) => `None of its ${counted(count, 'quote')} can stand alone.`,
  linkToSentence: 'source',
  linkToArticle: 'read',
  linkToOriginal: 'original',
  linkToItem: 'open',
  words: (count: number) => counted(count, 'word'),
  minutes: (count: number) => `${count} min`,
  by: (authors: readonly string[]) => `by ${authors.join(', ')}`,
  moreOutlets: (count: number) => `+${counted(count, 'more outlet')}`,
  update: 'Update:',
  singleSource: 'one source',
  untitled: 'Untitled',
  tooLong: 'One part is too long to be shown here.',
  partOf: (notification: string, part: number, parts: number) => `${notification} (${part}/${parts})`,

  digestCounts: (points: number, quotes: number) => commas([some(points, 'point'), some(quotes, 'quote')]),
  wholeAndQuotes: (quotes: number) => commas(['the whole article', some(quotes, 'quote')]),

  editionCounts: (stories: number, outlets: number, minutes: number) =>
    [counted(stories, 'story', 'stories'), counted(outlets, 'outlet'), `${minutes} min`].join(' · '),
  editionIsLate: (minutes: number) => `This edition is late by ${duration(minutes)}.`,
  editionThread: 'Details and all quotes are in the thread. Reply there with a question.',
  editionNotification: (title: string, headline: string, more: number) =>
    more === 0 ? `${title}: ${headline}` : `${title}: ${headline}, and ${counted(more, 'more story', 'more stories')}`,

  answered: (passages: number) => `Answered in the article’s words: ${counted(passages, 'passage')}`,
  closest: 'The article does not say this outright. The closest it comes:',
  closestNotification: 'The article does not say this outright; here is the closest it comes',
  notSaid: 'The article does not say.',

  listNotification: (title: string, count: number) => `${title}: ${count}`,

  health: 'Health',
  allWell: (count: number) => `${count === 1 ? 'The one check is' : `All ${count} checks are`} well.`,
  someFail: (failing: number, count: number) =>
    `${failing} of ${counted(count, 'check')} ${failing === 1 ? 'fails' : 'fail'}.`,
  since: (time: string) => `(since ${time})`,

  errorCode: (code: string) => `Code: ${code}`,
  help: 'What you can ask of me',
  example: (example: string) => `for example ${example}`,

  tones: { info: null, warn: 'Please note:', error: 'Not done:' } satisfies Record<Tone, string | null>,

  actions: {
    'more-quotes': { label: 'More quotes', description: 'Show all quotes of this story in the thread' },
    ask: { label: 'Ask', description: 'Ask a question about this story' },
    original: { label: 'Original', description: 'Open the original article' },
    mute: { label: 'Mute story', description: 'Show no more news of this story here' },
    follow: { label: 'Follow story', description: 'Show news of this story as it comes' },
    report: { label: 'Report a quote', description: 'Report that a quote or its speaker is wrong' },
    'search-others': { label: 'Search other articles', description: 'Search other articles for an answer' },
    'open-story': { label: 'Open a story…', description: 'Choose a story and open it in the thread' },
  } satisfies Record<ActionName, ActionText>,
} as const

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

function some(count: number, one: string): string | null {
  return count === 0 ? null : counted(count, one)
}

function commas(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(', ')
}

function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : ''].filter((part) => part).join(' ')
}
