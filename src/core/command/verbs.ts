import type { VerbName } from './command.ts'
import { SETTINGS } from './settings.ts'

/** What a verb is, for help, documentation and forms. */
export interface Verb {
  /** `managers` are those who may change what a channel gets. */
  readonly audience: 'everyone' | 'managers'
  /** One line, to follow the name. */
  readonly summary: string
  readonly usage: string
  /** In the order of the usage, the channel left out. */
  readonly arguments: readonly Argument[]
  /** Whole commands, the plainest first: it stands in messages about a missing argument. */
  readonly examples: readonly string[]
  /** Sentences for whoever asks about this verb. */
  readonly details: readonly string[]
}

interface Argument {
  readonly name: string
  readonly isRequired: boolean
  /** What it is: fits after "needs". */
  readonly description: string
}

const WHEN_DETAILS = [
  'Days are `every day`, `weekdays`, `weekends`, names (`mon, thu`) or a range (`mon-fri`); without any it is every day.',
  'Times are `08:30`, `7am`, `noon`, or several: `8:00 and 18:00`.',
  'An interval counts from the start of its window: `every 2 hours 08:00-20:00`.',
  'A time zone is a place, `Europe/Berlin` or `Berlin`; without one the time zone of the channel holds.',
  'A time that a clock change skips comes at the first minute after it; one that the clock shows twice comes once.',
  'Anything else is a cron line: `cron: 0 8 * * 1-5`.',
]

const CHANNEL_DETAIL = 'Add `in #channel` for another channel than the one you write in.'

