import { beforeEach } from 'vitest'
import type { Message } from '../../src/core/message/message.ts'
import { toNoteMessage } from '../../src/core/message/note-message.ts'
import type { Incoming, Place, Platform, Reply } from '../../src/platforms/platform.ts'
import { createListeningHost, type ListeningHost } from './listening-host.ts'
import type { Person, PlatformDriver, Seen } from './platform-driver.ts'

/** A platform, its other end and a host that listens, anew for each test. */
export interface Stage {
  readonly driver: PlatformDriver
  readonly host: ListeningHost
  platform: Platform
  /** Does something, and gives what the host heard of it; it is answered with nothing. */
  hear(deed: Promise<void>): Promise<Incoming>
  /** Does something and answers it; gives the id that came of it. */
  answer(deed: Promise<void>, reply: Reply): Promise<string | null>
  /** Our messages, as a person sees them; Anna where nobody is named. */
  ours(place: Place, person?: Person): Promise<Seen[]>
}

/** Sets the stage before each test and clears it after. What it gives may be used inside tests only. */
export function useStage(createDriver: () => Promise<PlatformDriver>): Stage {
  let driver: PlatformDriver
  let host: ListeningHost
  const stage: { platform: Platform | null } = { platform: null }

  beforeEach(async () => {
    driver = await createDriver()
    host = createListeningHost(driver.store)
    stage.platform = await driver.connect(host)
    return async () => {
      host.letGo()
      await stage.platform?.close()
      await driver.close()
    }
  })

  return {
    get driver() {
      return driver
    },
    get host() {
      return host
    },
    get platform() {
      if (stage.platform === null) throw new TypeError('A platform is there in tests only.')
      return stage.platform
    },
    set platform(connected) {
      stage.platform = connected
    },
    async hear(deed) {
      const [{ incoming, done }] = await Promise.all([host.next(), deed])
      done()
      return incoming
    },
    async answer(deed, reply) {
      const [{ respond, done }] = await Promise.all([host.next(), deed])
      const id = await respond(reply)
      done()
      return id
    },
    ours: async (place, person = 'anna') => (await driver.see(person, place)).filter(({ isOurs }) => isOurs),
  }
}

/** Those that have these words. */
export function withText(seen: readonly Seen[], text: string): Seen[] {
  return seen.filter((each) => each.text.includes(text))
}

/** The thread under a message. */
export function threadOf(place: Place, id: string): Place {
  return { ...place, threadId: id }
}

/** A message with a button and a menu. */
export const BUTTONS: Message = {
  notification: 'Two stories',
  blocks: [
    { kind: 'note', tone: 'info', text: 'Two stories.', link: null },
    {
      kind: 'actions',
      actions: [
        { name: 'more-quotes', target: 'digest-1' },
        {
          name: 'open-story',
          choices: [
            { label: '1. The wall', target: 'digest-2' },
            { label: '2. The ferry', target: 'digest-3' },
          ],
        },
      ],
    },
  ],
}

/** A note for all. */
export function toEveryone(text: string): Reply {
  return { message: toNoteMessage('info', text), audience: 'everyone' }
}
