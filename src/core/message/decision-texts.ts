import { code, counted } from './text-forms.ts'

/** Why stories are told or not, in our words. Words of articles and of filters come in only as values. */
export const DECISION_TEXTS = {
  title: (headline: string) => `Why “${headline}”`,
  told: (place: number, of: number) => `It is story ${place} of ${of} in the edition.`,
  leftOut: 'It was left out of the edition.',
  reasons: {
    new: () => 'It is new since the edition before and passes the filters.',
    update: (sentences: number, figures: number) =>
      `It was told before and comes back as an update: ${counted(sentences, 'new sentence')}, ${counted(figures, 'new figure')}.`,
    'outside-window': () => 'Nothing of it came in since the edition before.',
    muted: () => `It is muted in this channel; ${code('filter clear')} takes that back.`,
    'no-news': (articles: number) =>
      articles === 0
        ? 'It was told before, and nothing came in since.'
        : `It was told before; ${counted(articles, 'article')} came in since, but ${articles === 1 ? 'says' : 'say'} nothing new.`,
    excluded: (by: string) => `The filter leaves out what has “${by}”.`,
    'not-included': (wanted: readonly string[]) => `It has none of what the filter asks for: ${wanted.join(', ')}.`,
    outlet: (outlets: readonly string[]) => `The filter does not let its outlets through: ${outlets.join(', ')}.`,
    language: (languages: readonly string[]) =>
      `The filter does not let its language through: ${languages.join(', ')}.`,
    'too-few-outlets': (outlets: number, needed: number) =>
      `${counted(outlets, 'outlet')} ${outlets === 1 ? 'has' : 'have'} it, and the filter asks for ${needed}.`,
    'over-limit': (rank: number, limit: number) =>
      `It came ${ordinal(rank)}, and an edition has ${counted(limit, 'story', 'stories')} at most; ${code('settings edition size 10')} makes room.`,
  },
  rank: 'What its place is made of',
  parts: {
    outlets: 'outlets that tell it in their own words',
    freshness: 'how new it is',
    place: 'how high it stood in its feeds',
    boost: 'boosted by the filters of this channel',
    update: 'it is an update',
  },
  members: (count: number) => (count === 1 ? 'The article' : `Its ${count} articles, and why they are one story`),
  joined: {
    founds: 'began the story',
    alike: (likeness: number, needed: number) => `alike ${percent(likeness)} (needed ${percent(needed)})`,
    'shared-words': (words: readonly string[]) => `shares ${words.join(', ')}`,
    copy: (share: number) => `${percent(share)} the same text as another: counts as one voice`,
    apart: (days: number) => `${counted(Math.round(days), 'day')} from the others`,
  },
  noEdition: `There has been no edition here yet; ${code('preview')} shows what one would have.`,
  unknownNumber: (number: number, count: number) =>
    count === 0
      ? 'The last edition told no story.'
      : `The last edition has no story ${number}: they go from 1 to ${count}.`,
  unknownStory: (words: string) =>
    `No story of the last edition, told or left out, has “${words}” in a headline. ${code('search')} looks through all articles.`,
  several: (words: string) => `Several stories have “${words}”: which one?`,
} as const

const percent = (share: number) => `${Math.round(share * 100)}%`

function ordinal(rank: number): string {
  const ending = rank % 100 > 10 && rank % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][rank % 10] ?? 'th')
  return `${rank}${ending}`
}
