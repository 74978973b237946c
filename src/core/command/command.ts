import type { Schedule } from '../schedule/schedule.ts'
import type { FilterChange } from './filter.ts'
import type { SettingChange } from './settings.ts'
import type { Since } from './since.ts'

/**
 * What somebody asks of us, whatever the platform. `channel` is a channel's name or id as the platform writes it after
 * `#`; null is the channel in which the command stands.
 */
export type Command =
  | { readonly verb: 'digest'; readonly source: Address | PastedText }
  | { readonly verb: 'ask'; readonly question: string }
  | { readonly verb: 'quotes'; readonly person: string; readonly about: string | null; readonly since: Since | null }
  | { readonly verb: 'search'; readonly words: readonly string[]; readonly phrases: readonly string[] }
  | ({ readonly verb: 'follow'; readonly source: Source; readonly schedule: Schedule | null } & InChannel)
  | ({ readonly verb: 'unfollow'; readonly source: Source | Numbered } & InChannel)
  | ({ readonly verb: PlainVerb } & InChannel)
  | ({ readonly verb: 'now'; readonly resend: boolean } & InChannel)
  | ({ readonly verb: 'schedule'; readonly schedule: Schedule } & InChannel)
  | ({ readonly verb: 'filter'; readonly change: FilterChange } & InChannel)
  | { readonly verb: 'why'; readonly story: Numbered | Address | Named }
  | ({ readonly verb: 'import'; readonly file: Address | PastedText } & InChannel)
  | ({ readonly verb: 'settings'; readonly change: SettingChange | null } & InChannel)
  | { readonly verb: 'help'; readonly about: VerbName | null }

/** Verbs that need nothing but a channel. */
export type PlainVerb = 'list' | 'pause' | 'resume' | 'preview' | 'health' | 'export'

export type VerbName = Command['verb']

interface InChannel {
  readonly channel: string | null
}

/** A page or feed: what it is shows when it is read. */
export interface Address {
  readonly kind: 'address'
  readonly url: string
}

/** A pasted article, word for word. */
export interface PastedText {
  readonly kind: 'text'
  readonly text: string
}

interface Topic {
  readonly kind: 'topic'
  readonly topic: string
}

/** Words that name something which only its owner can look up: an outlet of the catalogue, a story by its headline. */
interface Named {
  readonly kind: 'name'
  readonly name: string
}

/** The place in the list that was shown last, from 1. */
export interface Numbered {
  readonly kind: 'number'
  readonly number: number
}

export type Source = Address | Topic | Named
