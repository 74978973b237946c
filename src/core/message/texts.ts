import type { ActionName, Tone } from './message.ts'
import { code, commas, counted, duration, some } from './text-forms.ts'

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
  editionMenu: 'Choose a story to read its points and quotes, or reply with a question.',
  whatIsNew: 'What is new',
  inBrief: 'The story in brief',
  headlineOnly: 'Only the headline of this story is known.',
  oneOutlet: 'Only this outlet has it.',
  alsoIn: (outlets: readonly string[]) => `Also in ${outlets.join(', ')}.`,
  copiedBy: (outlets: readonly string[]) =>
    `One source: ${outlets.join(', ')} ${outlets.length === 1 ? 'has' : 'have'} the same text.`,
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
  feedsFail: (name: string, more: number) =>
    more === 0
      ? `${name} could not be read for a day.`
      : `${name} and ${counted(more, 'more feed')} followed here could not be read for a day.`,
  feedsStayFollowed: (more: number) =>
    `${more === 0 ? '' : `${code('health')} shows ${more} more. `}Nothing was removed: they are asked again and again, and their news comes when they work. ${code('unfollow')} takes one out.`,

  errorCode: (code: string) => `Code: ${code}`,
  help: 'What you can ask of me',
  example: (example: string) => `for example ${example}`,
  examples: 'Examples',
  arguments: 'What it takes',
  optional: (description: string) => `${description}; may be left out`,
  forManagers: 'For those who manage the channel.',
  meant: (command: string) => `What you may have meant: ${code(command)}`,

  fault:
    'Something went wrong on our side, and whoever runs this bot can see it in the log. Please try again in a moment.',
  mayNotManage: (verb: string) =>
    `${code(verb)} is for those who manage this channel. Ask one of them to write it; ${code('help')} shows what everyone can do.`,
  otherChannel: (channel: string) => `Write this in #${channel} itself: who may manage a channel is known only there.`,
  noSuchChannel: (channel: string) =>
    `There is no #${channel} that you can see here. Write its name as it stands among the channels.`,
  inChannel: (channel: string) => `In #${channel}:`,
  whyInThread: `How a digest was made you see by writing ${code('why')} in its thread.`,

  settings: 'Settings of this channel',

  nothingToAsk: `No article was shown here lately. Begin with ${code('digest')} and the link of an article, then ask.`,
  nothingShown: 'No article of ours is shown in this thread.',
  askHow: 'Write your question as a reply in the thread of the article, for example “What did the minister say?”.',
  gone: `This is not kept any more. ${code('digest')} with the link of the article shows it again.`,
  reported: `Thank you for looking closely. Those who manage this channel see your report with ${code('health')}, and can take the quote out of what was posted. Its link leads to the words in the article.`,
  reports: (count: number) => (count === 1 ? 'Reported as wrong' : `${count} reports of wrong quotes`),
  reportedOf: (headline: string, time: string) => `From “${headline}”, reported ${time}.`,
  reportSays: (words: string) => `What is said of it: “${words}”`,
  reportGone: 'This report is settled already.',
  takenOut: (messages: number) =>
    messages === 0
      ? 'The report is settled. No message here shows the quote any more.'
      : `The quote goes out of ${counted(messages, 'message')} here; each says that it was corrected.`,
  left: 'The report is settled, and the quote stays.',
  corrected: (time: string) => `Corrected ${time}: a quote was taken out after a report.`,

  foundQuotes: (person: string, count: number) => `${person}: ${counted(count, 'quote')}`,
  noQuotesOf: (person: string) =>
    `No words of ${person} are among the articles read here. Try the family name alone, or ${code(`search ${person}`)}.`,
  noQuotesWithin: `Without ${code('about')} and ${code('since')} there may be more.`,
  foundArticles: (words: string) => `Articles with ${words}`,
  nothingFound: (words: string) =>
    `None of the articles read here has ${words}. Try fewer words or other ones, or ${code('digest')} with a link.`,
  noQuestionBefore: `There is no question before this to search for. Write ${code('search')} and the words.`,

  allQuotes: (count: number) => (count === 0 ? 'Quotes' : `All ${counted(count, 'quote')}`),
  noQuotesHere: 'Nobody is quoted in their own words here.',
  more: 'More of the article',
  noMore: 'All that can stand by itself has been shown. The rest is in the article.',
  source: 'Where this comes from',
  pasted: 'The text was pasted; it has no address.',
  sentenceLinks: 'Sentences shown',
  threadHelp: 'What you can write in this thread',
  threadWords: {
    more: 'the next points and quotes that were not shown yet',
    quotes: 'every quote, with who said it',
    source: 'outlet, date, address and the link of each sentence',
    why: 'how the digest was made',
    shorter: 'the headline and one point',
    help: 'this list',
  },
  threadQuestion: 'any question',
  threadQuestionNote: 'answered in the words of the article; “and Feld?” goes on from the question before',

  why: 'How this digest was made',
  whyIntroduction:
    'Each point and quote is a part of the article, checked word for word before it is posted. Why these were chosen:',
  whyWhole: 'the article is short, so all of it is shown',
  whyUnknown: 'the reasons of this choice are not kept',
  whyFeatures: {
    place: 'near the beginning',
    first: 'the first sentence that can stand by itself',
    opening: 'how the article opens',
    second: 'the second sentence that can stand by itself',
    third: 'the third sentence that can stand by itself',
    late: 'late in the article, where it is rounded off',
    central: 'its words come up throughout the article',
    recurring: 'its phrases come back in the article',
    introduces: 'brings up what the article goes on with',
    new: 'says what was not said before',
    'main-names': 'about those named most often',
    lead: 'takes up the words of the first sentence',
    length: 'says much in few words',
    short: 'short',
    numbers: 'has figures',
    quoted: 'holds words of somebody',
    words: 'says much in one sentence',
    order: 'stands early among the sentences that can be shown',
  },
  whySpeaker: (speaker: string, reasons: readonly string[]) => `${speaker}: ${reasons.join('; ')}`,
  whyNobody: 'no speaker is named: the article does not make sure who it was',
  whyEvidence: {
    name: 'named beside the words',
    pronoun: 'meant by a pronoun beside the words',
    description: 'meant by a description beside the words',
    signature: 'named under the words',
    saying: 'named with a saying or statement beside the words',
    carried: 'goes on from the words before',
    introduced: 'introduced in the sentence before',
    unnamed: 'described beside the words, but not named',
    other: 'by the words around it',
  },

  feedback: {
    useful: { label: 'Useful', description: 'Say that this digest was useful' },
    'not-useful': { label: 'Not useful', description: 'Say that this digest was not useful' },
  },
  feedbackThanks: 'Thank you. Whoever runs this bot sees how often its digests are of use.',

  tones: { info: null, warn: 'Please note:', error: 'Not done:' } satisfies Record<Tone, string | null>,

  actions: {
    'more-quotes': { label: 'More quotes', description: 'Show all quotes of this story in the thread' },
    ask: { label: 'Ask', description: 'Ask a question about this story' },
    original: { label: 'Original', description: 'Open the original article' },
    mute: { label: 'Mute story', description: 'Show no more news of this story here' },
    follow: { label: 'Follow story', description: 'Show news of this story as it comes' },
    report: { label: 'Report a quote', description: 'Report that a quote or its speaker is wrong' },
    'take-out': { label: 'Take it out', description: 'Take this quote out of all messages in this channel' },
    leave: { label: 'Leave it', description: 'Leave the quote as it is and settle the report' },
    'search-others': { label: 'Search other articles', description: 'Search other articles for an answer' },
    import: { label: 'Follow them all', description: 'Follow all feeds of the file that are new here' },
    'open-story': { label: 'Open a story…', description: 'Choose a story and open it in the thread' },
  } satisfies Record<ActionName, ActionText>,
} as const
