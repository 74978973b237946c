import { code, counted } from './text-forms.ts'

/** What we say ourselves about what a channel follows. What a source is called is never in here. */
export const SUBSCRIPTION_TEXTS = {
  following: (source: string) => `Following ${source}`,
  followedBefore: (source: string) => `${source} is followed here already.`,
  otherFeeds: (addresses: readonly string[]) =>
    `The site has other feeds as well: ${addresses.slice(0, 3).join(' , ')}${addresses.length > 3 ? ' …' : ''}`,
  onlyTopics:
    'Only topics are followed here: they look through the feeds of other channels, and those tell how they fare.',
  mayHaveArrived: `Nobody knows whether this message arrived. Look for it in the channel; if it is not there, ${code('now resend')} sends it again.`,
  editionOf: (time: string) => `Edition of ${time}`,
  overdue:
    'It was due and has not been made. That is tried again by itself; whoever runs this bot can see in the log why.',
  teasersAlone: (teasers: number, articles: number, fault: string) =>
    `${articles === 1 ? 'The one article of the last week is' : `Of the ${articles} articles of the last week ${teasers} are`} known by the teaser alone. ${fault}`,
  allFilteredOut: (stories: number) =>
    `The filters left out ${stories === 1 ? 'the one story' : `all ${stories} stories`} there ${stories === 1 ? 'was' : 'were'}. ${code('filter')} shows them, ${code('filter clear')} takes them away.`,
  unfollowed: (source: string) => `${source} is no longer followed here.`,
  unfollowedLast: `Nothing is followed here now, so no editions come. Filters and times stay for when something is followed again.`,
  notFollowed: (source: string) =>
    `${source} is not followed here. ${code('list')} shows what is, with the numbers that ${code('unfollow')} takes.`,
  noSuchNumber: (number: number, count: number) =>
    `There is no source ${number} here: the list goes from 1 to ${count}. ${code('list')} shows it.`,

  nothingFollowed: `Nothing is followed here yet. Begin with ${code('follow')} and the link of a site or feed, as in ${code('follow https://lune.example every weekday at 08:30')}.`,
  listTitle: (channel: string | null) => (channel === null ? 'What this channel follows' : `What #${channel} follows`),
  editionsCome: (when: string) => `Editions come ${when}.`,
  editionsByHand: `Editions come only when somebody writes ${code('now')}. ${code('schedule weekdays 08:30')} gives them a time.`,
  nextRuns: 'The next three',
  standardTime: `That is the standard; ${code('schedule')} with days and times changes it.`,
  tryOut: `${code('preview')} shows the next edition to you alone, ${code('now')} posts it at once.`,
  zoneByDefault: (zone: string) =>
    `No time zone is named, so these are times of ${zone}, the default. ${code('settings time zone')} with the name of a place sets the clock of this channel.`,
  isPaused: `Paused: nothing is posted until ${code('resume')}.`,
  quietHours: (from: string, to: string) =>
    `Quiet hours ${from}–${to}: what comes due in them is posted when they end.`,
  configured: (name: string) => `Written in the configuration as “${name}”: it is changed there, not by commands.`,
  configuredRefusal: (verb: string, name: string) =>
    `${code(verb)} changes nothing here: what this channel follows is written in the configuration (config/pullquote.yaml, subscription “${name}”). Whoever runs the bot changes it there and starts it again.`,

  scheduleSaved: (schedule: string) => `Editions now come ${schedule}`,
  scheduleSame: (schedule: string) => `Editions come ${schedule} already.`,
  scheduleBefore: (schedule: string) => `Before, they came ${schedule}.`,
  scheduleWaits: `Nothing is followed here yet, so nothing is posted so far. ${code('follow')} a source, and editions come at these times.`,

  paused: `Paused: no editions are posted here until ${code('resume')}. Everything else stays as it is.`,
  pausedBefore: `Editions were paused here already. ${code('resume')} lets them come again.`,
  resumed: 'Editions come here again.',
  resumedBefore: 'Editions were not paused here.',
  missedWhilePaused: 'What came in meanwhile is in the next edition, as far as it is not older than a week.',

  filters: 'Filters',
  noFilters: `There are no filters: every story passes. ${code('filter exclude football')} leaves out what has a word.`,
  filtersSaved: 'Filters changed',
  filtersSame: 'Filters, as they were before',
  filterNotFound: (term: string) => `There was no filter ${term} to remove.`,
  filterMatches: (passing: number, all: number) =>
    `Of the ${counted(all, 'story', 'stories')} of the last day, ${passing === all ? 'all pass' : `${passing} ${passing === 1 ? 'passes' : 'pass'}`}.`,
  filterMatchesNothing: (all: number) =>
    `Of the ${counted(all, 'story', 'stories')} of the last day none would pass: editions without stories are not posted. ${code('filter clear')} takes all filters away.`,
  filterGroups: {
    include: { words: 'Only stories with', outlet: 'Only stories from', language: 'Only stories in' },
    exclude: { words: 'Nothing with', outlet: 'Nothing from', language: 'Nothing in' },
    boost: {
      words: 'Higher up: stories with',
      outlet: 'Higher up: stories from',
      language: 'Higher up: stories in',
    },
  },
  or: (parts: readonly string[]) =>
    parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} or ${parts.at(-1)}`,
  minOutlets: (count: number) => `Only stories of at least ${counted(count, 'outlet')}`,
  mutedStories: (count: number) => counted(count, 'muted story', 'muted stories'),

  muted: (headline: string) =>
    `Muted: “${headline}”. News of it is left out here; ${code('filter clear')} takes that back.`,
  mutedBefore: (headline: string) => `“${headline}” was muted here already.`,
  storyFollowed: (headline: string) => `“${headline}” comes in the next edition whenever it has news.`,
  storyUnknown: 'This article belongs to no story that is followed here. Nothing was changed.',

  settingSaved: (name: string, value: string) => `${code(name)} is now ${value}.`,
  settingSame: (name: string, value: string) => `${code(name)} is ${value} already.`,
  settingBefore: (value: string) => `Before, it was ${value}.`,
  anyLanguage: 'any',
  noQuietHours: 'off',
  zoneIsDefault: (zone: string) => `${zone} (the default)`,

  exportTitle: (count: number) => `${counted(count, 'source')} as OPML`,
  exportTopics: (count: number) =>
    `${counted(count, 'topic')} ${count === 1 ? 'has' : 'have'} no address and ${count === 1 ? 'is' : 'are'} not in it.`,
  importTitle: (count: number) => `${counted(count, 'feed')} to follow`,
  importSummary: (found: number, fresh: number, known: number, refused: number) =>
    [
      `The file names ${counted(found, 'feed')}.`,
      fresh === 0 ? 'None of them is new here.' : `${fresh} would be followed from now on.`,
      known === 0 ? null : `${known} ${known === 1 ? 'is' : 'are'} followed here already.`,
      refused === 0 ? null : `${refused} ${refused === 1 ? 'has' : 'have'} no address that can be read.`,
    ]
      .filter((sentence) => sentence !== null)
      .join(' '),
  importMore: (count: number) => `and ${counted(count, 'more feed')}`,
  importWaits: 'Nothing is changed until you press the button.',
  importDone: (count: number) => `${counted(count, 'feed')} now followed here.`,
  importGone: `This import was done already, or is over an hour old. Write ${code('import')} again.`,

  nothingNew: 'There is nothing new to tell, so nothing was posted.',
  nothingNewPreview: 'There is nothing new to tell: no edition would be posted now.',
  leftOut: (count: number) =>
    `${counted(count, 'story was', 'stories were')} looked at and left out; ${code('why')} with words of a headline says why.`,
  stillReading: 'The feeds are being read for the first time. Try again in a moment.',
  previewOnly: 'A preview: only you see it, and nothing is posted.',
  nowPosted: (stories: number) => `An edition of ${counted(stories, 'story', 'stories')} is on its way.`,
  resendNothing: 'No message here is in doubt: there is nothing to send again.',
  resent: (count: number) => `${counted(count, 'message')} sent again.`,

  /** By the hour of its slot: "Morning edition, Mon 23 Nov". */
  editionTitle: (hour: number, day: string) => {
    const part =
      hour < 4 || hour >= 22
        ? 'Night'
        : hour < 11
          ? 'Morning'
          : hour < 14
            ? 'Midday'
            : hour < 18
              ? 'Afternoon'
              : 'Evening'
    return `${part} edition, ${day}`
  },
} as const
