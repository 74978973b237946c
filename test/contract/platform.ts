import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { parseCommand } from '../../src/core/command/parse-command.ts'
import type { Message } from '../../src/core/message/message.ts'
import { toNoteMessage } from '../../src/core/message/note-message.ts'
import { type Incoming, MAX_KEY_CHARS, type Place, type Platform, type Reply } from '../../src/platforms/platform.ts'
import { arbitraryMessage } from '../core/message/arbitrary-message.ts'
import { createListeningHost, type ListeningHost } from './listening-host.ts'
import type { PlatformDriver, PlatformTraits, Seen } from './platform-driver.ts'

/** Words that one platform or another takes for more than words. */
const HOSTILE: readonly string[] = [
  '<script>alert(1)</script> <b>bold</b> &amp; &lt;',
  '@everyone @here <!channel> <!here> <@U0ANNA> <@&7> <#C1>',
  '*stars* _lines_ ~waves~ `ticks` **more** ||hidden|| ```block```',
  '# no heading, > no quote, - no bullet, 1. no list',
  '[a label](https://evil.example/) <https://evil.example|a label>',
  'C:\\new\\table “kept” ‘as’ it is… \u202eright to left\u202c',
]

const DAY_MS = 24 * 60 * 60 * 1_000

/**
 * Declares what every platform must do for whoever delivers to it and for whoever answers. `createDriver` starts its
 * other end, anew for each test.
 */
