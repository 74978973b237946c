import { describe, expect, test } from 'vitest'
import { toNoteMessage } from '../../src/core/message/note-message.ts'
import { BUTTONS, type Stage, threadOf, toEveryone, withText } from './platform-stage.ts'

/** That what the host answers comes to where it belongs. */
export function describeReplies(stage: Stage): void {
  describe('replies', () => {
    test('to everyone are seen by all, under the id that is given', async () => {
      const id = await stage.answer(
        stage.driver.command('anna', stage.driver.place, 'help'),
        toEveryone('The wall moves.'),
      )
      for (const person of ['anna', 'ben'] as const) {
        expect(withText(await stage.ours(stage.driver.place, person), 'The wall moves.')).toMatchObject([{ id }])
      }
    })

    test('to the asker alone are seen by nobody else', async () => {
      await stage.answer(stage.driver.command('anna', stage.driver.place, 'help'), {
        ...toEveryone('A hint.'),
        audience: 'asker',
      })
      expect(withText(await stage.ours(stage.driver.place, 'anna'), 'A hint.')).toHaveLength(1)
      expect(withText(await stage.ours(stage.driver.place, 'ben'), 'A hint.')).toEqual([])
    })

    test('in a thread stay in it', async () => {
      const root = await stage.platform.post(stage.driver.place, toNoteMessage('info', 'A digest.'), 'root')
      const thread = threadOf(stage.driver.place, root)
      const id = await stage.answer(stage.driver.say('ben', thread, 'who paid for it?'), toEveryone('The town did.'))
      expect(withText(await stage.ours(thread), 'The town did.')).toMatchObject([{ id }])
      expect(withText(await stage.ours(stage.driver.place), 'The town did.')).toEqual([])
    })

    test('to a button come in the thread of its message', async () => {
      const id = await stage.platform.post(stage.driver.place, BUTTONS, 'buttons')
      const button = { name: 'more-quotes', target: 'digest-1' } as const
      await stage.answer(stage.driver.press('anna', stage.driver.place, id, button), toEveryone('All quotes.'))
      expect(withText(await stage.ours(threadOf(stage.driver.place, id)), 'All quotes.')).toHaveLength(1)
    })

    test('of many things at once each go to their own', async () => {
      const asked = ['one', 'two', 'three', 'four', 'five']
      await Promise.all(asked.map((word) => stage.driver.command('anna', stage.driver.place, `search ${word}`)))
      const ids = await Promise.all(
        asked.map(async () => {
          const { incoming, respond, done } = await stage.host.next()
          const id = await respond(toEveryone(`found: ${incoming.said.kind === 'command' ? incoming.said.text : ''}.`))
          done()
          return id
        }),
      )
      expect(new Set(ids).size).toBe(asked.length)
      const seen = await stage.ours(stage.driver.place)
      for (const word of asked) expect(withText(seen, `${word}.`)).toHaveLength(1)
    })
  })
}
