import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Message } from '../../src/core/message/message.ts'
import { toNoteMessage } from '../../src/core/message/note-message.ts'
import { arbitraryMessage } from '../core/message/arbitrary-message.ts'
import type { PlatformDriver, PlatformTraits } from './platform-driver.ts'
import { describeIncoming } from './platform-incoming.ts'
import { describePosts } from './platform-posts.ts'
import { describeReplies } from './platform-replies.ts'
import { threadOf, toEveryone, useStage, withText } from './platform-stage.ts'

/** Words that one platform or another takes for more than words. */
const HOSTILE: readonly string[] = [
  '<script>alert(1)</script> <b>bold</b> &amp; &lt;',
  '@everyone @here <!channel> <!here> <@U0ANNA> <@&7> <#C1>',
  '*stars* _lines_ ~waves~ `ticks` **more** ||hidden|| ```block```',
  '# no heading, > no quote, - no bullet, 1. no list',
  '[a label](https://evil.example/) <https://evil.example|a label>',
  'C:\\new\\table “kept” ‘as’ it is… \u202eright to left\u202c',
]

/**
 * Declares what every platform must do for whoever delivers to it and for whoever answers. `createDriver` starts its
 * other end, anew for each test.
 */
export function describePlatform(traits: PlatformTraits, createDriver: () => Promise<PlatformDriver>): void {
  const stage = useStage(createDriver)

  test('says in one line that it is on, and where', () => {
    expect(stage.platform.status).toMatch(/^\S[^\n]*$/)
  })

  describeIncoming(stage, traits)
  describeReplies(stage)
  describePosts(stage, traits)

  describe('hostile words', () => {
    test.each(HOSTILE)('%s is read as it was written, and nobody is pinged', async (text) => {
      await stage.platform.post(stage.driver.place, toHostileMessage(text), 'hostile')
      const [seen] = (await stage.ours(stage.driver.place)).slice(-1)
      expect(seen?.text.split(text).length).toBeGreaterThan(2)
      expect(seen?.pings).toEqual([])
    })

    test('in any message are posted, and ping nobody', async () => {
      let count = 0
      await fc.assert(
        fc.asyncProperty(arbitraryMessage, async (message) => {
          const id = await stage.platform.post(stage.driver.place, message, `any-${count++}`)
          const seen = [
            ...(await stage.ours(stage.driver.place)),
            ...(await stage.ours(threadOf(stage.driver.place, id))),
          ]
          expect(seen.some((each) => each.id === id)).toBe(true)
          expect(seen.flatMap(({ pings }) => pings)).toEqual([])
        }),
        { numRuns: 15 },
      )
    })
  })

  describe('close', () => {
    test('lets what is being answered end', async () => {
      const [{ respond, done }] = await Promise.all([
        stage.host.next(),
        stage.driver.command('anna', stage.driver.place, 'help'),
      ])
      let isClosed = false
      const closed = stage.platform.close().then(() => {
        isClosed = true
      })
      await respond(toEveryone('Said at last.'))
      expect(isClosed).toBe(false)
      done()
      await closed
      stage.platform = await stage.driver.connect(stage.host)
      expect(withText(await stage.ours(stage.driver.place), 'Said at last.')).toHaveLength(1)
    })

    test('lets a post that is on the wire end', async () => {
      const posted = stage.platform.post(stage.driver.place, toNoteMessage('info', 'On the wire.'), 'wire')
      const [id] = await Promise.all([posted, stage.platform.close()])
      stage.platform = await stage.driver.connect(stage.host)
      expect(withText(await stage.ours(stage.driver.place), 'On the wire.')).toMatchObject([{ id }])
    })

    test('takes nothing more in, and a second time changes nothing', async () => {
      await stage.platform.close()
      await stage.platform.close()
      await Promise.allSettled([stage.driver.command('anna', stage.driver.place, 'help')])
      expect(stage.host.waiting).toBe(0)
    })
  })
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
