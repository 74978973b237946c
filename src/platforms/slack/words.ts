/** What we say on Slack alone: about its channels, windows and tab. */
export const WORDS = {
  reading: 'Reading…',
  inviteMe:
    'Pullquote is not in this channel, so nobody can ask further in a thread. Write `/invite @Pullquote` to let it in.',
  onlyForYou: 'Pullquote may not write here, so this is for you alone. Write `/invite @Pullquote` to let it in.',
  asked: (question: string) => `Asked: ${question}`,
  noLink:
    'There is no link in that message, and too few words to digest. Use “Digest this” on a message with the link of an article.',
  notMember: (channel: string) => `You are not in ${channel}. Join it first: its members choose what it gets.`,
  cannotSee: (channel: string) => `Pullquote cannot see ${channel}. Write \`/invite @Pullquote\` there first.`,
  notInYet: (channel: string) =>
    `Pullquote is not in ${channel} yet: write \`/invite @Pullquote\` there, or its editions cannot be posted.`,
  thatChannel: 'that channel',
  noWords: 'Write something first.',

  askTitle: 'Ask about this',
  askLabel: 'Your question',
  askHint: 'Answered in the thread, in the words of the article.',
  askExample: 'What did the minister say?',
  ask: 'Ask',

  reportTitle: 'Report a quote',
  reportQuote: 'Which quote',
  reportWords: 'What is wrong with it',
  reportHint: 'The words, or who is said to have said them. Those who manage this channel see it, without your name.',
  report: 'Report',

  digestTitle: 'New digest',
  digestLabel: 'Link of an article, or its text',
  digestChannel: 'Where to post it',
  digest: 'Digest',
  posted: 'Posted.',
  done: 'Done',
  close: 'Close',
  cancel: 'Cancel',

  homeTitle: 'Pullquote',
  homeIntro:
    'Short digests of the news with quotes, word for word. Write /digest and a link in any channel, or follow a source here.',
  homeNothing: 'Nothing is followed yet in the channels that you are in.',
  homeMore: (count: number) => `And ${count} more. Write /pullquote list in a channel to see what it gets.`,
  homeHelp: 'Write /pullquote help in a channel for everything that can be asked.',
  homeStored:
    'Kept here: the articles read, the digests posted, and the questions asked with their answers, for as long as whoever runs this bot has set. Chat history is never read for answers.',
  followButton: 'Follow a source',
  pause: 'Pause',
  resume: 'Resume',
  isPaused: 'paused',
  byHand: 'only when asked for',
  nextRun: 'next: ',
  noNextRun: 'no next run',

  followTitle: 'Follow a source',
  followSource: 'What to follow',
  followSourceHint: 'The address of a feed or site, or topic:"some words".',
  followChannel: 'In which channel',
  followWhen: 'When',
  followWhenExample: 'weekdays 08:30 Europe/Berlin',
  followWhenHint: 'Days and times in words. Press Enter to see how they are understood.',
  follow: 'Follow',
  understood: (schedule: string) => `Understood: ${schedule}`,
  nextRuns: 'Next: ',

  testMessage: 'This is a test of `pullquote doctor`: Pullquote can post here.',
} as const
