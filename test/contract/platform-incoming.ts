import { describe, expect, test } from 'vitest'
import { parseCommand } from '../../src/core/command/parse-command.ts'
import { toNoteMessage } from '../../src/core/message/note-message.ts'
import type { PlatformTraits } from './platform-driver.ts'
import { BUTTONS, type Stage, threadOf } from './platform-stage.ts'

/** That what people do comes to the host as they meant it. */
export function describeIncoming(stage: Stage, { repeatsEvents }: Pick<PlatformTraits, 'repeatsEvents'>): void {
  describe('what people do is handed over', () => {
    test.each([
      'digest https://northline.example/stories/ferry-alarm?a=1&b=2',
      'ask what did the minister say about <the bridge> & "the cost"?',
      'quotes Helena Marchbank since 7d',
    ])('a command: %s', async (text) => {
      const { said, place, asker } = await stage.hear(stage.driver.command('anna', stage.driver.place, text))
      const read =
        said.kind === 'command' ? parseCommand(said.text, said.otherwise ? { otherwise: said.otherwise } : {}) : null
      expect(read).toEqual(parseCommand(text))
      expect([place.workspace.id, place.channel.id]).toEqual([
        stage.driver.place.workspace.id,
        stage.driver.place.channel.id,
      ])
      expect(asker.id).not.toBe('')
    })

    test.each(['And who paid for it?', 'is 3 < 4 & 5 > 2, *really*, with _this_ `code`?'])(
      'a plain message in a thread: %s',
      async (text) => {
        const root = await stage.platform.post(stage.driver.place, toNoteMessage('info', 'A digest.'), 'root')
        const thread = threadOf(stage.driver.place, root)
        const { said, place } = await stage.hear(stage.driver.say('anna', thread, text))
        expect(said).toEqual({ kind: 'message', text, mentionsUs: false, isToAnother: false })
        expect(place).toMatchObject({ channel: { id: stage.driver.place.channel.id }, threadId: root })
      },
    )

    test('a mention of us, without the mention itself', async () => {
      const root = await stage.platform.post(stage.driver.place, toNoteMessage('info', 'A digest.'), 'root')
      const { said } = await stage.hear(
        stage.driver.say('anna', threadOf(stage.driver.place, root), 'who paid for it?', 'us'),
      )
      expect(said.kind === 'action' ? '' : said.text.trim()).toBe('who paid for it?')
      expect(said).toMatchObject(said.kind === 'message' ? { mentionsUs: true } : { otherwise: 'ask' })
    })

    test('talk to another person is known as such', async () => {
      const root = await stage.platform.post(stage.driver.place, toNoteMessage('info', 'A digest.'), 'root')
      const { said } = await stage.hear(
        stage.driver.say('anna', threadOf(stage.driver.place, root), 'who paid for it?', 'ben'),
      )
      expect(said).toMatchObject({ kind: 'message', mentionsUs: false, isToAnother: true })
    })

    test('a pressed button, in the thread of its message', async () => {
      const id = await stage.platform.post(stage.driver.place, BUTTONS, 'buttons')
      const button = { name: 'more-quotes', target: 'digest-1' } as const
      const { said, place } = await stage.hear(stage.driver.press('anna', stage.driver.place, id, button))
      expect(said).toEqual({ kind: 'action', ...button })
      expect(place).toMatchObject({ channel: { id: stage.driver.place.channel.id }, threadId: id })
    })

    test('a choice from a menu', async () => {
      const id = await stage.platform.post(stage.driver.place, BUTTONS, 'buttons')
      const choice = { name: 'open-story', target: 'digest-3' } as const
      const { said } = await stage.hear(stage.driver.press('anna', stage.driver.place, id, choice))
      expect(said).toEqual({ kind: 'action', ...choice })
    })

    test('whoever sees another channel can name it, by its id as well; one that nobody has made is none', async () => {
      const { asker } = await stage.hear(stage.driver.command('anna', stage.driver.place, 'list'))
      const { id, name } = stage.driver.otherPlace.channel
      for (const written of [id, name ?? id]) {
        expect(await asker.findChannel?.(written)).toMatchObject({ channel: { id }, mayManage: asker.mayManage })
      }
      expect(await asker.findChannel?.('atlantis')).toBeNull()
    })

    test('each thing has its own id, one person always the same', async () => {
      const first = await stage.hear(stage.driver.command('anna', stage.driver.place, 'help'))
      const second = await stage.hear(stage.driver.command('anna', stage.driver.place, 'help'))
      const other = await stage.hear(stage.driver.command('ben', stage.driver.otherPlace, 'help'))
      expect(new Set([first.id, second.id, other.id]).size).toBe(3)
      expect(second.asker).toMatchObject({ id: first.asker.id, mayManage: first.asker.mayManage })
      expect(other.asker.id).not.toBe(first.asker.id)
      expect(other.place.channel.id).toBe(stage.driver.otherPlace.channel.id)
    })

    const testRepeats = repeatsEvents ? test : null
    testRepeats?.('what the platform brings twice has one id, or is handed over once', async () => {
      const first = await stage.hear(stage.driver.command('anna', stage.driver.place, 'help'))
      await stage.driver.repeatLast()
      const next = await stage.hear(stage.driver.command('anna', stage.driver.place, 'list'))
      const said = next.said.kind === 'command' ? next.said.text : ''
      if (said !== 'list' && !said.endsWith(' list')) expect(next.id).toBe(first.id)
    })
  })
}