export function describePlatform(
  { delivery, canFind, repeatsEvents, faults }: PlatformTraits,
  createDriver: () => Promise<PlatformDriver>,
): void {
  let driver: PlatformDriver
  let host: ListeningHost
  let platform: Platform

  beforeEach(async () => {
    driver = await createDriver()
    host = createListeningHost(driver.store)
    platform = await driver.connect(host)
    return async () => {
      host.letGo()
      await platform.close()
      await driver.close()
    }
  })

  /** Does something, and gives what the host heard of it; it is answered with nothing. */
  async function hear(deed: Promise<void>): Promise<Incoming> {
    const [{ incoming, done }] = await Promise.all([host.next(), deed])
    done()
    return incoming
  }

  /** Does something and answers it; gives the id that came of it. */
  async function answer(deed: Promise<void>, reply: Reply): Promise<string | null> {
    const [{ respond, done }] = await Promise.all([host.next(), deed])
    const id = await respond(reply)
    done()
    return id
  }

  const ours = async (place: Place, person: 'anna' | 'ben' = 'anna') =>
    (await driver.see(person, place)).filter(({ isOurs }) => isOurs)
  const withText = (seen: readonly Seen[], text: string) => seen.filter((each) => each.text.includes(text))
  const threadOf = (place: Place, id: string): Place => ({ ...place, threadId: id })

  test('says in one line that it is on, and where', () => {
    expect(platform.status).toMatch(/^\S[^\n]*$/)
  })

  describe('what people do is handed over', () => {
    test.each([
      'digest https://northline.example/stories/ferry-alarm?a=1&b=2',
      'ask what did the minister say about <the bridge> & "the cost"?',
      'quotes Helena Marchbank since 7d',
    ])('a command: %s', async (text) => {
      const { said, place, asker } = await hear(driver.command('anna', driver.place, text))
      const read =
        said.kind === 'command' ? parseCommand(said.text, said.otherwise ? { otherwise: said.otherwise } : {}) : null
      expect(read).toEqual(parseCommand(text))
      expect([place.workspace.id, place.channel.id]).toEqual([driver.place.workspace.id, driver.place.channel.id])
      expect(asker.id).not.toBe('')
    })

    test.each(['And who paid for it?', 'is 3 < 4 & 5 > 2, *really*, with _this_ `code`?'])(
      'a plain message in a thread: %s',
      async (text) => {
        const root = await platform.post(driver.place, toNoteMessage('info', 'A digest.'), 'root')
        const thread = threadOf(driver.place, root)
        const { said, place } = await hear(driver.say('anna', thread, text))
        expect(said).toEqual({ kind: 'message', text, mentionsUs: false, isToAnother: false })
        expect(place).toMatchObject({ channel: { id: driver.place.channel.id }, threadId: root })
      },
    )

    test('a mention of us, without the mention itself', async () => {
      const root = await platform.post(driver.place, toNoteMessage('info', 'A digest.'), 'root')
      const { said } = await hear(driver.say('anna', threadOf(driver.place, root), 'who paid for it?', 'us'))
      expect(said.kind === 'action' ? '' : said.text.trim()).toBe('who paid for it?')
      expect(said).toMatchObject(said.kind === 'message' ? { mentionsUs: true } : { otherwise: 'ask' })
    })

    test('talk to another person is known as such', async () => {
      const root = await platform.post(driver.place, toNoteMessage('info', 'A digest.'), 'root')
      const { said } = await hear(driver.say('anna', threadOf(driver.place, root), 'who paid for it?', 'ben'))
      expect(said).toMatchObject({ kind: 'message', mentionsUs: false, isToAnother: true })
    })

    test('a pressed button, in the thread of its message', async () => {
      const id = await platform.post(driver.place, BUTTONS, 'buttons')
      const button = { name: 'more-quotes', target: 'digest-1' } as const
      const { said, place } = await hear(driver.press('anna', driver.place, id, button))
      expect(said).toEqual({ kind: 'action', ...button })
      expect(place).toMatchObject({ channel: { id: driver.place.channel.id }, threadId: id })
    })

    test('a choice from a menu', async () => {
      const id = await platform.post(driver.place, BUTTONS, 'buttons')
      const choice = { name: 'open-story', target: 'digest-3' } as const
      const { said } = await hear(driver.press('anna', driver.place, id, choice))
      expect(said).toEqual({ kind: 'action', ...choice })
    })

    test('whoever sees another channel can name it, by its id as well; one that nobody has made is none', async () => {
      const { asker } = await hear(driver.command('anna', driver.place, 'list'))
      const { id, name } = driver.otherPlace.channel
      for (const written of [id, name ?? id]) {
        expect(await asker.findChannel?.(written)).toMatchObject({ channel: { id }, mayManage: asker.mayManage })
      }
      expect(await asker.findChannel?.('atlantis')).toBeNull()
    })

    test('each thing has its own id, one person always the same', async () => {
      const first = await hear(driver.command('anna', driver.place, 'help'))
      const second = await hear(driver.command('anna', driver.place, 'help'))
      const other = await hear(driver.command('ben', driver.otherPlace, 'help'))
      expect(new Set([first.id, second.id, other.id]).size).toBe(3)
      expect(second.asker).toMatchObject({ id: first.asker.id, mayManage: first.asker.mayManage })
      expect(other.asker.id).not.toBe(first.asker.id)
      expect(other.place.channel.id).toBe(driver.otherPlace.channel.id)
    })

    const testRepeats = repeatsEvents ? test : null
    testRepeats?.('what the platform brings twice has one id, or is handed over once', async () => {
      const first = await hear(driver.command('anna', driver.place, 'help'))
      await driver.repeatLast()
      const next = await hear(driver.command('anna', driver.place, 'list'))
      const said = next.said.kind === 'command' ? next.said.text : ''
      if (said !== 'list' && !said.endsWith(' list')) expect(next.id).toBe(first.id)
    })
  })

  describe('replies', () => {
    test('to everyone are seen by all, under the id that is given', async () => {
      const id = await answer(driver.command('anna', driver.place, 'help'), toEveryone('The wall moves.'))
      for (const person of ['anna', 'ben'] as const) {
        expect(withText(await ours(driver.place, person), 'The wall moves.')).toMatchObject([{ id }])
      }
    })

    test('to the asker alone are seen by nobody else', async () => {
      await answer(driver.command('anna', driver.place, 'help'), { ...toEveryone('A hint.'), audience: 'asker' })
      expect(withText(await ours(driver.place, 'anna'), 'A hint.')).toHaveLength(1)
      expect(withText(await ours(driver.place, 'ben'), 'A hint.')).toEqual([])
    })

    test('in a thread stay in it', async () => {
      const root = await platform.post(driver.place, toNoteMessage('info', 'A digest.'), 'root')
      const thread = threadOf(driver.place, root)
      const id = await answer(driver.say('ben', thread, 'who paid for it?'), toEveryone('The town did.'))
      expect(withText(await ours(thread), 'The town did.')).toMatchObject([{ id }])
      expect(withText(await ours(driver.place), 'The town did.')).toEqual([])
    })

    test('to a button come in the thread of its message', async () => {
      const id = await platform.post(driver.place, BUTTONS, 'buttons')
      const button = { name: 'more-quotes', target: 'digest-1' } as const
      await answer(driver.press('anna', driver.place, id, button), toEveryone('All quotes.'))
      expect(withText(await ours(threadOf(driver.place, id)), 'All quotes.')).toHaveLength(1)
    })

    test('of many things at once each go to their own', async () => {
      const asked = ['one', 'two', 'three', 'four', 'five']
      await Promise.all(asked.map((word) => driver.command('anna', driver.place, `search ${word}`)))
      const ids = await Promise.all(
        asked.map(async () => {
          const { incoming, respond, done } = await host.next()
          const id = await respond(toEveryone(`found: ${incoming.said.kind === 'command' ? incoming.said.text : ''}.`))
          done()
          return id
        }),
      )
      expect(new Set(ids).size).toBe(asked.length)
      const seen = await ours(driver.place)
      for (const word of asked) expect(withText(seen, `${word}.`)).toHaveLength(1)
    })
  })

  describe('posts', () => {
    test('are seen in their order, under their ids, each in its own channel', async () => {
      const ids = []
      for (const key of ['first', 'second', 'third']) {
        ids.push(await platform.post(driver.place, toNoteMessage('info', `The ${key} news.`), key))
      }
      const other = await platform.post(driver.otherPlace, toNoteMessage('info', 'Other news.'), 'other')
      const seen = withText(await ours(driver.place, 'ben'), 'news.')
      expect(seen.map(({ id }) => id)).toEqual(ids)
      expect(withText(await ours(driver.otherPlace), 'news.')).toMatchObject([{ id: other }])
    })

    test('hang in the thread that is named', async () => {
      const root = await platform.post(driver.place, toNoteMessage('info', 'An edition.'), 'root')
      const thread = threadOf(driver.place, root)
      const id = await platform.post(thread, toNoteMessage('info', 'Its details.'), 'below')
      expect(withText(await ours(thread), 'Its details.')).toMatchObject([{ id }])
    })

    const testKeys = delivery.repeatMs > 0 ? test : null
    testKeys?.('with one key twice are one message', async () => {
      const message = toNoteMessage('info', 'Posted once.')
      const key = 'k'.repeat(MAX_KEY_CHARS)
      const id = await platform.post(driver.place, message, key)
      expect(await platform.post(driver.place, message, key)).toBe(id)
      expect(withText(await ours(driver.place), 'Posted once.')).toHaveLength(1)
    })

    test('of the same words under two keys are two messages', async () => {
      const message = toNoteMessage('info', 'Said again.')
      const ids = [await platform.post(driver.place, message, 'a'), await platform.post(driver.place, message, 'b')]
      expect(new Set(ids).size).toBe(2)
      expect(withText(await ours(driver.place), 'Said again.')).toHaveLength(2)
    })

    test('put in the place of one that stands are read there instead, and nothing else is posted', async () => {
      const root = await platform.post(driver.place, toNoteMessage('info', 'A digest.'), 'root')
      const thread = threadOf(driver.place, root)
      const below = await platform.post(thread, toNoteMessage('info', 'Its details.'), 'below')
      for (const [place, id] of [[driver.place, root] as const, [thread, below] as const]) {
        for (const time of ['once', 'twice']) {
          const corrected = toNoteMessage('info', `Corrected ${time}.`)
          expect(await platform.post(place, corrected, `corrected-${time}`, id)).toBe(id)
          expect(withText(await ours(place), `Corrected ${time}.`)).toMatchObject([{ id }])
          expect(await ours(place)).toHaveLength(1)
        }
      }
    })

    test('longer than any platform takes lose nothing', async () => {
      const items = Array.from({ length: 120 }, (_, at) => `Item ${at}: ${'words of some length '.repeat(8)}end ${at}.`)
      const blocks = items.map((title) => ({ kind: 'note', tone: 'info', text: title, link: null }) as const)
      const id = await platform.post(driver.place, { notification: 'A long list', blocks }, 'long')
      const seen = [...(await ours(driver.place)), ...(await ours(threadOf(driver.place, id)))]
      for (const at of items.keys()) expect(withText(seen, ` end ${at}.`)).toHaveLength(1)
    })

    test('to a channel that is closed to us are DELIVERY_REFUSED', async () => {
      const post = platform.post(driver.closedPlace, toNoteMessage('info', 'Nobody reads this.'), 'refused')
      await expect(post).rejects.toMatchObject({ code: 'DELIVERY_REFUSED', retryAfterMs: null })
    })

    test.each(faults)('that end in %s say so, and work again after', async (code) => {
      const mend = await driver.breakPosts(code)
      const failure = await platform
        .post(driver.place, toNoteMessage('info', 'Broken.'), 'broken')
        .catch((fault) => fault)
      expect(failure).toMatchObject({ code })
      if (code === 'DELIVERY_LIMITED') expect(failure.retryAfterMs).toBeGreaterThan(0)
      await mend()
      const most = code === 'DELIVERY_UNKNOWN' ? 1 : 0
      expect(withText(await ours(driver.place), 'Broken.').length).toBeLessThanOrEqual(most)
      const id = await platform.post(driver.place, toNoteMessage('info', 'Mended.'), 'mended')
      expect(withText(await ours(driver.place), 'Mended.')).toMatchObject([{ id }])
    })
  })

  const testBlind = canFind ? null : test
  testBlind?.('whether something was posted cannot be told', async () => {
    await expect(platform.find(driver.place, 'wanted', 0)).rejects.toMatchObject({ code: 'DELIVERY_UNKNOWN' })
  })

  const describeFinding = canFind ? describe : null
  describeFinding?.('a post is found again', () => {
    test('by its key, in its channel, also after a restart', async () => {
      const before = Date.now() - 1_000
      const id = await platform.post(driver.place, toNoteMessage('info', 'Found.'), 'wanted')
      await platform.post(driver.place, toNoteMessage('info', 'Not this.'), 'another')
      expect(await platform.find(driver.place, 'wanted', before)).toBe(id)
      await platform.close()
      platform = await driver.connect(host)
      expect(await platform.find(driver.place, 'wanted', before)).toBe(id)
    })

    test('and what was never posted is not', async () => {
      const before = Date.now() - 1_000
      await platform.post(driver.place, toNoteMessage('info', 'Not this.'), 'another')
      expect(await platform.find(driver.place, 'wanted', before)).toBeNull()
      expect(await platform.find(driver.place, 'another', Date.now() + DAY_MS)).toBeNull()
    })

    test('in a thread as well', async () => {
      const before = Date.now() - 1_000
      const root = await platform.post(driver.place, toNoteMessage('info', 'An edition.'), 'root')
      const thread = threadOf(driver.place, root)
      const id = await platform.post(thread, toNoteMessage('info', 'Its details.'), 'below')
      expect(await platform.find(thread, 'below', before)).toBe(id)
    })
  })

  describe('hostile words', () => {
    test.each(HOSTILE)('%s is read as it was written, and nobody is pinged', async (text) => {
      await platform.post(driver.place, toHostileMessage(text), 'hostile')
      const [seen] = (await ours(driver.place)).slice(-1)
      expect(seen?.text.split(text).length).toBeGreaterThan(2)
      expect(seen?.pings).toEqual([])
    })

    test('in any message are posted, and ping nobody', async () => {
      let count = 0
      await fc.assert(
        fc.asyncProperty(arbitraryMessage, async (message) => {
          const id = await platform.post(driver.place, message, `any-${count++}`)
          const seen = [...(await ours(driver.place)), ...(await ours(threadOf(driver.place, id)))]
          expect(seen.some((each) => each.id === id)).toBe(true)
          expect(seen.flatMap(({ pings }) => pings)).toEqual([])
        }),
        { numRuns: 15 },
      )
    })
  })

  describe('close', () => {
    test('lets what is being answered end', async () => {
      const [{ respond, done }] = await Promise.all([host.next(), driver.command('anna', driver.place, 'help')])
      let isClosed = false
      const closed = platform.close().then(() => {
        isClosed = true
      })
      await respond(toEveryone('Said at last.'))
      expect(isClosed).toBe(false)
      done()
      await closed
      platform = await driver.connect(host)
      expect(withText(await ours(driver.place), 'Said at last.')).toHaveLength(1)
    })

    test('lets a post that is on the wire end', async () => {
      const posted = platform.post(driver.place, toNoteMessage('info', 'On the wire.'), 'wire')
      const [id] = await Promise.all([posted, platform.close()])
      platform = await driver.connect(host)
      expect(withText(await ours(driver.place), 'On the wire.')).toMatchObject([{ id }])
    })

    test('takes nothing more in, and a second time changes nothing', async () => {
      await platform.close()
      await platform.close()
      await Promise.allSettled([driver.command('anna', driver.place, 'help')])
      expect(host.waiting).toBe(0)
    })
  })
}

const BUTTONS: Message = {
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

function toEveryone(text: string): Reply {
  return { message: toNoteMessage('info', text), audience: 'everyone' }
}

/** The words wherever an article's words can stand. */
function toHostileMessage(text: string): Message {
  return {
    notification: text,
    blocks: [
      { kind: 'points', points: [{ text, link: null }] },
      { kind: 'quote', text, attribution: { name: text, role: null }, link: 'https://northline.example/a' },
      { kind: 'note', tone: 'warn', text, link: null },
    ],
  }
}
