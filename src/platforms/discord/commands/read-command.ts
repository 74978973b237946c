import type { CommandInteraction, WireChannel, WireOption } from '../wire.ts'
import { COMMAND_TEXTS, MENU_TEXTS } from './command-texts.ts'
import { COMMAND_TYPE, OPTION_TYPE } from './command-tree.ts'

/** What somebody asked for with a command: the same words that they would write elsewhere. */
export interface ReadCommand {
  readonly text: string
  readonly otherwise: 'digest' | 'ask' | null
  /** The channel that was chosen; null for the one in which it stands. */
  readonly channel: WireChannel | null
  /** The message of ours that it is about; null where none was chosen. */
  readonly aboutMessageId: string | null
}

/** A form that takes the place of what was left out. */
export type FormName = 'ask' | 'schedule' | 'import' | 'report'

/** Begins the value of a choice that is one of our messages; people may write anything else. */
export const POST_PREFIX = 'post:'

/** The options of a command or of its verb, by name. */
export function optionsOf({ data }: CommandInteraction): { verb: string; options: ReadonlyMap<string, WireOption> } {
  const [first] = data.options
  const isVerb = first?.type === OPTION_TYPE.sub
  const options = isVerb ? first.options : data.options
  return { verb: isVerb ? first.name : data.name, options: new Map(options.map((option) => [option.name, option])) }
}

/** Reads a command, in the words of our grammar; a form where something needed was left out and a form asks for it. */
export function readCommand(interaction: CommandInteraction): ReadCommand | { readonly form: FormName } {
  if (interaction.data.type === COMMAND_TYPE.message) return readMenu(interaction)
  const { verb, options } = optionsOf(interaction)
  const given = (name: string) => String(options.get(name)?.value ?? '').trim()
  const { resolved } = interaction.data
  const channel = resolved.channels.get(given('channel')) ?? null
  const plain = { channel, otherwise: null, aboutMessageId: null }
  switch (verb) {
    case COMMAND_TEXTS.digest.en[0]:
      return { ...plain, text: given('what'), otherwise: 'digest' }
    case COMMAND_TEXTS.ask.en[0]: {
      if (given('question') === '') return { form: 'ask' }
      return { ...plain, text: `ask ${given('question')}`, aboutMessageId: readPost(given('article')) }
    }
    case COMMAND_TEXTS.quotes.en[0]:
      return { ...plain, text: toQuotes(given('person'), given('about'), given('since')) }
    case 'follow':
      return { ...plain, text: joined('follow', toSource(given('source'), given('when') !== ''), given('when')) }
    case 'schedule':
      return given('when') === '' ? { form: 'schedule' } : { ...plain, text: `schedule ${given('when')}` }
    case 'import': {
      const url = resolved.attachments.get(given('file'))?.url ?? given('link')
      return url === '' ? { form: 'import' } : { ...plain, text: `import ${url}` }
    }
    default: {
      const words = [...options.values()].map(({ name, type, value }) => {
        if (type === OPTION_TYPE.text) return given(name)
        return type === OPTION_TYPE.flag && value === true ? name : ''
      })
      return { ...plain, text: joined(verb, ...words) }
    }
  }
}

/** "Digest this": the first link of the message, else its words. */
function readMenu({ data }: CommandInteraction): ReadCommand {
  const message = data.resolved.messages.get(data.target_id ?? '')
  const link = /https?:\/\/[^\s<>]+/.exec(message?.content ?? '')?.[0] ?? message?.embeds.find(({ url }) => url)?.url
  const isOurs = data.name === MENU_TEXTS.digestThis.en
  const text = isOurs ? (link ?? message?.content ?? '') : ''
  return { text, otherwise: 'digest', channel: null, aboutMessageId: null }
}

function toQuotes(person: string, about: string, since: string): string {
  return joined('quotes', quoted(person), about === '' ? '' : `about ${about}`, since === '' ? '' : `since ${since}`)
}

/** A source of several words stands in marks where a time follows, which it would run into. */
function toSource(source: string, hasTime: boolean): string {
  const needsMarks = hasTime && /\s/.test(source) && !/["“:]/.test(source)
  return needsMarks ? quoted(source) : source
}

const quoted = (words: string) => `"${words.replaceAll('"', '')}"`
const joined = (...words: readonly string[]) => words.filter((word) => word !== '').join(' ')

function readPost(choice: string): string | null {
  return choice.startsWith(POST_PREFIX) ? choice.slice(POST_PREFIX.length) : null
}