/** Every verb, in the order in which help shows them. */
export const VERBS: Readonly<Record<VerbName, Verb>> = {
  digest: {
    audience: 'everyone',
    summary: 'the short form of an article: headline, points and key quotes',
    usage: 'digest <link or text>',
    arguments: [{ name: 'source', isRequired: true, description: 'the link of an article, or its text' }],
    examples: ['digest https://lune.example/harbour', 'https://lune.example/harbour'],
    details: ['A link by itself is enough. A few words after it are a remark; the page is digested.'],
  },
  ask: {
    audience: 'everyone',
    summary: 'an answer in the words of the articles',
    usage: 'ask <question>',
    arguments: [{ name: 'question', isRequired: true, description: 'a question' }],
    examples: ['ask When does the harbour close?'],
    details: ['Where the articles do not say, the answer is that they do not say.'],
  },
  quotes: {
    audience: 'everyone',
    summary: 'what somebody said, word for word',
    usage: 'quotes <person> [about <topic>] [since <time>]',
    arguments: [
      { name: 'person', isRequired: true, description: 'the name of who said it' },
      { name: 'about', isRequired: false, description: 'what it is about' },
      { name: 'since', isRequired: false, description: 'how far to look back' },
    ],
    examples: [
      'quotes Orla Finch',
      'quotes Orla Finch about the harbour since 7d',
      'quotes "Orla Finch" since 2026-11-01',
    ],
    details: ['The time is `7d`, `2 weeks`, `yesterday` or a date such as `2026-11-01`.'],
  },
  search: {
    audience: 'everyone',
    summary: 'the articles with these words',
    usage: 'search <words>',
    arguments: [{ name: 'words', isRequired: true, description: 'words, or an "exact phrase"' }],
    examples: ['search harbour closure', 'search "sea wall" Eastmere'],
    details: ['A phrase between quotation marks is found as it stands.'],
  },
  follow: {
    audience: 'managers',
    summary: 'put a source into the editions of a channel',
    usage: 'follow <feed, site or topic> [in #channel] [when]',
    arguments: [
      { name: 'source', isRequired: true, description: 'a feed, a site or a topic' },
      { name: 'when', isRequired: false, description: 'when editions are posted' },
    ],
    examples: [
      'follow https://lune.example/feed.xml',
      'follow lune.example in #news every weekday at 08:30 Europe/Berlin',
      'follow topic:"grid storage" in #energy',
    ],
    details: [
      'Put a topic of several words between quotation marks.',
      'Without a time the first source is posted every day at 08:30, and others join the times that there are; `schedule` changes them.',
      CHANNEL_DETAIL,
    ],
  },
  unfollow: {
    audience: 'managers',
    summary: 'take a source out again',
    usage: 'unfollow <number, feed, site or topic> [in #channel]',
    arguments: [
      { name: 'source', isRequired: true, description: 'the number of a source in `list`, its link or its name' },
    ],
    examples: ['unfollow 2', 'unfollow lune.example', 'unfollow topic:"grid storage" in #energy'],
    details: [CHANNEL_DETAIL],
  },
  list: {
    audience: 'everyone',
    summary: 'what a channel follows, and when it gets it',
    usage: 'list [in #channel]',
    arguments: [],
    examples: ['list', 'list in #news'],
    details: [CHANNEL_DETAIL],
  },
  schedule: {
    audience: 'managers',
    summary: 'when editions are posted',
    usage: 'schedule <when> [in #channel]',
    arguments: [{ name: 'when', isRequired: true, description: 'days and times' }],
    examples: [
      'schedule weekdays 08:30 Europe/Berlin',
      'schedule every day at 7am',
      'schedule mon, thu 18:00 in #news',
      'schedule every 2 hours 08:00-20:00',
      'schedule cron: 0 8 * * 1-5',
    ],
    details: WHEN_DETAILS,
  },
  pause: {
    audience: 'managers',
    summary: 'post no editions until `resume`; nothing is lost',
    usage: 'pause [in #channel]',
    arguments: [],
    examples: ['pause', 'pause in #news'],
    details: [CHANNEL_DETAIL],
  },
  resume: {
    audience: 'managers',
    summary: 'post editions again',
    usage: 'resume [in #channel]',
    arguments: [],
    examples: ['resume', 'resume in #news'],
    details: [CHANNEL_DETAIL],
  },
  filter: {
    audience: 'managers',
    summary: 'which stories a channel gets',
    usage:
      'filter [add | remove | clear] [include <words>] [exclude <words>] [boost <words>] [outlet:…] [language:…] [min-outlets:…]',
    arguments: [{ name: 'terms', isRequired: false, description: 'what to include, exclude or boost' }],
    examples: [
      'filter exclude football',
      'filter include harbour "sea wall" language:de min-outlets:2',
      'filter exclude outlet:"Lune Herald"',
      'filter boost harbour ferry',
      'filter remove exclude football',
      'filter clear',
      'filter',
    ],
    details: [
      'By itself it shows the filters. `add` may be left out; `clear include`, `clear exclude` and `clear boost` clear one kind.',
      'Of several words or outlets to include, one is enough. What is boosted comes higher up, and nothing is left out for it.',
      'A phrase between quotation marks must stand in the story as it is.',
      '`min-outlets:2` takes only stories that two outlets have.',
    ],
  },
  preview: {
    audience: 'everyone',
    summary: 'the next edition as it would be now; nothing is posted',
    usage: 'preview [in #channel]',
    arguments: [],
    examples: ['preview', 'preview in #news'],
    details: [CHANNEL_DETAIL],
  },
  now: {
    audience: 'managers',
    summary: 'post an edition now',
    usage: 'now [resend] [in #channel]',
    arguments: [{ name: 'resend', isRequired: false, description: 'sends again what may not have arrived' }],
    examples: ['now', 'now resend'],
    details: [
      'It has what came since the last edition; where there is nothing new, nothing is posted.',
      '`now resend` is for messages of which `health` says that nobody knows whether they arrived.',
    ],
  },
  why: {
    audience: 'everyone',
    summary: 'why a story was chosen, merged or left out',
    usage: 'why <story>',
    arguments: [
      {
        name: 'story',
        isRequired: true,
        description: 'the number of a story in its edition, its link or its headline',
      },
    ],
    examples: ['why 2', 'why https://lune.example/harbour', 'why harbour closes'],
    details: [],
  },
  health: {
    audience: 'everyone',
    summary: 'what fails, and since when: sources, messages, editions',
    usage: 'health [in #channel]',
    arguments: [],
    examples: ['health'],
    details: [CHANNEL_DETAIL],
  },
  export: {
    audience: 'managers',
    summary: 'what a channel follows, as an OPML file',
    usage: 'export [in #channel]',
    arguments: [],
    examples: ['export', 'export in #news'],
    details: [CHANNEL_DETAIL],
  },
  import: {
    audience: 'managers',
    summary: 'follow all feeds of an OPML file',
    usage: 'import <link or text> [in #channel]',
    arguments: [{ name: 'file', isRequired: true, description: 'the link of an OPML file, or its text' }],
    examples: ['import https://lune.example/feeds.opml'],
    details: [
      'It shows what it would do first; nothing is changed until you say so.',
      'The feeds of a reader are exported by that reader as OPML.',
    ],
  },
  settings: {
    audience: 'managers',
    summary: 'how a channel gets its editions',
    usage: 'settings [name value] [in #channel]',
    arguments: [
      { name: 'setting', isRequired: false, description: 'the name of a setting' },
      { name: 'value', isRequired: false, description: 'a value for the setting' },
    ],
    examples: [...SETTINGS.map(({ example }) => example), 'settings'],
    details: [
      'By itself it shows the settings.',
      ...SETTINGS.map(({ names: [name], summary, values }) => `\`${name}\`: ${summary} (${values}).`),
    ],
  },
  help: {
    audience: 'everyone',
    summary: 'what you can ask for',
    usage: 'help [verb]',
    arguments: [{ name: 'verb', isRequired: false, description: 'the verb to explain' }],
    examples: ['help', 'help schedule'],
    details: [],
  },
}
