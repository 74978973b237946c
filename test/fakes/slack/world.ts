import { EventEmitter } from 'node:events'

/** A channel, a private one or a direct conversation. */
export interface FakeChannel {
  readonly id: string
  name: string
  readonly kind: 'public' | 'private' | 'im'
  readonly members: Set<string>
  archived: boolean
  deleted: boolean
  readonly messages: FakeMessage[]
}

export type Json = Readonly<Record<string, unknown>>

export interface FakeMessage {
  readonly ts: string
  readonly threadTs: string | null
  readonly user: string
  /** Whether the app posted it. */
  readonly isOurs: boolean
  /** Posted through a response address, not by `chat.postMessage`. */
  readonly viaResponse: boolean
  text: string
  blocks: readonly Json[]
  metadata: Json | null
  /** How often it was changed after it was posted. */
  edits: number
}

/** Something that one person alone sees. */
export interface FakeEphemeral {
  readonly channel: string
  readonly user: string
  readonly threadTs: string | null
  readonly text: string
  readonly blocks: readonly Json[]
}

/** A modal that stands open, or a person's App Home. */
export interface FakeView {
  readonly id: string
  readonly user: string
  hash: string
  body: Json
}

export const TEAM = { id: 'T0LOWMARK', name: 'Lowmark Desk' } as const
export const BOT = { user: 'U0PULLBOT', id: 'B0PULLBOT', app: 'A0PULLQ' } as const

/** Everything that is in the workspace. */
export class World {
  readonly channels = new Map<string, FakeChannel>()
  readonly users = new Map<string, string>()
  /** Those of the users who are admins of the workspace. */
  readonly admins = new Set<string>()
  readonly ephemerals: FakeEphemeral[] = []
  readonly modals = new Map<string, FakeView>()
  readonly homes = new Map<string, FakeView>()
  /** False once the app was removed or its tokens were taken back. */
  isInstalled = true
  readonly scopes: Set<string>
  readonly #changed = new EventEmitter()
  #count = 0
  #aheadMs = 0

  constructor(scopes: readonly string[]) {
    this.scopes = new Set(scopes)
    this.#changed.setMaxListeners(0)
  }

  /** Epoch milliseconds; `wait` moves it on. */
  now(): number {
    return Date.now() + this.#aheadMs
  }

  wait(ms: number): void {
    this.#aheadMs += ms
  }

  /** A number that was never given before. */
  next(): number {
    return ++this.#count
  }

  /** Ids of messages: seconds and a running number, as Slack has them. */
  nextTs(): string {
    return `${Math.floor(this.now() / 1_000)}.${String(this.next()).padStart(6, '0')}`
  }

  addUser(name: string): string {
    const id = `U${String(this.next()).padStart(8, '0')}`
    this.users.set(id, name)
    return id
  }

  /** A channel; the bot is a member unless `isInvited` is false. */
  addChannel(name: string, kind: FakeChannel['kind'], members: readonly string[], isInvited = true): FakeChannel {
    const letter = { public: 'C', private: 'G', im: 'D' }[kind]
    const id = `${letter}${String(this.next()).padStart(8, '0')}`
    const all = new Set(isInvited ? [...members, BOT.user] : members)
    const channel = { id, name, kind, members: all, archived: false, deleted: false, messages: [] }
    this.channels.set(id, channel)
    return channel
  }

  /** Says that something is other than it was. */
  touch(): void {
    this.#changed.emit('change')
  }

  /** Resolves with what `look` gives once that is something; looks again at each change. */
  until<Found>(look: () => Found | null | undefined | false): Promise<Found> {
    return new Promise((resolve, reject) => {
      const again = () => {
        try {
          const found = look()
          if (found === null || found === undefined || found === false) return
          this.#changed.off('change', again)
          resolve(found)
        } catch (fault) {
          this.#changed.off('change', again)
          reject(fault)
        }
      }
      this.#changed.on('change', again)
      again()
    })
  }
}
