import { PERMISSIONS } from '../permissions.ts'
import { COMMAND_TEXTS, type CommandText, LANGUAGES, MENU_TEXTS, OPTION_TEXTS } from './command-texts.ts'
import { VERB_TEXTS } from './verb-texts.ts'

/** Numbers of the kinds of options (interactions/application-commands, "Application Command Option Type"). */
export const OPTION_TYPE = { sub: 1, text: 3, flag: 5, channel: 7, file: 11 } as const
/** Kinds of commands. */
export const COMMAND_TYPE = { slash: 1, message: 3 } as const

type OptionName = keyof typeof OPTION_TEXTS
type VerbName = keyof typeof VERB_TEXTS

/** A command as it is registered. */
export type RegisteredCommand = Readonly<Record<string, unknown>> & { readonly name: string }

/** An option: its name, with `!` where it is required and `?` where it is completed. */
type OptionNote = OptionName | `${OptionName}!` | `${OptionName}?` | `${OptionName}!?`

/** What each command of its own takes. */
const COMMANDS = {
  digest: ['what!?'],
  ask: ['question', 'article?'],
  quotes: ['person!?', 'about', 'since?'],
  search: ['words!?'],
} as const satisfies Readonly<Record<string, readonly OptionNote[]>>

/** What each verb of `/pullquote` takes. */
const VERBS: Readonly<Record<VerbName, readonly OptionNote[]>> = {
  follow: ['source!?', 'when?', 'channel'],
  unfollow: ['source!?', 'channel'],
  list: ['channel'],
  schedule: ['when?', 'channel'],
  pause: ['channel'],
  resume: ['channel'],
  filter: ['terms?', 'channel'],
  preview: ['channel'],
  now: ['resend', 'channel'],
  why: ['story!?'],
  health: ['channel'],
  export: ['channel'],
  import: ['file', 'link', 'channel'],
  settings: ['change?', 'channel'],
  help: ['verb?'],
}

/** Options that are no text. */
const TYPES: ReadonlyMap<string, number> = new Map([
  ['channel', OPTION_TYPE.channel],
  ['file', OPTION_TYPE.file],
  ['resend', OPTION_TYPE.flag],
])

/** In servers, and for people who install us for themselves; in servers, in messages to us, and in all others. */
const EVERYWHERE = { integration_types: [0, 1], contexts: [0, 1, 2] }
/** Text channels, announcements, forums. */
const POSTABLE = [0, 5, 15]
const MAX_TEXT = 6_000

/** All our commands as Discord registers them. Reading is for everybody; `/pullquote` for those who manage the server. */
export const COMMAND_TREE: readonly RegisteredCommand[] = [
  ...Object.entries(COMMANDS).map(([name, notes]) => ({
    type: COMMAND_TYPE.slash,
    ...named(textOf(COMMAND_TEXTS, name)),
    options: notes.map(toOption),
    ...EVERYWHERE,
  })),
  {
    type: COMMAND_TYPE.slash,
    ...named(COMMAND_TEXTS.pullquote),
    options: Object.entries(VERBS).map(([verb, notes]) => ({
      type: OPTION_TYPE.sub,
      ...named(textOf(VERB_TEXTS, verb)),
      options: notes.map(toOption),
    })),
    default_member_permissions: String(PERMISSIONS['Manage Server']),
    ...EVERYWHERE,
  },
  {
    type: COMMAND_TYPE.message,
    name: MENU_TEXTS.digestThis.en,
    name_localizations: translations((language) => MENU_TEXTS.digestThis[language]),
    ...EVERYWHERE,
  },
]

function textOf(texts: Readonly<Record<string, CommandText>>, name: string): CommandText {
  const text = texts[name]
  if (text === undefined) throw new TypeError(`There are no words for the command ${name}.`)
  return text
}

function toOption(note: OptionNote): object {
  const name = note.replace(/[!?]/g, '')
  const type = TYPES.get(name) ?? OPTION_TYPE.text
  return {
    type,
    ...named(textOf(OPTION_TEXTS, name)),
    required: note.includes('!'),
    ...(note.includes('?') ? { autocomplete: true } : {}),
    ...(type === OPTION_TYPE.channel ? { channel_types: POSTABLE } : {}),
    ...(type === OPTION_TYPE.text ? { max_length: MAX_TEXT } : {}),
  }
}

function named(text: CommandText) {
  const [name, description] = text.en
  return {
    name,
    name_localizations: translations((language) => text[language][0]),
    description,
    description_localizations: translations((language) => text[language][1]),
  }
}

function translations(give: (language: keyof typeof LANGUAGES) => string): Record<string, string> {
  const languages = Object.keys(LANGUAGES).filter((name): name is keyof typeof LANGUAGES => name in LANGUAGES)
  return Object.fromEntries(languages.flatMap((name) => LANGUAGES[name].map((locale) => [locale, give(name)])))
}
